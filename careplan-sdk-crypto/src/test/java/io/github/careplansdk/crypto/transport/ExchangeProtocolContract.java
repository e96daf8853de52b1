package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.transport.TestProtocol.Platform;
import io.github.careplansdk.crypto.transport.TransportListener.AttemptEvent;
import io.github.careplansdk.crypto.transport.TransportListener.AttemptEvent.Call;
import io.github.careplansdk.crypto.transport.TransportListener.ConnectionEvent;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What every protocol keeps, with the transport around it: a unit that was queued arrives once, as it was sent, whatever breaks
 * in between. The kills of whole processes are in {@link KillContract}.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag("server")
abstract class ExchangeProtocolContract {
    /** Tries again at once, but gives a slow computer time. */
    private static final RetryPolicy PATIENCE = Offices.IMPATIENT.withStall(Duration.ofSeconds(10));

    @TempDir
    private Path folder;

    private int serial;

    /** The protocol that is held against the contract. */
    abstract TestProtocol protocol();

    /** Where it keeps what it has. */
    private Path data() {
        return folder.resolve("platform");
    }

    private HttpTransport.Builder sender(Platform platform, Path outbox) {
        return HttpTransport.builder(platform.protocol(), () -> Offices.CARE_IDENTITY)
                .retry(PATIENCE)
                .outbox(outbox);
    }

    private HttpTransport.Builder receiver(Platform platform, Path inbox) {
        return HttpTransport.builder(platform.protocol(), () -> Offices.PROVIDER_IDENTITY)
                .retry(PATIENCE)
                .inbox(inbox, Offices.verifier());
    }

    private List<UnitFiles> plans(Path plans, int units, int size) throws IOException {
        List<UnitFiles> made = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            made.add(Offices.plan(plans, ++serial, size));
        }
        return made;
    }

    private static List<String> keys(List<UnitFiles> units) {
        return units.stream().map(unit -> UnitKey.of(unit.id())).toList();
    }

    @Test
    void aUnitArrivesAsItWasSentAndIsNoLongerListedOnceItIsAcknowledged() throws IOException {
        UnitFiles unit = plans(folder.resolve("plans"), 1, 60_000).get(0);
        try (Platform platform = protocol().good(data());
                HttpTransport sender =
                        sender(platform, folder.resolve("outbox")).build();
                HttpTransport receiver =
                        receiver(platform, folder.resolve("inbox")).build()) {
            assertThat(sender.send(unit).duplicate()).isFalse();
            assertThat(receiver.list()).extracting(UnitRef::unit).containsExactly(unit.id());
            ExchangeReport report = receiver.exchange(TransportListener.NONE);
            assertThat(report.isComplete()).isTrue();
            StoredUnit stored = report.received().get(0);
            for (Path file : unit.files()) {
                assertThat(stored.folder().resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
            receiver.acknowledge(stored);
            assertThat(receiver.list()).isEmpty();
        }
    }

    @Test
    void anOfficeSeesOnlyWhatIsForIt() throws IOException {
        try (Platform platform = protocol().good(data());
                HttpTransport sender = sender(platform, folder.resolve("outbox"))
                        .inbox(folder.resolve("inbox"), Offices.verifier())
                        .build()) {
            sender.send(plans(folder.resolve("plans"), 1, 300).get(0));
            assertThat(sender.list()).isEmpty();
        }
    }

    @Test
    void manyUnitsGoThroughAPlatformWithFaultsEachOnce() throws IOException {
        List<UnitFiles> units = plans(folder.resolve("plans"), 9, 3_000);
        List<UnitId> taken = new CopyOnWriteArrayList<>();
        try (Platform platform = protocol().faulty(data());
                HttpTransport sender =
                        sender(platform, folder.resolve("outbox")).build();
                HttpTransport receiver = receiver(platform, folder.resolve("inbox"))
                        .taker(unit -> taken.add(unit.unit()))
                        .build()) {
            assertThat(sender.queue(units)).isEmpty();
            assertThat(sender.exchange(TransportListener.NONE).isComplete()).isTrue();
            assertThat(receiver.exchange(TransportListener.NONE).isComplete()).isTrue();
            assertThat(receiver.exchange(TransportListener.NONE).received()).isEmpty();
        }
        assertThat(taken)
                .containsExactlyElementsOf(units.stream().map(UnitFiles::id).toList());
        assertThat(Names.in(folder.resolve("outbox/sent"))).isEqualTo(keys(units));
        assertThat(Names.in(folder.resolve("outbox/queue"))).isEmpty();
    }

    /** The bytes and the key are those on disk: a platform that has the unit says so, and takes no second one. */
    @Test
    void aUnitWhoseReceiptWasLostIsSubmittedAgainAndIsThereOnce() throws IOException {
        UnitFiles unit = plans(folder.resolve("plans"), 1, 3_000).get(0);
        try (Platform platform = protocol().good(data());
                HttpTransport receiver =
                        receiver(platform, folder.resolve("inbox")).build()) {
            try (HttpTransport sender =
                    sender(platform, folder.resolve("outbox")).build()) {
                assertThat(sender.send(unit).duplicate()).isFalse();
            }
            Path sent = folder.resolve("outbox/sent").resolve(UnitKey.of(unit.id()));
            Files.delete(sent.resolve("receipt.json"));
            Files.move(sent, folder.resolve("outbox/queue").resolve(UnitKey.of(unit.id())));
            try (HttpTransport sender =
                    sender(platform, folder.resolve("outbox")).build()) {
                assertThat(sender.exchange(TransportListener.NONE).deliveries())
                        .singleElement()
                        .satisfies(delivery -> assertThat(
                                        delivery.receipt().orElseThrow().duplicate())
                                .isTrue());
            }
            assertThat(receiver.list()).hasSize(1);
        }
    }

    @Test
    void aRefusedUnitStopsNoOther() throws IOException {
        List<UnitFiles> units = plans(folder.resolve("plans"), 3, 300);
        try (Platform platform = protocol().good(data())) {
            try (HttpTransport first = sender(platform, folder.resolve("first")).build()) {
                first.send(units.get(1));
            }
            UnitFiles other = Offices.plan(folder.resolve("others"), 2, 600);
            try (HttpTransport sender =
                    sender(platform, folder.resolve("outbox")).build()) {
                sender.queue(List.of(units.get(0), other, units.get(2)));
                assertThat(sender.exchange(TransportListener.NONE).deliveries())
                        .extracting(Delivery::outcome)
                        .containsExactly(
                                DeliveryOutcome.DELIVERED, DeliveryOutcome.REJECTED, DeliveryOutcome.DELIVERED);
            }
        }
    }

    @Test
    void aNewCertificateGetsASessionOfItsOwnAndTheOldOneIsClosed() throws IOException {
        AtomicReference<SigningIdentity> current = new AtomicReference<>(Offices.CARE_IDENTITY);
        List<ConnectionEvent.Change> changes = new CopyOnWriteArrayList<>();
        TransportListener listener = new TransportListener() {
            @Override
            public void connection(ConnectionEvent event) {
                assertThat(event.office().orElseThrow().value()).isEqualTo(Offices.CARE);
                changes.add(event.change());
            }
        };
        try (Platform platform = protocol().good(data());
                HttpTransport sender = HttpTransport.builder(platform.protocol(), current::get)
                        .outbox(folder.resolve("outbox"))
                        .listener(listener)
                        .build()) {
            List<UnitFiles> units = plans(folder.resolve("plans"), 3, 300);
            sender.send(units.get(0));
            sender.send(units.get(1));
            assertThat(changes).containsExactly(ConnectionEvent.Change.OPENED);
            current.set(Offices.PKI.identity(SampleCertificate.Role.DX, Offices.CARE));
            sender.send(units.get(2));
        }
        assertThat(changes)
                .containsExactly(
                        ConnectionEvent.Change.OPENED,
                        ConnectionEvent.Change.OPENED,
                        ConnectionEvent.Change.CLOSED,
                        ConnectionEvent.Change.CLOSED);
    }

    @Test
    void everyAttemptIsHeard() throws IOException {
        List<UnitFiles> units = plans(folder.resolve("plans"), 6, 3_000);
        List<AttemptEvent> heard = new CopyOnWriteArrayList<>();
        TransportListener listener = new TransportListener() {
            @Override
            public void attempt(AttemptEvent event) {
                heard.add(event);
            }
        };
        try (Platform platform = protocol().faulty(data());
                HttpTransport sender =
                        sender(platform, folder.resolve("outbox")).build();
                HttpTransport receiver = receiver(platform, folder.resolve("inbox"))
                        .listener(listener)
                        .build()) {
            sender.queue(units);
            sender.exchange(listener);
            receiver.exchange(TransportListener.NONE);
        }
        for (Call call : Call.values()) {
            assertThat(heard.stream().filter(event -> event.call() == call && event.isDone()))
                    .as("%s", call)
                    .hasSizeGreaterThanOrEqualTo(call == Call.LIST ? 1 : units.size())
                    .allSatisfy(event -> {
                        assertThat(event.outcome()).isEqualTo(DeliveryOutcome.DELIVERED);
                        assertThat(event.again()).isFalse();
                        assertThat(event.took()).isPositive();
                        assertThat(event.office().orElseThrow().value())
                                .isEqualTo(call == Call.SUBMIT ? Offices.CARE : Offices.PROVIDER);
                        assertThat(event.unit().isPresent()).isEqualTo(call != Call.LIST);
                        // What has arrived before need not be sent again.
                        if (call != Call.SUBMIT || event.number() == 1) {
                            assertThat(event.sent() > 0).isEqualTo(call == Call.SUBMIT);
                        }
                        assertThat(event.received()).isPositive();
                    });
        }
        assertThat(heard.stream().filter(event -> event.number() > 1)).isNotEmpty();
        assertThat(heard.stream().filter(event -> event.again()))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.failure()).isPresent());
    }

    @Test
    void thePowerFailsAtEveryStepOfASenderAndEveryUnitIsSentOnce() throws Exception {
        List<String> all = new ArrayList<>();
        try (Platform platform = protocol().good(data())) {
            int steps = 0;
            boolean cut = true;
            while (cut) {
                steps++;
                Path work = folder.resolve("send-" + steps);
                List<String> keys = keys(plans(work.resolve("plans"), 2, 300));
                cut = PowerCut.after(steps, power -> send(work, platform, power));
                send(work, platform, Disk.Steps.UNSEEN);
                all.addAll(keys);

                assertThat(Names.in(work.resolve("outbox/sent")))
                        .as("sent after step %d", steps)
                        .isEqualTo(keys);
                assertThat(Names.in(work.resolve("outbox/queue"))).isEmpty();
                assertThat(Names.told(work.resolve("outbox"), AuditEvent.Event.QUEUED))
                        .isEqualTo(keys);
                assertThat(Names.told(work.resolve("outbox"), AuditEvent.Event.SENT))
                        .isEqualTo(keys);
            }
            assertThat(steps).isGreaterThan(10);
            try (HttpTransport receiver =
                    receiver(platform, folder.resolve("inbox")).build()) {
                assertThat(receiver.list())
                        .extracting(ref -> UnitKey.of(ref.unit()))
                        .containsExactlyInAnyOrderElementsOf(all);
            }
        }
    }

    private void send(Path work, Platform platform, Disk.Steps steps) throws IOException {
        try (HttpTransport sender = sender(platform, work.resolve("outbox"))
                .concurrency(1)
                .steps(steps)
                .build()) {
            assertThat(sender.queue(UnitFiles.in(work.resolve("plans")))).isEmpty();
            assertThat(sender.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
    }

    @Test
    void thePowerFailsAtEveryStepOfAReceiverAndEveryUnitIsImportedOnce() throws Exception {
        try (Platform platform = protocol().good(data())) {
            int steps = 0;
            boolean cut = true;
            while (cut) {
                steps++;
                Path work = folder.resolve("receive-" + steps);
                String key = sendOne(work, platform);
                List<String> taken = new ArrayList<>();
                cut = PowerCut.after(steps, power -> receive(work, platform, power));
                CareSoftware.takeAway(work.resolve("inbox"), taken);
                receive(work, platform, Disk.Steps.UNSEEN);
                CareSoftware.takeAway(work.resolve("inbox"), taken);

                assertThat(taken)
                        .as("received after step %d", steps)
                        .containsExactly(UnitKey.ofOffices(UnitKey.parse(key).orElseThrow()));
                assertThat(Names.in(work.resolve("imported"))).containsExactly(key);
                assertThat(Names.in(work.resolve("inbox/partial"))).isEmpty();
                assertThat(Names.in(work.resolve("inbox/quarantine"))).isEmpty();
                assertThat(Names.told(work.resolve("inbox"), AuditEvent.Event.RECEIVED))
                        .containsExactly(key);
                assertThat(Names.told(work.resolve("inbox"), AuditEvent.Event.ACKNOWLEDGED))
                        .containsExactly(key);
            }
            assertThat(steps).isGreaterThan(8);
        }
    }

    private String sendOne(Path work, Platform platform) throws IOException {
        List<UnitFiles> units = plans(work.resolve("plans"), 1, 300);
        try (HttpTransport sender = sender(platform, work.resolve("outbox"))
                .encryptFor(office -> Optional.of(Offices.PROVIDER_IDENTITY.certificate()))
                .build()) {
            sender.queue(units);
            assertThat(sender.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
        return keys(units).get(0);
    }

    private void receive(Path work, Platform platform, Disk.Steps steps) throws IOException {
        try (HttpTransport receiver = receiver(platform, work.resolve("inbox"))
                .taker(CareSoftware.importingInto(work.resolve("imported")))
                .concurrency(1)
                .steps(steps)
                .build()) {
            assertThat(receiver.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
    }
}
