package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.csv.layout.Column;
import java.util.List;
import java.util.Optional;

/**
 * A row, as a product's own rules see it: its cells by the English names of the columns (docs/layouts.md). It is valid during
 * the call only; afterwards everything but {@link #file} throws an {@link IllegalStateException}. Its texts and places may be
 * kept.
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

    /** Returns whether the kind has a column of that English name, in the edition that the row is of. */
    boolean has(String column);

    /**
     * Returns the text of a cell without its quotes; empty where the cell is empty, or has a problem for which it cannot be relied
     * on.
     *
     * @throws IllegalArgumentException if the kind has no such column: see {@link #has}
     */
    Optional<String> text(String column);

    /** Returns the row as the place of a problem. */
    Location place();

    /**
     * Returns a cell as the place of a problem.
     *
     * @throws IllegalArgumentException if the kind has no such column: see {@link #has}
     */
    Location place(String column);
}
