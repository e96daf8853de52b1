package io.github.careplansdk.crypto.cli;

import io.github.careplansdk.core.cli.Converters;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.transport.HttpTransport;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code receive}: receives what waits, verified. */
@Command(
        name = "receive",
        header = "届いている送信単位を受信し、検証して保存します。 / Receives what waits, verifies and stores it.",
        description = {
            "DIR/received に送信単位ごとのフォルダーができます。検証できなかったものは DIR/quarantine に入ります。",
            "Each unit gets a folder in DIR/received; what fails goes to DIR/quarantine."
        },
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  すべて受信した / all received",
            "  1  受信できない、隔離した送信単位がある / some units were not received, or quarantined",
            "  2  使い方の誤り、読み書きできないパスやファイル名 / wrong usage, or a path or file name that cannot be used here",
            "  3  始められない、プログラムの異常 / cannot start, or the program broke"
        })
public final class ReceiveCommand extends TransferCommand {
    @Mixin
    private PeerOptions peer = new PeerOptions();

    @Mixin
    private TrustOption trust = new TrustOption();

    @Option(
            names = "--inbox",
            required = true,
            paramLabel = "DIR",
            converter = Converters.ToPath.class,
            description = {"受信したものを置くフォルダー。", "The folder for what is received."})
    private Path inbox = Path.of("");

    ReceiveCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    ExitCode run() throws IOException {
        FolderPaths.checkUsable(inbox);
        UnitVerifier verifier = UnitVerifier.with(trust.demandedChecker());
        try (HttpTransport client = peer.transport(trust.demandedAnchors(), terminal())
                .inbox(inbox, verifier)
                .build()) {
            return new ExchangeResult(page(), language(), Way.HTTPS).received(exchange(client));
        }
    }
}
