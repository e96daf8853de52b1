package io.github.careplansdk.csv.validate.internal;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.validate.FileView;
import io.github.careplansdk.csv.validate.RowView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row that is being checked, lent to a product's own rule for one call. */
final class CurrentRow implements RowView {
    private final FileView file;
    private @Nullable TypedRow row;

    CurrentRow(FileView file, TypedRow row) {
        this.file = file;
        this.row = row;
    }

    @Override
    public FileView file() {
        return file;
    }

    @Override
    public long number() {
        return row().number();
    }

    @Override
    public Edition edition() {
        return row().layout().edition();
    }

    @Override
    public List<Column> columns() {
        return row().layout().columns();
    }

    @Override
    public boolean has(String column) {
        return row().layout().find(column).isPresent();
    }

    @Override
    public Optional<String> text(String column) {
        TypedRow now = row();
        int index = now.layout().column(column).index();
        return now.isFilled(index) ? Optional.of(now.text(index)) : Optional.empty();
    }

    @Override
    public Location place() {
        return Location.ofRow(file.path(), row().line(), row().number());
    }

    @Override
    public Location place(String column) {
        TypedRow now = row();
        Column found = now.layout().column(column);
        return new Location(file.path(), now.line(), now.number(), found.number(), found.name(), found.nameEn());
    }

    TypedRow row() {
        TypedRow now = row;
        if (now == null) {
            throw new IllegalStateException(
                    "A row is valid during the call only: keep its texts and places, not the row itself.");
        }
        return now;
    }

    /** Ends the call: the row is filled with the next one. */
    void end() {
        row = null;
    }
}
