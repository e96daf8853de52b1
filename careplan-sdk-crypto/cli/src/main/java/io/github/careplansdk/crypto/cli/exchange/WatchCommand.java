package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.FolderPaths;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.transport.HandOffTransport;
import io.github.careplansdk.crypto.transport.SettledFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watch}: does what {@code pick-up} or {@code hand-off} does, again and again. */
@Command(
        name = "watch",
        header = "フォルダーを見張り、現れた送信単位を取り込むか、書き出します。 / Watches a folder, and takes or lays out the units that appear.",
        description = {
            "--download と --inbox ではダウンロードされたものを取り込み、FOLDER と --outbox、--upload では業務ソフトが出力したものをアップロード用に書き出します。"
                    + "停止するまで動き続け、起きたことを1件1行で表示します。"
                    + "取り込みでエラーのあった送信単位は、受信箱の quarantine に隔離します（元のファイルは残ります）。",
            "With --download and --inbox it takes what is downloaded; with FOLDER, --outbox and --upload it lays out what a"
                    + " product exports. Runs until it is stopped, and writes a line for each event. A downloaded unit with"
                    + " errors is put aside in quarantine in the inbox; its files are left where they are too."
        },
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  停止された。--once では、すべて終えた / stopped; with --once, all done",
            "  1  --once で、終わっていないものがあるか、終わる前に停止された / with --once, not all is done, or it was stopped before",
            "  2  使い方の誤り、読み書きできないパスやファイル名 / wrong usage, or a path or file name that cannot be used here",
            "  3  始められない、または内部エラー / cannot start, or an internal error"
        })
public final class WatchCommand extends TransferCommand {
    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..*",
            description = {
                "業務ソフトがCSVファイルを出力するフォルダー。--outbox、--upload と一緒に指定します。",
                "A folder that a product exports CSV files into. Goes with --outbox and --upload."
            })
    private List<Path> folders = new ArrayList<>();

    @ArgGroup(exclusive = false)
    private @Nullable DownloadFolders incoming;

    @ArgGroup(exclusive = false)
    private @Nullable UploadFolders outgoing;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            converter = PeerOptions.ToSeconds.class,
            description = {
                "何秒ごとに見るか。そのあいだ変化がなかったファイルを、書き終わったとみなします。既定は 10 です。",
                "How often it looks; a file that has not changed meanwhile is complete. 10 by default."
            })
    private Duration every = Duration.ofSeconds(10);

    @Option(
            names = "--health",
            paramLabel = "FILE",
            description = {
                "毎回の状態（最後に見た時刻、件数、最後のエラー）を書くJSONファイル。監視に使います。形は docs/watch.schema.json にあります。",
                "A JSON file with the state after each round (its time, counts, the last error), for a monitor;"
                        + " docs/watch.schema.json describes it."
            })
    private @Nullable Path health;

    @Option(
            names = "--once",
            description = {
                "--every の秒数だけ待って変化のないものを1回だけ処理し、終わります。",
                "Does once what has not changed for the seconds of --every, and ends."
            })
    private boolean isOnce;

    @Mixin
    private CheckOption check = new CheckOption();

    @Mixin
    private JournalOption journal = new JournalOption();

    private final Clock clock;

    public WatchCommand(Terminal terminal, Clock clock) {
        super(terminal);
        this.clock = clock;
    }

    @Override
    protected ExitCode run() throws IOException {
        if (incoming != null && outgoing == null && folders.isEmpty()) {
            return takeUnits(incoming);
        }
        if (outgoing != null && incoming == null && !folders.isEmpty()) {
            return layOutUnits(outgoing);
        }
        throw new UsageException(
                "取り込みは --download と --inbox、書き出しは FOLDER と --outbox と --upload で、どちらか一方を指定してください。"
                        + "両方を行うときは、2つ動かしてください。",
                "Name either --download and --inbox, to take units, or FOLDER, --outbox and --upload, to lay them out."
                        + " To do both, run two.");
    }

    private ExitCode takeUnits(DownloadFolders from) throws IOException {
        from.check();
        checkHealth(from.both());
        HandOffTransport.Builder builder =
                from.transport().check(check.check()).clock(clock).settleBetweenExchanges();
        journal.journal(from.both()).ifPresent(builder::journal);
        try (HandOffTransport client = builder.build()) {
            return watch(client, client::exchange);
        }
    }

    private ExitCode layOutUnits(UploadFolders to) throws IOException {
        if (journal.isGiven()) {
            throw new UsageException(
                    "--journal は --download、--inbox と一緒に使います。", "--journal goes with --download and --inbox.");
        }
        FolderPaths.checkThere(folders);
        to.check();
        for (Path folder : to.both()) {
            FolderPaths.checkOutside(folder, folders);
        }
        checkHealth(Stream.concat(folders.stream(), to.both().stream()).toList());
        Map<Path, SettledFolder> sources = new LinkedHashMap<>();
        folders.forEach(folder -> sources.put(folder, SettledFolder.betweenLooks(folder)));
        try (HandOffTransport client =
                to.transport().check(check.check()).clock(clock).build()) {
            return watch(client, new HandOffRound(sources, client));
        }
    }

    /** What lies beside units is an attachment. */
    private void checkHealth(List<Path> others) throws IOException {
        if (health != null) {
            FolderPaths.checkOutside(health, others);
            FolderPaths.checkThere(List.of(health.toAbsolutePath().resolveSibling("")));
        }
    }

    private ExitCode watch(HandOffTransport client, FolderWatch.Round round) throws IOException {
        FolderWatch watch = new FolderWatch(
                round,
                new WatchLog(terminal(), language(), clock),
                new WatchHealth(Optional.ofNullable(health), clock),
                texts());
        try (StopSignal stop = new StopSignal(client)) {
            return stop.ends(isOnce ? watch.once(stop, every) : watch.untilStopped(stop, every));
        }
    }
}
