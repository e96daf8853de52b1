package io.github.careplansdk.crypto.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.Finding;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.Rejection;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.TransportStatus.State;
import io.github.careplansdk.crypto.transport.TransportStatus.UnitStatus;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.UnitTaker;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.audit.AuditEvent.Event;
import io.github.careplansdk.crypto.transport.store.Arrival;
import io.github.careplansdk.crypto.transport.store.Body;
import io.github.careplansdk.crypto.transport.store.BodyMaker;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.NotTakenException;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import io.github.careplansdk.crypto.transport.store.ReceivedUnit;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import io.github.careplansdk.crypto.transport.store.UnitToQueue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TransportStores} has to do. A test of a store extends this class and says how its stores are made; each test
 * begins with empty ones.
 */
public abstract class StoreContract {
    /** The office whose stores are tested; the units sent come from it, those received are for it. */
    protected static final OfficeNumber OFFICE = new OfficeNumber("9970100011");

    private static final OfficeNumber OTHER = new OfficeNumber("9970100037");
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final String PEER = "https://peer.example";
    private static final String CONTAINER = "unit.asice";
    private static final String SEALED = "application/vnd.etsi.asic-e+zip";
    private static final String KEY = "20260325000001_9970100011_43_9970100037_11";
    private static final String RECEIVED_KEY = "20260325000001_9970100037_11_9970100011_43";
    private static final Finding REFUSAL = Finding.of(TransportCode.PEER_REFUSED, 422, "bulk-limit");
    private static final Finding DOWN = Finding.of(TransportCode.NO_CONNECTION, "ConnectException");

    /** Returns the stores of {@link #OFFICE}; within a test, always stores of the same content. */
    protected abstract TransportStores stores() throws IOException;

    /** Tells whether several workers may have the stores open at a time. */
    protected abstract boolean admitsSeveralWorkers();

    /** Makes all leases end now; called only where several workers are admitted. */
    protected void endLeases() throws Exception {
        throw new UnsupportedOperationException("A store with several workers has leases that end.");
    }

    private OutboxStore outbox() throws IOException {
        return stores().openOutbox(PEER).orElseThrow();
    }

    private InboxStore inbox() throws IOException {
        return stores().openInbox(PEER).orElseThrow();
    }

    private static Address address(OfficeNumber from, String fromType, OfficeNumber to, String toType) {
        return Address.of(
                from,
                ServiceType.of(fromType).orElseThrow(),
                to,
                ServiceType.of(toType).orElseThrow());
    }

    private static Serial serial(int number) {
        return Serial.parse("20260325%06d".formatted(number)).orElseThrow();
    }

    private static UnitId sent(int number) {
        return new UnitId(serial(number), address(OFFICE, "43", OTHER, "11"));
    }

    private static UnitId received(int number) {
        return new UnitId(serial(number), address(OTHER, "11", OFFICE, "43"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static FileInUnit file(String name, String content) {
        return new FileInUnit(
                name, bytes(content).length, ContentDigest.of(bytes(content)).hex());
    }

    private static UnitToQueue toQueue(int number, String content) {
        return new UnitToQueue(sent(number), List.of(file("a.csv", content), file("b.csv", content)), "bulk");
    }

    private static BodyMaker.Made make(Path folder, String content) throws IOException {
        Files.write(folder.resolve(CONTAINER), bytes(content));
        return new BodyMaker.Made(
                CONTAINER, SEALED, bytes(content).length, ContentDigest.of(bytes(content)), "thumbprint");
    }

    private static Optional<QueuedUnit> enqueue(OutboxStore box, int number, String content) throws IOException {
        return box.enqueue(toQueue(number, content), folder -> make(folder, content));
    }

    private static QueuedUnit claimed(OutboxStore box, int number) throws IOException {
        return box.claim(sent(number), LEASE).orElseThrow();
    }

    private static List<QueuedUnit> due(OutboxStore box) throws IOException {
        return box.claim(1_000, Optional.empty(), LEASE);
    }

    private static Receipt receipt(QueuedUnit unit, Instant at) {
        return new Receipt("receipt-" + unit.unit().serial(), unit.unit(), unit.digest(), unit.size(), at, false);
    }

    private static Receipt receipt(QueuedUnit unit) {
        return receipt(unit, Instant.parse("2026-03-25T00:00:00Z"));
    }

    private void send(OutboxStore box, int number) throws IOException {
        enqueue(box, number, "content").orElseThrow();
        QueuedUnit unit = claimed(box, number);
        box.attempted(unit);
        box.delivered(unit, receipt(unit));
    }

    private static UnitRef ref(int number, String content) {
        return new UnitRef(
                "ref-" + number + "-" + content.length(),
                received(number),
                ContentDigest.of(bytes(content)),
                bytes(content).length,
                SEALED,
                Instant.parse("2026-03-25T00:00:00Z"));
    }

    private static StoredUnit store(InboxStore box, int number) throws IOException {
        Path ready = Files.createDirectories(box.ready(received(number)));
        Files.write(ready.resolve("a.csv"), bytes("content"));
        Files.write(ready.resolve("container.asice"), bytes("sealed"));
        return box.store(new Arrival(ref(number, "sealed"), List.of(file("a.csv", "content")), "thumbprint"));
    }

    private List<AuditEvent> trail() throws IOException {
        try (Stream<Optional<AuditEvent>> events = stores().audit().events()) {
            return events.map(Optional::orElseThrow).toList();
        }
    }

    private List<Event> happened(String unit) throws IOException {
        return trail().stream()
                .filter(event -> event.unit().equals(unit))
                .map(AuditEvent::event)
                .toList();
    }

    private static void assertRefused(TransportCode code, Callable<?> call) {
        assertThatThrownBy(call::call)
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(code));
    }

    private static Callable<?> of(Change change) {
        return () -> {
            change.run();
            return change;
        };
    }

    private interface Change {
        void run() throws Exception;
    }

    private static String text(Body body) throws IOException {
        try (InputStream in = body.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    // The outbox

    @Test
    void aQueuedUnitIsDueWithItsBodyAlsoAfterARestart() throws IOException {
        String key;
        try (OutboxStore box = outbox()) {
            key = enqueue(box, 1, "sealed").orElseThrow().key();
            assertThat(key).matches("[A-Za-z0-9-]{16,64}");
        }
        try (OutboxStore box = outbox()) {
            QueuedUnit unit = claimed(box, 1);
            assertThat(unit.unit()).isEqualTo(sent(1));
            assertThat(unit.key()).isEqualTo(key);
            assertThat(unit.type()).isEqualTo(SEALED);
            assertThat(unit.size()).isEqualTo(6);
            assertThat(unit.digest()).isEqualTo(ContentDigest.of(bytes("sealed")));
            assertThat(unit.files()).isEqualTo(toQueue(1, "sealed").files());
            assertThat(unit.signedBy()).isEqualTo("thumbprint");
            assertThat(unit.bulk()).isEqualTo("bulk");
            assertThat(unit.attempted()).isFalse();
            assertThat(box.body(unit)).singleElement().satisfies(body -> {
                assertThat(body.name()).isEqualTo(CONTAINER);
                assertThat(body.size()).isEqualTo(6);
                assertThat(text(body)).isEqualTo("sealed");
                assertThat(text(body)).as("once more").isEqualTo("sealed");
            });
        }
        assertThat(happened(KEY)).containsExactly(Event.QUEUED);
    }

    @Test
    void aBodyMayBeAFolderOfFiles() throws IOException {
        try (OutboxStore box = outbox()) {
            box.enqueue(toQueue(1, "x"), folder -> {
                Path files = Files.createDirectory(folder.resolve("files"));
                Files.write(files.resolve("b.csv"), bytes("second"));
                Files.write(files.resolve("a.csv"), bytes("first"));
                return new BodyMaker.Made("files", "files", 11, ContentDigest.of(bytes("list")), "");
            });
            List<Body> bodies = box.body(claimed(box, 1));
            assertThat(bodies).extracting(Body::name).containsExactly("a.csv", "b.csv");
            assertThat(text(bodies.get(0))).isEqualTo("first");
            assertThat(text(bodies.get(1))).isEqualTo("second");
        }
    }

    @Test
    void whatIsQueuedTwiceIsQueuedOnce() throws IOException {
        try (OutboxStore box = outbox()) {
            QueuedUnit first = enqueue(box, 1, "content").orElseThrow();
            UnitToQueue turned = new UnitToQueue(
                    sent(1), List.of(first.files().get(1), first.files().get(0)), "another bulk");
            QueuedUnit again = box.enqueue(turned, folder -> {
                        throw new AssertionError("A body is made once.");
                    })
                    .orElseThrow();
            assertThat(again.key()).isEqualTo(first.key());
            assertThat(again.bulk()).isEqualTo("bulk");
            assertThat(box.due()).isEqualTo(1);
            send(box, 2);
            assertThat(enqueue(box, 2, "content")).as("was sent").isEmpty();
        }
        assertThat(happened(KEY)).containsExactly(Event.QUEUED);
    }

    @Test
    void aUnitWhoseFilesHaveChangedIsRefused() throws IOException {
        try (OutboxStore box = outbox()) {
            enqueue(box, 1, "content");
            send(box, 2);
            for (int number : List.of(1, 2)) {
                assertRefused(TransportCode.UNIT_ALREADY_SENT, () -> enqueue(box, number, "other"));
            }
            assertThat(box.due()).isEqualTo(1);
        }
        assertThat(trail()).hasSize(3);
    }

    @Test
    void aBodyThatCannotBeMadeLeavesNothing() throws IOException {
        Path[] place = new Path[1];
        try (OutboxStore box = outbox()) {
            assertThatThrownBy(() -> box.enqueue(toQueue(1, "x"), folder -> {
                        place[0] = folder;
                        assertThat(folder).isEmptyDirectory();
                        Files.write(folder.resolve(CONTAINER), bytes("half"));
                        throw new IOException("full");
                    }))
                    .hasMessage("full");
            assertThat(place[0]).doesNotExist();
            assertThat(box.due()).isZero();
            assertThat(due(box)).isEmpty();
            assertThat(enqueue(box, 1, "whole")).isPresent();
        }
        assertThat(happened(KEY)).containsExactly(Event.QUEUED);
    }

    @Test
    void unitsAreClaimedInTheirOrderSomeAtATime() throws IOException {
        try (OutboxStore box = outbox()) {
            for (int number : List.of(5, 3, 1, 4, 2)) {
                enqueue(box, number, "content");
            }
            List<UnitId> claimed = new ArrayList<>();
            Optional<UnitId> last = Optional.empty();
            for (List<QueuedUnit> some = box.claim(2, last, LEASE); !some.isEmpty(); ) {
                assertThat(some).hasSizeLessThanOrEqualTo(2);
                some.forEach(unit -> claimed.add(unit.unit()));
                last = Optional.of(claimed.get(claimed.size() - 1));
                some = box.claim(2, last, LEASE);
            }
            assertThat(claimed).containsExactly(sent(1), sent(2), sent(3), sent(4), sent(5));
            assertThat(box.due()).as("claimed or not").isEqualTo(5);
            assertThat(due(box)).as("its own again").hasSize(5);
        }
    }

    @Test
    void thatAByteMayHaveLeftIsKnownAfterARestart() throws IOException {
        try (OutboxStore box = outbox()) {
            enqueue(box, 1, "content");
            assertThat(box.mayHaveLeft(sent(1))).isFalse();
            box.attempted(claimed(box, 1));
        }
        try (OutboxStore box = outbox()) {
            QueuedUnit unit = claimed(box, 1);
            assertThat(unit.attempted()).isTrue();
            assertThat(box.mayHaveLeft(sent(1))).isTrue();
            box.notAttempted(unit);
        }
        try (OutboxStore box = outbox()) {
            assertThat(claimed(box, 1).attempted()).isFalse();
            assertThat(box.mayHaveLeft(sent(1))).isFalse();
            send(box, 2);
            assertThat(box.mayHaveLeft(sent(2))).as("sent").isTrue();
        }
    }

    @Test
    void aSentUnitHasItsReceiptAndIsNotDue() throws IOException {
        Receipt receipt;
        try (OutboxStore box = outbox()) {
            enqueue(box, 1, "content");
            QueuedUnit unit = claimed(box, 1);
            assertThat(box.receipt(sent(1))).isEmpty();
            box.attempted(unit);
            receipt = receipt(unit);
            box.delivered(unit, receipt);
        }
        try (OutboxStore box = outbox()) {
            assertThat(box.receipt(sent(1))).contains(receipt);
            assertThat(box.claim(sent(1), LEASE)).isEmpty();
            assertThat(due(box)).isEmpty();
        }
        assertThat(happened(KEY)).containsExactly(Event.QUEUED, Event.SENT);
        assertThat(trail().get(1).outcome()).isEqualTo(receipt.id());
    }

    @Test
    void aRejectedUnitCanBeQueuedAnewAndItsRejectionsAreCounted() throws IOException {
        Rejection first;
        String key;
        try (OutboxStore box = outbox()) {
            key = enqueue(box, 1, "content").orElseThrow().key();
            first = box.rejected(claimed(box, 1), REFUSAL);
            assertThat(first.times()).isEqualTo(1);
            assertThat(due(box)).isEmpty();
        }
        try (OutboxStore box = outbox()) {
            assertThat(box.rejection(sent(1))).contains(first);
            assertThat(enqueue(box, 1, "other content").orElseThrow().key()).isNotEqualTo(key);
            assertThat(box.rejection(sent(1))).as("while queued anew").contains(first);
            assertThat(box.rejected(claimed(box, 1), REFUSAL)).isEqualTo(first.again());
        }
        try (OutboxStore box = outbox()) {
            assertThat(box.rejection(sent(1))).contains(first.again());
        }
        assertThat(happened(KEY)).containsExactly(Event.QUEUED, Event.REJECTED, Event.QUEUED, Event.REJECTED);
        assertThat(trail().get(1).outcome()).isEqualTo("PEER_REFUSED");
        assertThat(stores().units()).singleElement().satisfies(unit -> {
            assertThat(unit.state()).isEqualTo(State.REJECTED);
            assertThat(unit.rejection()).contains(first.again());
        });
    }

    @Test
    void aFailedAttemptIsToldAndTheUnitStaysDue() throws IOException {
        try (OutboxStore box = outbox()) {
            enqueue(box, 1, "content");
            for (int attempt = 0; attempt < 2; attempt++) {
                QueuedUnit unit = claimed(box, 1);
                box.attempted(unit);
                box.notDelivered(unit, DOWN);
            }
            assertThat(due(box)).hasSize(1);
        }
        assertThat(happened(KEY)).containsExactly(Event.QUEUED, Event.NOT_DELIVERED, Event.NOT_DELIVERED);
    }

    @Test
    void whoComesBackAfterTheUnitHasLeftTheQueueChangesNothing() throws IOException {
        try (OutboxStore box = outbox()) {
            enqueue(box, 1, "content");
            QueuedUnit old = claimed(box, 1);
            box.rejected(old, REFUSAL);
            assertAllRefused(box, old);
            enqueue(box, 1, "content");
            claimed(box, 1);
            assertAllRefused(box, old);
            assertThat(due(box)).hasSize(1);
            assertThat(box.receipt(sent(1))).isEmpty();
        }
        assertThat(happened(KEY)).containsExactly(Event.QUEUED, Event.REJECTED, Event.QUEUED);
    }

    private static void assertAllRefused(OutboxStore box, QueuedUnit unit) {
        assertRefused(TransportCode.LEASE_LOST, of(() -> box.renew(unit, LEASE)));
        assertRefused(TransportCode.LEASE_LOST, of(() -> box.attempted(unit)));
        assertRefused(TransportCode.LEASE_LOST, of(() -> box.notAttempted(unit)));
        assertRefused(TransportCode.LEASE_LOST, of(() -> box.notDelivered(unit, DOWN)));
        assertRefused(TransportCode.LEASE_LOST, of(() -> box.delivered(unit, receipt(unit))));
        assertRefused(TransportCode.LEASE_LOST, () -> box.rejected(unit, REFUSAL));
    }

    @Test
    void threadsThatShareAWorkerQueueAtTheSameTime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (OutboxStore box = outbox()) {
            List<Callable<Optional<QueuedUnit>>> calls = IntStream.range(0, 20)
                    .<Callable<Optional<QueuedUnit>>>mapToObj(i -> () -> enqueue(box, i / 2, "content"))
                    .toList();
            for (Future<Optional<QueuedUnit>> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isPresent();
            }
            assertThat(due(box)).hasSize(10);
        } finally {
            threads.shutdownNow();
        }
        assertThat(trail()).hasSize(10).allMatch(event -> event.event() == Event.QUEUED);
    }

    // The inbox

    @Test
    void aStoredUnitIsHandledOnceAndAcknowledged() throws Exception {
        List<StoredUnit> taken = new ArrayList<>();
        UnitTaker taker = unit -> {
            assertThat(unit.folder().resolve("a.csv")).hasContent("content");
            taken.add(unit);
        };
        StoredUnit unit;
        try (InboxStore box = inbox()) {
            assertThat(box.claim(LEASE)).isTrue();
            assertThat(box.find(received(1))).isEmpty();
            unit = store(box, 1);
            assertThat(unit.unit()).isEqualTo(received(1));
            assertThat(unit.ref()).isEqualTo(ref(1, "sealed").ref());
            assertThat(unit.digest()).isEqualTo(ref(1, "sealed").digest());
        }
        try (InboxStore box = inbox()) {
            assertThat(box.claim(LEASE)).isTrue();
            assertThat(box.unacknowledged()).containsExactly(received(1));
            ReceivedUnit known = box.find(received(1)).orElseThrow();
            assertThat(known.state()).isEqualTo(ReceivedUnit.State.STORED);
            assertThat(known.stored().receivedAt()).isEqualTo(unit.receivedAt());
            assertThat(known.size()).isEqualTo(6);
            assertThat(known.files()).containsExactly(file("a.csv", "content"));
            assertThat(known.signedBy()).isEqualTo("thumbprint");
            assertThat(box.handled(known.stored(), taker)).isTrue();
            assertThat(box.handled(known.stored(), taker)).as("again").isFalse();
        }
        try (InboxStore box = inbox()) {
            assertThat(box.claim(LEASE)).isTrue();
            ReceivedUnit known = box.find(received(1)).orElseThrow();
            assertThat(known.state()).isEqualTo(ReceivedUnit.State.HANDLED);
            assertThat(box.handled(known.stored(), taker)).as("after a restart").isFalse();
            assertThat(box.unacknowledged()).containsExactly(received(1));
            box.acknowledged(known.stored());
            box.acknowledged(known.stored());
        }
        try (InboxStore box = inbox()) {
            assertThat(box.unacknowledged()).isEmpty();
            assertThat(box.find(received(1)).orElseThrow().state()).isEqualTo(ReceivedUnit.State.ACKNOWLEDGED);
        }
        assertThat(taken).hasSize(1);
        assertThat(happened(RECEIVED_KEY)).containsExactly(Event.RECEIVED, Event.ACKNOWLEDGED, Event.ACKNOWLEDGED);
    }

    @Test
    void theFilesOfAStoredUnitAreKeptWithItsContainer() throws IOException {
        try (InboxStore box = inbox()) {
            box.claim(LEASE);
            List<Body> files = box.files(store(box, 1));
            assertThat(files).extracting(Body::name).containsExactly("a.csv", "container.asice");
            assertThat(text(files.get(0))).isEqualTo("content");
            assertThat(files.get(1).size()).isEqualTo(6);
        }
    }

    @Test
    void aTakerThatFailsIsAskedAgain() throws Exception {
        IllegalStateException failure = new IllegalStateException("no database");
        StoredUnit unit;
        try (InboxStore box = inbox()) {
            box.claim(LEASE);
            unit = store(box, 1);
            assertThatThrownBy(() -> box.handled(unit, taken -> {
                        throw failure;
                    }))
                    .isInstanceOf(NotTakenException.class)
                    .hasCause(failure);
            assertThat(box.find(received(1)).orElseThrow().state()).isEqualTo(ReceivedUnit.State.STORED);
        }
        try (InboxStore box = inbox()) {
            box.claim(LEASE);
            assertThat(box.handled(unit, UnitTaker.NONE)).isTrue();
        }
    }

    @Test
    void aUnitThatIsStoredTwiceIsThereOnce() throws IOException {
        try (InboxStore box = inbox()) {
            box.claim(LEASE);
            StoredUnit first = store(box, 1);
            assertThat(store(box, 1)).isEqualTo(first);
            assertThat(box.unacknowledged()).hasSize(1);
        }
        assertThat(happened(RECEIVED_KEY)).containsExactly(Event.RECEIVED);
    }

    @Test
    void aUnitFromElsewhereIsNotOfThisInbox() throws IOException {
        try (InboxStore box = inbox()) {
            box.claim(LEASE);
            StoredUnit stored = store(box, 1);
            StoredUnit stranger =
                    new StoredUnit(received(2), stored.folder(), stored.ref(), stored.digest(), stored.receivedAt());
            assertThatThrownBy(() -> box.acknowledged(stranger)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> box.handled(stranger, UnitTaker.NONE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aWorkplaceIsKeptUntilItIsAbandoned() throws IOException {
        try (InboxStore box = inbox()) {
            Path download = Files.write(box.workplace(received(1)).resolve("x.download"), bytes("half"));
            assertThat(box.ready(received(1))).doesNotExist().hasParentRaw(box.workplace(received(1)));
            assertThat(box.workplace(received(1)).resolve("x.download")).hasContent("half");
            box.abandon(received(1));
            assertThat(download).doesNotExist();
            assertThat(box.workplace(received(1))).isEmptyDirectory();
        }
    }

    @Test
    void whatFailsACheckIsQuarantined() throws IOException {
        UnitRef bad = ref(1, "bad");
        Finding reason = Finding.of(TransportCode.SIGNED_BY_ANOTHER, RECEIVED_KEY, OTHER);
        try (InboxStore box = inbox()) {
            box.claim(LEASE);
            assertThat(box.quarantine(bad)).isEmpty();
            Path body = Files.write(box.workplace(received(1)).resolve(CONTAINER), bytes("bad"));
            TransportException told = box.quarantined(bad, body, List.of(reason), reason);
            assertThat(told.finding().code()).isEqualTo(TransportCode.UNIT_QUARANTINED);
            assertThat(body).doesNotExist();
        }
        try (InboxStore box = inbox()) {
            box.claim(LEASE);
            assertThat(box.quarantine(bad).orElseThrow().finding().code()).isEqualTo(TransportCode.UNIT_QUARANTINED);
            assertThat(box.quarantine(ref(1, "sealed"))).as("other bytes").isEmpty();
            assertThat(box.find(received(1))).isEmpty();
            assertThat(box.unacknowledged()).isEmpty();
        }
        assertThat(happened(RECEIVED_KEY)).containsExactly(Event.QUARANTINED);
        assertThat(trail().get(0).outcome()).isEqualTo("SIGNED_BY_ANOTHER");
        assertThat(stores().units()).singleElement().satisfies(unit -> {
            assertThat(unit.state()).isEqualTo(State.QUARANTINED);
            assertThat(unit.unit()).isEqualTo(received(1));
        });
    }

    // The trail, counts, pruning

    @Test
    void theTrailHasEachChangeInItsOrderAndOfAPeriod() throws Exception {
        Instant before = Instant.now();
        try (OutboxStore box = outbox()) {
            enqueue(box, 1, "content");
            QueuedUnit unit = claimed(box, 1);
            box.attempted(unit);
            box.notDelivered(unit, DOWN);
            QueuedUnit again = claimed(box, 1);
            box.delivered(again, receipt(again));
        }
        Instant after = Instant.now().plusMillis(1);
        List<AuditEvent> trail = trail();
        assertThat(trail).extracting(AuditEvent::event).containsExactly(Event.QUEUED, Event.NOT_DELIVERED, Event.SENT);
        assertThat(trail)
                .extracting(AuditEvent::at)
                .isSorted()
                .allSatisfy(at -> assertThat(at).isBetween(before.minusSeconds(60), after.plusSeconds(60)));
        assertThat(trail.get(2)).satisfies(event -> {
            assertThat(event.unit()).isEqualTo(KEY);
            assertThat(event.office()).isEqualTo(OFFICE.value());
            assertThat(event.certificate()).isEqualTo("thumbprint");
            assertThat(event.peer()).isEqualTo(PEER);
            assertThat(event.digest())
                    .isEqualTo(ContentDigest.of(bytes("content")).hex());
            assertThat(event.size()).isEqualTo(7);
            assertThat(event.files()).hasSize(2);
        });
        try (Stream<Optional<AuditEvent>> earlier =
                        stores().audit().events(Instant.EPOCH, trail.get(0).at());
                Stream<Optional<AuditEvent>> of = stores().audit()
                        .events(trail.get(0).at(), trail.get(2).at().plusMillis(1))) {
            assertThat(earlier).isEmpty();
            assertThat(of).hasSize(3);
        }
    }

    @Test
    void unitsAreCountedAndListedByState() throws Exception {
        assertThat(stores().counts()).isEmpty();
        assertThat(stores().units()).isEmpty();
        try (OutboxStore box = outbox();
                InboxStore in = inbox()) {
            for (int number = 1; number <= 3; number++) {
                enqueue(box, number, "content");
            }
            box.attempted(claimed(box, 3));
            send(box, 4);
            enqueue(box, 5, "content");
            box.rejected(claimed(box, 5), REFUSAL);
            in.claim(LEASE);
            store(in, 1);
            in.acknowledged(store(in, 2));
            assertThat(stores().counts())
                    .as("while others work")
                    .containsEntry(State.QUEUED, 2L)
                    .containsEntry(State.UNKNOWN, 1L)
                    .containsEntry(State.SENT, 1L)
                    .containsEntry(State.REJECTED, 1L)
                    .containsEntry(State.RECEIVED, 1L)
                    .containsEntry(State.ACKNOWLEDGED, 1L)
                    .hasSize(6);
            assertThat(stores().units())
                    .extracting(UnitStatus::unit)
                    .containsExactly(sent(1), sent(2), sent(3), sent(4), sent(5), received(1), received(2));
        }
    }

    @Test
    void pruningRemovesOldBodiesAndForgetsNothing() throws IOException {
        try (OutboxStore box = outbox()) {
            send(box, 1);
            enqueue(box, 2, "content");
            QueuedUnit fresh = claimed(box, 2);
            box.delivered(fresh, receipt(fresh, Instant.now()));
            enqueue(box, 3, "content");
            enqueue(box, 4, "content");
            box.rejected(claimed(box, 4), REFUSAL);
            assertThat(box.prune(Duration.ofDays(36_500))).isZero();
            assertThat(box.prune(Duration.ofDays(1))).isEqualTo(1);
            assertThat(box.prune(Duration.ofDays(1))).as("again").isZero();
        }
        try (OutboxStore box = outbox()) {
            assertThat(box.receipt(sent(1))).isPresent();
            assertThat(enqueue(box, 1, "content")).as("not sent again").isEmpty();
            assertThat(text(box.body(claimed(box, 3)).get(0)))
                    .as("what is queued")
                    .isEqualTo("content");
            assertThat(box.rejection(sent(4))).isPresent();
        }
        assertThat(stores().counts()).containsEntry(State.SENT, 2L);
        try (InboxStore box = inbox()) {
            box.claim(LEASE);
            StoredUnit acknowledged = store(box, 1);
            box.acknowledged(acknowledged);
            StoredUnit waiting = store(box, 2);
            assertThat(box.prune(Duration.ofDays(1))).isZero();
            assertThat(box.prune(Duration.ZERO)).isEqualTo(1);
            assertThat(box.files(acknowledged)).isEmpty();
            assertThat(box.files(waiting)).hasSize(2);
            assertThat(box.find(received(1)).orElseThrow().state())
                    .as("not received again")
                    .isEqualTo(ReceivedUnit.State.ACKNOWLEDGED);
        }
        assertThat(trail()).as("the trail is kept").hasSize(10);
    }

    // Workers

    @Test
    void aStoreWithOneWorkerAdmitsNoSecond() throws IOException {
        assumeTrue(!admitsSeveralWorkers());
        try (OutboxStore box = outbox();
                InboxStore in = inbox()) {
            assertThatThrownBy(this::outbox).isInstanceOf(TransportException.class);
            assertThatThrownBy(this::inbox).isInstanceOf(TransportException.class);
            enqueue(box, 1, "content");
            assertThat(due(box)).as("the first works on").hasSize(1);
            assertThat(in.claim(LEASE)).isTrue();
        }
        outbox().close();
        inbox().close();
    }

    @Test
    void workersAreGivenDifferentUnits() throws IOException {
        assumeTrue(admitsSeveralWorkers());
        try (OutboxStore one = outbox();
                OutboxStore other = outbox()) {
            for (int number = 1; number <= 5; number++) {
                enqueue(one, number, "content");
            }
            List<QueuedUnit> first = one.claim(3, Optional.empty(), LEASE);
            assertThat(first).extracting(QueuedUnit::unit).containsExactly(sent(1), sent(2), sent(3));
            assertThat(due(other)).extracting(QueuedUnit::unit).containsExactly(sent(4), sent(5));
            assertRefused(TransportCode.UNIT_CLAIMED, () -> other.claim(sent(1), LEASE));
            one.release(first.subList(0, 1));
            assertThat(claimed(other, 1).unit()).as("given back").isEqualTo(sent(1));
            one.notDelivered(first.get(1), DOWN);
            assertThat(claimed(other, 2).unit()).as("failed").isEqualTo(sent(2));
            one.close();
            assertThat(claimed(other, 3).unit()).as("of a worker that ended").isEqualTo(sent(3));
        }
    }

    @Test
    void aWorkerThatComesBackAfterItsLeaseDoesNoHarm() throws Exception {
        assumeTrue(admitsSeveralWorkers());
        try (OutboxStore slow = outbox();
                OutboxStore other = outbox()) {
            enqueue(slow, 1, "content");
            QueuedUnit unit = claimed(slow, 1);
            slow.attempted(unit);
            endLeases();
            QueuedUnit now = claimed(other, 1);
            assertThat(now.key()).isEqualTo(unit.key());
            assertThat(now.attempted()).isTrue();
            assertAllRefused(slow, unit);
            slow.release(List.of(unit));
            assertRefused(TransportCode.UNIT_CLAIMED, () -> slow.claim(sent(1), LEASE));
            other.delivered(now, receipt(now));
            assertAllRefused(slow, unit);
        }
        assertThat(happened(KEY)).containsExactly(Event.QUEUED, Event.SENT);
    }

    @Test
    void aLeaseThatIsRenewedOrThatNobodyWantedGoesOn() throws Exception {
        assumeTrue(admitsSeveralWorkers());
        try (OutboxStore slow = outbox();
                OutboxStore other = outbox()) {
            enqueue(slow, 1, "content");
            enqueue(slow, 2, "content");
            List<QueuedUnit> units = due(slow);
            endLeases();
            slow.renew(units.get(0), LEASE);
            assertRefused(TransportCode.UNIT_CLAIMED, () -> other.claim(sent(1), LEASE));
            slow.delivered(units.get(1), receipt(units.get(1)));
            assertThat(due(other)).isEmpty();
        }
    }

    @Test
    void workersThatRunTogetherSendEachUnitOnce() throws Exception {
        assumeTrue(admitsSeveralWorkers());
        int units = 60;
        try (OutboxStore box = outbox()) {
            for (int number = 0; number < units; number++) {
                enqueue(box, number, "content");
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Integer>> workers = new ArrayList<>();
            for (int worker = 0; worker < 3; worker++) {
                workers.add(this::sendAll);
            }
            int sent = 0;
            for (Future<Integer> worker : threads.invokeAll(workers)) {
                sent += worker.get();
            }
            assertThat(sent).isEqualTo(units);
        } finally {
            threads.shutdownNow();
        }
        assertThat(trail()).filteredOn(event -> event.event() == Event.SENT).hasSize(units);
        assertThat(stores().counts()).containsOnlyKeys(State.SENT);
    }

    private int sendAll() throws IOException {
        int sent = 0;
        try (OutboxStore box = outbox()) {
            for (List<QueuedUnit> some = box.claim(4, Optional.empty(), LEASE);
                    !some.isEmpty() || box.due() > 0;
                    some = box.claim(4, Optional.empty(), LEASE)) {
                for (QueuedUnit unit : some) {
                    box.attempted(unit);
                    box.delivered(unit, receipt(unit));
                    sent++;
                }
            }
        }
        return sent;
    }

    @Test
    void oneWorkerAtATimeHasTheInbox() throws Exception {
        assumeTrue(admitsSeveralWorkers());
        try (InboxStore slow = inbox();
                InboxStore other = inbox()) {
            assertThat(slow.claim(LEASE)).isTrue();
            assertThat(slow.claim(LEASE)).as("its own").isTrue();
            assertThat(other.claim(LEASE)).isFalse();
            StoredUnit unit = store(slow, 1);
            endLeases();
            assertThat(other.claim(LEASE)).isTrue();
            assertThat(slow.claim(LEASE)).isFalse();
            assertRefused(TransportCode.LEASE_LOST, () -> store(slow, 2));
            assertRefused(TransportCode.LEASE_LOST, () -> slow.handled(unit, taken -> {}));
            assertRefused(TransportCode.LEASE_LOST, of(() -> slow.acknowledged(unit)));
            slow.release();
            assertThat(slow.claim(LEASE)).as("release of what is another's").isFalse();
            assertThat(other.handled(other.find(received(1)).orElseThrow().stored(), UnitTaker.NONE))
                    .isTrue();
            other.release();
            assertThat(slow.claim(LEASE)).isTrue();
        }
        assertThat(happened(RECEIVED_KEY)).containsExactly(Event.RECEIVED);
    }
}
