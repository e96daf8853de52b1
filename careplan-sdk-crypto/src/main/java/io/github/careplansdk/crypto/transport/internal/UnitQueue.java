package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.Bulk;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.UnitCheck;
import io.github.careplansdk.crypto.transport.UnitFiles;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore.BodyMaker;
import io.github.careplansdk.crypto.transport.store.OutboxStore.UnitToQueue;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The way of units into an outbox: described, checked, made into what is sent. Units that are added together form bulks. */
public final class UnitQueue {
    /** Makes of a unit what is sent. */
    @FunctionalInterface
    public interface Maker {
        BodyMaker.Made make(UnitFiles unit, Path folder) throws IOException;
    }

    private final OutboxStore outbox;
    private final UnitCheck check;
    private final Maker maker;

    /** Read by those who add units, several at a time, written by who claims all. */
    private final ReentrantReadWriteLock adding = new ReentrantReadWriteLock();

    public UnitQueue(OutboxStore outbox, UnitCheck check, Maker maker) {
        this.outbox = outbox;
        this.check = check;
        this.maker = maker;
    }

    /** Queues units, at most 100 as one bulk; returns those that cannot be sent. */
    public List<Delivery> add(List<UnitFiles> units) {
        adding.readLock().lock();
        try {
            return added(units);
        } finally {
            adding.readLock().unlock();
        }
    }

    private List<Delivery> added(List<UnitFiles> units) {
        List<Delivery> refused = new ArrayList<>();
        for (int i = 0; i < units.size(); i += Bulk.MAX_UNITS) {
            String bulk = UUID.randomUUID().toString();
            for (UnitFiles unit : units.subList(i, Math.min(units.size(), i + Bulk.MAX_UNITS))) {
                try {
                    add(unit, bulk);
                } catch (IOException | UncheckedIOException | CarePlanException e) {
                    refused.add(
                            Delivery.failed(unit.id(), DeliveryOutcome.NOT_SENT, Failure.of(e, UnitKey.of(unit.id()))));
                }
            }
        }
        return List.copyOf(refused);
    }

    /** Queues a unit as a bulk of its own; empty where it was sent already. */
    public Optional<QueuedUnit> add(UnitFiles unit) throws IOException {
        return add(unit, UUID.randomUUID().toString());
    }

    private Optional<QueuedUnit> add(UnitFiles unit, String bulk) throws IOException {
        Optional<String> unusable = FileNames.unusable(unit.files());
        if (unusable.isPresent()) {
            throw refused(Finding.of(TransportCode.FILE_NAME_UNUSABLE, SafeText.of(unusable.get())));
        }
        List<FileInUnit> files = FileInUnit.of(unit.files());
        return outbox.enqueue(new UnitToQueue(unit.id(), files, bulk), folder -> {
            check(unit);
            BodyMaker.Made made = maker.make(unit, folder);
            if (!FileInUnit.of(unit.files()).equals(files)) {
                throw refused(Finding.of(TransportCode.STILL_BEING_WRITTEN, UnitKey.of(unit.id())));
            }
            return made;
        });
    }

    private void check(UnitFiles unit) throws IOException {
        long errors = check.errors(unit.files());
        if (errors > 0) {
            throw refused(Finding.of(TransportCode.UNIT_HAS_ERRORS, UnitKey.of(unit.id()), errors));
        }
    }

    private static TransportException refused(Finding finding) {
        return new TransportException(DeliveryOutcome.NOT_SENT, finding);
    }

    /** Claims all units that are due; those that were added together are all among them, or none. */
    public List<QueuedUnit> claimAll(Duration lease) throws IOException {
        if (adding.getReadHoldCount() > 0) {
            throw new IllegalStateException("A check cannot send what is queued while it is asked about a unit.");
        }
        adding.writeLock().lock();
        try {
            return outbox.claim(Integer.MAX_VALUE, Optional.empty(), lease);
        } finally {
            adding.writeLock().unlock();
        }
    }
}
