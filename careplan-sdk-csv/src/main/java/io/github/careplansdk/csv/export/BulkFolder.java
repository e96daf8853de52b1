package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.internal.disk.NewFiles;
import io.github.careplansdk.core.problem.Audience;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.source.Sink;
import io.github.careplansdk.core.unit.Bulk;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.csv.export.OutgoingUnit.CsvFile;
import io.github.careplansdk.csv.export.OutgoingUnit.ImageFile;
import io.github.careplansdk.csv.export.OutgoingUnit.OutgoingFile;
import io.github.careplansdk.csv.io.internal.write.CsvDraft;
import io.github.careplansdk.csv.io.internal.write.SinkFolder;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Writes units for the official client to folders {@code 001}, {@code 002} and so on, each a bulk of at most 100 units,
 * the limit of a bulk send.
 *
 * <p>A unit is written as a whole, and only if a check of it finds no error; the other units are written in any case. A
 * bulk's folder is written atomically.
 */
public final class BulkFolder {
    private final Path folder;
    private final Validator validator;

    private BulkFolder(Path folder, Validator validator) {
        this.folder = folder;
        this.validator = validator;
    }

    /** Returns a writer to a folder that is empty or does not exist. */
    public static BulkFolder of(Path folder) {
        return of(folder, Validator.create());
    }

    /**
     * Returns a writer to a folder that is empty or does not exist, with a validator for the check, whose clock gives
     * the current day.
     */
    public static BulkFolder of(Path folder, Validator validator) {
        return new BulkFolder(folder.toAbsolutePath(), validator);
    }

    /**
     * Writes units.
     *
     * @return the result for each, in the same order
     * @throws CarePlanException with code {@code FOLDER_NOT_EMPTY} if there are files in the folder
     * @throws IllegalArgumentException if two units have the same serial, sender and receiver
     * @throws IOException if a file cannot be written, or an image cannot be read; no bulk appears then
     */
    public List<WrittenUnit> write(List<OutgoingUnit> units) throws IOException {
        checkIds(units);
        List<WrittenUnit> written = new ArrayList<>();
        int sent = 0;
        try (NewFiles bulks = NewFiles.inEmpty(folder)) {
            for (OutgoingUnit unit : units) {
                WrittenUnit each = write(unit, bulks.path(), bulk(sent));
                written.add(each);
                sent += each.isWritten() ? 1 : 0;
            }
            bulks.appear();
        } catch (DirectoryNotEmptyException e) {
            throw new CarePlanException(ErrorCode.FOLDER_NOT_EMPTY.found(folder));
        }
        return List.copyOf(written);
    }

    /**
     * Writes units as {@link #write(List)} does, and passes the files to a sink once all are written. Their paths begin
     * with the folder of their bulk.
     */
    public static List<WrittenUnit> write(List<OutgoingUnit> units, Sink sink, Validator validator) throws IOException {
        return SinkFolder.fill(sink, folder -> BulkFolder.of(folder, validator).write(units)).stream()
                .map(unit -> new WrittenUnit(unit.unit(), unit.bulk().map(Path::getFileName), unit.report()))
                .toList();
    }

    private static void checkIds(List<OutgoingUnit> units) {
        Set<UnitId> ids = new HashSet<>();
        for (OutgoingUnit unit : units) {
            if (!ids.add(unit.id())) {
                throw new IllegalArgumentException(
                        "Two units are " + unit.id() + ": give all exporters of an office the same Serials.");
            }
        }
    }

    /** The bulk of the next unit, where so many were written before. */
    private Path bulk(int before) {
        return folder.resolve(String.format(Locale.ROOT, "%03d", before / Bulk.MAX_UNITS + 1));
    }

    private WrittenUnit write(OutgoingUnit unit, Path drafts, Path bulk) throws IOException {
        Path draft = Disk.PRIVATE.folder(drafts.resolve(".unit"));
        WrittenUnit written = write(unit, draft, drafts, bulk);
        Disk.PRIVATE.delete(draft);
        return written;
    }

    private WrittenUnit write(OutgoingUnit unit, Path draft, Path drafts, Path bulk) throws IOException {
        ValidationReport report = check(unit, draft);
        if (report.problems().stream().anyMatch(problem -> problem.code().severity() == Severity.ERROR)) {
            return new WrittenUnit(unit, Optional.empty(), report);
        }
        Path place = Disk.PRIVATE.folder(drafts.resolve(bulk.getFileName()));
        for (OutgoingFile file : unit.files()) {
            String name = file.name().text();
            Disk.rename(draft.resolve(name), place.resolve(name));
        }
        return new WrittenUnit(unit, Optional.of(bulk), report);
    }

    /** Writes all files of a unit, and checks them together. */
    private ValidationReport check(OutgoingUnit unit, Path draft) throws IOException {
        List<CsvDraft> drafts = new ArrayList<>();
        for (OutgoingFile file : unit.files()) {
            if (file instanceof CsvFile csv) {
                drafts.add(CsvDraft.ofRecords(
                        Disk.PRIVATE.create(draft.resolve(csv.name().text())),
                        validator.layouts(),
                        csv.name(),
                        csv.records()));
            } else if (file instanceof ImageFile image) {
                Disk.PRIVATE.copy(image.source(), draft.resolve(image.name().text()));
            }
        }
        ValidationReport report = validator.validate(draft);
        for (CsvDraft each : drafts) {
            report = each.explain(report);
        }
        return report;
    }

    /**
     * A unit that was written, or refused because the standard does not allow what it holds.
     *
     * @param unit the unit
     * @param bulk the folder that it was written to, or empty if it was refused
     * @param report the findings of the check of its files; a unit with errors is refused. Use the hints for {@link
     *     Audience#EXPORTER}
     */
    public record WrittenUnit(OutgoingUnit unit, Optional<Path> bulk, ValidationReport report) {
        /** Returns whether it was written. */
        public boolean isWritten() {
            return bulk.isPresent();
        }
    }
}
