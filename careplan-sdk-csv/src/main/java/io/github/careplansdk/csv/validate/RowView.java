package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row, as a product's own rules see it: its cells by the English names of the columns (docs/layouts.md). It is valid during
 * the call only; afterwards everything but {@link #file} throws an {@link IllegalStateException}. Its texts and places may be
 * kept.
 */
public final class RowView {
    private final FileView file;
    private @Nullable TypedRow row;

    RowView(FileView file, TypedRow row) {
        this.file = file;
        this.row = row;
    }

    /** Returns the file in which the row stands. */
    public FileView file() {
        return file;
    }

    /** Returns the number of the row in the file, from 1; blank lines do not count. */
    public long number() {
        return row().number();
    }

    /** Returns the edition by whose columns the row is read. */
    public Edition edition() {
        return row().layout().edition();
    }

    /** Returns the columns of the row, in order. */
    public List<Column> columns() {
        return row().layout().columns();
    }

    /** Returns whether the kind has a column of that English name, in the edition that the row is of. */
    public boolean has(String column) {
        return row().layout().find(column).isPresent();
    }

    /**
     * Returns the text of a cell without its quotes; empty where the cell is empty, or has a problem for which it cannot be relied
     * on.
     *
     * @throws IllegalArgumentException if the kind has no such column: see {@link #has}
     */
    public Optional<String> text(String column) {
        TypedRow now = row();
        int index = now.layout().column(column).index();
        return now.isFilled(index) ? Optional.of(now.text(index)) : Optional.empty();
    }

    /** Returns the row as the place of a problem. */
    public Location place() {
        return Location.ofRow(file.path(), row().line(), row().number());
    }

    /**
     * Returns a cell as the place of a problem.
     *
     * @throws IllegalArgumentException if the kind has no such column: see {@link #has}
     */
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
