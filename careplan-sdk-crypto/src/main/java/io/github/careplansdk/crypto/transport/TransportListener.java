package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.UnitId;

/** Hears how far a transport has got. Calls may come from several threads, and return soon. */
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
}
