package io.github.careplansdk.crypto.transport.handoff.internal;

import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.TransmissionUnit;
import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.internal.FileListing;
import io.github.careplansdk.crypto.transport.internal.FileNames;
import io.github.careplansdk.crypto.transport.internal.SortedBulk;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.internal.UnusableFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A folder that people download into, with the official client or a browser, or that a program exports into. Nothing in
 * it is changed: the platform gives a unit only once, so what lies here is the original.
 */
public final class DownloadFolder implements Closeable {
    /**
     * A complete unit that lies here.
     *
     * @param files its files, with the attachments beside it
     */
    public record Found(UnitRef ref, List<Path> files, FileListing listing) {}

    /**
     * What one folder or archive holds.
     *
     * @param units what can be taken
     * @param others what cannot, and why
     * @param attachments what lies beside the units, whether it goes with one or not
     */
    public record Contents(List<Found> units, List<FailedReception> others, List<Path> attachments) {
        /** Whether it holds several units, so that nobody knows whose its attachments are. */
        public boolean hasSeveralUnits() {
            return units.size()
                            + others.stream()
                                    .flatMap(other -> other.unit().stream())
                                    .count()
                    > 1;
        }
    }

    private final Path folder;
    private final Optional<Duration> settle;
    private final Optional<UnpackedArchives> archives;

    /** What the last look has seen. */
    private Map<Path, FileLook> last = Map.of();

    /** What files hold: they are read again only where they have changed. */
    private final Map<Path, Read> read = new HashMap<>();

    private record Read(FileLook look, FileInUnit file) {}

    private DownloadFolder(Path folder, Optional<Duration> settle, Optional<UnpackedArchives> archives) {
        this.folder = folder;
        this.settle = settle;
        this.archives = archives;
    }

    /**
     * Returns a folder in which archives are files like others.
     *
     * @param settle how long a file must not have changed; empty for since the look before
     */
    public static DownloadFolder of(Path folder, Optional<Duration> settle) {
        return new DownloadFolder(folder, settle, Optional.empty());
    }

    /**
     * Returns a folder in which an archive that holds units is a bulk.
     *
     * @param unpacked a folder for what is unpacked
     */
    static DownloadFolder withArchives(Path folder, Optional<Duration> settle, Path unpacked, Disk disk)
            throws IOException {
        return new DownloadFolder(folder, settle, Optional.of(new UnpackedArchives(unpacked, disk)));
    }

    /** Compares what lies here with an earlier look, to see what is still being written. */
    public synchronized List<Contents> look() throws IOException {
        List<SortedBulk> bulks = SortedBulk.in(folder);
        Map<Path, FileLook> before = before(bulks);
        List<Contents> all = new ArrayList<>();
        Set<Path> here = files(bulks);
        for (SortedBulk bulk : bulks) {
            Set<Path> opened = new HashSet<>();
            List<FailedReception> damaged = new ArrayList<>();
            for (Path file : bulk.attachments()) {
                Optional<UnpackedArchives.Archive> archive = archive(file, before);
                if (archive.isPresent() && !archive.get().isAttachment()) {
                    opened.add(file);
                    archive.get().damage().ifPresent(damaged::add);
                    if (archive.get().folder().isPresent()) {
                        List<SortedBulk> unpacked =
                                SortedBulk.in(archive.get().folder().get());
                        Map<Path, FileLook> looks = FileLook.at(files(unpacked));
                        unpacked.forEach(each -> all.add(contents(each, looks, List.of())));
                        here.addAll(looks.keySet());
                    }
                }
            }
            all.add(contents(bulk.without(opened), before, damaged));
        }
        if (archives.isPresent()) {
            archives.get().retain(here);
        }
        read.keySet().retainAll(here);
        return all;
    }

    /** Where files count as complete after a time, waits for that time. */
    private Map<Path, FileLook> before(List<SortedBulk> bulks) throws IOException {
        Map<Path, FileLook> now = FileLook.at(files(bulks));
        if (settle.isPresent()) {
            pause(settle.get());
            return now;
        }
        Map<Path, FileLook> before = last;
        last = now;
        return before;
    }

    private static Set<Path> files(List<SortedBulk> bulks) {
        Set<Path> files = new HashSet<>();
        for (SortedBulk bulk : bulks) {
            bulk.units().forEach(unit -> files.addAll(bulk.files(unit)));
            files.addAll(bulk.attachments());
        }
        return files;
    }

    /** An archive that has come to its end; empty for anything else. */
    private Optional<UnpackedArchives.Archive> archive(Path file, Map<Path, FileLook> before) {
        FileLook look = before.get(file);
        if (archives.isEmpty()
                || !UnpackedArchives.isArchive(file)
                || look == null
                || look.size() == 0
                || !isSettled(file, before)) {
            return Optional.empty();
        }
        return Optional.of(archives.get().unpacked(file, look));
    }

    private Contents contents(SortedBulk bulk, Map<Path, FileLook> before, List<FailedReception> damaged) {
        List<Found> found = new ArrayList<>();
        List<FailedReception> others = new ArrayList<>(damaged);
        bulk.unclear().forEach(file -> others.add(unclear(file)));
        bulk.unusable().forEach(file -> others.add(new FailedReception(Optional.empty(), file.finding())));
        for (TransmissionUnit unit : bulk.units()) {
            List<Path> files = bulk.files(unit);
            Optional<String> unusable = FileNames.unusable(files);
            if (unusable.isPresent()) {
                others.add(failed(unit, Finding.of(TransportCode.FILE_NAME_UNUSABLE, SafeText.of(unusable.get()))));
                continue;
            }
            if (!isSettled(unit, bulk, before)) {
                others.add(stillBeingWritten(unit));
                continue;
            }
            if (!unit.isComplete()) {
                others.add(failed(
                        unit, Finding.of(TransportCode.UNIT_NOT_COMPLETE, UnitKey.of(unit.id()), missing(unit))));
                continue;
            }
            List<FileInUnit> described = new ArrayList<>();
            for (Path file : files) {
                try {
                    described.add(described(file));
                } catch (IOException e) {
                    // Being stopped closes the file that is being read.
                    boolean isNotReadable =
                            isSettled(file, before) && !Thread.currentThread().isInterrupted();
                    others.add(isNotReadable ? notReadable(unit, file, e) : stillBeingWritten(unit));
                    break;
                }
            }
            if (described.size() == files.size()) {
                FileListing listing = new FileListing(described);
                found.add(new Found(ref(unit, listing, files, before), files, listing));
            }
        }
        return new Contents(List.copyOf(found), List.copyOf(others), bulk.attachments());
    }

    private static FailedReception unclear(Path file) {
        return new FailedReception(Optional.empty(), Finding.of(TransportCode.FILE_NAME_UNCLEAR, FileNames.of(file)));
    }

    private static FailedReception failed(TransmissionUnit unit, Finding finding) {
        return new FailedReception(Optional.of(unit.id()), finding);
    }

    private static FailedReception stillBeingWritten(TransmissionUnit unit) {
        return failed(unit, Finding.of(TransportCode.STILL_BEING_WRITTEN, UnitKey.of(unit.id())));
    }

    /** Nobody writes to the file, so that waiting does not help. */
    private static FailedReception notReadable(TransmissionUnit unit, Path file, IOException cause) {
        return new FailedReception(Optional.of(unit.id()), UnusableFile.of(file, cause), Optional.of(cause));
    }

    private static String missing(TransmissionUnit unit) {
        return unit.missing().stream().map(FileKind::name).collect(Collectors.joining(", "));
    }

    private static boolean isSettled(TransmissionUnit unit, SortedBulk bulk, Map<Path, FileLook> before) {
        return !bulk.isUnfinished(unit) && bulk.files(unit).stream().allMatch(file -> isSettled(file, before));
    }

    /** A browser makes an empty file of the final name first. */
    private static boolean isSettled(Path file, Map<Path, FileLook> before) {
        return FileLook.at(file)
                .filter(now -> now.equals(before.get(file)))
                .filter(now -> now.size() > 0 || FileInUnit.isAttachment(FileNames.of(file)))
                .isPresent();
    }

    /** Describes a file, which is read only where it has changed. */
    synchronized FileInUnit described(Path file) throws IOException {
        FileLook look = FileLook.at(file).orElseThrow(() -> new NoSuchFileException(file.toString()));
        Read before = read.get(file);
        if (before == null || !before.look().equals(look)) {
            before = new Read(look, FileInUnit.of(List.of(file)).get(0));
            read.put(file, before);
        }
        return before.file();
    }

    private static UnitRef ref(
            TransmissionUnit unit, FileListing listing, List<Path> files, Map<Path, FileLook> looks) {
        Instant changed = files.stream()
                .map(looks::get)
                .filter(Objects::nonNull)
                .map(FileLook::changed)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new UnitRef(
                UnitKey.of(unit.id()), unit.id(), listing.digest(), listing.size(), FileListing.TYPE, changed);
    }

    private static void pause(Duration time) throws IOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for downloads to be complete.", e);
        }
    }

    /** Removes what was unpacked. */
    @Override
    public synchronized void close() throws IOException {
        if (archives.isPresent()) {
            archives.get().close();
        }
    }
}
