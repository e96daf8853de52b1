package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.Rejection;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.internal.FileNames;
import io.github.careplansdk.crypto.transport.internal.FindingRecord;
import io.github.careplansdk.crypto.transport.internal.Json;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.Body;
import io.github.careplansdk.crypto.transport.store.BodyMaker;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore.DamagedUnit;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import io.github.careplansdk.crypto.transport.store.UnitToQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * An outbox in a folder, each unit a folder in it: see docs/transport.md. A unit enters and changes its state in one step, when
 * everything that the step stands for is on disk. The lock on the folder is the lease: there is one worker, which has it all.
 */
public final class DirectoryOutbox implements OutboxStore {
    static final String QUEUE = "queue";
    static final String SENT = "sent";
    static final String REJECTED = "rejected";
    static final String RECORD = "unit.json";
    static final String PROBLEM = "problem.json";
    static final String ATTEMPTED = "attempted";
    private static final String UNFINISHED = ".part-";

    private final Path folder;
    private final Disk disk;
    private final Clock clock;
    private final FolderLock lock;
    private final AuditFile audit;
    private final AttemptLog attempts;
    private final SentUnits sent;
    private final String peer;

    /** Read by who changes a unit, written by who brings all changes to the disk. */
    private final ReadWriteLock changes = new ReentrantReadWriteLock();

    /** For what the audit trail or the log of attempts knows too, and for what is not queued yet. */
    private final Disk unforced;

    /** The units that were queued when a claim began, and those that were added since, with their folders. */
    private NavigableMap<UnitId, Path> due = new TreeMap<>();

    private DirectoryOutbox(Path folder, Disk disk, Clock clock, FolderLock lock, String peer) throws IOException {
        this.folder = folder;
        this.disk = disk;
        this.clock = clock;
        this.lock = lock;
        this.peer = peer;
        this.unforced = disk.unforced();
        this.attempts = new AttemptLog(folder, disk);
        for (String state : List.of(QUEUE, SENT, REJECTED)) {
            disk.folder(folder.resolve(state));
        }
        this.audit = AuditFile.in(folder, disk);
        this.sent = new SentUnits(folder.resolve(SENT), disk, audit);
        finishWhatWasLeft();
    }

    private void finishWhatWasLeft() throws IOException {
        for (String state : List.of(QUEUE, REJECTED)) {
            for (Path left : BoxFiles.in(folder.resolve(state))) {
                if (FileNames.of(left).startsWith(UNFINISHED)) {
                    disk.delete(left);
                }
            }
        }
        Optional<AttemptLog.Left> left = attempts.left();
        Map<UnitId, Receipt> told = left.isPresent() ? audit.receipts(left.get().audit()) : Map.of();
        for (Map.Entry<UnitId, Path> queued : units(QUEUE).entrySet()) {
            Path place = queued.getValue();
            Optional<QueuedUnit> unit = sound(place);
            finish(place, unit, Optional.ofNullable(told.get(queued.getKey())));
            boolean mayHaveLeft = left.filter(log -> log.mayHaveLeft(unit)).isPresent();
            if (mayHaveLeft && Files.exists(place) && !isAttempted(place)) {
                disk.mark(place.resolve(ATTEMPTED));
            }
        }
        for (Receipt receipt : told.values()) {
            sent.restore(receipt);
        }
        if (left.isPresent()) {
            bringToDisk();
        }
    }

    /**
     * @param unit empty where its record is damaged: what was sent is moved all the same, so that it is not sent again when it is mended
     * @param told what the audit trail knows of it
     */
    private void finish(Path place, Optional<QueuedUnit> unit, Optional<Receipt> told) throws IOException {
        Optional<Receipt> receipt = SentUnits.copyIn(place);
        Optional<String> problem = FindingRecord.codeIn(place.resolve(PROBLEM));
        if (told.isPresent()
                && unit.map(QueuedUnit::digest).stream().allMatch(told.get().digest()::equals)) {
            sent.add(place, told.get());
        } else if (unit.isPresent() && receipt.isPresent()) {
            delivered(place, unit.get(), receipt.get());
        } else if (unit.isPresent() && problem.isPresent()) {
            moveToRejected(place, unit.get(), problem.get());
        }
    }

    /** Brings the marks and moves of units to the disk, so that they need no log any more. */
    private void bringToDisk() throws IOException {
        for (Path place : units(QUEUE).values()) {
            if (isAttempted(place)) {
                disk.forceNames(place);
            }
        }
        sent.force();
        disk.forceNames(folder.resolve(QUEUE));
        attempts.end();
    }

    /** Opens and locks a folder, which is made where it is missing. */
    public static DirectoryOutbox open(Path folder, Disk disk, Clock clock, String peer) throws IOException {
        FolderLock lock = FolderLock.of(disk.folder(folder));
        try {
            return new DirectoryOutbox(folder, disk, clock, lock, peer);
        } catch (Throwable e) {
            lock.close();
            throw e;
        }
    }

    /** The folders of the units in a state. */
    private NavigableMap<UnitId, Path> units(String state) throws IOException {
        return BoxFiles.byUnit(folder.resolve(state));
    }

    private Path place(String state, UnitId unit) {
        return folder.resolve(state).resolve(UnitKey.of(unit));
    }

    @Override
    public synchronized Optional<QueuedUnit> enqueue(UnitToQueue unit, BodyMaker maker) throws IOException {
        for (String state : List.of(QUEUE, SENT)) {
            Path there = place(state, unit.unit());
            Optional<UnitRecord> record = UnitRecord.find(there);
            if (record.isPresent()) {
                if (!Set.copyOf(record.get().files()).equals(Set.copyOf(unit.files()))) {
                    throw refused(TransportCode.UNIT_ALREADY_SENT, unit.unit());
                }
                return state.equals(QUEUE) ? Optional.of(record.get().queued(isAttempted(there))) : Optional.empty();
            }
        }
        Path unfinished = unforced.folder(folder.resolve(QUEUE).resolve(UNFINISHED + UnitKey.of(unit.unit())));
        try {
            BodyMaker.Made made = maker.make(unfinished);
            UnitRecord record = UnitRecord.of(unit, UUID.randomUUID().toString(), made, clock.instant());
            unforced.write(unfinished.resolve(RECORD), Json.pretty(record));
            disk.syncContent(unfinished);
            tell(AuditEvent.Event.QUEUED, record.queued(false), "");
            Path place = place(QUEUE, unit.unit());
            disk.move(unfinished, place);
            due.put(unit.unit(), place);
            return Optional.of(record.queued(false));
        } catch (IOException | RuntimeException e) {
            giveUp(unfinished, e);
            throw e;
        }
    }

    private void giveUp(Path unfinished, Exception why) {
        try {
            disk.delete(unfinished);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    @Override
    public long due() throws IOException {
        return units(QUEUE).size();
    }

    @Override
    public synchronized List<QueuedUnit> claim(int max, Optional<UnitId> after, Duration lease) throws IOException {
        if (after.isEmpty()) {
            due = units(QUEUE);
            shortenLog();
        }
        List<QueuedUnit> claimed = new ArrayList<>();
        for (Path place :
                after.map(last -> due.tailMap(last, false)).orElse(due).values()) {
            if (claimed.size() == max) {
                break;
            }
            sound(place).ifPresent(claimed::add);
        }
        return List.copyOf(claimed);
    }

    /** A process that runs for months has no endless log. */
    private void shortenLog() throws IOException {
        if (attempts.isLong()) {
            make(changes.writeLock(), this::bringToDisk);
        }
    }

    /** A change of units. */
    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    private static void make(Lock with, Change change) throws IOException {
        with.lock();
        try {
            change.make();
        } finally {
            with.unlock();
        }
    }

    @Override
    public List<DamagedUnit> damaged() throws IOException {
        List<DamagedUnit> units = new ArrayList<>();
        for (Map.Entry<UnitId, Path> queued : units(QUEUE).entrySet()) {
            try {
                find(queued.getValue());
            } catch (TransportException e) {
                units.add(new DamagedUnit(queued.getKey(), e.outcome() == DeliveryOutcome.UNKNOWN, e.finding()));
            }
        }
        return List.copyOf(units);
    }

    /** The unit in a folder; empty also where its record is damaged, which costs that unit and no other. */
    private static Optional<QueuedUnit> sound(Path place) throws IOException {
        try {
            return find(place);
        } catch (TransportException damaged) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<QueuedUnit> claim(UnitId unit, Duration lease) throws IOException {
        return find(place(QUEUE, unit));
    }

    private static Optional<QueuedUnit> find(Path place) throws IOException {
        return UnitRecord.find(place).map(record -> record.queued(isAttempted(place)));
    }

    private static boolean isAttempted(Path place) {
        return Files.exists(place.resolve(ATTEMPTED));
    }

    /** There is one worker: what it has claimed stays its own. */
    @Override
    public void renew(QueuedUnit unit, Duration lease) throws IOException {
        placeOf(unit);
    }

    @Override
    public void release(List<QueuedUnit> units) {}

    /** The folder of a unit that is queued still, under the same key. */
    private Path placeOf(QueuedUnit unit) throws IOException {
        Path place = place(QUEUE, unit.unit());
        return UnitRecord.find(place)
                .filter(record -> record.key().equals(unit.key()))
                .map(record -> place)
                .orElseThrow(() -> refused(TransportCode.LEASE_LOST, unit.unit()));
    }

    private static TransportException refused(TransportCode code, UnitId unit) {
        return new TransportException(DeliveryOutcome.NOT_SENT, Finding.of(code, UnitKey.of(unit)));
    }

    @Override
    public List<Body> body(QueuedUnit unit) throws IOException {
        Path place = placeOf(unit);
        return BoxFiles.bodies(place.resolve(UnitRecord.read(place).body()));
    }

    @Override
    public void attempted(QueuedUnit unit) throws IOException {
        Path place = placeOf(unit);
        make(changes.readLock(), () -> {
            attempts.note(unit, true, audit);
            unforced.mark(place.resolve(ATTEMPTED));
        });
    }

    @Override
    public void notAttempted(QueuedUnit unit) throws IOException {
        Path place = placeOf(unit);
        make(changes.readLock(), () -> {
            disk.unmark(place.resolve(ATTEMPTED));
            attempts.note(unit, false, audit);
        });
    }

    @Override
    public void notDelivered(QueuedUnit unit, Finding reason) throws IOException {
        placeOf(unit);
        tell(AuditEvent.Event.NOT_DELIVERED, unit, reason.code().name());
    }

    @Override
    public void delivered(QueuedUnit unit, Receipt receipt) throws IOException {
        Path place = placeOf(unit);
        make(changes.readLock(), () -> delivered(place, unit, receipt));
    }

    /** When the trail has the receipt, it counts: the rest is done again from there, should a power cut undo it. */
    private void delivered(Path place, QueuedUnit unit, Receipt receipt) throws IOException {
        attempts.begun(audit);
        audit.add(unit.event(AuditEvent.Event.SENT, clock.instant(), peer, receipt.id()), receipt);
        sent.add(place, receipt);
    }

    @Override
    public Rejection rejected(QueuedUnit unit, Finding reason) throws IOException {
        Path place = placeOf(unit);
        Rejection rejection =
                rejection(unit.unit()).map(Rejection::again).orElseGet(() -> new Rejection(clock.instant(), 1));
        disk.write(place.resolve(PROBLEM), Json.pretty(RejectionRecord.of(reason, rejection)));
        moveToRejected(place, unit, reason.code().name());
        return rejection;
    }

    private void moveToRejected(Path from, QueuedUnit unit, String code) throws IOException {
        tell(AuditEvent.Event.REJECTED, unit, code);
        Path place = place(REJECTED, unit.unit());
        if (Files.exists(place)) {
            Path before = place.resolveSibling(UNFINISHED + FileNames.of(place));
            disk.move(place, before);
            disk.delete(before);
        }
        disk.move(from, place);
    }

    @Override
    public boolean mayHaveLeft(UnitId unit) {
        Path place = place(QUEUE, unit);
        return !Files.exists(place) || Files.exists(place.resolve(ATTEMPTED));
    }

    @Override
    public Optional<Receipt> receipt(UnitId unit) throws IOException {
        return sent.receipt(unit);
    }

    @Override
    public Optional<Rejection> rejection(UnitId unit) throws IOException {
        return RejectionRecord.read(place(REJECTED, unit).resolve(PROBLEM));
    }

    @Override
    public synchronized long prune(Duration age) throws IOException {
        return sent.prune(clock.instant().minus(age));
    }

    private void tell(AuditEvent.Event event, QueuedUnit unit, String outcome) throws IOException {
        audit.add(unit.event(event, clock.instant(), peer, outcome));
    }

    @Override
    public synchronized void close() throws IOException {
        try (lock) {
            if (attempts.isBegun()) {
                make(changes.writeLock(), this::bringToDisk);
            }
        }
    }
}
