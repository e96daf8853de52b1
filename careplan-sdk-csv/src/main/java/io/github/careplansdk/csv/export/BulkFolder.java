package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.internal.disk.NewFiles;
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
 * Where units are written for the official client: folders {@code 001}, {@code 002} and so on, each a bulk of at most 100
 * units, the most that are sent at once.
 *
 * <p>A unit is written whole, and only if a check of it finds no error; the others are written all the same. A bulk's folder
 * appears with all its files.
 */
public final class BulkFolder {
    private final Path folder;
    private final Validator validator;

    /** Creates a writer to a folder that is empty or not there yet. */
    public BulkFolder(Path folder) {
        this(folder, Validator.create());
    }

    /**
     * Creates a writer as {@link #BulkFolder(Path)} does, with the validator that checks what is written: its clock says which
     * day is today.
     */
    public BulkFolder(Path folder, Validator validator) {
        this.folder = folder.toAbsolutePath();
        this.validator = validator;
    }

    /**
     * Writes units.
     *
     * @return what became of each, in the same order
     * @throws CarePlanException with code {@code FOLDER_NOT_EMPTY} if there are files in the folder
     * @throws IllegalArgumentException if two units have the same serial, sender and receiver
     * @throws IOException if a file cannot be written, or an image cannot be read; no bulk appears then
     */
    public List<WrittenUnit> write(List<OutgoingUnit> units) throws IOException {
        checkIds(units);
        List<WrittenUnit> written = new ArrayList<>();
        try (NewFiles bulks = NewFiles.inEmpty(folder)) {
            for (OutgoingUnit unit : units) {
                written.add(write(unit, bulks.path(), bulk(written)));
            }
            bulks.appear();
        } catch (DirectoryNotEmptyException e) {
            throw new CarePlanException(ErrorCode.FOLDER_NOT_EMPTY.found(folder));
        }
        return List.copyOf(written);
    }

    /**
     * Writes units as {@link #write(List)} does, and hands the bulks' files over when all are written: each has its bulk's folder in
     * its path, which is the bulk of the result.
     */
    public static List<WrittenUnit> write(List<OutgoingUnit> units, Sink sink, Validator validator) throws IOException {
        return SinkFolder.fill(sink, folder -> new BulkFolder(folder, validator).write(units)).stream()
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

    /** The bulk of the next unit, as the units written before fill them. */
    private Path bulk(List<WrittenUnit> before) {
        long full = before.stream().filter(WrittenUnit::isWritten).count() / Bulk.MAX_UNITS;
        return folder.resolve(String.format(Locale.ROOT, "%03d", full + 1));
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
}
