package io.github.careplansdk.crypto.cli.ledger;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.JapanTime;
import io.github.careplansdk.crypto.cli.shared.OpenedStore;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.transport.audit.AuditReport;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit}: what was sent and received in a period, to be shown at an inspection. */
@Command(
        name = "audit",
        header = "期間中の送受信の記録を表示します（運営指導用）。 / Shows what was sent and received in a period.",
        description = {
            "日付は日本時間です。csv は Excel で開けます。ファイルの内容は含みません。",
            "Days are in Japan time. csv is for spreadsheets. No content of files is shown."
        },
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  表示した / shown",
            "  1  表示したが、記録に壊れた行がある / shown, but lines of the record are damaged",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  証明書などを使えない、または内部エラー / a certificate or the like cannot be used, or an internal error"
        })
public final class AuditCommand extends TransferCommand {
    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM-DD",
            description = {"最初の日。既定は記録の最初の日です。", "The first day; by default the first of the record."})
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "YYYY-MM-DD",
            description = {"最後の日。既定は今日です。", "The last day; today by default."})
    private @Nullable LocalDate to;

    @Option(
            names = "--format",
            paramLabel = "text|csv",
            description = {"結果の形式。既定は text です。", "The form of the result; text by default."})
    private Form form = Form.TEXT;

    private final Clock clock;

    private enum Form {
        TEXT,
        CSV
    }

    public AuditCommand(Terminal terminal, Clock clock) {
        super(terminal);
        this.clock = clock;
    }

    @Override
    protected ExitCode run() throws IOException {
        place.check();
        if (place.store().isEmpty()) {
            List<Path> boxes = Stream.concat(place.outboxes().stream(), place.inboxes().stream())
                    .toList();
            return tell((first, last) -> AuditReport.of(boxes, first, last));
        }
        try (OpenedStore opened = place.store().get().openExisting()) {
            List<TransportStores> stores = opened.of(place.office());
            return tell((first, last) -> AuditReport.ofStores(stores, first, last));
        }
    }

    /** Reads the record of some days. */
    private interface Reading {
        AuditReport of(LocalDate first, LocalDate last) throws IOException;
    }

    private ExitCode tell(Reading trails) throws IOException {
        LocalDate last = to == null ? JapanTime.day(clock.instant()) : to;
        LocalDate first = from == null ? firstDay(trails, last) : from;
        if (first.isAfter(last)) {
            throw new UsageException("--from が --to より後の日です。", "--from is a day after --to.");
        }
        AuditReport report = trails.of(first, last);
        terminal().out().print(form == Form.CSV ? report.csv(language()) : report.text(language()));
        if (report.unreadable() == 0) {
            return ExitCode.DONE;
        }
        terminal()
                .err()
                .println(texts().with("audit.unreadable", Map.of("lines", String.valueOf(report.unreadable()))));
        return ExitCode.INCOMPLETE;
    }

    private static LocalDate firstDay(Reading trails, LocalDate last) throws IOException {
        return trails.of(LocalDate.MIN, last).events().stream()
                .findFirst()
                .map(event -> JapanTime.day(event.at()))
                .orElse(last);
    }
}
