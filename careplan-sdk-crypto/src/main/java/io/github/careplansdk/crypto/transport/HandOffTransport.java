package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands units to the official client application and takes over what was downloaded with it. That application has no network
 * interface for others: people upload from a folder and download into one. It seals and sends the files itself, so they are
 * handed over as they are, checked.
 */
public final class HandOffTransport extends DurableTransport {
    private final Clock clock;
    private final Disk disk;
    private final @Nullable UploadFolder upload;
    private final @Nullable PickUp pickUp;

    private HandOffTransport(Builder builder, Boxes boxes, Disk disk) throws IOException {
        super(boxes, builder.check, builder.taker, 1);
        this.clock = builder.clock;
        this.disk = disk;
        this.upload = builder.outbox == null || builder.upload == null
                ? null
                : new UploadFolder(builder.upload, builder.outbox.resolve("bulks"), disk);
        if (upload != null) {
            upload.forgetAllBut(UploadFolder.byBulk(outbox().queued()).keySet());
        }
        this.pickUp = builder.inbox == null || builder.download == null
                ? null
                : new PickUp(new DownloadFolder(builder.download, builder.settle), inbox(), builder.check, disk);
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
        FileListing.copy(unit.files(), files, disk);
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
        return pickUp().list();
    }

    @Override
    List<UnitRef> waiting(Exchange exchange) throws IOException {
        return pickUp().waiting(exchange);
    }

    @Override
    StoredUnit fetch(UnitRef ref, LongConsumer moved) throws IOException {
        return pickUp().fetch(ref, moved);
    }

    private PickUp pickUp() {
        if (pickUp == null) {
            throw new IllegalStateException("This transport has no download folder: give its builder one.");
        }
        return pickUp;
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
