package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.store.internal.DirectoryStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is in outboxes and inboxes, also while another process works in them. */
public final class TransportStatus {
    /** How far a unit is. */
    public enum State {
        /** In the outbox; surely nothing of it has left. */
        QUEUED,
        /** In the outbox; it may have arrived, and is submitted again. */
        UNKNOWN,
        /** The peer has it, and there is a receipt. */
        SENT,
        /** The peer has refused it. */
        REJECTED,
        /** In the inbox; the other side does not know yet. */
        RECEIVED,
        /** In the inbox, and the other side knows. */
        ACKNOWLEDGED,
        /** It failed a check, and is for a person to look at. */
        QUARANTINED,
        /** Its record is not what was written there. Nothing is done with it until a person has looked at it. */
        DAMAGED
    }

    /**
     * A unit in an outbox or inbox.
     *
     * @param at when it was queued or received
     * @param digest of what is sent or was received; empty where it is DAMAGED
     * @param folder where it lies; empty where it lies in no folder
     * @param rejection since when and how often the peer has refused it; only where it is REJECTED
     * @param damage what is damaged, and what to do; only where it is DAMAGED
     */
    public record UnitStatus(
            UnitId unit,
            State state,
            Instant at,
            Optional<ContentDigest> digest,
            Optional<Path> folder,
            Optional<Rejection> rejection,
            Optional<Finding> damage) {
        /** A unit whose record can be read. */
        public UnitStatus(
                UnitId unit,
                State state,
                Instant at,
                ContentDigest digest,
                Optional<Path> folder,
                Optional<Rejection> rejection) {
            this(unit, state, at, Optional.of(digest), folder, rejection, Optional.empty());
        }

        /** A unit whose record cannot be read. */
        public static UnitStatus damaged(UnitId unit, Instant at, Path place, Finding damage) {
            return new UnitStatus(
                    unit,
                    State.DAMAGED,
                    at,
                    Optional.empty(),
                    Optional.of(place),
                    Optional.empty(),
                    Optional.of(damage));
        }
    }

    private TransportStatus() {}

    /** The units of an outbox in a folder, by state and serial; none where there is no outbox. */
    public static List<UnitStatus> ofOutbox(Path outbox) throws IOException {
        return DirectoryStatus.ofOutbox(outbox);
    }

    /** The units of an inbox in a folder, by serial, then the quarantine; none where there is no inbox. */
    public static List<UnitStatus> ofInbox(Path inbox) throws IOException {
        return DirectoryStatus.ofInbox(inbox);
    }
}
