package io.github.careplansdk.crypto.cli.seal;

import io.github.careplansdk.core.cli.OutputFolderOption;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.cli.shared.TrustOption;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.seal.VerificationFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code open}: verifies a unit, and takes its files out if it is good. */
@Command(
        name = "open",
        header = "署名済みコンテナー（ASiC-E）を検証し、成功すればファイルを取り出します。 / Verifies a unit (ASiC-E) and takes its files out.",
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  取り出した / opened",
            "  1  検証に失敗し、何も取り出していない / not verified, nothing was written",
            "  2  使い方の誤り、読み書きできないパスやファイル名 / wrong usage, or a path or file name that cannot be used here",
            "  3  証明書などを使えない、または内部エラー / a certificate or the like cannot be used, or an internal error"
        })
public final class OpenCommand extends TransferCommand {
    @Mixin
    private TrustOption trust = new TrustOption();

    @Mixin
    private OutputFolderOption output = new OutputFolderOption();

    @Parameters(
            paramLabel = "IN.asice",
            description = {"開くファイル。", "The file to open."})
    private Path input = Path.of("");

    public OpenCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected ExitCode run() throws IOException {
        UnitVerifier verifier = UnitVerifier.of(trust.demandedChecker());
        Unreadable.checkFiles(List.of(input));
        Verification verification;
        try {
            verification = new Verification(verifier.open(input, output.path()));
        } catch (VerificationFailedException e) {
            verification = new Verification(e.report());
        }
        verification.text(page(), texts());
        return verification.exitCode();
    }
}
