package io.github.careplansdk.csv.io;

import io.github.careplansdk.core.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A row of a file: always its raw cells, where it stands and what is wrong with it, and the record where it converts.
 * Immutable; it holds its own bytes and may be kept.
 *
 * @param <T> the record
 */
public interface Row<T extends Record> {
    /** Returns the number of the row, from 1; blank lines do not count. */
    long number();

    /** Returns the line of the file in which the row starts, from 1. */
    long line();

    /** Returns the byte of the file at which the row starts, from 0. */
    long offset();

    /** Returns the record, or empty where an error of a cell or of the row keeps it from being one. */
    Optional<T> record();

    /** Returns what the layers of bytes, lexical, layout and value find wrong with the row. */
    List<Problem> problems();

    /**
     * Returns the cells as they stand in the file, without their quotes: nothing is trimmed. Bytes that are no MS932 character
     * become U+FFFD; {@link #bytes} keeps them.
     */
    List<String> cells();

    /** Returns a copy of the bytes of the row, without its line end. */
    byte[] bytes();
}
