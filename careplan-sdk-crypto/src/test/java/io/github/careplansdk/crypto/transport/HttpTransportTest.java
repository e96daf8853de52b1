package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform.Fault;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.audit.AuditTrail;
import io.github.careplansdk.crypto.transport.store.DirectoryStores;
import io.github.careplansdk.crypto.transport.store.OfficeStores;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two offices and a sandbox between them. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("server")
class HttpTransportTest {
    @TempDir
    private Path folder;

    private SandboxPlatform platform(Fault... faults) throws IOException {
        SandboxPlatform.Builder builder = SandboxPlatform.builder(
                Offices.PKI.identity(SampleCertificate.Role.TLS_SERVER, Offices.CARE), Offices.PKI.anchors(), data());
        for (Fault fault : faults) {
            builder.fault(fault);
        }
        return builder.start();
    }

    private Path data() {
        return folder.resolve("platform");
    }

    private Path outbox() {
        return folder.resolve("outbox");
    }

    private Path inbox() {
        return folder.resolve("inbox");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            return there.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aUnitArrivesAsItWasSentAndIsAcknowledged() throws IOException {
        UnitFiles unit = Offices.plan(folder.resolve("月次 提供票"), 1);
        try (SandboxPlatform platform = platform();
                HttpTransport sender = Offices.sender(platform.url(), outbox()).build();
                HttpTransport receiver =
                        Offices.receiver(platform.url(), inbox()).build()) {
            Receipt receipt = sender.send(unit);
            assertThat(receipt.unit()).isEqualTo(unit.id());
            assertThat(receipt.duplicate()).isFalse();

            ExchangeReport report = receiver.exchange(TransportListener.NONE);
            assertThat(report.isComplete()).isTrue();
            assertThat(report.received()).singleElement().satisfies(stored -> {
                assertThat(stored.unit()).isEqualTo(unit.id());
                for (Path file : unit.files()) {
                    assertThat(stored.folder().resolve(file.getFileName())).hasSameBinaryContentAs(file);
                }
            });
            assertThat(receiver.list()).isEmpty();
            assertThat(receiver.unacknowledged()).isEmpty();
        }
        assertThat(names(inbox().resolve("received"))).containsExactly("20260325000001_9970100011_9970100037");
        assertThat(names(inbox().resolve("received").resolve("20260325000001_9970100011_9970100037")))
                .contains("20260325000001_9970100011_9970100037.asice")
                .hasSize(4);
        assertThat(names(outbox().resolve("sent").resolve("20260325000001_9970100011_43_9970100037_11")))
                .containsExactly("attempted", "receipt.json", "unit.asice", "unit.json");
        assertThat(AuditTrail.read(outbox()).map(AuditEvent::event))
                .containsExactly(AuditEvent.Event.QUEUED, AuditEvent.Event.SENT);
        assertThat(AuditTrail.read(inbox()).map(AuditEvent::event))
                .containsExactly(AuditEvent.Event.RECEIVED, AuditEvent.Event.ACKNOWLEDGED);
    }

    @Test
    void anyStoresStandInForFolders() throws IOException {
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 1);
        OfficeStores stores = DirectoryStores.below(folder.resolve("offices"));
        TransportStores care = stores.of(new OfficeNumber(Offices.CARE));
        TransportStores provider = stores.of(new OfficeNumber(Offices.PROVIDER));
        try (SandboxPlatform platform = platform();
                HttpTransport sender = HttpTransport.builder(
                                platform.url(), () -> Offices.CARE_IDENTITY, Offices.PKI.anchors())
                        .stores(care, Offices.verifier())
                        .build();
                HttpTransport receiver = HttpTransport.builder(
                                platform.url(), () -> Offices.PROVIDER_IDENTITY, Offices.PKI.anchors())
                        .stores(provider, Offices.verifier())
                        .build()) {
            sender.send(unit);
            assertThat(receiver.exchange(TransportListener.NONE).received()).hasSize(1);
        }
        assertThat(care.counts()).containsExactly(entry(TransportStatus.State.SENT, 1L));
        assertThat(provider.counts()).containsExactly(entry(TransportStatus.State.ACKNOWLEDGED, 1L));
    }

    @Test
    void aTransportHasFoldersOrStores() {
        HttpTransport.Builder both = Offices.sender(URI.create("https://peer.example"), outbox())
                .stores(DirectoryStores.ofOutbox(outbox()), Offices.verifier());
        assertThatThrownBy(both::build).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasSentIsNotSentAgain() throws IOException {
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 1);
        try (SandboxPlatform platform = platform();
                HttpTransport sender = Offices.sender(platform.url(), outbox()).build()) {
            Receipt first = sender.send(unit);
            assertThat(sender.send(unit)).isEqualTo(first);
            assertThat(sender.queue(List.of(unit))).isEmpty();
            assertThat(sender.exchange(TransportListener.NONE).deliveries()).isEmpty();
        }
        assertThat(names(data().resolve("units"))).hasSize(1);
    }

    @Test
    void theSameUnitWithOtherContentIsRefusedBeforeItLeaves() throws IOException {
        try (SandboxPlatform platform = platform();
                HttpTransport sender = Offices.sender(platform.url(), outbox()).build()) {
            sender.send(Offices.plan(folder.resolve("plans"), 1, 300));
            UnitFiles changed = Offices.plan(folder.resolve("changed"), 1, 600);
            assertThatThrownBy(() -> sender.send(changed)).isInstanceOfSatisfying(TransportException.class, e -> {
                assertThat(e.finding().code()).isEqualTo(TransportCode.UNIT_ALREADY_SENT);
                assertThat(e.outcome()).isEqualTo(DeliveryOutcome.NOT_SENT);
            });
        }
    }

    @Test
    void anEncryptedUnitIsOpenedByItsReceiverOnly() throws IOException {
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 1);
        try (SandboxPlatform platform = platform();
                HttpTransport sender = Offices.sender(platform.url(), outbox())
                        .encryptFor(office -> java.util.Optional.of(Offices.PROVIDER_IDENTITY.certificate()))
                        .build();
                HttpTransport receiver =
                        Offices.receiver(platform.url(), inbox()).build()) {
            sender.send(unit);
            assertThat(receiver.exchange(TransportListener.NONE).received()).hasSize(1);
        }
        assertThat(names(outbox().resolve("sent").resolve("20260325000001_9970100011_43_9970100037_11")))
                .as("what anybody could read stands nowhere")
                .containsExactly("attempted", "receipt.json", "unit.json", "unit.p7m");
        assertThat(names(inbox().resolve("received").resolve("20260325000001_9970100011_9970100037")))
                .hasSize(4);
    }

    @Test
    void aStormOfBusyAnswersIsWaitedOut() throws IOException {
        try (SandboxPlatform platform = platform(new Fault.Unavailable(3));
                HttpTransport sender = Offices.sender(platform.url(), outbox()).build()) {
            assertThat(sender.send(Offices.plan(folder.resolve("plans"), 1)).duplicate())
                    .isFalse();
        }
    }

    @Test
    void aStalledAttemptIsGivenUpAndMadeAgain() throws IOException {
        try (SandboxPlatform platform = platform(new Fault.Stall());
                HttpTransport sender = Offices.sender(platform.url(), outbox()).build();
                HttpTransport receiver =
                        Offices.receiver(platform.url(), inbox()).build()) {
            sender.send(Offices.plan(folder.resolve("plans"), 1));
            assertThat(receiver.exchange(TransportListener.NONE).received()).hasSize(1);
        }
    }

    @Test
    void aDroppedDownloadGoesOnWhereItEnded() throws IOException {
        List<Long> moved = new ArrayList<>();
        try (SandboxPlatform platform = platform(new Fault.Drop(40_000));
                HttpTransport sender = Offices.sender(platform.url(), outbox()).build();
                HttpTransport receiver =
                        Offices.receiver(platform.url(), inbox()).build()) {
            sender.send(Offices.plan(folder.resolve("plans"), 1, 150_000));
            ExchangeReport report = receiver.exchange(new TransportListener() {
                @Override
                public void moved(io.github.careplansdk.core.unit.UnitId unit, long bytes) {
                    moved.add(bytes);
                }
            });
            assertThat(report.received()).hasSize(1);
        }
        long size = Files.size(outbox().resolve("sent/20260325000001_9970100011_43_9970100037_11/unit.asice"));
        assertThat(moved.stream().mapToLong(Long::longValue).sum()).isEqualTo(size);
    }

    @Test
    void aUnitThatIsDeliveredTwiceIsReceivedOnce() throws IOException {
        List<StoredUnit> taken = new ArrayList<>();
        try (SandboxPlatform platform = platform(new Fault.Duplicate());
                HttpTransport sender = Offices.sender(platform.url(), outbox()).build();
                HttpTransport receiver = Offices.receiver(platform.url(), inbox())
                        .taker(taken::add)
                        .build()) {
            sender.send(Offices.plan(folder.resolve("plans"), 1));
            assertThat(receiver.list()).hasSize(2);
            assertThat(receiver.exchange(TransportListener.NONE).isComplete()).isTrue();
            assertThat(receiver.list()).isEmpty();
        }
        assertThat(taken).hasSize(1);
    }

    @Test
    void aWrongClockOnTheOtherSideChangesNothing() throws IOException {
        try (SandboxPlatform platform = platform(new Fault.Skew(Duration.ofDays(-4000)));
                HttpTransport sender = Offices.sender(platform.url(), outbox()).build();
                HttpTransport receiver =
                        Offices.receiver(platform.url(), inbox()).build()) {
            sender.send(Offices.plan(folder.resolve("plans"), 1));
            assertThat(receiver.exchange(TransportListener.NONE).received()).hasSize(1);
        }
    }

    @Test
    void withoutAPeerNothingIsSentAndAllStaysQueued() throws IOException {
        URI nobody = URI.create("https://localhost:1");
        try (HttpTransport sender = Offices.sender(nobody, outbox())
                .retry(Offices.IMPATIENT
                        .withStall(Duration.ofSeconds(10))
                        .withPauses(Duration.ofMinutes(5), Duration.ofMinutes(5)))
                .build()) {
            sender.queue(List.of(Offices.plan(folder.resolve("plans"), 1), Offices.plan(folder.resolve("plans"), 2)));
            ExchangeReport report = sender.exchange(TransportListener.NONE);
            assertThat(report.deliveries())
                    .hasSize(2)
                    .allSatisfy(delivery -> assertThat(delivery.outcome()).isEqualTo(DeliveryOutcome.NOT_SENT));
            assertThat(report.interruption().orElseThrow().code()).isEqualTo(TransportCode.CONNECTION_REFUSED);
        }
        assertThat(names(outbox().resolve("queue"))).hasSize(2);
        assertThat(outbox().resolve("queue/20260325000001_9970100011_43_9970100037_11/attempted"))
                .doesNotExist();
    }

    @Test
    void aPeerThatIsNotTrustedGetsNothingAndIsNotAskedAgain() throws IOException {
        try (SandboxPlatform platform = platform();
                HttpTransport sender = HttpTransport.builder(
                                platform.url(),
                                () -> Offices.CARE_IDENTITY,
                                io.github.careplansdk.crypto.testkit.SamplePki.create()
                                        .anchors())
                        .outbox(outbox())
                        .build()) {
            UnitFiles unit = Offices.plan(folder.resolve("plans"), 1);
            assertThatThrownBy(() -> sender.send(unit)).isInstanceOfSatisfying(TransportException.class, e -> {
                assertThat(e.finding().code()).isEqualTo(TransportCode.TLS_NOT_TRUSTED);
                assertThat(e.outcome()).isEqualTo(DeliveryOutcome.NOT_SENT);
            });
        }
    }

    @Test
    void anEndedCertificateStopsSendingBeforeTheFirstByteAndANewOneGoesOn() throws IOException {
        AtomicReference<io.github.careplansdk.crypto.identity.SigningIdentity> current =
                new AtomicReference<>(Offices.CARE_IDENTITY);
        try (SandboxPlatform platform = platform();
                HttpTransport sender = HttpTransport.builder(platform.url(), current::get, Offices.PKI.anchors())
                        .outbox(outbox())
                        .build()) {
            sender.queue(List.of(Offices.plan(folder.resolve("plans"), 1)));
            current.set(Offices.PKI.identity(SampleCertificate.Role.EXPIRED, Offices.CARE));
            assertThatThrownBy(() -> sender.exchange(TransportListener.NONE))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.finding().code()).isEqualTo(TransportCode.CERTIFICATE_ENDED));
            assertThat(names(data().resolve("units"))).isEmpty();

            current.set(Offices.PKI.identity(SampleCertificate.Role.DX, Offices.CARE));
            assertThat(sender.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
    }

    @Test
    void aUnitOfAnotherSenderIsNotSealed() throws IOException {
        try (SandboxPlatform platform = platform();
                HttpTransport sender = HttpTransport.builder(
                                platform.url(), () -> Offices.PROVIDER_IDENTITY, Offices.PKI.anchors())
                        .outbox(outbox())
                        .build()) {
            assertThat(sender.queue(List.of(Offices.plan(folder.resolve("plans"), 1))))
                    .singleElement()
                    .satisfies(refused -> assertThat(
                                    refused.finding().orElseThrow().code())
                            .isEqualTo(TransportCode.SENDER_IS_NOT_US));
        }
        assertThat(names(outbox().resolve("queue"))).isEmpty();
    }

    @Test
    void aUnitOfAnUntrustedSenderIsQuarantinedAndNotAcknowledged() throws IOException {
        try (SandboxPlatform platform = platform();
                HttpTransport sender = Offices.sender(platform.url(), outbox()).build();
                HttpTransport receiver = HttpTransport.builder(
                                platform.url(), () -> Offices.PROVIDER_IDENTITY, Offices.PKI.anchors())
                        .inbox(
                                inbox(),
                                io.github.careplansdk.crypto.seal.UnitVerifier.of(
                                        io.github.careplansdk.crypto.identity.CertificateChecker.of(
                                                io.github.careplansdk.crypto.testkit.SamplePki.create()
                                                        .anchors())))
                        .build()) {
            sender.send(Offices.plan(folder.resolve("plans"), 1));
            ExchangeReport report = receiver.exchange(TransportListener.NONE);
            assertThat(report.received()).isEmpty();
            assertThat(report.failures())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.isQuarantined()).isTrue());
            assertThat(receiver.list()).hasSize(1);
            // It is not fetched again as long as it lies there.
            assertThat(receiver.exchange(TransportListener.NONE).failures()).hasSize(1);
        }
        assertThat(names(inbox().resolve("quarantine")))
                .singleElement()
                .satisfies(
                        name -> assertThat(names(inbox().resolve("quarantine").resolve(name)))
                                .contains("report.json")
                                .hasSize(2));
        assertThat(names(inbox().resolve("received"))).isEmpty();
    }

    @Test
    void aSecondTransportOnTheSameOutboxIsToldSo() throws IOException {
        try (SandboxPlatform platform = platform();
                HttpTransport first = Offices.sender(platform.url(), outbox()).build()) {
            assertThatThrownBy(() -> Offices.sender(platform.url(), outbox()).build())
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.finding().code()).isEqualTo(TransportCode.FOLDER_IN_USE_HERE));
            assertThat(first.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
    }

    @Test
    void aUnitThatCouldNotBeTakenIsOfferedAgain() throws IOException {
        List<StoredUnit> taken = new ArrayList<>();
        List<Boolean> broken = new ArrayList<>(List.of(true));
        UnitTaker taker = unit -> {
            if (broken.remove(Boolean.TRUE)) {
                throw new IllegalStateException("no database");
            }
            taken.add(unit);
        };
        try (SandboxPlatform platform = platform();
                HttpTransport sender = Offices.sender(platform.url(), outbox()).build();
                HttpTransport receiver =
                        Offices.receiver(platform.url(), inbox()).taker(taker).build()) {
            sender.send(Offices.plan(folder.resolve("plans"), 1));
            ExchangeReport first = receiver.exchange(TransportListener.NONE);
            assertThat(first.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.finding().code()).isEqualTo(TransportCode.NOT_TAKEN);
                assertThat(failure.cause().orElseThrow()).hasMessage("no database");
                assertThat(failure.finding().arguments() + first.toString()).doesNotContain("no database");
            });
            assertThat(receiver.exchange(TransportListener.NONE).isComplete()).isTrue();
            assertThat(receiver.exchange(TransportListener.NONE).received()).isEmpty();
        }
        assertThat(taken).hasSize(1);
    }

    @Test
    void moreThanAHundredUnitsLeaveAsSeveralBulks() throws IOException {
        List<UnitFiles> units = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            units.add(Offices.plan(folder.resolve("plans"), i, 30));
        }
        try (SandboxPlatform platform = platform();
                HttpTransport sender = Offices.sender(platform.url(), outbox()).build()) {
            assertThat(sender.queue(units)).isEmpty();
            assertThat(sender.exchange(TransportListener.NONE).deliveries())
                    .hasSize(101)
                    .allMatch(Delivery::isDelivered);
        }
    }
}
