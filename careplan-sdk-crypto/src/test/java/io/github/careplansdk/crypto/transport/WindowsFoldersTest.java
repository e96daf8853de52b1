package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.audit.AuditTrail;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outboxes, inboxes and hand-off folders on a file system with Windows' names, roots and access lists. */
class WindowsFoldersTest {
    private FileSystem windows;
    private Path folder;

    @TempDir
    private Path data;

    @BeforeEach
    void makeAFolder() throws IOException {
        windows = Jimfs.newFileSystem(Configuration.windows().toBuilder()
                .setAttributeViews("basic", "owner", "dos", "acl", "user")
                .build());
        folder = Files.createDirectory(windows.getPath("C:\\ケアプラン 連携"));
    }

    @AfterEach
    void forgetIt() throws IOException {
        windows.close();
    }

    private Path outbox() {
        return folder.resolve("outbox");
    }

    private Path inbox() {
        return folder.resolve("inbox");
    }

    private static List<AuditEvent.Event> events(Path box) throws IOException {
        return AuditTrail.read(box).map(AuditEvent::event).toList();
    }

    private static void assertHolds(UnitFiles unit, Path place) throws IOException {
        for (Path file : unit.files()) {
            assertThat(Files.readAllBytes(place.resolve(String.valueOf(file.getFileName()))))
                    .isEqualTo(Files.readAllBytes(file));
        }
    }

    @Test
    @Tag("server")
    void aUnitIsQueuedSentReceivedTakenAndAcknowledged() throws IOException {
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 1);
        try (SandboxPlatform platform = SandboxPlatform.builder(
                        Offices.PKI.identity(SampleCertificate.Role.TLS_SERVER, Offices.CARE),
                        Offices.PKI.anchors(),
                        data)
                .start()) {
            try (HttpTransport sender = Offices.sender(platform.url(), outbox())
                    .encryptFor(office -> Optional.of(Offices.PROVIDER_IDENTITY.certificate()))
                    .build()) {
                assertThat(sender.queue(List.of(unit))).isEmpty();
                assertThat(sender.exchange(TransportListener.NONE).isComplete()).isTrue();
            }
            try (HttpTransport receiver = Offices.receiver(platform.url(), inbox())
                    .decryptWith(() -> List.of(Offices.PROVIDER_IDENTITY))
                    .taker(stored -> assertHolds(unit, stored.folder()))
                    .build()) {
                ExchangeReport report = receiver.exchange(TransportListener.NONE);
                assertThat(report.isComplete()).as("%s", report).isTrue();
                assertThat(report.received()).hasSize(1);
                assertThat(receiver.unacknowledged()).isEmpty();
            }
        }
        assertThat(events(outbox())).containsExactly(AuditEvent.Event.QUEUED, AuditEvent.Event.SENT);
        assertThat(events(inbox())).containsExactly(AuditEvent.Event.RECEIVED, AuditEvent.Event.ACKNOWLEDGED);
        assertThat(TransportStatus.ofOutbox(outbox())).hasSize(1);
        assertThat(TransportStatus.ofInbox(inbox())).hasSize(1);
    }

    @Test
    void aUnitIsHandedOffAndPickedUp() throws IOException {
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 1);
        Path upload = folder.resolve("アップロード 用");
        try (HandOffTransport sender =
                HandOffTransport.builder().outbox(outbox(), upload).build()) {
            sender.send(unit);
        }
        Path bulk;
        try (Stream<Path> there = Files.list(upload)) {
            bulk = there.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        assertHolds(unit, bulk);

        Path download = Files.createDirectory(folder.resolve("ダウンロード"));
        for (Path file : unit.files()) {
            Files.copy(file, download.resolve(file.getFileName()));
        }
        try (HandOffTransport receiver = HandOffTransport.builder()
                .inbox(inbox(), download)
                .settle(Duration.ofMillis(1))
                .build()) {
            ExchangeReport report = receiver.exchange(TransportListener.NONE);
            assertThat(report.received()).as("%s", report).singleElement().satisfies(stored -> {
                assertHolds(unit, stored.folder());
            });
        }
        assertThat(events(inbox())).contains(AuditEvent.Event.RECEIVED);
    }
}
