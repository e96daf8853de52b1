package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.TransportListener.AttemptEvent;
import io.github.careplansdk.crypto.transport.TransportListener.ConnectionEvent;
import io.github.careplansdk.crypto.transport.TransportListener.LeaseEvent;
import io.github.careplansdk.crypto.transport.TransportListener.PruneEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Those who listen, as one. What one of them throws stops nothing and keeps no other from hearing; the first of it is told
 * once. While they hear, they are inside a call, also on a thread of the connection.
 */
public final class Listeners implements TransportListener {
    private final OngoingCalls calls;
    private final List<TransportListener> listeners;
    private final AtomicReference<@Nullable Finding> failure = new AtomicReference<>();

    public Listeners(OngoingCalls calls, TransportListener... listeners) {
        this.calls = calls;
        this.listeners = List.of(listeners);
    }

    /** Returns what was wrong with a listener; its message may quote anything, so only its kind is told. */
    public Optional<Finding> failure() {
        return Optional.ofNullable(failure.get());
    }

    @Override
    public void moved(UnitId unit, long bytes) {
        tell(listener -> listener.moved(unit, bytes));
    }

    @Override
    public void delivery(Delivery delivery, int done, int all) {
        tell(listener -> listener.delivery(delivery, done, all));
    }

    @Override
    public void received(StoredUnit unit) {
        tell(listener -> listener.received(unit));
    }

    @Override
    public void notReceived(FailedReception reception) {
        tell(listener -> listener.notReceived(reception));
    }

    @Override
    public void attempt(AttemptEvent event) {
        tell(listener -> listener.attempt(event));
    }

    @Override
    public void connection(ConnectionEvent event) {
        tell(listener -> listener.connection(event));
    }

    @Override
    public void lease(LeaseEvent event) {
        tell(listener -> listener.lease(event));
    }

    @Override
    public void prune(PruneEvent event) {
        tell(listener -> listener.prune(event));
    }

    private void tell(Consumer<TransportListener> event) {
        calls.part(() -> listeners.forEach(listener -> tell(listener, event))).run();
    }

    private void tell(TransportListener listener, Consumer<TransportListener> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException e) {
            failure.compareAndSet(
                    null, Finding.of(TransportCode.LISTENER_FAILED, e.getClass().getSimpleName()));
        }
    }
}
