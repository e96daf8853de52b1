package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.Rejection;
import io.github.careplansdk.crypto.transport.TransportException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The units of one office that are to be sent and that were sent: an opened {@link TransportStores outbox}, one worker
 * in it.
 *
 * <p>A unit is queued, with its body and its idempotency key, then claimed, attempted, and at last sent or rejected.
 * Each of these changes and its line in the audit trail are one step: after a crash either both are there or neither,
 * or the next worker finishes the step. When a method returns, its change is durable.
 *
 * <p>A worker claims a unit under a lease. Until it ends, no other worker can claim the unit. Methods that change a
 * {@link QueuedUnit} throw {@code LEASE_LOST}, and change nothing, if another worker has claimed it since. All workers
 * send the same key, so the peer does not store a unit twice. A lease that has ended may still be used while no other
 * worker has claimed the unit.
 */
public interface OutboxStore extends AutoCloseable {
    /**
     * Queues a unit: has its body made, stores it, and records the unit with a new idempotency key. A unit that is
     * queued or was sent with the same files, in any order, is not changed. A unit that was rejected is queued again;
     * the record of its rejection stays.
     *
     * @return the queued unit, not claimed by this call; empty if it was sent already
     * @throws TransportException if the unit is queued or was sent with other files ({@code UNIT_ALREADY_SENT}), or if
     *     the maker throws one; nothing is queued then
     */
    Optional<QueuedUnit> enqueue(UnitToQueue unit, BodyMaker maker) throws IOException;

    /** Counts the units that are queued, claimed or not. */
    long due() throws IOException;

    /**
     * Claims due units: those in the queue that no other worker has claimed. Units that this worker has claimed before
     * are included, under the new lease.
     *
     * @param max the most units to claim
     * @param after claims only units after this one; empty to begin. Passing the last unit of the previous claim avoids
     *     duplicates
     * @param lease the length of the lease
     * @return the units, by {@link UnitId}; fewer than {@code max} only if no more are due
     */
    List<QueuedUnit> claim(int max, Optional<UnitId> after, Duration lease) throws IOException;

    /**
     * Returns the units in the queue that {@link #claim(int, Optional, Duration)} passes over because their records are
     * damaged. A store in which no record can be damaged by itself has none.
     */
    default List<DamagedUnit> damaged() throws IOException {
        return List.of();
    }

    /**
     * Claims one unit.
     *
     * @return the unit, or empty if it is not queued
     * @throws TransportException if another worker has it ({@code UNIT_CLAIMED})
     */
    Optional<QueuedUnit> claim(UnitId unit, Duration lease) throws IOException;

    /**
     * Renews the lease of a claimed unit, for a time from now.
     *
     * @throws TransportException if another worker has claimed it since, or it is no longer queued ({@code LEASE_LOST})
     */
    void renew(QueuedUnit unit, Duration lease) throws IOException;

    /** Releases claimed units without any other change; those that another worker has claimed since stay with it. */
    void release(List<QueuedUnit> units) throws IOException;

    /**
     * Returns the bytes to send for a queued unit, in the order of names: one container or envelope, or for the
     * official client the unit's own files.
     */
    List<Body> body(QueuedUnit unit) throws IOException;

    /** Records that from now on a byte of a unit may have been sent. Adds no line to the trail. */
    void attempted(QueuedUnit unit) throws IOException;

    /** Records that no byte of a unit was sent after all. Adds no line to the trail. */
    void notAttempted(QueuedUnit unit) throws IOException;

    /** Records in the audit trail that an attempt has failed, and releases the unit, which stays queued. */
    void notDelivered(QueuedUnit unit, Finding reason) throws IOException;

    /** Records that a unit was sent, with its receipt. It leaves the queue; receipt and body are kept. */
    void delivered(QueuedUnit unit, Receipt receipt) throws IOException;

    /**
     * Records that a unit was rejected. It leaves the queue; the record of an earlier rejection is replaced.
     *
     * @return since when and how often it was rejected, this time included
     */
    Rejection rejected(QueuedUnit unit, Finding reason) throws IOException;

    /** Returns whether a byte of a unit may have been sent; also {@code true} for a unit that is no longer queued. */
    boolean mayHaveLeft(UnitId unit) throws IOException;

    /**
     * Returns the receipt of a unit that was sent; or empty if it was not.
     *
     * @throws TransportException if its record cannot be read
     */
    Optional<Receipt> receipt(UnitId unit) throws IOException;

    /** Returns since when and how often a unit was rejected, or empty if it was not. */
    Optional<Rejection> rejection(UnitId unit) throws IOException;

    /**
     * Removes the bodies of units that were sent at least that long ago, by the receipt. Their records and receipts
     * stay, so that none is sent twice. Queued and rejected units are kept.
     *
     * @return the number of units whose bodies were removed
     */
    long prune(Duration age) throws IOException;

    /** Releases the units that this worker has claimed and closes the store. Repeated calls have no effect. */
    @Override
    void close() throws IOException;

    /**
     * A queued unit whose record cannot be read. It is not sent, since its key is lost, and stays in the queue until a
     * person has looked at it.
     *
     * @param unit serial, sender and receiver
     * @param mayHaveLeft whether a byte of it may have been sent
     * @param finding what is damaged, and what to do
     */
    record DamagedUnit(UnitId unit, boolean mayHaveLeft, Finding finding) {}

    /**
     * A unit to be queued in an outbox.
     *
     * @param unit serial, sender and receiver
     * @param files its files, as they are before its body is made of them
     * @param bulk the key shared by units of one bulk: 1 to 64 of the characters {@code A-Za-z0-9_-}
     */
    record UnitToQueue(UnitId unit, List<FileInUnit> files, String bulk) {
        public UnitToQueue {
            files = List.copyOf(files);
        }
    }

    /** Makes the body that is sent from the files of a unit. */
    @FunctionalInterface
    interface BodyMaker {
        /**
         * A body that was made.
         *
         * @param name the name of the file in the folder that is the body, or of a subfolder whose files are
         * @param type its media type; {@code files} for a folder of files
         * @param size the number of bytes of the file, or of all files together
         * @param digest the digest of the file, or of the list of files
         * @param signedBy the SHA-256 thumbprint of the certificate that signed it; empty if there is none
         */
        record Made(String name, String type, long size, ContentDigest digest, String signedBy) {}

        /** Makes the body in an empty folder of its own. If it throws, nothing is left behind. */
        Made make(Path folder) throws IOException;
    }
}
