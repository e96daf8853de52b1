package io.github.careplansdk.crypto.transport;

import java.io.IOException;
import java.util.List;

/**
 * Sends units and receives others, without losing or doubling one. Whatever a call has begun when the process ends is
 * finished by the next run. Safe to share; one process at a time works on an outbox or inbox.
 *
 * <p>{@link HttpTransport} talks to a peer, {@link HandOffTransport} uses the folders of the official client application.
 */
public interface TransportClient extends AutoCloseable {
    /**
     * Queues units to be sent: when this returns, they are on disk and {@link #exchange} sends them. What is queued
     * already, or was sent, stays as it is.
     *
     * @return those that cannot be sent and were not queued, with the reason; empty where all are queued
     */
    List<Delivery> queue(List<UnitFiles> units) throws IOException;

    /**
     * Queues a unit and sends it now.
     *
     * @return the receipt
     * @throws TransportException if it did not get there, with what is known
     */
    Receipt send(UnitFiles unit) throws IOException;

    /** The units that wait to be received. */
    List<UnitRef> list() throws IOException;

    /**
     * Receives a unit into the inbox. One that was received before is not fetched again.
     *
     * @throws TransportException if it could not be fetched, or failed a check and was quarantined
     */
    StoredUnit receive(UnitRef ref) throws IOException;

    /** Tells the other side that a unit is safely stored here. Once or again does the same. */
    void acknowledge(StoredUnit stored) throws IOException;

    /** The units that are stored here, and of which the other side was not told yet. */
    List<StoredUnit> unacknowledged() throws IOException;

    /** Does all that is due: sends what is queued, receives what waits, has it taken over, acknowledges it. */
    ExchangeReport exchange(TransportListener listener) throws IOException;

    @Override
    void close() throws IOException;
}
