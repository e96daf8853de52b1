package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.CryptoException;
import io.github.careplansdk.crypto.Finding;
import io.github.careplansdk.crypto.transport.LedgerRecord.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** What both ways share: an outbox that is emptied, an inbox that is filled, and the order of the steps. */
abstract class DurableTransport implements TransportClient {
    private final Boxes boxes;
    private final UnitCheck check;
    private final UnitTaker taker;
    private final int concurrency;
    private final UnitLocks locks = new UnitLocks();

    DurableTransport(Boxes boxes, UnitCheck check, UnitTaker taker, int concurrency) {
        this.boxes = boxes;
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

    /** What waits; what is in the way of other units is told to the exchange. */
    abstract List<UnitRef> waiting(Exchange exchange) throws IOException;

    /** Brings a unit into the inbox, or finds that it is there. */
    abstract StoredUnit fetch(UnitRef ref, LongConsumer moved) throws IOException;

    /** Tells the other side that a unit is stored here. */
    abstract void tell(StoredUnit stored);

    @Override
    public final List<Delivery> queue(List<UnitFiles> units) throws IOException {
        checkReady();
        return outbox().add(units, this::checkAndWrap);
    }

    @Override
    public final Receipt send(UnitFiles unit) throws IOException {
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
    public final StoredUnit receive(UnitRef ref) throws IOException {
        return locks.alone(ref.unit(), () -> fetch(ref, bytes -> {}));
    }

    @Override
    public final void acknowledge(StoredUnit stored) throws IOException {
        locks.alone(stored.unit(), () -> {
            LedgerRecord before = inbox().record(stored);
            tell(stored);
            inbox().acknowledged(stored);
            return before;
        });
    }

    @Override
    public final List<StoredUnit> unacknowledged() throws IOException {
        List<StoredUnit> units = new ArrayList<>();
        for (LedgerRecord record : inbox().unacknowledged()) {
            units.add(settled(record));
        }
        return List.copyOf(units);
    }

    private StoredUnit settled(LedgerRecord record) throws IOException {
        return locks.alone(
                record.id(), () -> inbox().stored(inbox().known(record.id()).orElse(record)));
    }

    @Override
    public final ExchangeReport exchange(TransportListener listener) throws IOException {
        checkReady();
        Exchange exchange = new Exchange(listener, concurrency);
        if (boxes.outbox() != null) {
            deliverAll(boxes.outbox().queued(), exchange);
        }
        if (boxes.inbox() != null && !exchange.isInterrupted()) {
            receiveAll(boxes.inbox(), exchange);
        }
        return exchange.report();
    }

    private void receiveAll(Inbox inbox, Exchange exchange) throws IOException {
        for (LedgerRecord record : inbox.unacknowledged()) {
            exchange.tryTo(record.id(), () -> locks.alone(record.id(), () -> finish(settled(record), exchange)));
        }
        // What waits of one unit twice is received one after the other.
        Map<String, List<UnitRef>> byUnit = new LinkedHashMap<>();
        waiting(exchange)
                .forEach(ref -> byUnit.computeIfAbsent(UnitKey.of(ref.unit()), key -> new ArrayList<>())
                        .add(ref));
        exchange.each(List.copyOf(byUnit.values()), refs -> {
            for (UnitRef ref : refs) {
                exchange.tryTo(ref.unit(), () -> locks.alone(ref.unit(), () -> receive(ref, exchange)));
            }
        });
    }

    private StoredUnit receive(UnitRef ref, Exchange exchange) throws IOException {
        return finish(fetch(ref, bytes -> exchange.listener().moved(ref.unit(), bytes)), exchange);
    }

    private StoredUnit finish(StoredUnit stored, Exchange exchange) throws IOException {
        if (inbox().record(stored).state() == State.STORED) {
            take(stored);
            inbox().taken(stored);
            exchange.add(stored);
        }
        acknowledge(stored);
        return stored;
    }

    private void take(StoredUnit stored) {
        try {
            taker.take(stored);
        } catch (Exception e) {
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
        if (boxes.outbox() == null) {
            throw new IllegalStateException("This transport has no outbox: give its builder one.");
        }
        return boxes.outbox();
    }

    final Inbox inbox() {
        if (boxes.inbox() == null) {
            throw new IllegalStateException("This transport has no inbox: give its builder one.");
        }
        return boxes.inbox();
    }

    @Override
    public void close() throws IOException {
        boxes.close();
    }
}
