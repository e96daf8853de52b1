package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hands units to the official client application and takes over what was downloaded with it. That application has no network
 * interface for others: people upload from a folder and download into one. It seals and sends the files itself, so they are
 * handed over as they are, checked.
 */
public final class HandOffTransport extends DurableTransport {
    private final Clock clock;
    private final UnitCheck check;
    private final @Nullable UploadFolder upload;
    private final @Nullable DownloadFolder download;

    /** What the last look at the download folder has found, by reference. */
    private volatile Map<UnitRef, List<Path>> seen = Map.of();

    private HandOffTransport(Builder builder, Boxes boxes, Disk disk) throws IOException {
        super(boxes, builder.check, builder.taker, 1);
        this.clock = builder.clock;
        this.check = builder.check;
        this.upload = builder.outbox == null || builder.upload == null
                ? null
                : new UploadFolder(builder.upload, builder.outbox.resolve("bulks"), disk);
        if (upload != null) {
            upload.forgetAllBut(UploadFolder.byBulk(outbox().queued()).keySet());
        }
        this.download = builder.download == null ? null : new DownloadFolder(builder.download, builder.settle);
    }

    /** A transport through folders. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    void checkReady() {
        // There is no certificate here: the official client has its own.
    }

    @Override
    Outbox.Wrapped wrap(UnitFiles unit, Path folder) throws IOException {
        Path files = folder.resolve(FileListing.TYPE);
        FileListing.copy(unit.files(), files);
        FileListing listing = FileListing.of(BoxFiles.in(files));
        return new Outbox.Wrapped(FileListing.TYPE, FileListing.TYPE, listing.size(), listing.digest(), "");
    }

    @Override
    synchronized void deliverAll(List<Outbox.Queued> due, Exchange exchange) throws IOException {
        // Another thread may have handed some over meanwhile.
        List<Outbox.Queued> left =
                due.stream().filter(unit -> Files.exists(unit.folder())).toList();
        int done = 0;
        for (Map.Entry<String, List<Outbox.Queued>> bulk :
                UploadFolder.byBulk(left).entrySet()) {
            List<Outbox.Queued> sound = sound(bulk.getValue());
            for (Outbox.Queued unit : bulk.getValue()) {
                if (!sound.contains(unit)) {
                    UnitId id = unit.record().id();
                    exchange.add(Delivery.failed(id, DeliveryOutcome.NOT_SENT, changed(unit)), ++done, left.size());
                }
            }
            for (Receipt receipt : handOff(bulk.getKey(), sound)) {
                exchange.add(Delivery.delivered(receipt.unit(), receipt), ++done, left.size());
            }
        }
    }

    /** With the units that were queued with it: a bulk leaves whole. */
    @Override
    synchronized Receipt deliver(Outbox.Queued unit) throws IOException {
        for (Map.Entry<String, List<Outbox.Queued>> bulk :
                UploadFolder.byBulk(outbox().queued()).entrySet()) {
            if (bulk.getValue().contains(unit)) {
                handOff(bulk.getKey(), sound(bulk.getValue()));
            }
        }
        return outbox().receipt(unit.record().id())
                .orElseThrow(() -> new TransportException(DeliveryOutcome.NOT_SENT, changed(unit)));
    }

    /** The units whose files are as they were queued; not those that were queued for another way, sealed. */
    private static List<Outbox.Queued> sound(List<Outbox.Queued> units) throws IOException {
        List<Outbox.Queued> sound = new ArrayList<>();
        for (Outbox.Queued unit : units) {
            FileListing files = FileListing.of(BoxFiles.in(unit.body()));
            if (files.digest().equals(unit.record().contentDigest())) {
                sound.add(unit);
            }
        }
        return sound;
    }

    private static Finding changed(Outbox.Queued unit) {
        return Finding.of(TransportCode.QUEUED_BYTES_CHANGED, unit.record().unit());
    }

    /** What was interrupted among its units before goes on: the folder of the bulk has appeared whole. */
    private List<Receipt> handOff(String bulk, List<Outbox.Queued> units) throws IOException {
        if (upload == null) {
            throw new IllegalStateException("This transport has no upload folder: give its builder one.");
        }
        if (units.isEmpty()) {
            return List.of();
        }
        String name = upload.handOff(bulk, units);
        List<Receipt> receipts = new ArrayList<>();
        for (Outbox.Queued unit : units) {
            Receipt receipt = new Receipt(
                    name,
                    unit.record().id(),
                    unit.record().contentDigest(),
                    unit.record().size(),
                    clock.instant(),
                    false);
            outbox().delivered(unit, receipt);
            receipts.add(receipt);
        }
        upload.forget(bulk);
        return receipts;
    }

    /** The complete units in the download folder that are not in the inbox yet; waits until files no longer change. */
    @Override
    public List<UnitRef> list() throws IOException {
        List<UnitRef> refs = new ArrayList<>();
        for (DownloadFolder.Contents contents : look()) {
            for (DownloadFolder.Found found : contents.units()) {
                if (!isHere(found) && !inbox().isQuarantined(found.ref())) {
                    refs.add(found.ref());
                }
            }
        }
        return List.copyOf(refs);
    }

    private boolean isHere(DownloadFolder.Found found) throws IOException {
        return inbox().ledger(found.ref().unit())
                .filter(before -> before.hasContent(found.listing().files()))
                .isPresent();
    }

    @Override
    List<UnitRef> waiting(Exchange exchange) throws IOException {
        List<UnitRef> refs = new ArrayList<>();
        Set<String> downloads = new HashSet<>();
        for (DownloadFolder.Contents contents : look()) {
            for (FailedReception other : contents.others()) {
                if (!isKnown(other)) {
                    exchange.add(other);
                }
            }
            for (DownloadFolder.Found found : contents.units()) {
                UnitRef ref = found.ref();
                // The same may have been downloaded into two folders.
                if (!isHere(found) && downloads.add(ref.ref() + ref.digest())) {
                    refs.add(ref);
                }
            }
            for (Path attachment : leftOver(contents)) {
                exchange.add(new FailedReception(
                        Optional.empty(),
                        Finding.of(TransportCode.ATTACHMENT_NOT_TAKEN, UnitFiles.nameOf(attachment))));
            }
        }
        return refs;
    }

    /** A unit that is here already may be removed from the download folder file by file. */
    private boolean isKnown(FailedReception other) throws IOException {
        return other.unit().isPresent() && inbox().ledger(other.unit().get()).isPresent();
    }

    /** Attachments that went with no unit and go with none now: they came too late, or lie beside several units. */
    private List<Path> leftOver(DownloadFolder.Contents contents) throws IOException {
        Set<FileInUnit> taken = new HashSet<>();
        Set<Path> going = new HashSet<>();
        for (DownloadFolder.Found found : contents.units()) {
            inbox().ledger(found.ref().unit()).ifPresent(before -> taken.addAll(before.files()));
            if (!isHere(found)) {
                going.addAll(found.files());
            }
        }
        List<Path> left = new ArrayList<>();
        for (Path attachment : contents.units().isEmpty() ? List.<Path>of() : contents.attachments()) {
            if (!going.contains(attachment) && !taken.containsAll(FileInUnit.of(List.of(attachment)))) {
                left.add(attachment);
            }
        }
        return left;
    }

    private List<DownloadFolder.Contents> look() throws IOException {
        if (download == null) {
            throw new IllegalStateException("This transport has no download folder: give its builder one.");
        }
        List<DownloadFolder.Contents> all = download.look();
        seen = all.stream()
                .flatMap(contents -> contents.units().stream())
                .collect(Collectors.toUnmodifiableMap(
                        DownloadFolder.Found::ref, DownloadFolder.Found::files, (one, same) -> one));
        return all;
    }

    @Override
    StoredUnit fetch(UnitRef ref, LongConsumer moved) throws IOException {
        Optional<LedgerRecord> before = inbox().known(ref.unit());
        if (before.filter(record -> record.digest().equals(ref.digest().hex())).isPresent()) {
            return inbox().stored(before.get());
        }
        inbox().checkNotQuarantined(ref);
        Path ready = inbox().fresh(inbox().workplace(ref.unit()));
        FileListing copies = copy(ref, ready);
        moved.accept(ref.size());
        if (before.isPresent()) {
            if (before.get().hasContent(copies.files())) {
                inbox().abandon(ref.unit());
                return inbox().stored(before.get());
            }
            throw quarantine(ref, ready, Finding.of(TransportCode.UNIT_RECEIVED_DIFFERENTLY, ref.ref()));
        }
        long errors = check.errors(BoxFiles.in(ready));
        if (errors > 0) {
            throw quarantine(ref, ready, Finding.of(TransportCode.RECEIVED_WITH_ERRORS, ref.ref(), errors));
        }
        return inbox().store(new Inbox.Arrival(ref, ready, BoxFiles.in(ready), ""));
    }

    /** Copies the files of a unit as they were seen; they may have changed since. */
    private FileListing copy(UnitRef ref, Path ready) throws IOException {
        if (!seen.containsKey(ref)) {
            look();
        }
        try {
            FileListing.copy(seen.getOrDefault(ref, List.of()), ready);
            FileListing copies = FileListing.of(BoxFiles.in(ready));
            if (copies.digest().equals(ref.digest())) {
                return copies;
            }
        } catch (NoSuchFileException takenAway) {
            // The same to the caller.
        }
        inbox().abandon(ref.unit());
        throw new TransportException(
                DeliveryOutcome.NOT_SENT, Finding.of(TransportCode.STILL_BEING_WRITTEN, ref.ref()));
    }

    private TransportException quarantine(UnitRef ref, Path files, Finding reason) throws IOException {
        return inbox().quarantine(ref, files, QuarantineReport.of(ref, List.of(reason)), reason);
    }

    /** The platform is not told: it forgets a unit when it is downloaded. */
    @Override
    void tell(StoredUnit stored) {}

    /** Builds a transport. */
    public static final class Builder {
        private Clock clock = Clock.systemUTC();
        private Duration settle = Duration.ofSeconds(2);
        private UnitTaker taker = UnitTaker.NONE;
        private UnitCheck check = UnitCheck.NONE;
        private Disk.Steps steps = Disk.Steps.UNSEEN;
        private @Nullable Path outbox;
        private @Nullable Path upload;
        private @Nullable Path inbox;
        private @Nullable Path download;

        private Builder() {}

        /** Keeps in one folder what is to be handed over and was, and hands it over in another, from which people upload. */
        public Builder outbox(Path outboxFolder, Path uploadFolder) {
            outbox = outboxFolder;
            upload = uploadFolder;
            return this;
        }

        /** Takes into one folder what people download into another. */
        public Builder inbox(Path inboxFolder, Path downloadFolder) {
            inbox = inboxFolder;
            download = downloadFolder;
            return this;
        }

        /** Checks units in both directions. */
        public Builder check(UnitCheck value) {
            check = value;
            return this;
        }

        /** Hands each received unit to someone; by default units stay where they are stored. */
        public Builder taker(UnitTaker value) {
            taker = value;
            return this;
        }

        /** How long a downloaded file must not have changed to be complete; two seconds by default. */
        public Builder settle(Duration value) {
            settle = value;
            return this;
        }

        /** The clock that times are noted by. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        Builder steps(Disk.Steps value) {
            steps = value;
            return this;
        }

        /** What is laid out in one is not to be found in the other. */
        private static void checkApart(@Nullable Path box, @Nullable Path folder) {
            if (box != null && folder != null) {
                Path ours = box.toAbsolutePath().normalize();
                Path theirs = folder.toAbsolutePath().normalize();
                if (ours.startsWith(theirs) || theirs.startsWith(ours)) {
                    throw new IllegalArgumentException(box + " and " + folder + " must not lie in one another.");
                }
            }
        }

        /**
         * The transport; what an earlier run left unfinished in its folders is finished.
         *
         * @throws TransportException if another process works in one of the folders
         * @throws IllegalArgumentException if one of the folders lies in another
         */
        public HandOffTransport build() throws IOException {
            checkApart(outbox, upload);
            checkApart(inbox, download);
            Disk disk = new Disk(steps);
            Boxes boxes = Boxes.open(outbox, inbox, disk, clock, "hand-off");
            try {
                return new HandOffTransport(this, boxes, disk);
            } catch (Throwable e) {
                boxes.close();
                throw e;
            }
        }
    }
}
