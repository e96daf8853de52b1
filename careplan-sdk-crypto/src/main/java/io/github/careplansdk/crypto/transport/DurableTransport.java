package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.CryptoException;
import io.github.careplansdk.crypto.Finding;
import io.github.careplansdk.crypto.transport.internal.Exchange;
import io.github.careplansdk.crypto.transport.internal.Failure;
import io.github.careplansdk.crypto.transport.internal.OngoingCalls;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.internal.UnitLocks;
import io.github.careplansdk.crypto.transport.internal.Workers;
import io.github.careplansdk.crypto.transport.store.internal.BoxFiles;
import io.github.careplansdk.crypto.transport.store.internal.Inbox;
import io.github.careplansdk.crypto.transport.store.internal.LedgerRecord;
import io.github.careplansdk.crypto.transport.store.internal.LedgerRecord.State;
import io.github.careplansdk.crypto.transport.store.internal.Mailboxes;
import io.github.careplansdk.crypto.transport.store.internal.Outbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/** What both ways share: an outbox that is emptied, an inbox that is filled, and the order of the steps. */
abstract class DurableTransport implements TransportClient {
    private final Mailboxes mailboxes;
    private final UnitCheck check;
    private final UnitTaker taker;
    private final int concurrency;
    private final UnitLocks locks = new UnitLocks();
    private final OngoingCalls calls = new OngoingCalls();

    /** One exchange at a time receives, for the taker gets units one by one and in order. */
    private final ReentrantLock receiving = new ReentrantLock();

    DurableTransport(Mailboxes mailboxes, UnitCheck check, UnitTaker taker, int concurrency) {
        this.mailboxes = mailboxes;
        this.check = check;
        this.taker = taker;
        this.concurrency = concurrency;
    }

    /** Refuses to begin what cannot end well. */
    abstract void checkReady();

    /** Makes of a unit what is sent. */
    abstract Outbox.Wrapped wrap(UnitFiles unit, Path folder) throws IOException;

    /** Sends what is queued. */
    abstract void deliverAll(List<Outbox.Queued> due, Exchange exchange) throws IOException;

    /** Sends one queued unit. */
    abstract Receipt deliver(Outbox.Queued unit) throws IOException;

    /** What waits. */
    abstract List<UnitRef> waiting() throws IOException;

    /** What waits; what is in the way of other units is told to the exchange. */
    abstract List<UnitRef> waiting(Exchange exchange) throws IOException;

    /** Brings a unit into the inbox, or finds that it is there. */
    abstract StoredUnit fetch(UnitRef ref, LongConsumer moved) throws IOException;

    /** Tells the other side that a unit is stored here. */
    abstract void tell(StoredUnit stored);

    @Override
    public final List<Delivery> queue(List<UnitFiles> units) throws IOException {
        return calls.run(() -> {
            checkReady();
            return outbox().add(units, this::checkAndWrap);
        });
    }

    @Override
    public final Receipt send(UnitFiles unit) throws IOException {
        return calls.run(() -> sendNow(unit));
    }

    private Receipt sendNow(UnitFiles unit) throws IOException {
        checkReady();
        Outbox box = outbox();
        Optional<Outbox.Queued> queued = box.add(unit, this::checkAndWrap);
        if (queued.isEmpty()) {
            return box.receipt(unit.id()).orElseThrow(() -> BoxFiles.damaged(box.place(unit.id())));
        }
        return deliver(queued.get());
    }

    /** Sends a unit, unless another thread has done so meanwhile. */
    final Receipt once(Outbox.Queued unit, UnitLocks.Work<Receipt> sending) throws IOException {
        UnitId id = unit.record().id();
        return locks.alone(id, () -> {
            Optional<Receipt> before = outbox().receipt(id);
            return before.isPresent() ? before.get() : sending.run();
        });
    }

    private Outbox.Wrapped checkAndWrap(UnitFiles unit, Path folder) throws IOException {
        long errors = check.errors(unit.files());
        if (errors > 0) {
            throw new TransportException(
                    DeliveryOutcome.NOT_SENT, Finding.of(TransportCode.UNIT_HAS_ERRORS, UnitKey.of(unit.id()), errors));
        }
        return wrap(unit, folder);
    }

    @Override
    public final List<UnitRef> list() throws IOException {
        return calls.run(this::waiting);
    }

    @Override
    public final StoredUnit receive(UnitRef ref) throws IOException {
        return calls.run(() -> locks.alone(ref.unit(), () -> fetch(ref, bytes -> {})));
    }

    @Override
    public final void acknowledge(StoredUnit stored) throws IOException {
        calls.run(() -> {
            tellAndNote(stored);
            return stored;
        });
    }

    private void tellAndNote(StoredUnit stored) throws IOException {
        locks.alone(stored.unit(), () -> {
            LedgerRecord before = inbox().record(stored);
            tell(stored);
            inbox().acknowledged(stored);
            return before;
        });
    }

    @Override
    public final List<StoredUnit> unacknowledged() throws IOException {
        return calls.run(() -> {
            List<StoredUnit> units = new ArrayList<>();
            for (LedgerRecord record : inbox().unacknowledged()) {
                units.add(settled(record));
            }
            return List.copyOf(units);
        });
    }

    private StoredUnit settled(LedgerRecord record) throws IOException {
        return locks.alone(
                record.id(), () -> inbox().stored(inbox().known(record.id()).orElse(record)));
    }

    @Override
    public final ExchangeReport exchange(TransportListener listener) throws IOException {
        return calls.run(() -> {
            checkReady();
            Exchange exchange = new Exchange(listener, concurrency, calls);
            if (mailboxes.outbox() != null) {
                deliverAll(mailboxes.outbox().queued(), exchange);
            }
            if (mailboxes.inbox() != null && !exchange.isInterrupted() && !receiving.isHeldByCurrentThread()) {
                receiveAlone(mailboxes.inbox(), exchange);
            }
            return exchange.report();
        });
    }

    /** What stops receiving as a whole hides nothing of what was sent. */
    private void receiveAlone(Inbox inbox, Exchange exchange) {
        try {
            receiving.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.isStopped();
            return;
        }
        try {
            receiveAll(inbox, exchange);
        } catch (IOException | CryptoException e) {
            if (!exchange.isInterrupted()) {
                exchange.interrupt(Failure.of(e, inbox.folder()));
            }
        } finally {
            receiving.unlock();
        }
    }

    private void receiveAll(Inbox inbox, Exchange exchange) throws IOException {
        Map<UnitId, StoredUnit> here = new HashMap<>();
        Map<UnitId, List<UnitRef>> due = new TreeMap<>();
        for (LedgerRecord record : inbox.unacknowledged()) {
            exchange.tryTo(record.id(), () -> here.put(record.id(), settled(record)));
            due.put(record.id(), new ArrayList<>());
        }
        for (UnitRef ref : waiting(exchange)) {
            due.computeIfAbsent(ref.unit(), unit -> new ArrayList<>()).add(ref);
        }
        try (Workers workers = exchange.workers()) {
            List<Future<Set<StoredUnit>>> arriving = new ArrayList<>();
            due.forEach((unit, refs) ->
                    arriving.add(workers.submit(() -> arrived(Optional.ofNullable(here.get(unit)), refs, exchange))));
            List<Future<Set<StoredUnit>>> acknowledging = new ArrayList<>();
            for (Future<Set<StoredUnit>> next : arriving) {
                Set<StoredUnit> copies = workers.result(next);
                if (!copies.isEmpty() && isTaken(copies.iterator().next(), exchange)) {
                    acknowledging.add(workers.submit(() -> acknowledged(copies, exchange)));
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
                    () -> copies.add(locks.alone(
                            ref.unit(), () -> fetch(ref, bytes -> exchange.moved(ref.unit(), bytes)))));
        }
        return copies;
    }

    private boolean isTaken(StoredUnit stored, Exchange exchange) {
        return exchange.tryHere(
                stored.unit(),
                () -> locks.alone(stored.unit(), () -> {
                    if (inbox().record(stored).state() == State.STORED) {
                        take(stored);
                        inbox().taken(stored);
                        exchange.add(stored);
                    }
                    return stored;
                }));
    }

    private Set<StoredUnit> acknowledged(Set<StoredUnit> copies, Exchange exchange) {
        copies.forEach(copy -> exchange.tryTo(copy.unit(), () -> tellAndNote(copy)));
        return copies;
    }

    private void take(StoredUnit stored) {
        try {
            taker.take(stored);
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new TransportException(
                    DeliveryOutcome.NOT_SENT,
                    Finding.of(
                            TransportCode.NOT_TAKEN,
                            UnitKey.of(stored.unit()),
                            e instanceof CryptoException known
                                    ? known.code()
                                    : e.getClass().getSimpleName()),
                    e);
        }
    }

    final Outbox outbox() {
        if (mailboxes.outbox() == null) {
            throw new IllegalStateException("This transport has no outbox: give its builder one.");
        }
        return mailboxes.outbox();
    }

    final Inbox inbox() {
        if (mailboxes.inbox() == null) {
            throw new IllegalStateException("This transport has no inbox: give its builder one.");
        }
        return mailboxes.inbox();
    }

    @Override
    public final void close() throws IOException {
        calls.end();
        mailboxes.close();
    }
}
