package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.unit.Bulk;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.CryptoException;
import io.github.careplansdk.crypto.Finding;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.Rejection;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.UnitFiles;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.internal.Failure;
import io.github.careplansdk.crypto.transport.internal.FileNames;
import io.github.careplansdk.crypto.transport.internal.FindingRecord;
import io.github.careplansdk.crypto.transport.internal.Json;
import io.github.careplansdk.crypto.transport.internal.ReceiptRecord;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The units that are to be sent and that were sent, each a folder: see docs/transport.md. A unit enters and changes its state in
 * one step, when everything that the step stands for is on disk.
 */
public final class Outbox implements AutoCloseable {
    public static final String QUEUE = "queue";
    public static final String SENT = "sent";
    public static final String REJECTED = "rejected";
    static final String RECORD = "unit.json";
    static final String RECEIPT = "receipt.json";
    public static final String PROBLEM = "problem.json";
    public static final String ATTEMPTED = "attempted";

    /** Makes of a unit's files what is sent. */
    @FunctionalInterface
    public interface Wrapping {
        Wrapped wrap(UnitFiles unit, Path folder) throws IOException;
    }

    /** What is sent: a file of that name in the folder, or a folder of files. */
    public record Wrapped(String body, String type, long size, ContentDigest digest, String signedBy) {}

    /** A unit on its way, in its folder. */
    public record Queued(Path folder, UnitRecord record) {
        public Path body() {
            return folder.resolve(record.body());
        }

        public boolean isAttempted() {
            return Files.exists(folder.resolve(ATTEMPTED));
        }

        /** What is known of it as long as there is no receipt: one that left the queue all the same may have arrived. */
        public DeliveryOutcome outcome() {
            return Files.exists(folder) && !isAttempted() ? DeliveryOutcome.NOT_SENT : DeliveryOutcome.UNKNOWN;
        }
    }

    private static final String UNFINISHED = ".part-";

    private final Path folder;
    private final Disk disk;
    private final Clock clock;
    private final FolderLock lock;
    private final AuditFile audit;
    private final String peer;

    private Outbox(Path folder, Disk disk, Clock clock, FolderLock lock, String peer) throws IOException {
        this.folder = folder;
        this.disk = disk;
        this.clock = clock;
        this.lock = lock;
        this.peer = peer;
        for (String state : List.of(QUEUE, SENT, REJECTED)) {
            disk.folder(folder.resolve(state));
        }
        this.audit = AuditFile.in(folder, disk);
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
        for (Queued unit : queued()) {
            Optional<Receipt> receipt = ReceiptRecord.read(unit.folder().resolve(RECEIPT));
            Optional<String> problem = FindingRecord.codeIn(unit.folder().resolve(PROBLEM));
            if (receipt.isPresent()) {
                moveToSent(unit, receipt.get());
            } else if (problem.isPresent()) {
                moveToRejected(unit, problem.get());
            }
        }
    }

    static Outbox open(Path folder, Disk disk, Clock clock, String peer) throws IOException {
        FolderLock lock = FolderLock.of(disk.folder(folder));
        try {
            return new Outbox(folder, disk, clock, lock, peer);
        } catch (Throwable e) {
            lock.close();
            throw e;
        }
    }

    /** Queues units, at most 100 as one bulk; returns those that cannot be sent. */
    public synchronized List<Delivery> add(List<UnitFiles> units, Wrapping wrapping) throws IOException {
        List<Delivery> refused = new ArrayList<>();
        for (int i = 0; i < units.size(); i += Bulk.MAX_UNITS) {
            String bulk = UUID.randomUUID().toString();
            for (UnitFiles unit : units.subList(i, Math.min(units.size(), i + Bulk.MAX_UNITS))) {
                try {
                    add(unit, bulk, wrapping);
                } catch (IOException | UncheckedIOException | CryptoException e) {
                    refused.add(
                            Delivery.failed(unit.id(), DeliveryOutcome.NOT_SENT, Failure.of(e, UnitKey.of(unit.id()))));
                }
            }
        }
        return List.copyOf(refused);
    }

    /** Queues a unit as a bulk of its own; empty where it was sent already. */
    public synchronized Optional<Queued> add(UnitFiles unit, Wrapping wrapping) throws IOException {
        return add(unit, UUID.randomUUID().toString(), wrapping);
    }

    private Optional<Queued> add(UnitFiles unit, String bulk, Wrapping wrapping) throws IOException {
        String key = UnitKey.of(unit.id());
        FileNames.unusable(unit.files()).ifPresent(name -> {
            throw new TransportException(
                    DeliveryOutcome.NOT_SENT, Finding.of(TransportCode.FILE_NAME_UNUSABLE, SafeText.of(name)));
        });
        List<FileInUnit> files = FileInUnit.of(unit.files());
        for (String state : List.of(QUEUE, SENT)) {
            Path place = folder.resolve(state).resolve(key);
            Optional<UnitRecord> there = recordIfThere(place);
            if (there.isPresent()) {
                UnitRecord record = there.get();
                if (!new HashSet<>(record.files()).equals(new HashSet<>(files))) {
                    throw new TransportException(
                            DeliveryOutcome.NOT_SENT, Finding.of(TransportCode.UNIT_ALREADY_SENT, key));
                }
                return state.equals(QUEUE) ? Optional.of(new Queued(place, record)) : Optional.empty();
            }
        }
        Path unfinished = disk.folder(folder.resolve(QUEUE).resolve(UNFINISHED + key));
        try {
            Wrapped wrapped = wrapping.wrap(unit, unfinished);
            if (!FileInUnit.of(unit.files()).equals(files)) {
                throw new TransportException(
                        DeliveryOutcome.NOT_SENT, Finding.of(TransportCode.STILL_BEING_WRITTEN, key));
            }
            UnitRecord record = new UnitRecord(
                    key,
                    UUID.randomUUID().toString(),
                    wrapped.body(),
                    wrapped.type(),
                    wrapped.size(),
                    wrapped.digest().hex(),
                    files,
                    wrapped.signedBy(),
                    bulk,
                    clock.instant().toString());
            disk.write(unfinished.resolve(RECORD), Json.pretty(record));
            disk.sync(unfinished);
            tell(AuditEvent.Event.QUEUED, record, "");
            Path place = folder.resolve(QUEUE).resolve(key);
            disk.move(unfinished, place);
            return Optional.of(new Queued(place, record));
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

    /** Where a unit lies that was sent. */
    public Path place(UnitId unit) {
        return folder.resolve(SENT).resolve(UnitKey.of(unit));
    }

    /** The receipt of a unit that was sent. */
    public Optional<Receipt> receipt(UnitId unit) throws IOException {
        Path file = place(unit).resolve(RECEIPT);
        return ReceiptRecord.read(file);
    }

    /** What is queued, by serial; of units that were added together, all or none. */
    public synchronized List<Queued> queued() throws IOException {
        List<Queued> queued = new ArrayList<>();
        for (Path place : BoxFiles.ofUnits(folder.resolve(QUEUE))) {
            recordIfThere(place).ifPresent(record -> queued.add(new Queued(place, record)));
        }
        return List.copyOf(queued);
    }

    /** From now on a byte of it may have left. */
    public void attempt(Queued unit) throws IOException {
        disk.mark(unit.folder().resolve(ATTEMPTED));
    }

    /** No byte of it has left after all. */
    public void noAttempt(Queued unit) throws IOException {
        disk.unmark(unit.folder().resolve(ATTEMPTED));
    }

    public void delivered(Queued unit, Receipt receipt) throws IOException {
        disk.write(unit.folder().resolve(RECEIPT), Json.pretty(ReceiptRecord.of(receipt)));
        moveToSent(unit, receipt);
    }

    private void moveToSent(Queued unit, Receipt receipt) throws IOException {
        tell(AuditEvent.Event.SENT, unit.record(), receipt.id());
        disk.move(unit.folder(), place(unit.record().id()));
    }

    /** Moves a refused unit out of the queue. One that was refused before takes the place of what was kept of it. */
    public void rejected(Queued unit, Finding finding) throws IOException {
        Rejection rejection =
                rejection(unit.record().id()).map(Rejection::again).orElseGet(() -> new Rejection(clock.instant(), 1));
        disk.write(unit.folder().resolve(PROBLEM), Json.pretty(RejectionRecord.of(finding, rejection)));
        moveToRejected(unit, finding.code().name());
    }

    private void moveToRejected(Queued unit, String code) throws IOException {
        tell(AuditEvent.Event.REJECTED, unit.record(), code);
        Path place = rejected(unit.record().id());
        if (Files.exists(place)) {
            Path before = place.resolveSibling(UNFINISHED + FileNames.of(place));
            disk.move(place, before);
            disk.delete(before);
        }
        disk.move(unit.folder(), place);
    }

    private Path rejected(UnitId unit) {
        return folder.resolve(REJECTED).resolve(UnitKey.of(unit));
    }

    /** Since when and how often a unit was refused; empty where it was not. */
    public Optional<Rejection> rejection(UnitId unit) throws IOException {
        return RejectionRecord.read(rejected(unit).resolve(PROBLEM));
    }

    public void notDelivered(Queued unit, Finding finding) throws IOException {
        tell(AuditEvent.Event.NOT_DELIVERED, unit.record(), finding.code().name());
    }

    private void tell(AuditEvent.Event event, UnitRecord unit, String outcome) throws IOException {
        audit.add(new AuditEvent(
                clock.instant(),
                event,
                unit.unit(),
                unit.id().address().from().value(),
                unit.signedBy(),
                peer,
                unit.digest(),
                unit.size(),
                unit.files(),
                outcome));
    }

    /** The record of a unit; empty where it is not there, or is moved on meanwhile. */
    private static Optional<UnitRecord> recordIfThere(Path unit) throws IOException {
        if (!Files.exists(unit)) {
            return Optional.empty();
        }
        try {
            return Optional.of(record(unit));
        } catch (TransportException | NoSuchFileException e) {
            if (Files.exists(unit)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    public static UnitRecord record(Path unit) throws IOException {
        Path file = unit.resolve(RECORD);
        return BoxFiles.small(file)
                .flatMap(bytes -> Json.read(bytes, UnitRecord.class))
                .filter(UnitRecord::isSound)
                .orElseThrow(() -> BoxFiles.damaged(file));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
