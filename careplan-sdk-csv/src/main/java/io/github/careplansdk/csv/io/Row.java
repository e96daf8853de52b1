package io.github.careplansdk.csv.io;

import io.github.careplansdk.core.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A row of a file: its raw cells, its position, its problems and, if it can be converted, its record. Immutable; it
 * holds its own bytes and may be kept.
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

    /** Returns the record, or empty if an error of a cell or of the row prevents the conversion. */
    Optional<T> record();

    /** Returns the problems that the layers of bytes, lexical, layout and value find in the row. */
    List<Problem> problems();

    /**
     * Returns the cells as in the file, without their quotes and not trimmed. Bytes that are not a character of MS932
     * become U+FFFD; {@link #bytes} keeps them.
     */
    List<String> cells();

    /** Returns a copy of the bytes of the row, without its line end. */
    byte[] bytes();
}
