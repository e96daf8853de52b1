package io.github.careplansdk.crypto.testkit.store;

import static io.github.careplansdk.crypto.testkit.store.StoreSamples.DOWN;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.KEY;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.LEASE;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.OFFICE;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.PEER;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.REFUSAL;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.bytes;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.claimed;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.enqueue;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.receipt;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.received;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.sent;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.store;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportStatus.State;
import io.github.careplansdk.crypto.transport.TransportStatus.UnitStatus;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.audit.AuditEvent.Event;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.InboxStore.ReceivedUnit;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store tells of its units, and what it removes of them. */
interface TrailContract extends StoreSetting {
    @Test
    default void theTrailHasEachChangeInItsOrderAndOfAPeriod() throws Exception {
        Instant before = Clock.systemUTC().instant();
        try (OutboxStore box = outbox()) {
            enqueue(box, 1, "content");
            QueuedUnit unit = claimed(box, 1);
            box.attempted(unit);
            box.notDelivered(unit, DOWN);
            QueuedUnit again = claimed(box, 1);
            box.delivered(again, receipt(again));
        }
        Instant after = Clock.systemUTC().instant().plusMillis(1);
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
    default void unitsAreCountedAndListedByState() throws Exception {
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
    default void pruningRemovesOldBodiesAndForgetsNothing() throws IOException {
        try (OutboxStore box = outbox()) {
            send(box, 1);
            enqueue(box, 2, "content");
            QueuedUnit fresh = claimed(box, 2);
            box.delivered(fresh, receipt(fresh, Clock.systemUTC().instant()));
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
}
