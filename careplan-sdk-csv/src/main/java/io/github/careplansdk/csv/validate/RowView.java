package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.csv.layout.Column;
import java.util.List;
import java.util.Optional;

/**
 * A view of a row for a product's own rules: its cells by the English names of the columns (docs/layouts.md). It is
 * valid during the call only; afterwards everything but {@link #file} throws an {@link IllegalStateException}. Its
 * texts and places may be kept.
 */
public interface RowView {
    /** Returns the file in which the row stands. */
    FileView file();

    /** Returns the number of the row in the file, from 1; blank lines do not count. */
    long number();

    /** Returns the edition by whose columns the row is read. */
    Edition edition();

    /** Returns the columns of the row, in order. */
    List<Column> columns();

    /** Returns whether the kind has a column with an English name in the edition of the row. */
    boolean has(String column);

    /**
     * Returns the text of a cell without its quotes; empty if the cell is empty, or has a problem that makes it
     * unreliable.
     *
     * @throws IllegalArgumentException if the kind has no such column: see {@link #has}
     */
    Optional<String> text(String column);

    /** Returns the location of the row. */
    Location place();

    /**
     * Returns the location of a cell.
     *
     * @throws IllegalArgumentException if the kind has no such column: see {@link #has}
     */
    Location place(String column);
}
