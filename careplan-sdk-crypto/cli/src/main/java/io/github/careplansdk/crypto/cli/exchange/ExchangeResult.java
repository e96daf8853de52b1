package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.FindingLines;
import io.github.careplansdk.crypto.cli.shared.JapanTime;
import io.github.careplansdk.crypto.cli.shared.UnitName;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.ExchangeReport;
import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import io.github.careplansdk.crypto.transport.Rejection;
import io.github.careplansdk.crypto.transport.StoredUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one run sent or received, for people: each unit, what stood in the way, and how many. */
public record ExchangeResult(Page page, Texts texts, TransferMode mode) {
    /** Writes what was sent. */
    ExitCode sent(OutgoingCommand.Sent sent) throws IOException {
        ExchangeReport report = sent.report();
        List<Delivery> delivered =
                report.deliveries().stream().filter(Delivery::isDelivered).toList();
        for (Delivery delivery : delivered) {
            page.line(0, Style.GOOD, mode.sent(texts) + ": " + UnitName.of(delivery.unit()));
        }
        for (Delivery delivery : sent.refused()) {
            failed(delivery);
        }
        for (Delivery delivery : report.deliveries()) {
            if (!delivery.isDelivered() && !isInterruption(delivery.finding(), report)) {
                failed(delivery);
            }
        }
        interruption(report);
        long failed = sent.refused().size() + report.deliveries().size() - delivered.size();
        if (delivered.isEmpty() && failed == 0) {
            page.line(
                    0,
                    Style.PLAIN,
                    sent.before() == 0
                            ? texts.get("sent.nothing")
                            : texts.with("sent.all", Map.of("count", String.valueOf(sent.before()))));
        } else {
            String already =
                    sent.before() == 0 ? "" : texts.with("sent.before", Map.of("count", String.valueOf(sent.before())));
            count(delivered.size(), failed, already);
        }
        return sent.refused().isEmpty() && report.isComplete()
                ? ExitCode.DONE
                : ExitCode.of(
                        Stream.concat(sent.refused().stream(), report.deliveries().stream())
                                .flatMap(delivery -> delivery.finding().stream()),
                        ExitCode.NOT_ALL_DONE);
    }

    /** Writes what was received. */
    ExitCode received(ExchangeReport report) throws IOException {
        List<StoredUnit> received = report.received().stream()
                .sorted(Comparator.comparing(StoredUnit::unit))
                .toList();
        for (StoredUnit stored : received) {
            page.line(0, Style.GOOD, mode.received(texts) + ": " + place(stored));
        }
        for (FailedReception failure : report.failures()) {
            if (!isInterruption(Optional.of(failure.finding()), report)) {
                String unit = failure.unit().map(id -> ": " + UnitName.of(id)).orElse("");
                page.line(0, Style.BAD, mode.notReceived(texts) + unit);
                new FindingLines(page, texts).write(2, failure.finding());
            }
        }
        interruption(report);
        int done = received.size();
        int failed = report.failures().size();
        if (done + failed > 0) {
            count(done, failed, "");
        } else if (report.isComplete()) {
            page.line(0, Style.PLAIN, texts.get("received.nothing"));
        }
        return report.isComplete()
                ? ExitCode.DONE
                : ExitCode.of(report.failures().stream().map(FailedReception::finding), ExitCode.NOT_ALL_DONE);
    }

    /** Where a unit lies; one in a database is called by its name. */
    private static String place(StoredUnit stored) {
        return Files.exists(stored.folder()) ? stored.folder().toString() : UnitName.of(stored.unit());
    }

    private void count(long done, long failed, String more) throws IOException {
        page.line(
                0,
                failed == 0 ? Style.GOOD : Style.BAD,
                texts.with(
                        "exchange.count",
                        Map.of("done", String.valueOf(done), "failed", String.valueOf(failed), "more", more)));
    }

    /** What stands in the way of all units is told once, and not for each. */
    private static boolean isInterruption(Optional<Finding> finding, ExchangeReport report) {
        return finding.isPresent() && finding.equals(report.interruption());
    }

    private void interruption(ExchangeReport report) throws IOException {
        if (report.interruption().isPresent()) {
            new FindingLines(page, texts).write(0, report.interruption().get());
        }
    }

    private void failed(Delivery delivery) throws IOException {
        page.line(0, Style.BAD, outcome(delivery.outcome()) + ": " + UnitName.of(delivery.unit()));
        if (delivery.finding().isPresent()) {
            new FindingLines(page, texts).write(2, delivery.finding().get());
        }
        Optional<Rejection> again = delivery.rejection().filter(rejection -> rejection.times() > 1);
        if (again.isPresent()) {
            page.line(2, Style.NOTE, refused(again.get(), texts));
        }
    }

    /** Since when and how often a unit was refused. */
    public static String refused(Rejection rejection, Texts texts) {
        return texts.with(
                "sent.refused",
                Map.of("times", String.valueOf(rejection.times()), "since", JapanTime.shown(rejection.since())));
    }

    private String outcome(DeliveryOutcome outcome) {
        return texts.get("outcome." + outcome);
    }
}
