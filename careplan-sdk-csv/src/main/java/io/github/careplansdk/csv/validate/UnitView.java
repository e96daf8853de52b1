package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.ValidationReport.CheckedUnit;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.csv.io.internal.RowReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A unit, as a product's own rules see it: its files, and their rows as often as they are asked for. */
public final class UnitView {
    private final CheckedUnit unit;
    private final List<FileCheck> checks;
    private final FileCheck.Settings settings;

    UnitView(CheckedUnit unit, List<FileCheck> checks, FileCheck.Settings settings) {
        this.unit = unit;
        this.checks = checks;
        this.settings = settings;
    }

    /** Returns the serial, sender, receiver, kinds and paths of the unit. */
    public CheckedUnit unit() {
        return unit;
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
        for (FileCheck check : checks) {
            Optional<FileView> file = check.view().filter(view -> view.kind().equals(kind) && !kind.isImage());
            file.ifPresent(view -> read(check.input(), view, action));
        }
    }

    private void read(SourceFile input, FileView file, Consumer<RowView> action) {
        try (InputStream in = input.open()) {
            RowReader reader = new FileContext(file.path(), file.kind(), file.name(), settings)
                    .reader(in, (code, place, column, arguments) -> {});
            while (reader.next()) {
                if (reader.row().isComplete()) {
                    action.accept(new RowView(file, reader.row()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
