package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.event.AttemptEvent;
import io.github.careplansdk.crypto.transport.event.ConnectionEvent;
import io.github.careplansdk.crypto.transport.event.LeaseEvent;
import io.github.careplansdk.crypto.transport.event.PruneEvent;

/**
 * Hears how far a transport has got, and what it does on the way. Given to the transport's builder, it hears of all calls; given
 * to an exchange, of that exchange.
 *
 * <p>Calls come from several threads, connections' own among them, and return soon: the transport waits for them. What a listener throws
 * stops nothing; the report of an exchange tells it once ({@link ExchangeReport#listenerFailure}). Nothing that is told
 * holds a secret or what stands inside a unit.
 */
public interface TransportListener {
    /** Hears nothing. */
    TransportListener NONE = new TransportListener() {};

    /**
     * So many bytes more of a unit have left or arrived. What an attempt moved in vain is told again by the next.
     *
     * @param bytes how many bytes moved since the last call
     */
    default void moved(UnitId unit, long bytes) {}

    /**
     * A unit is done with for this run.
     *
     * @param done how many are done with, this one included
     * @param all how many are known to be due
     */
    default void delivery(Delivery delivery, int done, int all) {}

    /** A unit is stored in the inbox, verified and complete. */
    default void received(StoredUnit unit) {}

    /** A unit could not be received. */
    default void notReceived(FailedReception failure) {}

    /** An attempt of a call to the other side has ended, well or not. */
    default void attempt(AttemptEvent event) {}

    /** A session with the other side was opened or closed, or could not be opened. */
    default void connection(ConnectionEvent event) {}

    /** A unit was taken to work on, kept, given back or lost, where several processes share a store. */
    default void lease(LeaseEvent event) {}

    /** Units that were done with long ago have been removed. */
    default void prune(PruneEvent event) {}
}
