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
import io.github.careplansdk.crypto.transport.internal.Json;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.internal.UnitLocks;
import io.github.careplansdk.crypto.transport.store.Body;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore.BodyMaker;
import io.github.careplansdk.crypto.transport.store.OutboxStore.DamagedUnit;
import io.github.careplansdk.crypto.transport.store.OutboxStore.UnitToQueue;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
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
    private final OutboxFolder folder;
    private final Disk disk;
    private final Clock clock;
    private final FolderLock lock;

    /** Read by who changes a unit, written by who brings all changes to the disk. */
    private final ReadWriteLock changes = new ReentrantReadWriteLock();

    /** For what the audit trail or the log of attempts knows too, and for what is not queued yet. */
    private final Disk unforced;

    /** Of a unit one body is made at a time. */
    private final UnitLocks making = new UnitLocks();

    /** The units that were queued when a claim began, and those that were added since, with their folders. */
    private NavigableMap<UnitId, Path> due = new TreeMap<>();

    private DirectoryOutbox(OutboxFolder folder, Disk disk, Clock clock, FolderLock lock) throws IOException {
        this.folder = folder;
        this.disk = disk;
        this.clock = clock;
        this.lock = lock;
        this.unforced = disk.unforced();
        new OutboxRecovery(folder, disk).run();
    }

    /** Opens and locks a folder, which is made where it is missing. */
    public static DirectoryOutbox open(Path folder, Disk disk, Clock clock, String peer) throws IOException {
        return open(folder, disk, clock, peer, AttemptLog.LONG);
    }

    /** @param longestLog how many lines the log of attempts may have */
    static DirectoryOutbox open(Path folder, Disk disk, Clock clock, String peer, int longestLog) throws IOException {
        FolderLock lock = FolderLock.of(disk.folder(folder));
        try {
            return new DirectoryOutbox(new OutboxFolder(folder, disk, clock, peer, longestLog), disk, clock, lock);
        } catch (Throwable e) {
            Mailboxes.closeAfter(e, lock);
            throw e;
        }
    }

    @Override
    public Optional<QueuedUnit> enqueue(UnitToQueue unit, BodyMaker maker) throws IOException {
        return making.alone(unit.unit(), () -> {
            for (String state : List.of(OutboxFolder.QUEUE, OutboxFolder.SENT)) {
                Path there = folder.place(state, unit.unit());
                Optional<UnitRecord> record = UnitRecord.find(there);
                if (record.isPresent()) {
                    if (!Set.copyOf(record.get().files()).equals(Set.copyOf(unit.files()))) {
                        throw refused(TransportCode.UNIT_ALREADY_SENT, unit.unit());
                    }
                    boolean isAttempted = OutboxFolder.isAttempted(there);
                    return state.equals(OutboxFolder.QUEUE)
                            ? Optional.of(record.get().queued(isAttempted))
                            : Optional.empty();
                }
            }
            return Optional.of(made(unit, maker));
        });
    }

    /** Making the body takes long: other units are queued, claimed and sent meanwhile. */
    private QueuedUnit made(UnitToQueue unit, BodyMaker maker) throws IOException {
        Path unfinished = unforced.folder(folder.unfinished(unit.unit()));
        try {
            BodyMaker.Made made = maker.make(unfinished);
            UnitRecord record = UnitRecord.of(unit, UUID.randomUUID().toString(), made, clock.instant());
            unforced.write(unfinished.resolve(OutboxFolder.RECORD), Json.pretty(record));
            disk.syncContent(unfinished);
            QueuedUnit queued = record.queued(false);
            add(queued, unfinished);
            return queued;
        } catch (IOException | RuntimeException e) {
            giveUp(unfinished, e);
            throw e;
        }
    }

    private synchronized void add(QueuedUnit unit, Path unfinished) throws IOException {
        folder.tell(AuditEvent.Event.QUEUED, unit, "");
        Path place = folder.place(OutboxFolder.QUEUE, unit.unit());
        disk.move(unfinished, place);
        due.put(unit.unit(), place);
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
        return folder.units(OutboxFolder.QUEUE).size();
    }

    @Override
    public synchronized List<QueuedUnit> claim(int max, Optional<UnitId> after, Duration lease) throws IOException {
        if (after.isEmpty()) {
            due = folder.units(OutboxFolder.QUEUE);
        }
        List<QueuedUnit> claimed = new ArrayList<>();
        for (Path place :
                after.map(last -> due.tailMap(last, false)).orElse(due).values()) {
            if (claimed.size() == max) {
                break;
            }
            OutboxFolder.sound(place).ifPresent(claimed::add);
        }
        return List.copyOf(claimed);
    }

    /** A process that runs for months, or has much to send at once, has no endless log. */
    private void shortenLog() throws IOException {
        if (folder.attempts().isLong()) {
            make(changes.writeLock(), () -> {
                if (folder.attempts().isLong()) {
                    folder.bringToDisk();
                }
            });
        }
    }

    /** Changes a unit, which is noted in the log of attempts. */
    private void change(Change change) throws IOException {
        shortenLog();
        make(changes.readLock(), change);
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
        for (Map.Entry<UnitId, Path> queued : folder.units(OutboxFolder.QUEUE).entrySet()) {
            try {
                OutboxFolder.find(queued.getValue());
            } catch (TransportException e) {
                units.add(new DamagedUnit(queued.getKey(), e.outcome() == DeliveryOutcome.UNKNOWN, e.finding()));
            }
        }
        return List.copyOf(units);
    }

    @Override
    public Optional<QueuedUnit> claim(UnitId unit, Duration lease) throws IOException {
        return OutboxFolder.find(folder.place(OutboxFolder.QUEUE, unit));
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
        Path place = folder.place(OutboxFolder.QUEUE, unit.unit());
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
        change(() -> {
            folder.attempts().note(unit, true, folder.audit());
            unforced.mark(place.resolve(OutboxFolder.ATTEMPTED));
        });
    }

    @Override
    public void notAttempted(QueuedUnit unit) throws IOException {
        Path place = placeOf(unit);
        change(() -> {
            disk.unmark(place.resolve(OutboxFolder.ATTEMPTED));
            folder.attempts().note(unit, false, folder.audit());
        });
    }

    @Override
    public void notDelivered(QueuedUnit unit, Finding reason) throws IOException {
        placeOf(unit);
        folder.tell(AuditEvent.Event.NOT_DELIVERED, unit, reason.code().name());
    }

    @Override
    public void delivered(QueuedUnit unit, Receipt receipt) throws IOException {
        Path place = placeOf(unit);
        change(() -> folder.delivered(place, unit, receipt));
    }

    @Override
    public Rejection rejected(QueuedUnit unit, Finding reason) throws IOException {
        Path place = placeOf(unit);
        Rejection rejection =
                rejection(unit.unit()).map(Rejection::again).orElseGet(() -> new Rejection(clock.instant(), 1));
        disk.write(place.resolve(OutboxFolder.PROBLEM), Json.pretty(RejectionRecord.of(reason, rejection)));
        folder.moveToRejected(place, unit, reason.code().name());
        return rejection;
    }

    @Override
    public boolean mayHaveLeft(UnitId unit) {
        Path place = folder.place(OutboxFolder.QUEUE, unit);
        return !Files.exists(place) || OutboxFolder.isAttempted(place);
    }

    @Override
    public Optional<Receipt> receipt(UnitId unit) throws IOException {
        return folder.sent().receipt(unit);
    }

    @Override
    public Optional<Rejection> rejection(UnitId unit) throws IOException {
        return RejectionRecord.read(folder.place(OutboxFolder.REJECTED, unit).resolve(OutboxFolder.PROBLEM));
    }

    @Override
    public synchronized long prune(Duration age) throws IOException {
        return folder.sent().prune(clock.instant().minus(age));
    }

    @Override
    public synchronized void close() throws IOException {
        try (lock) {
            if (folder.attempts().isBegun()) {
                make(changes.writeLock(), folder::bringToDisk);
            }
        }
    }
}
