package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.FolderPaths;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.transport.HandOffTransport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pick-up}: takes what was downloaded with the official client. */
@Command(
        name = "pick-up",
        header =
                "公式クライアント（移行後はWEBサービス）でダウンロードした送信単位を取り込みます。 / Takes what was downloaded with the official client or, after the move, the web service.",
        description = {
            "ダウンロードしたファイルはそのまま残します（公式のシステムでは一度しかダウンロードできません）。",
            "What was downloaded is left as it is: the platform gives it only once."
        },
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  すべて取り込んだ / all taken",
            "  1  取り込めないか、隔離した送信単位がある / some units were not taken, or quarantined",
            "  2  使い方の誤り、読み書きできないパスやファイル名 / wrong usage, or a path or file name that cannot be used here",
            "  3  始められない、プログラムの内部エラー / cannot start, or the program broke"
        })
public final class PickUpCommand extends TransferCommand {
    /** What was taken elsewhere before is known by now. */
    private static final Duration RECENT = Duration.ofDays(31);

    @Mixin
    private CheckOption check = new CheckOption();

    @Option(
            names = "--download",
            required = true,
            paramLabel = "DIR",
            description = {
                "公式クライアント（移行後はブラウザー）のダウンロード先のフォルダー。",
                "The folder that people download into, with the official client or, after the move, a browser."
            })
    private Path download = Path.of("");

    @Option(
            names = "--inbox",
            required = true,
            paramLabel = "DIR",
            description = {"受信箱（取り込んだ送信単位を保存するフォルダー）。", "The folder for what is taken."})
    private Path inbox = Path.of("");

    @Option(
            names = "--settle",
            paramLabel = "SECONDS",
            converter = PeerOptions.ToSeconds.class,
            description = {
                "何秒間変化がなければダウンロードが終わったとみなすか。既定は 2 です。",
                "How long files must not have changed to be complete; 2 by default."
            })
    private Duration settle = Duration.ofSeconds(2);

    @Mixin
    private JournalOption journal = new JournalOption();

    private final Clock clock;

    public PickUpCommand(Terminal terminal, Clock clock) {
        super(terminal);
        this.clock = clock;
    }

    @Override
    protected ExitCode run() throws IOException {
        FolderPaths.checkThere(List.of(download));
        FolderPaths.checkUsable(inbox);
        FolderPaths.checkApart(inbox, download);
        HandOffTransport.Builder builder = HandOffTransport.builder()
                .inbox(inbox, download)
                .check(check.check())
                .settle(settle);
        journal.journal(List.of(inbox, download)).ifPresent(builder::journal);
        try (HandOffTransport client = builder.build()) {
            ExitCode code = new ExchangeResult(page(), texts(), TransferMode.FOLDERS).received(exchange(client));
            journal.tell(client.takenElsewhere(clock.instant().minus(RECENT)), page(), texts());
            return code;
        }
    }
}
