package io.github.careplansdk.crypto.transport.handoff.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.UnitCheck;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.internal.Exchange;
import io.github.careplansdk.crypto.transport.internal.Failure;
import io.github.careplansdk.crypto.transport.internal.FileListing;
import io.github.careplansdk.crypto.transport.internal.FileNames;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.InboxStore.Arrival;
import io.github.careplansdk.crypto.transport.store.InboxStore.ReceivedUnit;
import io.github.careplansdk.crypto.transport.store.internal.BoxFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The way of units from the download folder into the inbox: wait until they are complete, copy, check, store. */
public final class PickUp implements Closeable {
    private final Path folder;
    private final DownloadFolder download;
    private final InboxStore inbox;
    private final UnitCheck check;
    private final Disk disk;

    /** What the last look at the download folder has found, by reference. */
    private volatile Map<UnitRef, List<Path>> seen = Map.of();

    /**
     * @param settle how long a downloaded file must not have changed; empty for since the run before
     * @param unpacked a folder for the files of archives
     */
    public PickUp(Path download, Optional<Duration> settle, Path unpacked, InboxStore inbox, UnitCheck check, Disk disk)
            throws IOException {
        this.folder = download;
        this.download = DownloadFolder.withArchives(download, settle, unpacked, disk);
        this.inbox = inbox;
        this.check = check;
        this.disk = disk;
    }

    /** The complete units in the download folder that are not in the inbox yet; waits until files no longer change. */
    public List<UnitRef> list() throws IOException {
        List<UnitRef> refs = new ArrayList<>();
        for (DownloadFolder.Contents contents : look()) {
            for (DownloadFolder.Found found : contents.units()) {
                if (!isHere(found) && inbox.quarantine(found.ref()).isEmpty()) {
                    refs.add(found.ref());
                }
            }
        }
        return List.copyOf(refs);
    }

    private boolean isHere(DownloadFolder.Found found) throws IOException {
        return inbox.find(found.ref().unit())
                .filter(before -> before.hasContent(found.listing().files()))
                .isPresent();
    }

    /** The same for one run, which is told of whatever else lies there. */
    public List<UnitRef> waiting(Exchange exchange) throws IOException {
        List<UnitRef> refs = new ArrayList<>();
        Set<String> downloads = new HashSet<>();
        for (DownloadFolder.Contents contents : look(exchange)) {
            for (FailedReception other : contents.others()) {
                if (!isKnown(other)) {
                    exchange.add(other);
                }
            }
            for (DownloadFolder.Found found : contents.units()) {
                UnitRef ref = found.ref();
                // The same may have been downloaded into two folders.
                exchange.tryTo(ref.unit(), () -> {
                    if (!isHere(found) && downloads.add(ref.ref() + ref.digest())) {
                        refs.add(ref);
                    }
                });
            }
            for (Path attachment : leftOver(contents)) {
                exchange.add(new FailedReception(
                        Optional.empty(), Finding.of(TransportCode.ATTACHMENT_NOT_TAKEN, FileNames.of(attachment))));
            }
        }
        return refs;
    }

    /** A unit that is here already may be removed from the download folder file by file. */
    private boolean isKnown(FailedReception other) {
        return other.unit().flatMap(this::known).isPresent();
    }

    /** What is known of a unit, for what is only to be told: one that cannot be read is told where it matters. */
    private Optional<ReceivedUnit> known(UnitId unit) {
        try {
            return inbox.find(unit);
        } catch (IOException | TransportException e) {
            return Optional.empty();
        }
    }

    /** Attachments that went with no unit and go with none now: they came too late, or lie beside several units. */
    private List<Path> leftOver(DownloadFolder.Contents contents) {
        Set<FileInUnit> taken = new HashSet<>();
        Set<Path> going = new HashSet<>();
        for (DownloadFolder.Found found : contents.units()) {
            Optional<ReceivedUnit> before = known(found.ref().unit());
            before.ifPresent(record -> taken.addAll(record.files()));
            if (before.filter(record -> record.hasContent(found.listing().files()))
                    .isEmpty()) {
                going.addAll(found.files());
            }
        }
        return contents.units().isEmpty()
                ? List.of()
                : contents.attachments().stream()
                        .filter(attachment -> !going.contains(attachment) && !isTaken(attachment, taken))
                        .toList();
    }

    private boolean isTaken(Path attachment, Set<FileInUnit> taken) {
        try {
            // Most are known by these, without being read.
            long size = Files.size(attachment);
            String name = FileNames.of(attachment);
            return taken.stream()
                            .anyMatch(file -> file.size() == size && file.name().equals(name))
                    && taken.contains(download.described(attachment));
        } catch (IOException notNow) {
            return false;
        }
    }

    /** Where the folder cannot be looked into, that is why the run ends. */
    private List<DownloadFolder.Contents> look(Exchange exchange) throws IOException {
        try {
            return look();
        } catch (IOException e) {
            exchange.interrupt(Failure.of(e, folder));
            throw e;
        }
    }

    private List<DownloadFolder.Contents> look() throws IOException {
        List<DownloadFolder.Contents> all = download.look();
        seen = all.stream()
                .flatMap(contents -> contents.units().stream())
                .collect(Collectors.toUnmodifiableMap(
                        DownloadFolder.Found::ref, DownloadFolder.Found::files, (one, same) -> one));
        return all;
    }

    /**
     * Copies a unit into the inbox, or finds that it is there.
     *
     * @throws TransportException if it changes meanwhile, or failed a check and was quarantined
     */
    public StoredUnit fetch(UnitRef ref, TransportListener listener) throws IOException {
        Optional<ReceivedUnit> before = inbox.find(ref.unit());
        if (before.filter(unit -> unit.stored().digest().equals(ref.digest())).isPresent()) {
            return before.get().stored();
        }
        Optional<TransportException> quarantine = inbox.quarantine(ref);
        if (quarantine.isPresent()) {
            throw quarantine.get();
        }
        inbox.workplace(ref.unit());
        Path ready = inbox.ready(ref.unit());
        FileListing copies = copy(ref, ready);
        listener.moved(ref.unit(), ref.size());
        if (before.isPresent()) {
            if (before.get().hasContent(copies.files())) {
                inbox.abandon(ref.unit());
                return before.get().stored();
            }
            throw quarantine(ref, ready, Finding.of(TransportCode.UNIT_RECEIVED_DIFFERENTLY, ref.ref()));
        }
        long errors = check.errors(BoxFiles.in(ready));
        if (errors > 0) {
            throw quarantine(ref, ready, Finding.of(TransportCode.RECEIVED_WITH_ERRORS, ref.ref(), errors));
        }
        return inbox.store(new Arrival(ref, copies.files(), ""));
    }

    /** Copies the files of a unit as they were seen; they may have changed since. */
    private FileListing copy(UnitRef ref, Path ready) throws IOException {
        if (!seen.containsKey(ref)) {
            look();
        }
        try {
            FileListing.copy(seen.getOrDefault(ref, List.of()), ready, disk);
            FileListing copies = FileListing.of(BoxFiles.in(ready));
            if (copies.digest().equals(ref.digest())) {
                return copies;
            }
        } catch (NoSuchFileException takenAway) {
            // The same to the caller.
        }
        inbox.abandon(ref.unit());
        throw new TransportException(
                DeliveryOutcome.NOT_SENT, Finding.of(TransportCode.STILL_BEING_WRITTEN, ref.ref()));
    }

    private TransportException quarantine(UnitRef ref, Path files, Finding reason) throws IOException {
        return inbox.quarantined(ref, files, List.of(reason), reason);
    }

    @Override
    public void close() throws IOException {
        download.close();
    }
}
