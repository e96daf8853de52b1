package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.event.AttemptEvent;
import io.github.careplansdk.crypto.transport.event.ConnectionEvent;
import io.github.careplansdk.crypto.transport.event.LeaseEvent;
import io.github.careplansdk.crypto.transport.event.PruneEvent;

/**
 * Receives the progress and the events of a transport. One that is set on the transport's builder receives those of all
 * calls; one that is passed to an exchange, those of that exchange.
 *
 * <p>Methods are called from several threads, including those of connections, and must return quickly, since the
 * transport waits for them. Exceptions of a listener do not affect the transport; the report of an exchange has the
 * first ({@link ExchangeReport#listenerFailure}). No argument holds secrets or content of a unit.
 */
public interface TransportListener {
    /** A listener that does nothing. */
    TransportListener NONE = new TransportListener() {};

    /**
     * Called when more bytes of a unit have been sent or received. Bytes of a failed attempt are counted again by the
     * next.
     *
     * @param bytes the number of bytes since the last call
     */
    default void moved(UnitId unit, long bytes) {}

    /**
     * Called when a unit to be sent is done for this run.
     *
     * @param done how many are done, including this one
     * @param all how many are known to be due
     */
    default void delivery(Delivery delivery, int done, int all) {}

    /** Called when a unit is stored in the inbox, verified and complete. */
    default void received(StoredUnit unit) {}

    /** Called when a unit could not be received. */
    default void notReceived(FailedReception failure) {}

    /** Called when an attempt of a call to the peer has ended, successfully or not. */
    default void attempt(AttemptEvent event) {}

    /** Called when a session with the peer was opened or closed, or could not be opened. */
    default void connection(ConnectionEvent event) {}

    /** Called when a lease was taken, renewed, released or lost. */
    default void lease(LeaseEvent event) {}

    /** Called when the bytes of old units have been removed. */
    default void prune(PruneEvent event) {}
}
