package io.github.careplansdk.crypto.transport.handoff.internal;

import io.github.careplansdk.core.internal.SafeText;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The folder into which people download with the official client. Nothing in it is changed: the platform gives a unit only
 * once, so what lies here is the original.
 */
public final class DownloadFolder {
    /**
     * A complete unit that lies here.
     *
     * @param files its files, with the attachments beside it
     */
    record Found(UnitRef ref, List<Path> files, FileListing listing) {}

    /**
     * What one folder holds.
     *
     * @param units what can be taken
     * @param others what cannot, and why
     * @param attachments what lies beside the units, whether it goes with one or not
     */
    record Contents(List<Found> units, List<FailedReception> others, List<Path> attachments) {}

    /** What a file looks like; two looks are equal where nobody wrote between them. */
    private record Look(long size, Instant changed) {
        /** Empty where the file is gone again, or someone writes to it and lets nobody read. */
        static Optional<Look> at(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(new Look(
                        attributes.size(), attributes.lastModifiedTime().toInstant()));
            } catch (IOException notNow) {
                return Optional.empty();
            }
        }
    }

    private final Path download;
    private final Duration settle;

    /** @param settle how long a file must not have changed */
    public DownloadFolder(Path download, Duration settle) {
        this.download = download;
        this.settle = settle;
    }

    /** Looks twice, to see what is still being written. */
    List<Contents> look() throws IOException {
        List<SortedBulk> bulks = SortedBulk.in(download);
        Map<Path, Look> before = new HashMap<>();
        for (SortedBulk bulk : bulks) {
            for (TransmissionUnit unit : bulk.units()) {
                bulk.files(unit).forEach(file -> Look.at(file).ifPresent(look -> before.put(file, look)));
            }
        }
        pause();
        return bulks.stream().map(bulk -> contents(bulk, before)).toList();
    }

    private static Contents contents(SortedBulk bulk, Map<Path, Look> before) {
        List<Found> found = new ArrayList<>();
        List<FailedReception> others = new ArrayList<>();
        bulk.unclear().forEach(file -> others.add(unclear(TransportCode.FILE_NAME_UNCLEAR, file)));
        bulk.unusable().forEach(file -> others.add(unclear(TransportCode.FILE_NOT_USABLE, file)));
        for (TransmissionUnit unit : bulk.units()) {
            List<Path> files = bulk.files(unit);
            Optional<String> unusable = FileNames.unusable(files);
            if (unusable.isPresent()) {
                others.add(failed(unit, Finding.of(TransportCode.FILE_NAME_UNUSABLE, SafeText.of(unusable.get()))));
                continue;
            }
            Optional<FileListing> listing = isSettled(unit, bulk, before) ? listing(files) : Optional.empty();
            if (listing.isEmpty()) {
                others.add(failed(unit, Finding.of(TransportCode.STILL_BEING_WRITTEN, UnitKey.of(unit.id()))));
            } else if (!unit.isComplete()) {
                others.add(failed(
                        unit, Finding.of(TransportCode.UNIT_NOT_COMPLETE, UnitKey.of(unit.id()), missing(unit))));
            } else {
                found.add(new Found(ref(unit, listing.get(), files, before), files, listing.get()));
            }
        }
        return new Contents(List.copyOf(found), List.copyOf(others), bulk.attachments());
    }

    private static FailedReception unclear(TransportCode code, Path file) {
        return new FailedReception(Optional.empty(), Finding.of(code, FileNames.of(file)));
    }

    private static FailedReception failed(TransmissionUnit unit, Finding finding) {
        return new FailedReception(Optional.of(unit.id()), finding);
    }

    private static String missing(TransmissionUnit unit) {
        return unit.missing().stream().map(FileKind::name).collect(Collectors.joining(", "));
    }

    private static boolean isSettled(TransmissionUnit unit, SortedBulk bulk, Map<Path, Look> before) {
        return !bulk.isUnfinished(unit) && bulk.files(unit).stream().allMatch(file -> isSettled(file, before));
    }

    /** A browser makes an empty file of the final name first. */
    private static boolean isSettled(Path file, Map<Path, Look> before) {
        return Look.at(file)
                .filter(now -> now.equals(before.get(file)))
                .filter(now -> now.size() > 0 || FileInUnit.isAttachment(FileNames.of(file)))
                .isPresent();
    }

    /** Empty where a file is gone again, or cannot be read now. */
    private static Optional<FileListing> listing(List<Path> files) {
        try {
            return Optional.of(FileListing.of(files));
        } catch (IOException notNow) {
            return Optional.empty();
        }
    }

    private static UnitRef ref(TransmissionUnit unit, FileListing listing, List<Path> files, Map<Path, Look> looks) {
        Instant changed = files.stream()
                .map(looks::get)
                .filter(Objects::nonNull)
                .map(Look::changed)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new UnitRef(
                UnitKey.of(unit.id()), unit.id(), listing.digest(), listing.size(), FileListing.TYPE, changed);
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(settle.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for downloads to be complete.", e);
        }
    }
}
