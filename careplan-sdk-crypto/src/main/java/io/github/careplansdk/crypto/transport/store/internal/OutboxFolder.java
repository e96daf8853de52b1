package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.internal.FileNames;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * The folder of an outbox: a folder for each state, in it one for each unit, and the moves from one state to another with their lines
 * in the audit trail.
 */
final class OutboxFolder {
    static final String QUEUE = "queue";
    static final String SENT = "sent";
    static final String REJECTED = "rejected";
    static final String RECORD = "unit.json";
    static final String PROBLEM = "problem.json";
    static final String ATTEMPTED = "attempted";
    static final String UNFINISHED = ".part-";

    private final Path folder;
    private final Disk disk;
    private final Clock clock;
    private final String peer;
    private final AuditFile audit;
    private final AttemptLog attempts;
    private final SentUnits sent;

    OutboxFolder(Path folder, Disk disk, Clock clock, String peer, int longestLog) throws IOException {
        this.folder = folder;
        this.disk = disk;
        this.clock = clock;
        this.peer = peer;
        this.attempts = new AttemptLog(folder, disk, longestLog);
        for (String state : List.of(QUEUE, SENT, REJECTED)) {
            disk.folder(folder.resolve(state));
        }
        this.audit = AuditFile.in(folder, disk);
        this.sent = new SentUnits(folder.resolve(SENT), disk, audit);
    }

    AuditFile audit() {
        return audit;
    }

    AttemptLog attempts() {
        return attempts;
    }

    SentUnits sent() {
        return sent;
    }

    /** Returns the folders of the units in a state. */
    NavigableMap<UnitId, Path> units(String state) throws IOException {
        return BoxFiles.byUnit(folder.resolve(state));
    }

    /** Returns all that lies in the folder of a state. */
    List<Path> in(String state) throws IOException {
        return BoxFiles.in(folder.resolve(state));
    }

    Path place(String state, UnitId unit) {
        return folder.resolve(state).resolve(UnitKey.of(unit));
    }

    /** Returns where a unit lies while it is made ready. */
    Path unfinished(UnitId unit) {
        return folder.resolve(QUEUE).resolve(UNFINISHED + UnitKey.of(unit));
    }

    /** Returns the unit in a folder; empty also where its record is damaged, which costs that unit and no other. */
    static Optional<QueuedUnit> sound(Path place) throws IOException {
        try {
            return find(place);
        } catch (TransportException damaged) {
            return Optional.empty();
        }
    }

    static Optional<QueuedUnit> find(Path place) throws IOException {
        return UnitRecord.find(place).map(record -> record.queued(isAttempted(place)));
    }

    static boolean isAttempted(Path place) {
        return Files.exists(place.resolve(ATTEMPTED));
    }

    /** When the trail has the receipt, it counts: the rest is done again from there, should a power cut undo it. */
    void delivered(Path place, QueuedUnit unit, Receipt receipt) throws IOException {
        attempts.begun(audit);
        audit.add(unit.event(AuditEvent.Event.SENT, clock.instant(), peer, receipt.id()), receipt);
        sent.add(place, receipt);
    }

    void moveToRejected(Path from, QueuedUnit unit, String code) throws IOException {
        tell(AuditEvent.Event.REJECTED, unit, code);
        Path place = place(REJECTED, unit.unit());
        if (Files.exists(place)) {
            Path before = place.resolveSibling(UNFINISHED + FileNames.of(place));
            disk.move(place, before);
            disk.delete(before);
        }
        disk.move(from, place);
    }

    void tell(AuditEvent.Event event, QueuedUnit unit, String outcome) throws IOException {
        audit.add(unit.event(event, clock.instant(), peer, outcome));
    }

    /** Brings the marks and moves of units to the disk, so that they need no log any more. */
    void bringToDisk() throws IOException {
        for (Path place : units(QUEUE).values()) {
            if (isAttempted(place)) {
                disk.forceNames(place);
            }
        }
        sent.force();
        disk.forceNames(folder.resolve(QUEUE));
        attempts.end();
    }
}
