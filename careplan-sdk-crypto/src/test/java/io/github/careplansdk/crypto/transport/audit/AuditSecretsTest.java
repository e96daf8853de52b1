package io.github.careplansdk.crypto.transport.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.testkit.SamplePki;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.transport.ExchangeReport;
import io.github.careplansdk.crypto.transport.HandOffTransport;
import io.github.careplansdk.crypto.transport.HttpTransport;
import io.github.careplansdk.crypto.transport.Offices;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.TransportStatus;
import io.github.careplansdk.crypto.transport.UnitFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a unit's files stands nowhere but in the files: not in the trail, the records, the reports, the exceptions. */
@Tag("server")
class AuditSecretsTest {
    private static final String CONTENT = "被保険者 見本花子 0000012345";

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    private UnitFiles plan(String name, String content) throws IOException {
        UnitFiles unit = Offices.plan(folder.resolve(name), 1);
        for (Path file : unit.files()) {
            Files.writeString(file, content, StandardCharsets.UTF_8);
        }
        return unit;
    }

    private void tell(Throwable thrown) {
        assertThat(thrown).isNotNull();
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        told.add(text.toString());
    }

    private void tell(Object value) {
        told.add(value.toString());
    }

    @Test
    void nothingOfTheContentIsTold() throws IOException {
        UnitFiles unit = plan("plans", CONTENT);
        UnitFiles changed = plan("changed", CONTENT + CONTENT);
        try (SandboxPlatform platform = SandboxPlatform.start(Offices.PKI, folder.resolve("platform"));
                HttpTransport sender =
                        Offices.sender(platform.url(), folder.resolve("outbox")).build();
                HttpTransport distrustful = HttpTransport.builder(
                                platform.url(), () -> Offices.PROVIDER_IDENTITY, Offices.PKI.anchors())
                        .inbox(
                                folder.resolve("distrustful"),
                                UnitVerifier.of(
                                        CertificateChecker.of(SamplePki.create().anchors())))
                        .build();
                HttpTransport receiver = Offices.receiver(platform.url(), folder.resolve("inbox"))
                        .taker(stored -> {
                            throw new IllegalStateException(CONTENT);
                        })
                        .build()) {
            tell(sender.send(unit));
            tell(catchThrowable(() -> sender.send(changed)));
            tell(distrustful.exchange(TransportListener.NONE));
            tell(receiver.exchange(TransportListener.NONE));
            tell(receiver.unacknowledged());
        }
        handOffOver(unit, changed);

        List<Path> boxes = Stream.of("outbox", "distrustful", "inbox", "hand-off", "picked-up")
                .map(folder::resolve)
                .toList();
        for (Path box : boxes) {
            tell(TransportStatus.ofOutbox(box));
            tell(TransportStatus.ofInbox(box));
            readRecords(box);
        }
        AuditReport report = AuditReport.of(boxes, LocalDate.EPOCH, LocalDate.of(9999, 1, 1));
        assertThat(report.events())
                .extracting(AuditEvent::event)
                .contains(
                        AuditEvent.Event.QUEUED,
                        AuditEvent.Event.SENT,
                        AuditEvent.Event.RECEIVED,
                        AuditEvent.Event.QUARANTINED);
        tell(report.text(Language.JA));
        tell(report.csv(Language.EN));

        byte[] key = Offices.CARE_IDENTITY.privateKey().getEncoded();
        String secret = Base64.getEncoder().encodeToString(key).substring(40, 80);
        assertThat(told)
                .hasSizeGreaterThan(20)
                .allSatisfy(text -> assertThat(text).isNotEmpty().doesNotContain("花子", "0000012345", secret));
    }

    private void handOffOver(UnitFiles unit, UnitFiles changed) throws IOException {
        try (HandOffTransport sender = HandOffTransport.builder()
                        .outbox(folder.resolve("hand-off"), folder.resolve("upload"))
                        .build();
                HandOffTransport receiver = HandOffTransport.builder()
                        .inbox(folder.resolve("picked-up"), folder.resolve("upload"))
                        .settle(Duration.ZERO)
                        .build()) {
            tell(sender.send(unit));
            tell(catchThrowable(() -> sender.send(changed)));
            tell(receiver.exchange(TransportListener.NONE));
            for (Path file : changed.files()) {
                Path again = Files.createDirectories(folder.resolve("upload").resolve("again"));
                Files.copy(file, again.resolve(file.getFileName()));
            }
            ExchangeReport conflict = receiver.exchange(TransportListener.NONE);
            assertThat(conflict.failures()).hasSize(1);
            tell(conflict);
        }
    }

    private void readRecords(Path box) throws IOException {
        try (Stream<Path> files = Files.walk(box)) {
            for (Path file :
                    files.filter(path -> path.toString().matches(".*\\.jsonl?")).toList()) {
                told.add(Offices.text(file));
            }
        }
    }
}
