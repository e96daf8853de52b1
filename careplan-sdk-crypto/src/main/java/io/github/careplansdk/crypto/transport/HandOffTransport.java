package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.handoff.internal.PickUp;
import io.github.careplansdk.crypto.transport.handoff.internal.UploadFolder;
import io.github.careplansdk.crypto.transport.internal.Exchange;
import io.github.careplansdk.crypto.transport.internal.Failure;
import io.github.careplansdk.crypto.transport.internal.FileListing;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.OutboxStore.BodyMaker;
import io.github.careplansdk.crypto.transport.store.OutboxStore.DamagedUnit;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import io.github.careplansdk.crypto.transport.store.internal.BoxFiles;
import io.github.careplansdk.crypto.transport.store.internal.Directories;
import io.github.careplansdk.crypto.transport.store.internal.Mailboxes;
import io.github.careplansdk.crypto.transport.terminal.TakenUnit;
import io.github.careplansdk.crypto.transport.terminal.TerminalJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands units over to the official client application and takes over units downloaded with it. That application has no
 * interface for other programs: people upload from one folder and download into another. It seals and sends the files
 * itself, so they are only checked here.
 */
public final class HandOffTransport extends DurableTransport {
    /** The folders of this computer have one worker. */
    private static final Duration LEASE = Duration.ofHours(1);

    private final Clock clock;
    private final Disk disk;
    private final @Nullable UploadFolder upload;
    private final @Nullable PickUp pickUp;
    private final @Nullable TerminalJournal journal;

    private HandOffTransport(Builder builder, Mailboxes mailboxes, Disk disk) throws IOException {
        super(mailboxes, builder.check, builder.taker, 1, LEASE, builder.listener);
        this.clock = builder.clock;
        this.disk = disk;
        this.journal = builder.journal;
        this.upload = builder.outbox == null || builder.upload == null
                ? null
                : new UploadFolder(outbox(), builder.upload, builder.outbox.resolve("bulks"), disk);
        // What was handed over with a damaged unit is known by its bulk, when its record is mended.
        if (upload != null && outbox().damaged().isEmpty()) {
            upload.forgetAllBut(UploadFolder.byBulk(claimAll()).keySet());
        }
        this.pickUp = builder.inbox == null || builder.download == null
                ? null
                : new PickUp(
                        builder.download,
                        builder.settle,
                        builder.inbox.resolve("archives"),
                        inbox(),
                        builder.check,
                        disk);
    }

    /** Returns a builder of a transport through folders. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    void checkReady() {
        // There is no certificate here: the official client has its own.
    }

    @Override
    BodyMaker.Made make(UnitFiles unit, Path folder) throws IOException {
        Path files = folder.resolve(FileListing.TYPE);
        FileListing.copy(unit.files(), files, disk);
        FileListing listing = FileListing.of(BoxFiles.in(files));
        return new BodyMaker.Made(FileListing.TYPE, FileListing.TYPE, listing.size(), listing.digest(), "");
    }

    /** Nobody has to say who hands over and picks up. */
    @Override
    Optional<OfficeNumber> office() {
        return Optional.empty();
    }

    @Override
    synchronized void deliverAll(Exchange exchange) throws IOException {
        List<QueuedUnit> due = claimAll();
        AtomicInteger done = new AtomicInteger();
        UploadFolder.byBulk(due).forEach((bulk, units) -> {
            Consumer<Delivery> result = delivery -> exchange.add(delivery, done.incrementAndGet(), due.size());
            Optional<Finding> interruption = exchange.interruption();
            if (interruption.isPresent()) {
                units.forEach(unit ->
                        result.accept(Delivery.failed(unit.unit(), DeliveryOutcome.NOT_SENT, interruption.get())));
            } else {
                handOff(bulk, units, result);
            }
        });
        exchange.addDamaged(this::damaged, done, due.size());
    }

    /** With the units that were queued with it: a bulk leaves whole. */
    @Override
    synchronized Receipt deliver(UnitId id) throws IOException {
        List<Delivery> deliveries = new ArrayList<>();
        for (Map.Entry<String, List<QueuedUnit>> bulk :
                UploadFolder.byBulk(claimAll()).entrySet()) {
            if (bulk.getValue().stream().anyMatch(unit -> unit.unit().equals(id))) {
                handOff(bulk.getKey(), bulk.getValue(), deliveries::add);
            }
        }
        for (Delivery delivery : deliveries) {
            if (delivery.unit().equals(id) && delivery.finding().isPresent()) {
                throw new TransportException(
                        delivery.outcome(), delivery.finding().get());
            }
        }
        return receipt(id);
    }

    /** One that was handed over before its record was damaged may have been uploaded. */
    private List<DamagedUnit> damaged() throws IOException {
        List<DamagedUnit> units = new ArrayList<>();
        for (DamagedUnit unit : outbox().damaged()) {
            boolean mayHaveLeft = unit.mayHaveLeft() || upload != null && upload.mayHaveAppeared(unit.unit());
            units.add(new DamagedUnit(unit.unit(), mayHaveLeft, unit.finding()));
        }
        return units;
    }

    /** Hands over those units of a bulk whose files are as they were queued, and tells what became of each. */
    private void handOff(String bulk, List<QueuedUnit> units, Consumer<Delivery> result) {
        if (upload == null) {
            throw new IllegalStateException("This transport has no upload folder: give its builder one.");
        }
        List<QueuedUnit> left = sound(units, result);
        try {
            while (!left.isEmpty()) {
                UploadFolder.Appeared appeared = upload.handOff(bulk, left);
                left.removeAll(appeared.units());
                List<Exception> notNoted = new ArrayList<>();
                for (QueuedUnit unit : appeared.units()) {
                    note(unit, appeared.name(), result).ifPresent(notNoted::add);
                }
                if (!notNoted.isEmpty()) {
                    tellFailed(bulk, left, upload, notNoted.get(0), result);
                    return;
                }
                checkDamaged(bulk, upload);
                upload.forget(bulk);
            }
        } catch (IOException | TransportException e) {
            tellFailed(bulk, left, upload, e, result);
        }
    }

    private static void tellFailed(
            String bulk, List<QueuedUnit> units, UploadFolder folder, Exception failure, Consumer<Delivery> result) {
        for (QueuedUnit unit : units) {
            boolean mayHaveAppeared = folder.mayHaveAppeared(bulk, unit.unit());
            result.accept(failed(unit, mayHaveAppeared ? DeliveryOutcome.UNKNOWN : DeliveryOutcome.NOT_SENT, failure));
        }
    }

    /** What has appeared of a bulk is not forgotten while the record of a unit in it is damaged; those that were to follow wait. */
    private void checkDamaged(String bulk, UploadFolder folder) throws IOException {
        for (DamagedUnit unit : outbox().damaged()) {
            if (folder.mayHaveAppeared(bulk, unit.unit())) {
                throw new TransportException(DeliveryOutcome.NOT_SENT, unit.finding());
            }
        }
    }

    /** Notes that a unit was handed over; returns what stood in the way. */
    private Optional<Exception> note(QueuedUnit unit, String folder, Consumer<Delivery> result) {
        Receipt receipt = new Receipt(folder, unit.unit(), unit.digest(), unit.size(), clock.instant(), false);
        try {
            outbox().delivered(unit, receipt);
        } catch (IOException | TransportException e) {
            result.accept(failed(unit, DeliveryOutcome.UNKNOWN, e));
            return Optional.of(e);
        }
        result.accept(Delivery.delivered(receipt.unit(), receipt));
        return Optional.empty();
    }

    /** The units whose files are as they were queued; not those that were queued for another way, sealed. */
    private List<QueuedUnit> sound(List<QueuedUnit> units, Consumer<Delivery> result) {
        List<QueuedUnit> sound = new ArrayList<>();
        for (QueuedUnit unit : units) {
            try {
                FileListing files = FileListing.ofBodies(outbox().body(unit));
                if (files.digest().equals(unit.digest())) {
                    sound.add(unit);
                } else {
                    Finding changed = Finding.of(TransportCode.QUEUED_BYTES_CHANGED, UnitKey.of(unit.unit()));
                    result.accept(Delivery.failed(unit.unit(), DeliveryOutcome.NOT_SENT, changed));
                }
            } catch (IOException | TransportException e) {
                result.accept(failed(unit, DeliveryOutcome.NOT_SENT, e));
            }
        }
        return sound;
    }

    private static Delivery failed(QueuedUnit unit, DeliveryOutcome outcome, Exception failure) {
        return Delivery.failed(unit.unit(), outcome, Failure.of(failure, UnitKey.of(unit.unit())));
    }

    /** The complete units in the download folder that are not in the inbox yet; waits until files no longer change. */
    @Override
    List<UnitRef> waiting() throws IOException {
        return pickUp().list();
    }

    @Override
    List<UnitRef> waiting(Exchange exchange) throws IOException {
        return pickUp().waiting(exchange);
    }

    @Override
    StoredUnit fetch(UnitRef ref, TransportListener listener) throws IOException {
        return pickUp().fetch(ref, listener);
    }

    @Override
    void hangUp() {
        try {
            if (pickUp != null) {
                pickUp.close();
            }
        } catch (IOException nextTime) {
            // Who opens the inbox next removes it.
        }
    }

    private PickUp pickUp() {
        if (pickUp == null) {
            throw new IllegalStateException("This transport has no download folder: give its builder one.");
        }
        return pickUp;
    }

    /** The platform is not told: it forgets a unit when it is downloaded. The other terminals are. */
    @Override
    void tell(StoredUnit stored, TransportListener listener) throws IOException {
        if (journal != null) {
            journal.taken(stored);
        }
    }

    /**
     * Returns the units that other terminals have taken since a moment and that are not in this inbox, each once, by the
     * {@linkplain Builder#journal journal}; none without one. One whose record here is damaged counts as here.
     */
    public List<TakenUnit> takenElsewhere(Instant since) throws IOException {
        Map<UnitId, TakenUnit> missing = new TreeMap<>();
        for (TakenUnit taken : journal == null ? List.<TakenUnit>of() : journal.all()) {
            if (!taken.at().isBefore(since) && !isHere(taken.unit())) {
                missing.putIfAbsent(taken.unit(), taken);
            }
        }
        return List.copyOf(missing.values());
    }

    private boolean isHere(UnitId unit) throws IOException {
        try {
            return inbox().find(unit).isPresent();
        } catch (TransportException damaged) {
            return true;
        }
    }

    /** Builds a transport. */
    public static final class Builder {
        private Clock clock = Clock.systemUTC();
        private TransportListener listener = TransportListener.NONE;
        private Optional<Duration> settle = Optional.of(Duration.ofSeconds(2));
        private UnitTaker taker = UnitTaker.NONE;
        private UnitCheck check = UnitCheck.NONE;
        private Disk.Steps steps = Disk.Steps.UNSEEN;
        private @Nullable Path outbox;
        private @Nullable Path upload;
        private @Nullable Path inbox;
        private @Nullable Path download;
        private @Nullable TerminalJournal journal;

        private Builder() {}

        /** Sets the folder of the outbox, and the folder from which people upload. */
        public Builder outbox(Path outboxFolder, Path uploadFolder) {
            outbox = outboxFolder;
            upload = uploadFolder;
            return this;
        }

        /** Sets the folder of the inbox, and the one into which people download; an archive (ZIP) of units is a bulk. */
        public Builder inbox(Path inboxFolder, Path downloadFolder) {
            inbox = inboxFolder;
            download = downloadFolder;
            return this;
        }

        /**
         * Sets the journal in which the terminals of the office say which units they have taken. A unit that could not be
         * recorded there is not acknowledged, and recorded by the next exchange.
         */
        public Builder journal(TerminalJournal value) {
            journal = value;
            return this;
        }

        /** Sets the check of units in both directions. */
        public Builder check(UnitCheck value) {
            check = value;
            return this;
        }

        /** Sets the taker of received units; by default units stay in the inbox. */
        public Builder taker(UnitTaker value) {
            taker = value;
            return this;
        }

        /** Sets the listener of all calls; {@link #exchange} takes one for a single exchange. */
        public Builder listener(TransportListener value) {
            listener = value;
            return this;
        }

        /** Sets how long a downloaded file must be unchanged to count as complete; the default is two seconds. */
        public Builder settle(Duration value) {
            settle = Optional.of(value);
            return this;
        }

        /**
         * Counts a downloaded file as complete when it has not changed since the exchange before, in place of waiting. The
         * first exchange takes nothing.
         */
        public Builder settleBetweenExchanges() {
            settle = Optional.empty();
            return this;
        }

        /** Sets the clock for recorded times. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        Builder steps(Disk.Steps value) {
            steps = value;
            return this;
        }

        /** What is laid out in one is not to be found in the other. */
        private static void checkApart(@Nullable Path box, @Nullable Path folder) throws IOException {
            if (box != null && folder != null && Disk.areNested(box, folder)) {
                throw new IllegalArgumentException(box + " and " + folder + " must not lie in one another.");
            }
        }

        /**
         * Opens the transport, and finishes what an earlier run left unfinished in its folders.
         *
         * @throws TransportException if another process works in one of the folders
         * @throws IllegalArgumentException if one of the folders lies in another
         */
        public HandOffTransport build() throws IOException {
            checkApart(outbox, upload);
            checkApart(inbox, download);
            Disk disk = new Disk(steps);
            TransportStores folders =
                    new Directories(Optional.ofNullable(outbox), Optional.ofNullable(inbox), disk, clock);
            Mailboxes mailboxes = Mailboxes.open(folders, folders, "hand-off");
            try {
                return new HandOffTransport(this, mailboxes, disk);
            } catch (Throwable e) {
                Mailboxes.closeAfter(e, mailboxes);
                throw e;
            }
        }
    }
}
