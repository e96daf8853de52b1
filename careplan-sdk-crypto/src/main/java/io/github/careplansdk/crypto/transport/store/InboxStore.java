package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.UnitTaker;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The units that one office has received: an opened {@link TransportStores inbox}, one worker in it.
 *
 * <p>A unit is prepared in a workplace, stored, handled by its taker, and acknowledged; or it fails a check and is
 * quarantined. Each of these changes and its line in the audit trail are one step: after a crash either both are there
 * or neither, or the next worker finishes the step. When a method returns, its change is durable.
 *
 * <p>The inbox of an office is claimed as a whole, since its units are handled one by one in the order of their
 * serials. Until the lease ends, no other worker can claim it. Methods that change a unit throw {@code LEASE_LOST}, and
 * change nothing, if another worker has claimed the inbox since.
 */
public interface InboxStore extends AutoCloseable {
    /**
     * Claims the inbox, or renews the lease on it, for a time from now.
     *
     * @return whether this worker has it now
     */
    boolean claim(Duration lease) throws IOException;

    /** Releases the inbox if this worker has it. */
    void release() throws IOException;

    /**
     * Returns the record of a unit, whether or not its files still exist, or empty if it was never stored. An
     * unfinished step, such as one stopped by a full disk, is finished first.
     *
     * @throws TransportException if the record cannot be read
     */
    Optional<ReceivedUnit> find(UnitId unit) throws IOException;

    /**
     * Returns the units that are stored and not acknowledged, in their order; {@link #find} returns the state of each.
     * Units with damaged records are included, and {@code find} throws an exception for them.
     */
    List<UnitId> unacknowledged() throws IOException;

    /**
     * Returns a folder on this machine in which a unit is prepared. It may hold what an earlier attempt has left, such
     * as a part of a download, and need not be on the same disk as the store.
     */
    Path workplace(UnitId unit) throws IOException;

    /**
     * Returns the path in the {@link #workplace} of the folder from which {@link #store} takes the files. The folder is
     * not created; an existing one is removed.
     */
    Path ready(UnitId unit) throws IOException;

    /** Removes the workplace of a unit. */
    void abandon(UnitId unit) throws IOException;

    /**
     * Stores a unit whose files are {@link #ready}, and removes its workplace.
     *
     * @return the unit, or the existing one if it was stored before
     */
    StoredUnit store(Arrival arrival) throws IOException;

    /**
     * Returns the files of a stored unit, in the order of names, with its container if it has one; none if they were
     * moved or pruned.
     */
    List<Body> files(StoredUnit unit) throws IOException;

    /**
     * Passes a stored unit to a taker and records that it is handled. While the taker works, the unit's files are in
     * {@link StoredUnit#folder}. A store with transactions may let the taker take part in the one that records this, so
     * that both are committed together or not at all. Otherwise a crash in between leads to the unit being offered
     * again.
     *
     * @return whether the taker was called; {@code false} if the unit was handled before
     * @throws NotTakenException if the taker throws an exception, which is the cause
     * @throws IllegalArgumentException if the unit was not received into this inbox
     */
    boolean handled(StoredUnit unit, UnitTaker taker) throws IOException, NotTakenException;

    /**
     * Records that a unit was acknowledged. Repeated calls have no effect except for a line in the trail for each
     * reference.
     *
     * @throws IllegalArgumentException if the unit was not received into this inbox
     */
    void acknowledged(StoredUnit unit) throws IOException;

    /**
     * Moves something that failed a check to the quarantine, with the reasons, and removes the workplace.
     *
     * @param body the file or folder in the workplace, which is moved
     * @param findings all findings, for the report
     * @param reason the decisive finding, for the audit trail
     * @return the exception to throw: {@code UNIT_QUARANTINED}, with the path in the quarantine
     */
    TransportException quarantined(UnitRef ref, Path body, List<Finding> findings, Finding reason) throws IOException;

    /**
     * Returns the exception that {@link #quarantined} returned for a listed unit, or empty if it is not in quarantine.
     */
    Optional<TransportException> quarantine(UnitRef ref) throws IOException;

    /**
     * Removes the files of acknowledged units that were received at least that long ago. Their records stay, so that
     * none is received twice. Units in quarantine are kept.
     *
     * @return the number of units whose files were removed
     */
    long prune(Duration age) throws IOException;

    /** Releases the inbox and closes the store. Repeated calls have no effect. */
    @Override
    void close() throws IOException;

    /**
     * A received unit, verified and complete, that is to be stored. Its files, and whatever else is to be kept with them,
     * are in {@link InboxStore#ready}.
     *
     * @param ref the reference, with the digest and size of the received bytes
     * @param files the files in the unit
     * @param signedBy the SHA-256 thumbprint of the sender's certificate; empty if there is none
     */
    record Arrival(UnitRef ref, List<FileInUnit> files, String signedBy) {
        public Arrival {
            files = List.copyOf(files);
        }
    }

    /**
     * Thrown when a taker has failed to take over a unit; its exception is the cause. Nothing was recorded, and the unit is
     * offered again.
     */
    final class NotTakenException extends Exception {
        private static final long serialVersionUID = 1L;

        /** Creates an exception for one thrown by a taker. */
        public NotTakenException(Exception cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    /**
     * The record of a received unit in an inbox.
     *
     * @param stored the unit as passed to a taker
     * @param state its state
     * @param size the number of bytes received
     * @param files the files in it
     * @param signedBy the SHA-256 thumbprint of the sender's certificate; empty if there is none
     */
    record ReceivedUnit(StoredUnit stored, State state, long size, List<FileInUnit> files, String signedBy) {
        /** The state of a received unit. */
        public enum State {
            /** It is stored, complete and verified. */
            STORED,
            /** Its taker has taken it over. */
            HANDLED,
            /** It was acknowledged. */
            ACKNOWLEDGED
        }

        public ReceivedUnit {
            files = List.copyOf(files);
        }

        /** Returns the unit. */
        public UnitId unit() {
            return stored.unit();
        }

        /** Returns whether the given files are those that were received, including attachments, in any order. */
        public boolean hasFiles(List<FileInUnit> others) {
            return Set.copyOf(files).equals(Set.copyOf(others));
        }

        /** Returns whether the given files are those that were received, ignoring attachments and order. */
        public boolean hasContent(List<FileInUnit> others) {
            return content(files).equals(content(others));
        }

        private static Set<FileInUnit> content(List<FileInUnit> files) {
            return files.stream().filter(file -> !file.isAttachment()).collect(Collectors.toSet());
        }

        /** Returns an event of this unit for the audit trail. */
        public AuditEvent event(AuditEvent.Event event, Instant at, String peer, String outcome) {
            return AuditEvent.of(
                    event, at, unit(), unit().address().to(), signedBy, peer, stored.digest(), size, files, outcome);
        }
    }
}
