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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
                    + "停止するまで動き続け、起きたことを1件1行で表示します。",
            "With --download and --inbox it takes what is downloaded; with FOLDER, --outbox and --upload it lays out what a"
                    + " product exports. Runs until it is stopped, and writes a line for each event."
        },
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  停止された。--once では、すべて終えた / stopped; with --once, all done",
            "  1  --once で、終わっていないものがある / with --once, not all is done",
            "  2  使い方の誤り、読み書きできないパスやファイル名 / wrong usage, or a path or file name that cannot be used here",
            "  3  始められない、プログラムの内部エラー / cannot start, or the program broke"
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

    @Option(
            names = "--download",
            paramLabel = "DIR",
            description = {
                "公式クライアント（移行後はブラウザー）のダウンロード先のフォルダー。",
                "The folder that people download into, with the official client or, after the move, a browser."
            })
    private @Nullable Path download;

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            description = {"受信箱（取り込んだ送信単位を保存するフォルダー）。", "The folder for what is taken."})
    private @Nullable Path inbox;

    @Option(
            names = "--outbox",
            paramLabel = "DIR",
            description = {
                "送信箱（受け渡し待ち・受け渡し済みの送信単位の記録）のフォルダー。",
                "The folder of units that are to be handed over and that were."
            })
    private @Nullable Path outbox;

    @Option(
            names = "--upload",
            paramLabel = "DIR",
            description = {
                "公式クライアント（移行後はWEBサービスの画面）からアップロードするファイルを書き出すフォルダー。",
                "The folder that people upload from, with the official client or, after the move, a browser."
            })
    private @Nullable Path upload;

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
                "毎回の状態（最後に見た時刻、件数、最後のエラー）を書くJSONファイル。監視に使います。",
                "A JSON file with the state after each round (its time, counts, the last error), for a monitor."
            })
    private @Nullable Path health;

    @Option(
            names = "--once",
            description = {"1回だけ見て終わります。", "Looks once and ends."})
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
        boolean isIncoming = download != null && inbox != null;
        boolean isOutgoing = outbox != null && upload != null && !folders.isEmpty();
        boolean isAnyOfBoth =
                (download != null || inbox != null) && (outbox != null || upload != null || !folders.isEmpty());
        if (isAnyOfBoth || !isIncoming && !isOutgoing) {
            throw new UsageException(
                    "取り込みは --download と --inbox、書き出しは FOLDER と --outbox と --upload で、どちらか一方を指定してください。"
                            + "両方を行うときは、2つ動かしてください。",
                    "Name either --download and --inbox, to take units, or FOLDER, --outbox and --upload, to lay them out."
                            + " To do both, run two.");
        }
        return isIncoming ? takeUnits(download, inbox) : layOutUnits(outbox, upload);
    }

    private ExitCode takeUnits(@Nullable Path from, @Nullable Path to) throws IOException {
        Path source = Objects.requireNonNull(from);
        Path target = Objects.requireNonNull(to);
        FolderPaths.checkThere(List.of(source));
        FolderPaths.checkUsable(target);
        FolderPaths.checkApart(target, source);
        checkHealth(List.of(source, target));
        HandOffTransport.Builder builder = HandOffTransport.builder()
                .inbox(target, source)
                .check(check.check())
                .clock(clock);
        journal.journal(List.of(target, source)).ifPresent(builder::journal);
        if (isOnce) {
            builder.settle(every);
        } else {
            builder.settleBetweenExchanges();
        }
        try (HandOffTransport client = builder.build()) {
            return watch(client, client::exchange);
        }
    }

    private ExitCode layOutUnits(@Nullable Path box, @Nullable Path to) throws IOException {
        Path state = Objects.requireNonNull(box);
        Path target = Objects.requireNonNull(to);
        if (journal.isGiven()) {
            throw new UsageException(
                    "--journal は --download、--inbox と一緒に使います。", "--journal goes with --download and --inbox.");
        }
        FolderPaths.checkThere(folders);
        FolderPaths.checkUsable(state);
        FolderPaths.checkUsable(target);
        FolderPaths.checkApart(state, target);
        FolderPaths.checkOutside(state, folders);
        FolderPaths.checkOutside(target, folders);
        checkHealth(Stream.concat(folders.stream(), Stream.of(state, target)).toList());
        Map<Path, SettledFolder> sources = new LinkedHashMap<>();
        for (Path folder : folders) {
            sources.put(folder, isOnce ? SettledFolder.after(every, folder) : SettledFolder.betweenLooks(folder));
        }
        try (HandOffTransport client = HandOffTransport.builder()
                .outbox(state, target)
                .check(check.check())
                .clock(clock)
                .build()) {
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
            return stop.ends(isOnce ? watch.once() : watch.untilStopped(stop, every));
        }
    }
}
