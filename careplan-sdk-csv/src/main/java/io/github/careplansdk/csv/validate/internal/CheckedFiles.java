package io.github.careplansdk.csv.validate.internal;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.ValidationReport.CheckedUnit;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.unit.TransmissionUnit;
import io.github.careplansdk.csv.io.internal.RowReader;
import io.github.careplansdk.csv.validate.FileView;
import io.github.careplansdk.csv.validate.RowView;
import io.github.careplansdk.csv.validate.UnitView;
import io.github.careplansdk.csv.validate.internal.rule.CheckContext;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A unit whose files were checked, lent to a product's own rule. */
final class CheckedFiles implements UnitView {
    private final TransmissionUnit files;
    private final CheckedUnit unit;
    private final List<FileCheck> checks;
    private final CheckContext context;

    CheckedFiles(TransmissionUnit files, CheckedUnit unit, List<FileCheck> checks, CheckContext context) {
        this.files = files;
        this.unit = unit;
        this.checks = checks;
        this.context = context;
    }

    @Override
    public CheckedUnit unit() {
        return unit;
    }

    @Override
    public Optional<UnitType> type() {
        return files.type();
    }

    @Override
    public Edition edition() {
        return files.edition().orElseThrow();
    }

    @Override
    public Location place() {
        return Location.ofFile(unit.paths().get(0));
    }

    @Override
    public List<FileView> files() {
        return checks.stream().flatMap(check -> check.view().stream()).toList();
    }

    @Override
    public void forEachRow(FileKind kind, Consumer<RowView> action) {
        files().stream().filter(file -> file.kind().equals(kind)).forEach(file -> forEachRow(file, action));
    }

    @Override
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
            RowReader reader = new FileContext(file.path(), file.kind(), file.name(), context)
                    .reader(in, (code, place, column, arguments) -> {});
            while (reader.next()) {
                if (reader.row().isComplete()) {
                    CurrentRow row = new CurrentRow(file, reader.row());
                    action.accept(row);
                    row.end();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
