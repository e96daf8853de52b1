package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the disk refuses of one unit hides nothing of the others. */
@Tag("server")
class OneFailureTest {
    private static final String SECOND = "20260325000002_9970100011_43_9970100037_11";

    @TempDir
    private Path folder;

    private List<UnitFiles> units() throws IOException {
        List<UnitFiles> units = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            units.add(Offices.plan(folder.resolve("plans"), number));
        }
        return units;
    }

    private Path outbox() {
        return folder.resolve("outbox");
    }

    private Path inbox() {
        return folder.resolve("inbox");
    }

    private Path upload() {
        return folder.resolve("upload");
    }

    /** A folder that is not empty, where something else is to be moved. */
    private static Path obstacle(Path place) throws IOException {
        return Files.createFile(Files.createDirectories(place).resolve("x"));
    }

    private static void clear(Path obstacle) throws IOException {
        Files.delete(obstacle);
        Files.delete(obstacle.getParent());
    }

    private static List<UnitId> ids(List<UnitFiles> units, int... numbers) {
        List<UnitId> ids = new ArrayList<>();
        for (int number : numbers) {
            ids.add(units.get(number - 1).id());
        }
        return ids;
    }

    private static void assertSecondNotReceived(ExchangeReport report, List<UnitFiles> units) {
        assertThat(report.received())
                .extracting(StoredUnit::unit)
                .containsExactlyInAnyOrderElementsOf(ids(units, 1, 3));
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.unit()).contains(units.get(1).id());
            assertThat(failure.finding().code()).isEqualTo(TransportCode.NOT_PROCESSED);
            assertThat(failure.cause().orElseThrow()).isInstanceOf(IOException.class);
        });
    }

    @Test
    void whenReceiving() throws IOException {
        List<UnitFiles> units = units();
        try (SandboxPlatform platform = SandboxPlatform.start(Offices.PKI, folder.resolve("platform"));
                HttpTransport sender = Offices.sender(platform.url(), outbox()).build();
                HttpTransport receiver =
                        Offices.receiver(platform.url(), inbox()).build()) {
            sender.queue(units);
            sender.exchange(TransportListener.NONE);
            Path inTheWay = Files.createFile(inbox().resolve("partial").resolve(SECOND));
            assertSecondNotReceived(receiver.exchange(TransportListener.NONE), units);
            Files.delete(inTheWay);
            assertThat(receiver.exchange(TransportListener.NONE).received())
                    .extracting(StoredUnit::unit)
                    .containsExactlyElementsOf(ids(units, 2));
        }
    }

    @Test
    void whenPickingUp() throws IOException {
        List<UnitFiles> units = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            units.add(Offices.plan(folder.resolve("download"), number));
        }
        try (HandOffTransport receiver = HandOffTransport.builder()
                .inbox(inbox(), folder.resolve("download"))
                .settle(Duration.ZERO)
                .build()) {
            Path inTheWay = Files.createFile(inbox().resolve("partial").resolve(SECOND));
            assertSecondNotReceived(receiver.exchange(TransportListener.NONE), units);
            Files.delete(inTheWay);
            assertThat(receiver.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
    }

    @Test
    void aDamagedLedgerHidesNothingOfWhatWasSentAndIsToldForItsUnit() throws IOException {
        List<UnitFiles> units = units();
        try (HandOffTransport transport = HandOffTransport.builder()
                .outbox(outbox(), upload())
                .inbox(inbox(), Files.createDirectories(folder.resolve("download")))
                .settle(Duration.ZERO)
                .build()) {
            transport.queue(units);
            Files.writeString(inbox().resolve("ledger").resolve(SECOND + ".json"), "{}");
            ExchangeReport report = transport.exchange(TransportListener.NONE);
            assertThat(report.deliveries()).hasSize(3).allMatch(Delivery::isDelivered);
            assertThat(report.interruption()).isEmpty();
            assertThat(report.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.unit()).contains(units.get(1).id());
                assertThat(failure.finding().code()).isEqualTo(TransportCode.INBOX_RECORD_DAMAGED);
            });
        }
    }

    @Test
    void whenQueueing() throws IOException {
        List<UnitFiles> units = units();
        try (HandOffTransport sender =
                HandOffTransport.builder().outbox(outbox(), upload()).build()) {
            Files.createFile(outbox().resolve("queue").resolve(".part-" + SECOND));
            assertThat(sender.queue(units)).singleElement().satisfies(refused -> {
                assertThat(refused.unit()).isEqualTo(units.get(1).id());
                assertThat(refused.outcome()).isEqualTo(DeliveryOutcome.NOT_SENT);
                assertThat(refused.finding().orElseThrow().code()).isEqualTo(TransportCode.NOT_PROCESSED);
            });
            assertThat(sender.exchange(TransportListener.NONE).deliveries())
                    .extracting(Delivery::unit)
                    .containsExactlyElementsOf(ids(units, 1, 3));
        }
    }

    @Test
    void whenSending() throws IOException {
        List<UnitFiles> units = units();
        try (SandboxPlatform platform = SandboxPlatform.start(Offices.PKI, folder.resolve("platform"));
                HttpTransport sender = Offices.sender(platform.url(), outbox()).build()) {
            sender.queue(units);
            Path inTheWay = obstacle(outbox().resolve("sent").resolve(SECOND));
            assertSecondIsUnknown(sender.exchange(TransportListener.NONE));
            clear(inTheWay);
            assertThat(sender.exchange(TransportListener.NONE).deliveries())
                    .singleElement()
                    .satisfies(delivery -> assertThat(
                                    delivery.receipt().orElseThrow().duplicate())
                            .isTrue());
        }
    }

    private static void assertSecondIsUnknown(ExchangeReport report) {
        assertThat(report.deliveries())
                .extracting(Delivery::outcome)
                .containsExactly(DeliveryOutcome.DELIVERED, DeliveryOutcome.UNKNOWN, DeliveryOutcome.DELIVERED);
        assertThat(report.deliveries().get(1).finding().orElseThrow().code()).isEqualTo(TransportCode.NOT_PROCESSED);
    }

    @Test
    void whenHandingOff() throws IOException {
        List<UnitFiles> units = units();
        try (HandOffTransport sender =
                HandOffTransport.builder().outbox(outbox(), upload()).build()) {
            sender.queue(units);
            Path inTheWay = obstacle(outbox().resolve("sent").resolve(SECOND));
            assertSecondIsUnknown(sender.exchange(TransportListener.NONE));
            clear(inTheWay);
            assertThat(sender.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
        // It had left with the others: it does not appear again.
        assertThat(bulks())
                .singleElement()
                .satisfies(bulk -> assertThat(UnitFiles.in(bulk)).hasSize(3));
        assertThat(Names.in(outbox().resolve("bulks"))).isEmpty();
    }

    /** A unit that could not leave with its bulk must not be taken for one that did. */
    @Test
    void whenOneOfABulkCannotBeReadAndAnotherCannotBeNoted() throws IOException {
        List<UnitFiles> units = units();
        try (HandOffTransport sender =
                HandOffTransport.builder().outbox(outbox(), upload()).build()) {
            sender.queue(units);
            Path files = outbox().resolve("queue").resolve(SECOND).resolve("files");
            Path unreadable = files.resolve(Names.in(files).get(0));
            byte[] content = Files.readAllBytes(unreadable);
            Files.delete(unreadable);
            Files.createDirectory(unreadable);
            Path inTheWay = obstacle(outbox().resolve("sent").resolve(SECOND.replace("02_", "01_")));
            assertThat(sender.exchange(TransportListener.NONE).deliveries())
                    .extracting(Delivery::outcome)
                    .containsExactly(DeliveryOutcome.UNKNOWN, DeliveryOutcome.NOT_SENT, DeliveryOutcome.DELIVERED);
            assertThat(bulks())
                    .singleElement()
                    .satisfies(bulk -> assertThat(UnitFiles.in(bulk)).hasSize(2));

            Files.delete(unreadable);
            Files.write(unreadable, content);
            clear(inTheWay);
            assertThat(sender.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
        List<UnitId> left = new ArrayList<>();
        for (Path bulk : bulks()) {
            UnitFiles.in(bulk).forEach(unit -> left.add(unit.id()));
        }
        assertThat(left).containsExactlyInAnyOrderElementsOf(ids(units, 1, 2, 3));
        assertThat(bulks()).hasSize(2);
    }

    private List<Path> bulks() throws IOException {
        return Names.folders(upload());
    }

    @Test
    void whatWasDecryptedDoesNotStayWhereAFailureStruck() throws IOException {
        List<UnitFiles> units = units();
        try (SandboxPlatform platform = SandboxPlatform.start(Offices.PKI, folder.resolve("platform"));
                HttpTransport sender = Offices.sender(platform.url(), outbox())
                        .encryptFor(office -> Optional.of(Offices.PROVIDER_IDENTITY.certificate()))
                        .build();
                HttpTransport receiver = Offices.receiver(platform.url(), inbox())
                        .offices(certificate -> {
                            if (certificate.equals(Offices.CARE_IDENTITY.certificate())) {
                                throw new IllegalStateException("no directory");
                            }
                            return Optional.empty();
                        })
                        .build()) {
            sender.send(units.get(0));
            assertThat(receiver.exchange(TransportListener.NONE).failures())
                    .singleElement()
                    .satisfies(failure -> {
                        assertThat(failure.finding().code()).isEqualTo(TransportCode.NOT_PROCESSED);
                        assertThat(failure.finding().arguments()).doesNotContain("no directory");
                    });
        }
        Path workplace = inbox().resolve("partial").resolve(SECOND.replace("02_", "01_"));
        assertThat(Names.in(workplace)).singleElement().asString().endsWith(".download");
    }
}
