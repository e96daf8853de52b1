package io.github.careplansdk.crypto.testkit.store;

import static io.github.careplansdk.crypto.testkit.store.StoreSamples.CONTAINER;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.DOWN;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.KEY;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.LEASE;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.REFUSAL;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.SEALED;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.assertAllRefused;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.assertRefused;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.bytes;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.claimed;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.due;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.enqueue;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.receipt;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.sent;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.text;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.toQueue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.Rejection;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportStatus.State;
import io.github.careplansdk.crypto.transport.audit.AuditEvent.Event;
import io.github.careplansdk.crypto.transport.store.Body;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore.BodyMaker;
import io.github.careplansdk.crypto.transport.store.OutboxStore.UnitToQueue;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every outbox has to do. */
interface OutboxContract extends StoreSetting {
    @Test
    default void aQueuedUnitIsDueWithItsBodyAlsoAfterARestart() throws IOException {
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
    default void aBodyMayBeAFolderOfFiles() throws IOException {
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
    default void whatIsQueuedTwiceIsQueuedOnce() throws IOException {
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
    default void aUnitWhoseFilesHaveChangedIsRefused() throws IOException {
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
    default void aBodyThatCannotBeMadeLeavesNothing() throws IOException {
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
    default void unitsAreClaimedInTheirOrderSomeAtATime() throws IOException {
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
    default void thatAByteMayHaveLeftIsKnownAfterARestart() throws IOException {
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
    default void aSentUnitHasItsReceiptAndIsNotDue() throws IOException {
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
    default void aRejectedUnitCanBeQueuedAnewAndItsRejectionsAreCounted() throws IOException {
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
    default void aFailedAttemptIsToldAndTheUnitStaysDue() throws IOException {
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
    default void whoComesBackAfterTheUnitHasLeftTheQueueChangesNothing() throws IOException {
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

    @Test
    default void threadsThatShareAWorkerQueueAtTheSameTime() throws Exception {
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
}
