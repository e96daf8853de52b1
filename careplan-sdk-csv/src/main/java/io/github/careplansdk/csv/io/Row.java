package io.github.careplansdk.csv.io;

import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.csv.io.internal.RawCells;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file: always its raw cells, where it stands and what is wrong with it, and the record where it converts.
 * Immutable; it holds its own bytes and may be kept.
 *
 * @param <T> the record
 */
public final class Row<T extends Record> {
    private final long number;
    private final long line;
    private final long offset;
    private final byte[] bytes;
    private final @Nullable T record;
    private final List<Problem> problems;

    Row(long number, long line, long offset, byte[] bytes, @Nullable T record, List<Problem> problems) {
        this.number = number;
        this.line = line;
        this.offset = offset;
        this.bytes = bytes;
        this.record = record;
        this.problems = problems;
    }

    /** The number of the row, from 1; blank lines do not count. */
    public long number() {
        return number;
    }

    /** The line of the file in which the row starts, from 1. */
    public long line() {
        return line;
    }

    /** The byte of the file at which the row starts, from 0. */
    public long offset() {
        return offset;
    }

    /** The record, or empty where an error of a cell or of the row keeps it from being one. */
    public Optional<T> record() {
        return Optional.ofNullable(record);
    }

    /** What the layers of bytes, lexical, layout and value find wrong with the row. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The cells as they stand in the file, without their quotes: nothing is trimmed. Bytes that are no MS932 character
     * become U+FFFD; {@link #bytes} keeps them.
     */
    public List<String> cells() {
        return RawCells.of(bytes);
    }

    /** A copy of the bytes of the row, without its line end. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Where the row is; never what it holds. */
    @Override
    public String toString() {
        return "Row[number=" + number + ", line=" + line + ", problems=" + problems.size() + "]";
    }
}
