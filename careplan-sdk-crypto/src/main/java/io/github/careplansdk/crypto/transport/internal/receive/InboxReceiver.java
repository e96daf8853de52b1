package io.github.careplansdk.crypto.transport.internal.receive;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.UnitTaker;
import io.github.careplansdk.crypto.transport.internal.Exchange;
import io.github.careplansdk.crypto.transport.internal.Failure;
import io.github.careplansdk.crypto.transport.internal.InboxLease;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.internal.UnitLocks;
import io.github.careplansdk.crypto.transport.internal.Workers;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.InboxStore.NotTakenException;
import io.github.careplansdk.crypto.transport.store.InboxStore.ReceivedUnit;
import java.io.IOException;
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

/** Receives into an inbox: units come in, are taken one by one and in order, and are acknowledged. */
public final class InboxReceiver {
    private final InboxStore inbox;
    private final InboxLease lease;
    private final UnitLocks locks;
    private final UnitTaker taker;
    private final Peer peer;

    /** One exchange at a time receives, for the taker gets units one by one and in order. */
    private final ReentrantLock receiving = new ReentrantLock();

    /** The other side, as one way of transport reaches it. */
    public interface Peer {
        /** What waits; what is in the way of other units is told to the exchange. */
        List<UnitRef> waiting(Exchange exchange) throws IOException;

        /** Brings a unit into the inbox, or finds that it is there. */
        StoredUnit fetch(UnitRef ref, TransportListener listener) throws IOException;

        /** Tells the other side that a unit is stored here. */
        void tell(StoredUnit stored, TransportListener listener) throws IOException;
    }

    public InboxReceiver(InboxStore inbox, InboxLease lease, UnitLocks locks, UnitTaker taker, Peer peer) {
        this.inbox = inbox;
        this.lease = lease;
        this.locks = locks;
        this.taker = taker;
        this.peer = peer;
    }

    /** Receives one unit. */
    public StoredUnit receive(UnitRef ref, TransportListener listener) throws IOException {
        return lease.hold(ref.unit(), listener, () -> locks.alone(ref.unit(), () -> peer.fetch(ref, listener)));
    }

    /** Acknowledges one unit. */
    public StoredUnit acknowledge(StoredUnit stored, TransportListener listener) throws IOException {
        return lease.hold(stored.unit(), listener, () -> tellAndNote(stored, listener));
    }

    private StoredUnit tellAndNote(StoredUnit stored, TransportListener listener) throws IOException {
        return locks.alone(stored.unit(), () -> {
            settled(stored.unit());
            peer.tell(stored, listener);
            inbox.acknowledged(stored);
            return stored;
        });
    }

    /** Returns the units that the other side has not been told of. */
    public List<StoredUnit> unacknowledged() throws IOException {
        List<StoredUnit> units = new ArrayList<>();
        for (UnitId unit : inbox.unacknowledged()) {
            whole(unit).ifPresent(units::add);
        }
        return List.copyOf(units);
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
                () -> inbox.find(unit)
                        .map(ReceivedUnit::stored)
                        .orElseThrow(() -> new IllegalArgumentException("The unit was not received into this inbox.")));
    }

    /** Receives all that waits, unless this thread does so already. What stops it as a whole hides nothing of what was sent. */
    public void exchange(Exchange exchange) {
        if (receiving.isHeldByCurrentThread()) {
            return;
        }
        try {
            receiving.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.isStopped();
            return;
        }
        try {
            receiveClaimed(exchange);
        } catch (IOException | RuntimeException e) {
            if (!exchange.isInterrupted()) {
                exchange.interrupt(Failure.of(e, "inbox"));
            }
        } finally {
            receiving.unlock();
        }
    }

    /** Where another worker has the inbox, that one receives. */
    private void receiveClaimed(Exchange exchange) throws IOException {
        if (lease.enter(exchange.listener())) {
            try {
                receiveAll(exchange);
            } finally {
                lease.leave(exchange.listener());
            }
        }
    }

    private void receiveAll(Exchange exchange) throws IOException {
        Map<UnitId, StoredUnit> here = new HashMap<>();
        Map<UnitId, List<UnitRef>> due = new TreeMap<>();
        for (UnitId unit : inbox.unacknowledged()) {
            exchange.tryTo(unit, () -> here.put(unit, settled(unit)));
            due.put(unit, new ArrayList<>());
        }
        for (UnitRef ref : peer.waiting(exchange)) {
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
                    () -> copies.add(lease.with(
                            ref.unit(),
                            exchange.listener(),
                            () -> locks.alone(ref.unit(), () -> peer.fetch(ref, exchange.listener())))));
        }
        return copies;
    }

    private boolean isTaken(StoredUnit stored, Exchange exchange) {
        return exchange.tryHere(
                stored.unit(),
                () -> locks.alone(
                        stored.unit(),
                        () -> lease.with(stored.unit(), exchange.listener(), () -> {
                            if (take(stored)) {
                                exchange.add(stored);
                            }
                            return stored;
                        })));
    }

    private Set<StoredUnit> acknowledged(Set<StoredUnit> copies, Exchange exchange) {
        copies.forEach(copy -> exchange.tryTo(
                copy.unit(),
                () -> lease.with(copy.unit(), exchange.listener(), () -> tellAndNote(copy, exchange.listener()))));
        return copies;
    }

    /** Returns whether it was taken just now. */
    private boolean take(StoredUnit stored) throws IOException {
        try {
            return inbox.handled(stored, taker);
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
}
