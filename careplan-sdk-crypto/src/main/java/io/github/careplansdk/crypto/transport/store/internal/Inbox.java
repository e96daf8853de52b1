package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.Finding;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.internal.FileNames;
import io.github.careplansdk.crypto.transport.internal.Json;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.internal.LedgerRecord.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The units that were received: see docs/transport.md. A unit appears in {@code received} in one step, and the ledger
 * knows whether that step was done, also when someone has taken the folder away since.
 */
public final class Inbox implements AutoCloseable {
    public static final String RECEIVED = "received";
    public static final String QUARANTINE = "quarantine";
    static final String LEDGER = "ledger";
    static final String PARTIAL = "partial";
    public static final String REPORT = "report.json";
    private static final String READY = "ready";
    private static final String JSON = ".json";

    /** What was received under a reference, ready to be stored. */
    public record Arrival(UnitRef ref, Path folder, List<Path> files, String certificate) {}

    private final Path folder;
    private final Disk disk;
    private final Clock clock;
    private final FolderLock lock;
    private final AuditFile audit;
    private final String peer;

    /** Names below {@code received} that units are about to get. */
    private final Set<String> promised = new HashSet<>();

    private Inbox(Path folder, Disk disk, Clock clock, FolderLock lock, String peer) throws IOException {
        this.folder = folder;
        this.disk = disk;
        this.clock = clock;
        this.lock = lock;
        this.peer = peer;
        for (String part : List.of(RECEIVED, QUARANTINE, LEDGER, PARTIAL)) {
            disk.folder(folder.resolve(part));
        }
        this.audit = AuditFile.in(folder, disk);
        finishWhatWasLeft();
    }

    /** What a broken download left is kept, for it goes on from there. */
    private void finishWhatWasLeft() throws IOException {
        for (LedgerRecord record : ledger(folder)) {
            if (record.state() == State.STORING) {
                finish(record);
            } else {
                removeWorkplace(record.unit());
            }
        }
        for (Path place : BoxFiles.ofUnits(folder.resolve(QUARANTINE))) {
            removeWorkplace(UnitKey.beginning(FileNames.of(place)).orElseThrow());
        }
    }

    private void removeWorkplace(String unit) throws IOException {
        Path workplace = folder.resolve(PARTIAL).resolve(unit);
        if (Files.exists(workplace)) {
            disk.delete(workplace);
        }
    }

    static Inbox open(Path folder, Disk disk, Clock clock, String peer) throws IOException {
        FolderLock lock = FolderLock.of(disk.folder(folder));
        try {
            return new Inbox(folder, disk, clock, lock, peer);
        } catch (Throwable e) {
            lock.close();
            throw e;
        }
    }

    public Path folder() {
        return folder;
    }

    /** Where a unit is made ready; what an earlier run left there is there still. */
    public Path workplace(UnitId unit) throws IOException {
        return disk.folder(folder.resolve(PARTIAL).resolve(UnitKey.of(unit)));
    }

    /** An empty folder of a workplace, into which a unit is opened. */
    public Path fresh(Path workplace) throws IOException {
        Path ready = workplace.resolve(READY);
        disk.delete(ready);
        return ready;
    }

    /** What the ledger says of a unit. */
    public Optional<LedgerRecord> ledger(UnitId unit) throws IOException {
        Path file = folder.resolve(LEDGER).resolve(UnitKey.of(unit) + JSON);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** A unit that was received; what had stopped on the way, as on a full disk, is finished. */
    public Optional<LedgerRecord> known(UnitId unit) throws IOException {
        Optional<LedgerRecord> record = ledger(unit);
        if (record.filter(known -> known.state() == State.STORING).isPresent()) {
            finish(record.get());
            return ledger(unit);
        }
        return record;
    }

    public StoredUnit stored(LedgerRecord record) {
        return record.stored(folder.resolve(RECEIVED));
    }

    /** Gives up what was begun in a workplace. */
    public void abandon(UnitId unit) throws IOException {
        removeWorkplace(UnitKey.of(unit));
    }

    /** Whether a person is to look at it first. */
    public boolean isQuarantined(UnitRef ref) {
        return Files.exists(quarantined(ref));
    }

    public void checkNotQuarantined(UnitRef ref) {
        if (isQuarantined(ref)) {
            throw quarantinedAs(ref);
        }
    }

    private TransportException quarantinedAs(UnitRef ref) {
        return new TransportException(
                DeliveryOutcome.NOT_SENT,
                Finding.of(TransportCode.UNIT_QUARANTINED, UnitKey.of(ref.unit()), quarantined(ref)));
    }

    /** The folder of a quarantined unit; another body of the same unit has another one. */
    private Path quarantined(UnitRef ref) {
        return folder.resolve(QUARANTINE)
                .resolve(UnitKey.of(ref.unit()) + "-" + ref.digest().hex().substring(0, 8));
    }

    /** Lets a verified unit appear. Its files lie in the ready folder of its workplace. */
    public StoredUnit store(Arrival arrival) throws IOException {
        disk.sync(arrival.folder());
        LedgerRecord record = new LedgerRecord(
                UnitKey.of(arrival.ref().unit()),
                arrival.ref().ref(),
                arrival.ref().digest().hex(),
                arrival.ref().size(),
                arrival.certificate(),
                "",
                State.STORING,
                FileInUnit.of(arrival.files()),
                clock.instant().toString());
        tell(AuditEvent.Event.RECEIVED, record, "");
        return finish(record);
    }

    /** Lets a unit appear, if it is still where it was made ready: else it has appeared, and may be gone again. */
    private StoredUnit finish(LedgerRecord record) throws IOException {
        Path workplace = workplace(record.id());
        Path ready = workplace.resolve(READY);
        LedgerRecord stored = record.with(State.STORED);
        if (Files.exists(ready)) {
            String place = promise(record.id());
            try {
                write(record.at(place));
                disk.move(ready, folder.resolve(RECEIVED).resolve(place));
            } finally {
                release(place);
            }
            stored = stored.at(place);
        }
        write(stored);
        disk.delete(workplace);
        return stored(stored);
    }

    /** A free name. Two units of the same offices and second differ in their service types. */
    private synchronized String promise(UnitId unit) {
        String place = UnitKey.ofOffices(unit);
        for (int next = 1; !isFree(place); next++) {
            place = next == 1 ? UnitKey.of(unit) : UnitKey.of(unit) + "-" + next;
        }
        promised.add(place);
        return place;
    }

    private boolean isFree(String place) {
        return !promised.contains(place)
                && !Files.exists(folder.resolve(RECEIVED).resolve(place));
    }

    private synchronized void release(String place) {
        promised.remove(place);
    }

    public void taken(StoredUnit unit) throws IOException {
        write(record(unit).with(State.TAKEN));
    }

    public void acknowledged(StoredUnit unit) throws IOException {
        LedgerRecord record = record(unit);
        tell(AuditEvent.Event.ACKNOWLEDGED, record, unit.ref());
        write(record.with(State.ACKNOWLEDGED));
    }

    /**
     * What the ledger says of a unit that was received.
     *
     * @throws IllegalArgumentException if it was not received into this inbox
     */
    public LedgerRecord record(StoredUnit unit) throws IOException {
        return known(unit.unit())
                .orElseThrow(() -> new IllegalArgumentException("The unit was not received into this inbox."));
    }

    /** What is stored and not acknowledged, with whether it was taken over. */
    public List<LedgerRecord> unacknowledged() throws IOException {
        return ledger(folder).stream()
                .filter(record -> record.state() != State.ACKNOWLEDGED)
                .toList();
    }

    /** The ledger of an inbox, by unit. */
    public static List<LedgerRecord> ledger(Path inbox) throws IOException {
        List<LedgerRecord> records = new ArrayList<>();
        for (Path file : BoxFiles.ofUnits(inbox.resolve(LEDGER))) {
            records.add(read(file));
        }
        return records;
    }

    /** Keeps what failed, with the reason, for a person to look at. */
    public TransportException quarantine(UnitRef ref, Path body, QuarantineReport report, Finding reason)
            throws IOException {
        Path place = quarantined(ref);
        Path workplace = workplace(ref.unit());
        Path unfinished = workplace.resolve("quarantine");
        disk.delete(unfinished);
        disk.folder(unfinished);
        disk.write(unfinished.resolve(REPORT), Json.pretty(report));
        Files.move(body, unfinished.resolve(FileNames.of(body)));
        disk.sync(unfinished);
        audit.add(new AuditEvent(
                clock.instant(),
                AuditEvent.Event.QUARANTINED,
                UnitKey.of(ref.unit()),
                ref.unit().address().to().value(),
                "",
                peer,
                ref.digest().hex(),
                ref.size(),
                List.of(),
                reason.code().name()));
        disk.move(unfinished, place);
        disk.delete(workplace);
        return quarantinedAs(ref);
    }

    /** The first file that does not belong to a unit, by its name; attachments belong to the unit they come with. */
    public static Optional<Path> stranger(UnitId unit, List<Path> files) {
        return files.stream()
                .filter(file -> {
                    var parsed = FileName.parse(FileNames.of(file));
                    return !parsed.isAttachment()
                            && parsed.name()
                                    .filter(name -> new UnitId(name.serial(), name.address()).equals(unit))
                                    .isEmpty();
                })
                .findFirst();
    }

    private static LedgerRecord read(Path file) throws IOException {
        return BoxFiles.small(file)
                .flatMap(bytes -> Json.read(bytes, LedgerRecord.class))
                .filter(LedgerRecord::isSound)
                .orElseThrow(() -> BoxFiles.damaged(file));
    }

    private void write(LedgerRecord record) throws IOException {
        disk.write(folder.resolve(LEDGER).resolve(record.unit() + JSON), Json.pretty(record));
    }

    private void tell(AuditEvent.Event event, LedgerRecord unit, String outcome) throws IOException {
        audit.add(new AuditEvent(
                clock.instant(),
                event,
                unit.unit(),
                unit.id().address().to().value(),
                unit.signedBy(),
                peer,
                unit.digest(),
                unit.size(),
                unit.files(),
                outcome));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
