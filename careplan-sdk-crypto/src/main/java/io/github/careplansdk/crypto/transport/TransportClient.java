package io.github.careplansdk.crypto.transport;

import java.io.IOException;
import java.time.Duration;
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
     * already, or was sent, stays as it is. A unit that cannot be queued, or read or written here, stops no other.
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

    /** Returns the units that wait to be received. Of what a peer lists and is not understood, {@link #exchange} tells. */
    List<UnitRef> list() throws IOException;

    /**
     * Receives a unit into the inbox. One that was received before is not fetched again.
     *
     * @throws TransportException if it could not be fetched, or failed a check and was quarantined
     */
    StoredUnit receive(UnitRef ref) throws IOException;

    /**
     * Removes the bytes of units that were sent, or received and acknowledged, that long ago or longer. What is known of them
     * stays, so that none is sent or received twice.
     *
     * @return of how many units
     */
    long prune(Duration age) throws IOException;

    /** Tells the other side that a unit is safely stored here. Once or again does the same. */
    void acknowledge(StoredUnit stored) throws IOException;

    /**
     * The units that are stored here, and of which the other side was not told yet. One whose record is damaged is not among them;
     * exchanges and the status tell of it.
     */
    List<StoredUnit> unacknowledged() throws IOException;

    /**
     * Does all that is due: sends what is queued, receives what waits, has it taken over one by one in the order of serials
     * ({@link UnitTaker}), acknowledges it. What goes wrong with one unit stops no other, and is told in the report.
     *
     * <p>An interrupt of the calling thread stops it: attempts under way are broken off, no other is begun, and the report
     * says so ({@link TransportCode#EXCHANGE_STOPPED}). The thread stays interrupted. The next exchange goes on.
     */
    ExchangeReport exchange(TransportListener listener) throws IOException;

    /**
     * Ends what is under way in order, and then lets go of the folders. Units that an exchange in another thread has begun are
     * brought to their end, no other is begun, and its report says so ({@link TransportCode#EXCHANGE_STOPPED}). This returns
     * when all calls have returned: until then no other transport can open the folders. Every later call but this one throws {@link IllegalStateException}.
     *
     * @throws IllegalStateException if a taker, check or listener of this transport calls it
     */
    @Override
    void close() throws IOException;

    /**
     * Ends as {@link #close()} does, and interrupts the threads of calls that are still under way after a time: what {@link
     * #exchange} says of an interrupt happens then. The folders are let go of when these calls have returned, and not before.
     *
     * @param patience how long what is under way may take to end in order
     * @throws IllegalStateException if a taker, check or listener of this transport calls it
     */
    void close(Duration patience) throws IOException;
}
