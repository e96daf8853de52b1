package io.github.careplansdk.crypto.cli.seal;

import io.github.careplansdk.core.cli.Converters.Format;
import io.github.careplansdk.core.cli.FormatOption;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.cli.shared.TrustOption;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code verify}: who sealed a unit, and whether anything changed. */
@Command(
        name = "verify",
        header = "署名済みコンテナー（ASiC-E）の送信元と改ざんの有無を検証します。 / Verifies who sealed a unit (ASiC-E) and that nothing changed.",
        description = {"json の形は docs/verification.schema.json にあります。", "docs/verification.schema.json describes json."
        },
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  検証に成功 / verified",
            "  1  検証に失敗、または判定できない / not verified, or it cannot be told",
            "  2  使い方の誤り、読み書きできないパスやファイル名 / wrong usage, or a path or file name that cannot be used here",
            "  3  証明書などを使えない、または内部エラー / a certificate or the like cannot be used, or an internal error"
        })
public final class VerifyCommand extends TransferCommand {
    @Mixin
    private TrustOption trust = new TrustOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Parameters(
            paramLabel = "IN.asice",
            description = {"検証するファイル。", "The file to verify."})
    private Path input = Path.of("");

    public VerifyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected ExitCode run() throws IOException {
        UnitVerifier verifier = UnitVerifier.of(trust.demandedChecker());
        Unreadable.checkFiles(List.of(input));
        Verification verification = new Verification(verifier.verify(input));
        if (format.value() == Format.JSON) {
            verification.json(language()).write(terminal().out());
        } else {
            verification.text(page(), texts());
        }
        return verification.exitCode();
    }
}
