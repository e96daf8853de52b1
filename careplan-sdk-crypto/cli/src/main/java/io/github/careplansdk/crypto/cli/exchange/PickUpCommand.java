package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.transport.HandOffTransport;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pick-up}: takes what was downloaded with the official client. */
@Command(
        name = "pick-up",
        header =
                "公式クライアント（移行後はWEBサービス）でダウンロードした送信単位を取り込みます。 / Takes what was downloaded with the official client or, after the move, the web service.",
        description = {
            "ダウンロードしたファイルはそのまま残します（公式のシステムでは一度しかダウンロードできません）。" + "--journal を指定すると、ほかの端末が取り込み、この受信箱にないものも知らせます。",
            "What was downloaded is left as it is: the platform gives it only once. With --journal it also tells what other"
                    + " terminals took and is not in this inbox."
        },
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  すべて取り込んだ / all taken",
            "  1  取り込めないか、隔離した送信単位がある / some units were not taken, or quarantined",
            "  2  使い方の誤り、読み書きできないパスやファイル名 / wrong usage, or a path or file name that cannot be used here",
            "  3  始められない、または内部エラー / cannot start, or an internal error"
        })
public final class PickUpCommand extends TransferCommand {
    /** What was taken elsewhere before is known by now. */
    private static final Duration RECENT = Duration.ofDays(31);

    @Mixin
    private CheckOption check = new CheckOption();

    @Mixin
    private DownloadFolders folders = new DownloadFolders();

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
        folders.check();
        HandOffTransport.Builder builder =
                folders.transport().check(check.check()).settle(settle);
        journal.journal(folders.both()).ifPresent(builder::journal);
        try (HandOffTransport client = builder.build()) {
            ExitCode code = new ExchangeResult(page(), texts(), TransferMode.FOLDERS).received(exchange(client));
            journal.tell(client.takenElsewhere(clock.instant().minus(RECENT)), page(), texts());
            return code;
        }
    }
}
