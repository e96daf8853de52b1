package io.github.careplansdk.crypto.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Sends and receives units, each exactly once. If the process ends during a call, the next run finishes it. Safe to
 * share between threads; an outbox or inbox is used by one process at a time.
 *
 * <p>{@link HttpTransport} communicates with a peer; {@link HandOffTransport} uses the folders of the official client
 * application.
 */
public interface TransportClient extends AutoCloseable {
    /**
     * Queues units to be sent. When this returns, they are on disk, and {@link #exchange} sends them. Units that are
     * already queued or sent are not changed. A unit that cannot be queued does not stop the others.
     *
     * @return the units that were not queued, with the reasons; empty if all were queued
     */
    List<Delivery> queue(List<UnitFiles> units) throws IOException;

    /**
     * Queues a unit and sends it now.
     *
     * @return the receipt
     * @throws TransportException if it was not delivered, with the known outcome
     */
    Receipt send(UnitFiles unit) throws IOException;

    /**
     * Returns the units that wait to be received. Listed entries that cannot be parsed are reported by {@link
     * #exchange}.
     */
    List<UnitRef> list() throws IOException;

    /**
     * Receives a unit into the inbox. A unit that was received before is not fetched again.
     *
     * @throws TransportException if it could not be fetched, or failed a check and was quarantined
     */
    StoredUnit receive(UnitRef ref) throws IOException;

    /**
     * Removes the bytes of units that were sent, or received and acknowledged, at least that long ago. Their records
     * stay, so that none is sent or received twice.
     *
     * @return the number of units whose bytes were removed
     */
    long prune(Duration age) throws IOException;

    /** Tells the peer that a unit is safely stored here. Repeated calls have no further effect. */
    void acknowledge(StoredUnit stored) throws IOException;

    /**
     * Returns the stored units that are not acknowledged yet. Units whose records are damaged are not included;
     * exchanges and the status report them.
     */
    List<StoredUnit> unacknowledged() throws IOException;

    /**
     * Does everything that is due: sends queued units, receives waiting ones, passes them to the taker one by one in
     * the order of serials ({@link UnitTaker}), and acknowledges them. A unit that fails does not stop the others and
     * is reported.
     *
     * <p>Interrupting the calling thread stops the exchange: attempts under way are aborted, no others are begun, and
     * the report has {@link TransportCode#EXCHANGE_STOPPED}. The thread stays interrupted. The next exchange continues.
     */
    ExchangeReport exchange(TransportListener listener) throws IOException;

    /**
     * Closes the transport and releases its folders. An exchange in another thread completes the units that it has
     * begun, begins no others, and reports {@link TransportCode#EXCHANGE_STOPPED}. This method returns when all calls
     * have returned; until then no other transport can open the folders. Later calls of other methods throw {@link
     * IllegalStateException}.
     *
     * @throws IllegalStateException if a taker, check or listener of this transport calls it
     */
    @Override
    void close() throws IOException;

    /**
     * Closes the transport like {@link #close()}, and interrupts calls that are still under way after a time; see
     * {@link #exchange} for the effect. The folders are released when these calls have returned.
     *
     * @param patience how long calls under way may take to complete
     * @throws IllegalStateException if a taker, check or listener of this transport calls it
     */
    void close(Duration patience) throws IOException;
}
