package io.github.careplansdk.csv.io;

import io.github.careplansdk.core.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of a file, read while they are asked for: memory does not grow with the file. They can be gone through once, by
 * one thread; close them to close the file. A row with an error does not end the reading.
 *
 * @param <T> the record of the rows
 */
public interface Rows<T extends Record> extends Iterable<Row<T>>, AutoCloseable {
    /**
     * Returns the rows from first to last, once.
     *
     * @throws UncheckedIOException while going on, if the file cannot be read
     * @throws IllegalStateException while going on, if the file is of an edition whose rows another record holds
     */
    @Override
    Iterator<Row<T>> iterator();

    /** Returns the rows as a stream, once. Closing the stream closes the file. */
    Stream<Row<T>> stream();

    /**
     * Returns the records of the rows that convert, once, without the rows around them: the fastest way to read. Rows that do not
     * convert are skipped and counted, see {@link #skipped}. Closing the stream closes the file.
     */
    Stream<T> records();

    /** Returns how many rows {@link #records} has skipped so far; {@link #iterator} shows what is wrong with them. */
    long skipped();

    /**
     * Returns what is wrong with the file around its rows: a byte order mark, blank lines, a row of names, a limit that ended the
     * reading. Complete when the rows were gone through; of a code that is found very often only the first are kept.
     */
    List<Problem> problems();

    @Override
    void close() throws IOException;
}
