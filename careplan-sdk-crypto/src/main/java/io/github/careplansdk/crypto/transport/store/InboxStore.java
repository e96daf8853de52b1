package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.UnitTaker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The units that one office has received: an opened {@link TransportStores inbox}, one worker in it.
 *
 * <p>A unit is made ready in a workplace, stored, handled by its taker, acknowledged; or it fails a check and is quarantined.
 * Each of these changes and its line in the audit trail are one step: after a crash either both are there or neither, or the
 * next worker finishes the step. What a method has returned from is on disk.
 *
 * <p>The inbox of an office is claimed as a whole, for its units are handled one by one in the order of their serials. Until
 * the lease ends, no other worker can claim it. Every method that changes a unit is refused to a worker that does not have the
 * inbox any more, because another has claimed it since, with {@code LEASE_LOST}: it changes nothing.
 */
public interface InboxStore extends AutoCloseable {
    /**
     * Claims the inbox, or lets the lease on it end so much later than now.
     *
     * @return whether this worker has it now; not where another has
     */
    boolean claim(Duration lease) throws IOException;

    /** Gives the inbox back, if this worker has it. */
    void release() throws IOException;

    /**
     * Returns what is known of a unit, whether or not its files are here still; empty where it was never stored. A step that had
     * stopped on the way, as on a full disk, is finished first.
     *
     * @throws TransportException if what is known of it cannot be read
     */
    Optional<ReceivedUnit> find(UnitId unit) throws IOException;

    /**
     * Returns the units that are stored and not acknowledged, in their order; {@link #find} tells how far each has got. One whose
     * record is damaged is among them, since that is not known of it, and {@code find} says so by an exception.
     */
    List<UnitId> unacknowledged() throws IOException;

    /**
     * Returns a folder on this machine in which a unit is made ready. What an earlier attempt on this machine has left there,
     * such as the first part of a download, may be there still. It need not be on the same disk as the store.
     */
    Path workplace(UnitId unit) throws IOException;

    /**
     * Returns a path in the {@link #workplace}, which this does not make, for the folder that {@link #store} takes the files
     * from. What was there is removed.
     */
    Path ready(UnitId unit) throws IOException;

    /** Removes the workplace of a unit. */
    void abandon(UnitId unit) throws IOException;

    /**
     * Stores a unit whose files are {@link #ready}, and removes its workplace.
     *
     * @return the unit; that which is there already where it was stored before
     */
    StoredUnit store(Arrival arrival) throws IOException;

    /**
     * Returns the files of a stored unit, in the order of names, with its container where it has one; none where they were
     * taken away or pruned.
     */
    List<Body> files(StoredUnit unit) throws IOException;

    /**
     * Has a stored unit taken over and notes that it is handled. While the taker works, the unit's files lie in {@link
     * StoredUnit#folder}. A store with transactions gives a taker that wants it a part in the one that notes this: then what
     * the taker has done and the note are there together or not at all. Otherwise, after a crash between them, the unit
     * is offered again.
     *
     * @return whether the taker was asked; not where the unit was handled before
     * @throws NotTakenException if the taker throws, with that as its cause
     * @throws IllegalArgumentException if the unit was not received into this inbox
     */
    boolean handled(StoredUnit unit, UnitTaker taker) throws IOException, NotTakenException;

    /**
     * Notes that the other side knows that a unit is here. Once or again does the same, but for a line in the trail for each
     * reference.
     *
     * @throws IllegalArgumentException if the unit was not received into this inbox
     */
    void acknowledged(StoredUnit unit) throws IOException;

    /**
     * Keeps what failed a check for a person to look at, with the reasons, and removes the workplace.
     *
     * @param body the file or folder in the workplace that is kept; it is gone from there afterwards
     * @param findings all that was found; the report tells them
     * @param reason the first that counts; the audit trail tells it
     * @return what to throw: {@code UNIT_QUARANTINED}, with the place where it lies
     */
    TransportException quarantined(UnitRef ref, Path body, List<Finding> findings, Finding reason) throws IOException;

    /** Returns what {@link #quarantined} returned for what is listed; empty where it is not in quarantine. */
    Optional<TransportException> quarantine(UnitRef ref) throws IOException;

    /**
     * Removes the files of units that were received that long ago or longer and are acknowledged. What is known of them stays,
     * so that none is received twice. Nothing is removed of a unit in quarantine.
     *
     * @return how many units this was done to
     */
    long prune(Duration age) throws IOException;

    /** Gives the inbox back and lets go of the store. A second call does nothing. */
    @Override
    void close() throws IOException;
}
