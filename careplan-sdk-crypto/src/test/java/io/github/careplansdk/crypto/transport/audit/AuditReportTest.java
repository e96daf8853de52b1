package io.github.careplansdk.crypto.transport.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.Offices;
import io.github.careplansdk.crypto.transport.store.internal.AuditFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditReportTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 30);

    @TempDir
    private Path outbox;

    @TempDir
    private Path inbox;

    private static AuditEvent event(String at, AuditEvent.Event event, String outcome) {
        return new AuditEvent(
                Instant.parse(at),
                event,
                "20260325000001_9970100011_43_9970100037_11",
                Offices.CARE,
                "ab".repeat(32),
                "https://peer.example",
                "0".repeat(64),
                12345,
                List.of(
                        new FileInUnit("UPPLAN.csv", 3, "1".repeat(64)),
                        new FileInUnit("=cmd|' \"x\".txt", 3, "1".repeat(64))),
                outcome);
    }

    @BeforeEach
    void tell() throws IOException {
        AuditFile sent = AuditFile.in(outbox, new Disk(Disk.Steps.UNSEEN));
        sent.add(event("2026-03-31T14:59:59Z", AuditEvent.Event.QUEUED, ""));
        sent.add(event("2026-03-31T15:00:00Z", AuditEvent.Event.NOT_DELIVERED, "NO_CONNECTION"));
        sent.add(event("2026-04-01T00:00:00Z", AuditEvent.Event.NOT_DELIVERED, "NO_CONNECTION"));
        sent.add(event("2026-04-02T00:00:00Z", AuditEvent.Event.SENT, "=1+1"));
        sent.add(event("2026-04-02T00:00:01Z", AuditEvent.Event.SENT, "=1+1"));
        AuditFile received = AuditFile.in(inbox, new Disk(Disk.Steps.UNSEEN));
        received.add(event("2026-04-01T12:00:00Z", AuditEvent.Event.RECEIVED, ""));
        received.add(event("2026-04-30T15:00:00Z", AuditEvent.Event.ACKNOWLEDGED, ""));
        Files.writeString(inbox.resolve("audit.jsonl"), "damaged\n", StandardOpenOption.APPEND);
    }

    private AuditReport report() throws IOException {
        return AuditReport.of(List.of(outbox, inbox), FIRST, LAST);
    }

    @Test
    void aPeriodIsDaysInJapanAndACrashSaysNothingTwice() throws IOException {
        assertThat(report().events())
                .extracting(AuditEvent::event)
                .containsExactly(
                        AuditEvent.Event.NOT_DELIVERED,
                        AuditEvent.Event.NOT_DELIVERED,
                        AuditEvent.Event.RECEIVED,
                        AuditEvent.Event.SENT);
        assertThat(report().unreadable()).isEqualTo(1);
    }

    @Test
    void theTableIsForPeople() throws IOException {
        assertThat(report().text(Language.JA).lines())
                .startsWith("送受信の記録　2026-04-01 から 2026-04-30 まで（日本時間）", "")
                .contains(
                        "2026-04-01 00:00:00  20260325000001_9970100011_43_9970100037_11           2     12345  "
                                + "送信失敗（送信待ちのまま）  NO_CONNECTION",
                        "送信済み：1 件",
                        "受信：1 件",
                        "読み取れない行：1 行");
        assertThat(report().text(Language.EN))
                .contains("from 2026-04-01 to 2026-04-30", "not delivered, still queued", "sent: 1");
    }

    @Test
    void theSpreadsheetHasAllFieldsAndNoFormulas() throws IOException {
        List<String> rows = List.of(report().csv(Language.JA).split("\r\n"));
        assertThat(rows).hasSize(5);
        assertThat(rows.get(0)).startsWith("\uFEFF\"日時\",\"イベント\",\"送信単位\"");
        assertThat(rows.get(4))
                .startsWith("\"2026-04-02 09:00:00\",\"送信済み\",\"20260325000001_9970100011_43_9970100037_11\"")
                .contains("\"2\",\"UPPLAN.csv / =cmd|' \"\"x\"\".txt\"")
                .endsWith("\"'=1+1\"");
    }

    @Test
    void whereNothingHappenedTheReportSaysSo(@TempDir Path empty) throws IOException {
        AuditReport report = AuditReport.of(List.of(empty), FIRST, LAST);
        assertThat(report.events()).isEmpty();
        assertThat(report.text(Language.EN)).contains("Lines that cannot be read: 0");
    }
}
