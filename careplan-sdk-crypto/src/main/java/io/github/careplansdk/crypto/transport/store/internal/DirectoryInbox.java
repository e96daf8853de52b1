package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.UnitTaker;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.internal.FileNames;
import io.github.careplansdk.crypto.transport.internal.Json;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.Body;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.InboxStore.Arrival;
import io.github.careplansdk.crypto.transport.store.InboxStore.NotTakenException;
import io.github.careplansdk.crypto.transport.store.InboxStore.ReceivedUnit;
import io.github.careplansdk.crypto.transport.store.internal.LedgerRecord.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The units that were received: see docs/transport.md. A unit appears in {@code received} in one step, and the ledger
 * knows whether that step was done, also when someone has taken the folder away since.
 */
public final class DirectoryInbox implements InboxStore {
    public static final String RECEIVED = "received";
    public static final String QUARANTINE = "quarantine";
    static final String LEDGER = "ledger";
    static final String PARTIAL = "partial";
    public static final String REPORT = "report.json";
    private static final String READY = "ready";
    private static final String JSON = ".json";

    private final Path folder;
    private final Disk disk;
    private final Clock clock;
    private final FolderLock lock;
    private final AuditFile audit;
    private final String peer;

    /** Names below {@code received} that units are about to get. */
    private final Set<String> promised = new HashSet<>();

    private DirectoryInbox(Path folder, Disk disk, Clock clock, FolderLock lock, String peer) throws IOException {
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
        for (LedgerRecord record : soundLedger()) {
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

    static DirectoryInbox open(Path folder, Disk disk, Clock clock, String peer) throws IOException {
        FolderLock lock = FolderLock.of(disk.folder(folder));
        try {
            return new DirectoryInbox(folder, disk, clock, lock, peer);
        } catch (Throwable e) {
            Mailboxes.closeAfter(e, lock);
            throw e;
        }
    }

    /** There is one worker, which has the lock. */
    @Override
    public boolean claim(Duration lease) {
        return true;
    }

    @Override
    public void release() {}

    @Override
    public Path workplace(UnitId unit) throws IOException {
        return disk.folder(folder.resolve(PARTIAL).resolve(UnitKey.of(unit)));
    }

    @Override
    public Path ready(UnitId unit) throws IOException {
        Path ready = readyOf(unit);
        disk.delete(ready);
        return ready;
    }

    private Path readyOf(UnitId unit) {
        return folder.resolve(PARTIAL).resolve(UnitKey.of(unit)).resolve(READY);
    }

    @Override
    public Optional<ReceivedUnit> find(UnitId unit) throws IOException {
        return known(unit).map(this::received);
    }

    private ReceivedUnit received(LedgerRecord record) {
        return record.received(folder.resolve(RECEIVED));
    }

    /** What the ledger says of a unit. */
    Optional<LedgerRecord> ledger(UnitId unit) throws IOException {
        Path file = folder.resolve(LEDGER).resolve(UnitKey.of(unit) + JSON);
        return Files.exists(file) ? Optional.of(LedgerRecord.read(file)) : Optional.empty();
    }

    /** A unit that was received; what had stopped on the way, as on a full disk, is finished. */
    private Optional<LedgerRecord> known(UnitId unit) throws IOException {
        Optional<LedgerRecord> record = ledger(unit);
        if (record.filter(known -> known.state() == State.STORING).isPresent()) {
            finish(record.get());
            return ledger(unit);
        }
        return record;
    }

    @Override
    public void abandon(UnitId unit) throws IOException {
        removeWorkplace(UnitKey.of(unit));
    }

    @Override
    public Optional<TransportException> quarantine(UnitRef ref) {
        return Files.exists(quarantined(ref)) ? Optional.of(quarantinedAs(ref)) : Optional.empty();
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

    @Override
    public StoredUnit store(Arrival arrival) throws IOException {
        UnitRef ref = arrival.ref();
        Optional<ReceivedUnit> before = find(ref.unit());
        if (before.isPresent()) {
            abandon(ref.unit());
            return before.get().stored();
        }
        disk.sync(readyOf(ref.unit()));
        LedgerRecord record = new LedgerRecord(
                UnitKey.of(ref.unit()),
                ref.ref(),
                ref.digest().hex(),
                ref.size(),
                arrival.signedBy(),
                "",
                State.STORING,
                arrival.files(),
                clock.instant().toString());
        tell(AuditEvent.Event.RECEIVED, record, "");
        return finish(record);
    }

    /** Lets a unit appear, if it is still where it was made ready: else it has appeared, and may be gone again. */
    private StoredUnit finish(LedgerRecord record) throws IOException {
        Path workplace = workplace(record.id());
        Path ready = readyOf(record.id());
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
        return received(stored).stored();
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

    @Override
    public List<Body> files(StoredUnit unit) throws IOException {
        return BoxFiles.bodies(received(record(unit)).stored().folder());
    }

    @Override
    public boolean handled(StoredUnit unit, UnitTaker taker) throws IOException, NotTakenException {
        if (record(unit).state() != State.STORED) {
            return false;
        }
        try {
            taker.take(unit);
        } catch (Exception e) {
            throw new NotTakenException(e);
        }
        write(record(unit).with(State.TAKEN));
        return true;
    }

    @Override
    public void acknowledged(StoredUnit unit) throws IOException {
        LedgerRecord record = record(unit);
        tell(AuditEvent.Event.ACKNOWLEDGED, record, unit.ref());
        write(record.with(State.ACKNOWLEDGED));
    }

    private LedgerRecord record(StoredUnit unit) throws IOException {
        return known(unit.unit())
                .orElseThrow(() -> new IllegalArgumentException("The unit was not received into this inbox."));
    }

    @Override
    public List<UnitId> unacknowledged() throws IOException {
        Set<UnitId> units = new TreeSet<>();
        for (Path file : ledgerFiles(folder)) {
            if (sound(file)
                    .filter(record -> record.state() == State.ACKNOWLEDGED)
                    .isEmpty()) {
                UnitKey.parse(BoxFiles.unit(file)).ifPresent(units::add);
            }
        }
        return List.copyOf(units);
    }

    /** The files of an inbox's ledger, by unit. */
    static List<Path> ledgerFiles(Path inbox) throws IOException {
        return BoxFiles.ofUnits(inbox.resolve(LEDGER));
    }

    /** The records of the ledger that can be read. */
    private List<LedgerRecord> soundLedger() throws IOException {
        List<LedgerRecord> records = new ArrayList<>();
        for (Path file : ledgerFiles(folder)) {
            sound(file).ifPresent(records::add);
        }
        return records;
    }

    private static Optional<LedgerRecord> sound(Path file) throws IOException {
        try {
            return Optional.of(LedgerRecord.read(file));
        } catch (TransportException damaged) {
            return Optional.empty();
        }
    }

    @Override
    public TransportException quarantined(UnitRef ref, Path body, List<Finding> findings, Finding reason)
            throws IOException {
        Path place = quarantined(ref);
        Path workplace = workplace(ref.unit());
        Path unfinished = workplace.resolve("quarantine");
        disk.delete(unfinished);
        disk.folder(unfinished);
        disk.write(unfinished.resolve(REPORT), Json.pretty(QuarantineReport.of(ref, findings)));
        Disk.rename(body, unfinished.resolve(FileNames.of(body)));
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

    @Override
    public long prune(Duration age) throws IOException {
        Instant until = clock.instant().minus(age);
        long pruned = 0;
        for (LedgerRecord record : soundLedger()) {
            StoredUnit stored = received(record).stored();
            if (record.state() == State.ACKNOWLEDGED
                    && !stored.receivedAt().isAfter(until)
                    && Files.exists(stored.folder())) {
                disk.delete(stored.folder());
                pruned++;
            }
        }
        return pruned;
    }

    private void write(LedgerRecord record) throws IOException {
        disk.write(folder.resolve(LEDGER).resolve(record.unit() + JSON), Json.pretty(record));
    }

    private void tell(AuditEvent.Event event, LedgerRecord unit, String outcome) throws IOException {
        audit.add(received(unit).event(event, clock.instant(), peer, outcome));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
