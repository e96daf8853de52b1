package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.Rejection;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.TransportStatus.State;
import io.github.careplansdk.crypto.transport.TransportStatus.UnitStatus;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is in the folders of an outbox and an inbox, also while another process works in them. */
public final class DirectoryStatus {
    /** What stays the same of a unit while it moves through the outbox. */
    private record Sending(UnitId unit, Instant queuedAt, Optional<ContentDigest> digest) {
        static Sending of(UnitStatus status) {
            return new Sending(status.unit(), status.at(), status.digest());
        }
    }

    private DirectoryStatus() {}

    /** The units of an outbox, by state and serial; none where there is no outbox. */
    public static List<UnitStatus> ofOutbox(Path outbox) throws IOException {
        List<UnitStatus> units = new ArrayList<>();
        for (Path place : BoxFiles.ofUnits(outbox.resolve(OutboxFolder.QUEUE))) {
            boolean attempted = Files.exists(place.resolve(OutboxFolder.ATTEMPTED));
            add(units, place, () -> sending(place, attempted ? State.UNKNOWN : State.QUEUED));
        }
        List<UnitStatus> done = new ArrayList<>();
        for (Path place : BoxFiles.ofUnits(outbox.resolve(OutboxFolder.SENT))) {
            add(done, place, () -> sending(place, State.SENT));
        }
        for (Path place : BoxFiles.ofUnits(outbox.resolve(OutboxFolder.REJECTED))) {
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
        } catch (TransportException e) {
            Optional<UnitId> unit = UnitKey.parse(BoxFiles.unit(place));
            if (unit.isPresent() && Files.exists(place)) {
                units.add(UnitStatus.damaged(unit.get(), changed(place), Optional.of(place), e.finding()));
            }
        } catch (NoSuchFileException e) {
            if (Files.exists(place)) {
                throw e;
            }
        }
    }

    private static Instant changed(Path place) throws IOException {
        return Files.getLastModifiedTime(place).toInstant();
    }

    private static UnitStatus sending(Path place, State state) throws IOException {
        QueuedUnit unit = UnitRecord.read(place).queued(state == State.UNKNOWN);
        Optional<Rejection> rejection = RejectionRecord.read(place.resolve(OutboxFolder.PROBLEM));
        if (state == State.REJECTED && rejection.isEmpty()) {
            throw UnitRecord.damaged(place, place.resolve(OutboxFolder.PROBLEM));
        }
        return new UnitStatus(
                unit.unit(),
                state,
                unit.queuedAt(),
                unit.digest(),
                Optional.of(place),
                state == State.REJECTED ? rejection : Optional.empty());
    }

    /** The units of an inbox, by serial, then the quarantine; none where there is no inbox. */
    public static List<UnitStatus> ofInbox(Path inbox) throws IOException {
        List<UnitStatus> units = new ArrayList<>();
        for (Path file : DirectoryInbox.ledgerFiles(inbox)) {
            add(units, file, () -> received(LedgerRecord.read(file), inbox));
        }
        for (Path place : BoxFiles.ofUnits(inbox.resolve(DirectoryInbox.QUARANTINE))) {
            add(units, place, () -> quarantined(place));
        }
        return List.copyOf(units);
    }

    private static UnitStatus received(LedgerRecord record, Path inbox) {
        StoredUnit stored = record.stored(inbox.resolve(DirectoryInbox.RECEIVED));
        return new UnitStatus(
                stored.unit(),
                state(record),
                stored.receivedAt(),
                stored.digest(),
                Optional.of(stored.folder()),
                Optional.empty());
    }

    private static UnitStatus quarantined(Path place) throws IOException {
        QuarantineReport report = QuarantineReport.read(place.resolve(DirectoryInbox.REPORT));
        return new UnitStatus(
                report.id(),
                State.QUARANTINED,
                changed(place),
                new ContentDigest(report.digest()),
                Optional.of(place),
                Optional.empty());
    }

    /** How many units of an outbox are in each state: those queued by their records, the others by the names of their folders. */
    static Map<State, Long> countOutbox(Path outbox) throws IOException {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (Path place : BoxFiles.byUnit(outbox.resolve(OutboxFolder.QUEUE)).values()) {
            count(counts, queued(place), 1);
        }
        count(
                counts,
                State.SENT,
                BoxFiles.byUnit(outbox.resolve(OutboxFolder.SENT)).size());
        count(
                counts,
                State.REJECTED,
                BoxFiles.byUnit(outbox.resolve(OutboxFolder.REJECTED)).size());
        return counts;
    }

    /** The same of an inbox, by its ledger and the names in its quarantine. */
    static Map<State, Long> countInbox(Path inbox) throws IOException {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (Path file : DirectoryInbox.ledgerFiles(inbox)) {
            count(counts, ledgerState(file), 1);
        }
        count(
                counts,
                State.QUARANTINED,
                BoxFiles.ofUnits(inbox.resolve(DirectoryInbox.QUARANTINE)).size());
        return counts;
    }

    private static State queued(Path place) throws IOException {
        try {
            UnitRecord.find(place);
            return Files.exists(place.resolve(OutboxFolder.ATTEMPTED)) ? State.UNKNOWN : State.QUEUED;
        } catch (TransportException damaged) {
            return State.DAMAGED;
        }
    }

    private static State ledgerState(Path file) throws IOException {
        try {
            return state(LedgerRecord.read(file));
        } catch (TransportException damaged) {
            return State.DAMAGED;
        }
    }

    private static void count(Map<State, Long> counts, State state, int more) {
        if (more > 0) {
            counts.merge(state, (long) more, Long::sum);
        }
    }

    private static State state(LedgerRecord record) {
        return record.state() == LedgerRecord.State.ACKNOWLEDGED ? State.ACKNOWLEDGED : State.RECEIVED;
    }
}
