package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.HttpTransport.Scope;
import io.github.careplansdk.crypto.transport.TransportListener.PruneEvent;
import io.github.careplansdk.crypto.transport.internal.DueUnits;
import io.github.careplansdk.crypto.transport.internal.Exchange;
import io.github.careplansdk.crypto.transport.internal.InboxLease;
import io.github.careplansdk.crypto.transport.internal.Listeners;
import io.github.careplansdk.crypto.transport.internal.OngoingCalls;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.internal.UnitLocks;
import io.github.careplansdk.crypto.transport.internal.UnitQueue;
import io.github.careplansdk.crypto.transport.internal.receive.InboxReceiver;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore.BodyMaker;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import io.github.careplansdk.crypto.transport.store.internal.Mailboxes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What both ways share: an outbox that is emptied, an inbox that is filled, and the order of the steps. */
abstract class DurableTransport implements TransportClient {
    /** For each unit that can be under way: enough that no thread waits, and few enough for other workers. */
    private static final int CLAIMED_AT_A_TIME = 16;

    private final Mailboxes mailboxes;
    private final int concurrency;
    private final TransportListener ofAllCalls;
    private final UnitLocks locks = new UnitLocks();
    private final OngoingCalls calls = new OngoingCalls();

    private final Duration lease;
    private final @Nullable UnitQueue queue;
    private final @Nullable InboxReceiver receiver;

    /** @param lease at least twice as long as one unit may take */
    DurableTransport(
            Mailboxes mailboxes,
            UnitCheck check,
            UnitTaker taker,
            int concurrency,
            Duration lease,
            TransportListener listener) {
        this.mailboxes = mailboxes;
        this.queue = mailboxes.outbox() == null ? null : new UnitQueue(mailboxes.outbox(), check, this::make);
        this.concurrency = concurrency;
        this.ofAllCalls = listener;
        this.lease = lease;
        this.receiver = mailboxes.inbox() == null
                ? null
                : new InboxReceiver(
                        mailboxes.inbox(),
                        new InboxLease(mailboxes.inbox(), lease, this::office),
                        locks,
                        taker,
                        new Peer());
    }

    /** Refuses to begin what cannot end well. */
    abstract void checkReady();

    /** The office on this side; empty where nothing tells. */
    abstract Optional<OfficeNumber> office();

    /** Makes of a unit what is sent. */
    abstract BodyMaker.Made make(UnitFiles unit, Path folder) throws IOException;

    /** Sends what is queued. */
    abstract void deliverAll(Exchange exchange) throws IOException;

    /** Sends one queued unit. */
    abstract Receipt deliver(UnitId unit) throws IOException;

    /** What waits. */
    abstract List<UnitRef> waiting() throws IOException;

    /** What waits; what is in the way of other units is told to the exchange. */
    abstract List<UnitRef> waiting(Exchange exchange) throws IOException;

    /** Brings a unit into the inbox, or finds that it is there. */
    abstract StoredUnit fetch(UnitRef ref, TransportListener listener) throws IOException;

    /** Tells the other side that a unit is stored here. */
    abstract void tell(StoredUnit stored, TransportListener listener) throws IOException;

    /** Ends what is kept open to the other side; no call is under way. */
    void hangUp() {}

    @Override
    public final List<Delivery> queue(List<UnitFiles> units) throws IOException {
        return calls.run(() -> {
            checkReady();
            return queue().add(units);
        });
    }

    /** Claims all units that are due; those that were queued together are all among them, or none. */
    final List<QueuedUnit> claimAll() throws IOException {
        return queue().claimAll(lease);
    }

    private UnitQueue queue() {
        if (queue == null) {
            throw new IllegalStateException("This transport has no outbox: give its builder one.");
        }
        return queue;
    }

    /** Returns the units that are due, each once. */
    final DueUnits dueUnits() {
        return new DueUnits(outbox(), lease, CLAIMED_AT_A_TIME * concurrency);
    }

    @Override
    public final Receipt send(UnitFiles unit) throws IOException {
        return calls.run(() -> {
            checkReady();
            Optional<QueuedUnit> queued = queue().add(unit);
            return queued.isPresent() ? deliver(unit.id()) : receipt(unit.id());
        });
    }

    /** Sends a unit, unless another thread or worker has done so meanwhile. */
    final Receipt once(UnitId id, Sending sending) throws IOException {
        return locks.alone(id, () -> {
            Optional<QueuedUnit> unit = outbox().claim(id, lease);
            return unit.isPresent() ? sending.send(unit.get()) : receipt(id);
        });
    }

    /** Sends a unit that this worker has claimed. */
    @FunctionalInterface
    interface Sending {
        Receipt send(QueuedUnit unit) throws IOException;
    }

    /** The receipt of a unit that is not queued any more; there is none where it was rejected meanwhile. */
    final Receipt receipt(UnitId unit) throws IOException {
        return outbox().receipt(unit).orElseThrow(() -> UnitFiles.refused(TransportCode.LEASE_LOST, UnitKey.of(unit)));
    }

    @Override
    public final List<UnitRef> list() throws IOException {
        return calls.run(this::waiting);
    }

    @Override
    public final StoredUnit receive(UnitRef ref) throws IOException {
        TransportListener listener = listener();
        return calls.run(() -> receiver().receive(ref, listener));
    }

    @Override
    public final void acknowledge(StoredUnit stored) throws IOException {
        TransportListener listener = listener();
        calls.run(() -> receiver().acknowledge(stored, listener));
    }

    @Override
    public final List<StoredUnit> unacknowledged() throws IOException {
        return calls.run(() -> receiver().unacknowledged());
    }

    @Override
    public final long prune(Duration age) throws IOException {
        return calls.run(() -> {
            long start = System.nanoTime();
            long sent = mailboxes.outbox() == null ? 0 : mailboxes.outbox().prune(age);
            long received = mailboxes.inbox() == null ? 0 : mailboxes.inbox().prune(age);
            PruneEvent event = new PruneEvent(age, sent, received, Duration.ofNanos(System.nanoTime() - start));
            listener().prune(event);
            return event.units();
        });
    }

    @Override
    public final ExchangeReport exchange(TransportListener listener) throws IOException {
        return exchangeWithin(Scope.ALL, listener);
    }

    final ExchangeReport exchangeWithin(Scope scope, TransportListener listener) throws IOException {
        return calls.run(() -> {
            checkReady();
            Exchange exchange = new Exchange(new Listeners(calls, ofAllCalls, listener), concurrency, calls, scope);
            if (mailboxes.outbox() != null) {
                deliverAll(exchange);
            }
            if (receiver != null && !exchange.isInterrupted()) {
                receiver.exchange(exchange);
            }
            return exchange.report();
        });
    }

    /** Who hears of a call outside an exchange. */
    final TransportListener listener() {
        return new Listeners(calls, ofAllCalls);
    }

    final OutboxStore outbox() {
        if (mailboxes.outbox() == null) {
            throw new IllegalStateException("This transport has no outbox: give its builder one.");
        }
        return mailboxes.outbox();
    }

    final InboxStore inbox() {
        if (mailboxes.inbox() == null) {
            throw new IllegalStateException("This transport has no inbox: give its builder one.");
        }
        return mailboxes.inbox();
    }

    private InboxReceiver receiver() {
        if (receiver == null) {
            throw new IllegalStateException("This transport has no inbox: give its builder one.");
        }
        return receiver;
    }

    /** How units are received in this way of transport. */
    private final class Peer implements InboxReceiver.Peer {
        @Override
        public List<UnitRef> waiting(Exchange exchange) throws IOException {
            return DurableTransport.this.waiting(exchange);
        }

        @Override
        public StoredUnit fetch(UnitRef ref, TransportListener listener) throws IOException {
            return DurableTransport.this.fetch(ref, listener);
        }

        @Override
        public void tell(StoredUnit stored, TransportListener listener) throws IOException {
            DurableTransport.this.tell(stored, listener);
        }
    }

    @Override
    public final void close() throws IOException {
        close(Optional.empty());
    }

    @Override
    public final void close(Duration patience) throws IOException {
        close(Optional.of(patience));
    }

    private void close(Optional<Duration> patience) throws IOException {
        calls.end(patience);
        try (mailboxes) {
            hangUp();
        }
    }
}
