package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.store.internal.BoxFiles;
import io.github.careplansdk.crypto.transport.store.internal.Inbox;
import io.github.careplansdk.crypto.transport.store.internal.LedgerRecord;
import io.github.careplansdk.crypto.transport.store.internal.Outbox;
import io.github.careplansdk.crypto.transport.store.internal.QuarantineReport;
import io.github.careplansdk.crypto.transport.store.internal.RejectionRecord;
import io.github.careplansdk.crypto.transport.store.internal.UnitRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        QUARANTINED
    }

    /**
     * A unit in an outbox or inbox.
     *
     * @param at when it was queued or received
     * @param digest of what is sent or was received
     * @param folder where it lies; empty where it lies in no folder
     * @param rejection since when and how often the peer has refused it; only where it is REJECTED
     */
    public record UnitStatus(
            UnitId unit,
            State state,
            Instant at,
            ContentDigest digest,
            Optional<Path> folder,
            Optional<Rejection> rejection) {}

    /** What stays the same of a unit while it moves through the outbox. */
    private record Sending(UnitId unit, Instant queuedAt, ContentDigest digest) {
        static Sending of(UnitStatus status) {
            return new Sending(status.unit(), status.at(), status.digest());
        }
    }

    private TransportStatus() {}

    /** The units of an outbox, by state and serial; none where there is no outbox. */
    public static List<UnitStatus> ofOutbox(Path outbox) throws IOException {
        List<UnitStatus> units = new ArrayList<>();
        for (Path place : BoxFiles.ofUnits(outbox.resolve(Outbox.QUEUE))) {
            boolean attempted = Files.exists(place.resolve(Outbox.ATTEMPTED));
            add(units, place, () -> sending(place, attempted ? State.UNKNOWN : State.QUEUED));
        }
        List<UnitStatus> done = new ArrayList<>();
        for (Path place : BoxFiles.ofUnits(outbox.resolve(Outbox.SENT))) {
            add(done, place, () -> sending(place, State.SENT));
        }
        for (Path place : BoxFiles.ofUnits(outbox.resolve(Outbox.REJECTED))) {
            add(done, place, () -> sending(place, State.REJECTED));
        }
        // What has moved on while this was read was seen twice.
        Set<Sending> moved = done.stream().map(Sending::of).collect(Collectors.toSet());
        units.removeIf(queued -> moved.contains(Sending.of(queued)));
        units.addAll(done);
        return List.copyOf(units);
    }

    private interface Reading {
        UnitStatus read() throws IOException;
    }

    /** Adds a unit, unless another process has moved it on meanwhile. */
    private static void add(List<UnitStatus> units, Path place, Reading reading) throws IOException {
        try {
            units.add(reading.read());
        } catch (TransportException | NoSuchFileException e) {
            if (Files.exists(place)) {
                throw e;
            }
        }
    }

    private static UnitStatus sending(Path place, State state) throws IOException {
        UnitRecord record = Outbox.record(place);
        return new UnitStatus(
                record.id(),
                state,
                Instant.parse(record.queuedAt()),
                record.contentDigest(),
                Optional.of(place),
                state == State.REJECTED ? RejectionRecord.read(place.resolve(Outbox.PROBLEM)) : Optional.empty());
    }

    /** The units of an inbox, by serial, then the quarantine; none where there is no inbox. */
    public static List<UnitStatus> ofInbox(Path inbox) throws IOException {
        List<UnitStatus> units = new ArrayList<>();
        for (LedgerRecord record : Inbox.ledger(inbox)) {
            StoredUnit stored = record.stored(inbox.resolve(Inbox.RECEIVED));
            State state = record.state() == LedgerRecord.State.ACKNOWLEDGED ? State.ACKNOWLEDGED : State.RECEIVED;
            units.add(new UnitStatus(
                    stored.unit(),
                    state,
                    stored.receivedAt(),
                    stored.digest(),
                    Optional.of(stored.folder()),
                    Optional.empty()));
        }
        for (Path place : BoxFiles.ofUnits(inbox.resolve(Inbox.QUARANTINE))) {
            add(units, place, () -> quarantined(place));
        }
        return List.copyOf(units);
    }

    private static UnitStatus quarantined(Path place) throws IOException {
        QuarantineReport report = QuarantineReport.read(place.resolve(Inbox.REPORT));
        return new UnitStatus(
                report.id(),
                State.QUARANTINED,
                Files.getLastModifiedTime(place).toInstant(),
                new ContentDigest(report.digest()),
                Optional.of(place),
                Optional.empty());
    }
}
