package io.github.careplansdk.crypto.cli.seal;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.crypto.cli.keys.KeyOption;
import io.github.careplansdk.crypto.cli.keys.OfficeKey;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.OutputFileOption;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.seal.EncryptionCode;
import io.github.careplansdk.crypto.seal.SealException;
import io.github.careplansdk.crypto.seal.UnitDecryptor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code decrypt}: a file that was encrypted for the office. */
@Command(
        name = "decrypt",
        header = "自事業所宛てに暗号化されたファイルを復号します。 / Decrypts a file that was encrypted for the office.",
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  復号した / decrypted",
            "  1  改ざんされている / it was changed",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  証明書などを使えない、または内部エラー / a certificate or the like cannot be used, or an internal error"
        })
public final class DecryptCommand extends TransferCommand {
    @ArgGroup
    private KeyOption key = new KeyOption();

    @Mixin
    private OutputFileOption output = new OutputFileOption();

    @Parameters(
            paramLabel = "IN",
            description = {"復号するファイル。", "The file to decrypt."})
    private Path input = Path.of("");

    public DecryptCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected ExitCode run() throws IOException {
        OfficeKey own = key.demanded();
        Unreadable.checkFiles(List.of(input));
        Path place = output.place();
        try {
            UnitDecryptor.of(own.loadToDecrypt(terminal()))
                    .allowingPkcs1v15WhereNeeded()
                    .decrypt(input, place);
        } catch (SealException e) {
            if (e.finding().code() != EncryptionCode.ENVELOPE_CHANGED) {
                throw e;
            }
            refused(e);
            return ExitCode.NOT_VERIFIED;
        }
        page().line(0, Style.GOOD, texts().with("decrypt.done", Map.of("file", place)));
        return ExitCode.DONE;
    }
}
