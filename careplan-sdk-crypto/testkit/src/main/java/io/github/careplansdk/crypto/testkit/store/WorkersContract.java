package io.github.careplansdk.crypto.testkit.store;

import static io.github.careplansdk.crypto.testkit.store.StoreSamples.DOWN;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.KEY;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.LEASE;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.assertAllRefused;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.assertRefused;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.claimed;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.due;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.enqueue;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.of;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.receipt;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.received;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.sent;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.TransportStatus.State;
import io.github.careplansdk.crypto.transport.UnitTaker;
import io.github.careplansdk.crypto.transport.audit.AuditEvent.Event;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What workers owe each other. */
interface WorkersContract extends StoreSetting {
    @Test
    default void aStoreWithOneWorkerAdmitsNoSecond() throws IOException {
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
    default void workersAreGivenDifferentUnits() throws IOException {
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
    default void aWorkerThatComesBackAfterItsLeaseDoesNoHarm() throws Exception {
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
    default void aLeaseThatIsRenewedOrThatNobodyWantedGoesOn() throws Exception {
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
    default void workersThatRunTogetherSendEachUnitOnce() throws Exception {
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
    default void oneWorkerAtATimeHasTheInbox() throws Exception {
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
