package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.HttpTransport.Scope;
import io.github.careplansdk.crypto.transport.TransportListener.PruneEvent;
import io.github.careplansdk.crypto.transport.internal.DueUnits;
import io.github.careplansdk.crypto.transport.internal.Exchange;
import io.github.careplansdk.crypto.transport.internal.Failure;
import io.github.careplansdk.crypto.transport.internal.InboxLease;
import io.github.careplansdk.crypto.transport.internal.Listeners;
import io.github.careplansdk.crypto.transport.internal.OngoingCalls;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.internal.UnitLocks;
import io.github.careplansdk.crypto.transport.internal.UnitQueue;
import io.github.careplansdk.crypto.transport.internal.Workers;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.InboxStore.NotTakenException;
import io.github.careplansdk.crypto.transport.store.InboxStore.ReceivedUnit;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore.BodyMaker;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import io.github.careplansdk.crypto.transport.store.internal.Mailboxes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What both ways share: an outbox that is emptied, an inbox that is filled, and the order of the steps. */
abstract class DurableTransport implements TransportClient {
    /** For each unit that can be under way: enough that no thread waits, and few enough for other workers. */
    private static final int CLAIMED_AT_A_TIME = 16;

    private final Mailboxes mailboxes;
    private final UnitTaker taker;
    private final int concurrency;
    private final TransportListener ofAllCalls;
    private final UnitLocks locks = new UnitLocks();
    private final OngoingCalls calls = new OngoingCalls();

    private final Duration lease;
    private final @Nullable UnitQueue queue;
    private final @Nullable InboxLease inboxLease;

    /** One exchange at a time receives, for the taker gets units one by one and in order. */
    private final ReentrantLock receiving = new ReentrantLock();

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
        this.taker = taker;
        this.concurrency = concurrency;
        this.ofAllCalls = listener;
        this.lease = lease;
        this.inboxLease = mailboxes.inbox() == null ? null : new InboxLease(mailboxes.inbox(), lease, this::office);
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
        return calls.run(() ->
                inboxLease().hold(ref.unit(), listener, () -> locks.alone(ref.unit(), () -> fetch(ref, listener))));
    }

    @Override
    public final void acknowledge(StoredUnit stored) throws IOException {
        TransportListener listener = listener();
        calls.run(() -> inboxLease().hold(stored.unit(), listener, () -> tellAndNote(stored, listener)));
    }

    private StoredUnit tellAndNote(StoredUnit stored, TransportListener listener) throws IOException {
        return locks.alone(stored.unit(), () -> {
            settled(stored.unit());
            tell(stored, listener);
            inbox().acknowledged(stored);
            return stored;
        });
    }

    @Override
    public final List<StoredUnit> unacknowledged() throws IOException {
        return calls.run(() -> {
            List<StoredUnit> units = new ArrayList<>();
            for (UnitId unit : inbox().unacknowledged()) {
                whole(unit).ifPresent(units::add);
            }
            return List.copyOf(units);
        });
    }

    /** A unit whose record is damaged is told by the exchange and by the status, and keeps no other back. */
    private Optional<StoredUnit> whole(UnitId unit) throws IOException {
        try {
            return Optional.of(settled(unit));
        } catch (TransportException e) {
            if (e.finding().code() == TransportCode.INBOX_RECORD_DAMAGED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private StoredUnit settled(UnitId unit) throws IOException {
        return locks.alone(
                unit,
                () -> inbox().find(unit)
                        .map(ReceivedUnit::stored)
                        .orElseThrow(() -> new IllegalArgumentException("The unit was not received into this inbox.")));
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
            if (mailboxes.inbox() != null && !exchange.isInterrupted() && !receiving.isHeldByCurrentThread()) {
                receiveAlone(mailboxes.inbox(), exchange);
            }
            return exchange.report();
        });
    }

    /** What stops receiving as a whole hides nothing of what was sent. */
    private void receiveAlone(InboxStore inbox, Exchange exchange) {
        try {
            receiving.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.isStopped();
            return;
        }
        try {
            receiveClaimed(inbox, exchange);
        } catch (IOException | RuntimeException e) {
            if (!exchange.isInterrupted()) {
                exchange.interrupt(Failure.of(e, "inbox"));
            }
        } finally {
            receiving.unlock();
        }
    }

    /** Where another worker has the inbox, that one receives. */
    private void receiveClaimed(InboxStore inbox, Exchange exchange) throws IOException {
        if (inboxLease().enter(exchange.listener())) {
            try {
                receiveAll(inbox, exchange);
            } finally {
                inboxLease().leave(exchange.listener());
            }
        }
    }

    private void receiveAll(InboxStore inbox, Exchange exchange) throws IOException {
        Map<UnitId, StoredUnit> here = new HashMap<>();
        Map<UnitId, List<UnitRef>> due = new TreeMap<>();
        for (UnitId unit : inbox.unacknowledged()) {
            exchange.tryTo(unit, () -> here.put(unit, settled(unit)));
            due.put(unit, new ArrayList<>());
        }
        for (UnitRef ref : waiting(exchange)) {
            due.computeIfAbsent(ref.unit(), unit -> new ArrayList<>()).add(ref);
        }
        due.keySet().removeIf(unit -> !exchange.includes(unit));
        try (Workers workers = exchange.workers()) {
            List<Future<Set<StoredUnit>>> arriving = new ArrayList<>();
            due.forEach((unit, refs) ->
                    arriving.add(workers.submit(() -> arrived(Optional.ofNullable(here.get(unit)), refs, exchange))));
            List<Future<Set<StoredUnit>>> acknowledging = new ArrayList<>();
            for (Future<Set<StoredUnit>> next : arriving) {
                Set<StoredUnit> copies = workers.result(next);
                if (!copies.isEmpty() && isTaken(copies.iterator().next(), exchange)) {
                    acknowledging.add(workers.begin(() -> acknowledged(copies, exchange)));
                }
            }
            acknowledging.forEach(workers::result);
        }
    }

    /** What is here of a unit, and what waits of it, which may be there under several references: one after the other. */
    private Set<StoredUnit> arrived(Optional<StoredUnit> here, List<UnitRef> refs, Exchange exchange) {
        Set<StoredUnit> copies = new LinkedHashSet<>();
        here.ifPresent(copies::add);
        for (UnitRef ref : refs) {
            exchange.tryTo(
                    ref.unit(),
                    () -> copies.add(inboxLease()
                            .with(
                                    ref.unit(),
                                    exchange.listener(),
                                    () -> locks.alone(ref.unit(), () -> fetch(ref, exchange.listener())))));
        }
        return copies;
    }

    private boolean isTaken(StoredUnit stored, Exchange exchange) {
        return exchange.tryHere(
                stored.unit(),
                () -> locks.alone(
                        stored.unit(),
                        () -> inboxLease().with(stored.unit(), exchange.listener(), () -> {
                            if (take(stored)) {
                                exchange.add(stored);
                            }
                            return stored;
                        })));
    }

    private Set<StoredUnit> acknowledged(Set<StoredUnit> copies, Exchange exchange) {
        copies.forEach(copy -> exchange.tryTo(
                copy.unit(),
                () -> inboxLease()
                        .with(copy.unit(), exchange.listener(), () -> tellAndNote(copy, exchange.listener()))));
        return copies;
    }

    /** Returns whether it was taken just now. */
    private boolean take(StoredUnit stored) throws IOException {
        try {
            return inbox().handled(stored, taker);
        } catch (NotTakenException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            if (cause instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new TransportException(
                    DeliveryOutcome.NOT_SENT,
                    Finding.of(
                            TransportCode.NOT_TAKEN,
                            UnitKey.of(stored.unit()),
                            cause instanceof CarePlanException known
                                    ? known.code()
                                    : cause.getClass().getSimpleName()),
                    cause);
        }
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

    private InboxLease inboxLease() {
        if (inboxLease == null) {
            throw new IllegalStateException("This transport has no inbox: give its builder one.");
        }
        return inboxLease;
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
        hangUp();
        mailboxes.close();
    }
}
