package io.github.careplansdk.crypto.transport.offices;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.TransportListener.AttemptEvent;
import io.github.careplansdk.crypto.transport.TransportListener.ConnectionEvent;
import io.github.careplansdk.crypto.transport.TransportListener.LeaseEvent;
import io.github.careplansdk.crypto.transport.TransportListener.PruneEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells of an office's attempts with their numbers over all its turns. */
final class AttemptNumbers implements TransportListener {
    private record Call(AttemptEvent.Call call, Optional<UnitId> unit) {}

    private final TransportListener listener;
    private final Map<Call, Integer> failed = new HashMap<>();
    private Optional<Turn> turn = Optional.empty();

    AttemptNumbers(TransportListener listener) {
        this.listener = listener;
    }

    /** Begins with the first attempts of another exchange. */
    synchronized void beginExchange() {
        failed.clear();
    }

    /** The same, in a turn, which says whether what has just failed is tried again. */
    synchronized AttemptNumbers in(Turn value) {
        turn = Optional.of(value);
        return this;
    }

    @Override
    public synchronized void attempt(AttemptEvent event) {
        Call call = new Call(event.call(), event.unit());
        int number = event.number() + failed.getOrDefault(call, 0);
        if (event.isDone()) {
            failed.remove(call);
        } else {
            failed.put(call, number);
        }
        listener.attempt(new AttemptEvent(
                event.call(),
                event.office(),
                event.unit(),
                number,
                event.outcome(),
                event.failure(),
                event.again()
                        || !event.isDone() && turn.filter(Turn::isRetryable).isPresent(),
                event.took(),
                event.sent(),
                event.received()));
    }

    @Override
    public void moved(UnitId unit, long bytes) {
        listener.moved(unit, bytes);
    }

    @Override
    public void delivery(Delivery delivery, int done, int all) {
        listener.delivery(delivery, done, all);
    }

    @Override
    public void received(StoredUnit unit) {
        listener.received(unit);
    }

    @Override
    public void notReceived(FailedReception failure) {
        listener.notReceived(failure);
    }

    @Override
    public void connection(ConnectionEvent event) {
        listener.connection(event);
    }

    @Override
    public void lease(LeaseEvent event) {
        listener.lease(event);
    }

    @Override
    public void prune(PruneEvent event) {
        listener.prune(event);
    }
}
