package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.ValidationReport.CheckedUnit;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.unit.TransmissionUnit;
import io.github.careplansdk.csv.io.internal.RowReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A unit, as a product's own rules see it: its files, and their rows as often as they are asked for. */
public final class UnitView {
    private final TransmissionUnit files;
    private final CheckedUnit unit;
    private final List<FileCheck> checks;
    private final FileCheck.Settings settings;

    UnitView(TransmissionUnit files, CheckedUnit unit, List<FileCheck> checks, FileCheck.Settings settings) {
        this.files = files;
        this.unit = unit;
        this.checks = checks;
        this.settings = settings;
    }

    /** Returns the serial, sender, receiver, kinds and paths of the unit. */
    public CheckedUnit unit() {
        return unit;
    }

    /** Returns which of the standard's units it is, or empty where its files make none. */
    public Optional<UnitType> type() {
        return files.type();
    }

    /** Returns the edition whose form the names of its files have. */
    public Edition edition() {
        return files.edition().orElseThrow();
    }

    /** Returns the unit as the place of a problem: its first file. */
    public Location place() {
        return Location.ofFile(unit.paths().get(0));
    }

    /** Returns the files, images included. */
    public List<FileView> files() {
        return checks.stream().flatMap(check -> check.view().stream()).toList();
    }

    /**
     * Reads the rows of the files of a kind once more, those that have as many cells as the kind has columns.
     *
     * @param action what is done with each row, which is valid during the call only
     * @throws UncheckedIOException if a file can no longer be read
     */
    public void forEachRow(FileKind kind, Consumer<RowView> action) {
        files().stream().filter(file -> file.kind().equals(kind)).forEach(file -> forEachRow(file, action));
    }

    /**
     * Reads the rows of one of the {@link #files} as {@link #forEachRow(FileKind, Consumer)} does; an image has none.
     *
     * @throws IllegalArgumentException if it is no file of the unit
     * @throws UncheckedIOException if it can no longer be read
     */
    public void forEachRow(FileView file, Consumer<RowView> action) {
        FileCheck check = checks.stream()
                .filter(each -> each.input().path().equals(file.path()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The file is none of the unit: take one of files()."));
        if (!file.kind().isImage()) {
            read(check.input(), file, action);
        }
    }

    private void read(SourceFile input, FileView file, Consumer<RowView> action) {
        try (InputStream in = input.open()) {
            RowReader reader = new FileContext(file.path(), file.kind(), file.name(), settings)
                    .reader(in, (code, place, column, arguments) -> {});
            while (reader.next()) {
                if (reader.row().isComplete()) {
                    RowView row = new RowView(file, reader.row());
                    action.accept(row);
                    row.end();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
