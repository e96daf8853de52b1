package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.store.internal.DirectoryStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The contents of outboxes and inboxes, also while another process works in them. */
public final class TransportStatus {
    /** The state of a unit. */
    public enum State {
        /** In the outbox; no byte was sent. */
        QUEUED,
        /** In the outbox; it may have arrived and is submitted again. */
        UNKNOWN,
        /** The peer has it, and there is a receipt. */
        SENT,
        /** The peer has rejected it. */
        REJECTED,
        /** In the inbox; not acknowledged yet. */
        RECEIVED,
        /** In the inbox, and acknowledged. */
        ACKNOWLEDGED,
        /** It failed a check and needs a person's attention. */
        QUARANTINED,
        /** Its record is damaged. Nothing is done with it until a person has looked at it. */
        DAMAGED
    }

    /**
     * A unit in an outbox or inbox.
     *
     * @param at when it was queued or received
     * @param digest the digest of the bytes sent or received; empty if it is DAMAGED
     * @param folder its folder; empty if it is not kept in a folder
     * @param rejection since when and how often the peer has rejected it; empty unless it is REJECTED
     * @param damage what is damaged, and what to do; empty unless it is DAMAGED
     */
    public record UnitStatus(
            UnitId unit,
            State state,
            Instant at,
            Optional<ContentDigest> digest,
            Optional<Path> folder,
            Optional<Rejection> rejection,
            Optional<Finding> damage) {
        /** Creates the status of a unit whose record can be read. */
        public UnitStatus(
                UnitId unit,
                State state,
                Instant at,
                ContentDigest digest,
                Optional<Path> folder,
                Optional<Rejection> rejection) {
            this(unit, state, at, Optional.of(digest), folder, rejection, Optional.empty());
        }

        /** Returns the status of a unit whose record cannot be read. */
        public static UnitStatus damaged(UnitId unit, Instant at, Optional<Path> folder, Finding damage) {
            return new UnitStatus(
                    unit, State.DAMAGED, at, Optional.empty(), folder, Optional.empty(), Optional.of(damage));
        }
    }

    private TransportStatus() {}

    /** Returns the units of an outbox in a folder, by state and serial; none if there is no outbox. */
    public static List<UnitStatus> ofOutbox(Path outbox) throws IOException {
        return DirectoryStatus.ofOutbox(outbox);
    }

    /**
     * Returns the units of an inbox in a folder, by serial, followed by those in quarantine; none if there is no inbox.
     */
    public static List<UnitStatus> ofInbox(Path inbox) throws IOException {
        return DirectoryStatus.ofInbox(inbox);
    }
}
