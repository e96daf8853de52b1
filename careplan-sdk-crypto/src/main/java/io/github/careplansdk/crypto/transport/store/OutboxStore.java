package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.Rejection;
import io.github.careplansdk.crypto.transport.TransportException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The units of one office that are to be sent and that were sent: an opened {@link TransportStores outbox}, one worker in it.
 *
 * <p>A unit is queued, with its body and its idempotency key, then claimed, attempted, and at last sent or rejected. Each of
 * these changes and its line in the audit trail are one step: after a crash either both are there or neither, or the next
 * worker finishes the step. What a method has returned from is on disk.
 *
 * <p>A claim gives a worker the unit under a lease. Until it ends, no other worker is given the unit; then any may be, and the
 * unit is that worker's. Every method that takes a {@link QueuedUnit} and changes it is refused to a worker that does not have the
 * unit any more, with {@code LEASE_LOST}: it changes nothing. The same key is sent again by whoever has the unit now, so the
 * peer does not store it twice. A lease that has ended without anybody else claiming the unit may still be used.
 */
public interface OutboxStore extends AutoCloseable {
    /**
     * Queues a unit: lets its body be made, keeps it, and notes the unit with a new idempotency key. One that is queued or was
     * sent already stays as it is, if its files are the same, also those in another order. One that was rejected is queued
     * anew; what is known of its rejection stays.
     *
     * @return the unit as it is queued, not claimed by this call; empty where it was sent already
     * @throws TransportException if the unit is queued or was sent with other files ({@code UNIT_ALREADY_SENT}), or if what
     *     the maker throws is one; nothing is queued then
     */
    Optional<QueuedUnit> enqueue(UnitToQueue unit, BodyMaker maker) throws IOException;

    /** Counts the units that are queued, claimed or not. */
    long due() throws IOException;

    /**
     * Claims units that are due: those queued that no other worker has. What this worker has claimed before is given again,
     * under the new lease.
     *
     * @param max how many at most
     * @param after only units that come later in their order than this one; empty to begin. Who goes on from the last unit of
     *     the claim before is given no unit twice
     * @param lease how long
     * @return units by {@link UnitId}; fewer than asked for only where no more are due
     */
    List<QueuedUnit> claim(int max, Optional<UnitId> after, Duration lease) throws IOException;

    /**
     * Returns the units in the queue that {@link #claim(int, Optional, Duration)} passes over because their records are damaged.
     * A store that keeps all units in one place, which is whole or not, has none.
     */
    default List<DamagedUnit> damaged() throws IOException {
        return List.of();
    }

    /**
     * Claims one unit.
     *
     * @return the unit; empty where it is not queued
     * @throws TransportException if another worker has it ({@code UNIT_CLAIMED})
     */
    Optional<QueuedUnit> claim(UnitId unit, Duration lease) throws IOException;

    /**
     * Lets the lease of a claimed unit end so much later than now.
     *
     * @throws TransportException if another worker has claimed it since, or it is no longer queued ({@code LEASE_LOST})
     */
    void renew(QueuedUnit unit, Duration lease) throws IOException;

    /** Gives claimed units back, without any other change; those that are another's by now stay that worker's. */
    void release(List<QueuedUnit> units) throws IOException;

    /**
     * Returns what is sent of a queued unit, in the order of names: one container or envelope, or for the official client the
     * unit's own files.
     */
    List<Body> body(QueuedUnit unit) throws IOException;

    /** Notes that from now on a byte of a unit may have left. Has no line in the trail. */
    void attempted(QueuedUnit unit) throws IOException;

    /** Takes that back: surely no byte has left. Has no line in the trail. */
    void notAttempted(QueuedUnit unit) throws IOException;

    /** Tells the audit trail that an attempt has failed, and gives the unit back: it stays queued. */
    void notDelivered(QueuedUnit unit, Finding reason) throws IOException;

    /** Notes that a unit was sent, with its receipt. It leaves the queue; receipt and body are kept. */
    void delivered(QueuedUnit unit, Receipt receipt) throws IOException;

    /**
     * Notes that a unit was rejected. It leaves the queue; what was kept of an earlier rejection of it is replaced.
     *
     * @return since when and how often it was rejected, this time included
     */
    Rejection rejected(QueuedUnit unit, Finding reason) throws IOException;

    /** Whether a byte of a unit may have left; true also of one that is not queued any more. */
    boolean mayHaveLeft(UnitId unit) throws IOException;

    /**
     * Returns the receipt of a unit that was sent; empty where it was not.
     *
     * @throws TransportException if what is kept of it cannot be read
     */
    Optional<Receipt> receipt(UnitId unit) throws IOException;

    /** Returns since when and how often a unit was rejected; empty where it was not. */
    Optional<Rejection> rejection(UnitId unit) throws IOException;

    /**
     * Removes the bodies of units that were sent that long ago or longer, by the receipt. What is known of them stays, the
     * receipt included, so that none is sent twice. Nothing is removed of a unit that is queued or rejected.
     *
     * @return how many units this was done to
     */
    long prune(Duration age) throws IOException;

    /** Gives back what this worker has claimed and lets go of the store. A second call does nothing. */
    @Override
    void close() throws IOException;
}
