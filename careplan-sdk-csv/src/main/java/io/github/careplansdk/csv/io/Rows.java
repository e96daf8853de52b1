package io.github.careplansdk.csv.io;

import io.github.careplansdk.core.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of a file, read lazily: memory use does not grow with the file. They can be iterated once, by one thread;
 * closing them closes the file. A row with an error does not end the reading.
 *
 * @param <T> the record of the rows
 */
public interface Rows<T extends Record> extends Iterable<Row<T>>, AutoCloseable {
    /**
     * Returns the rows from first to last, once.
     *
     * @throws UncheckedIOException during the iteration, if the file cannot be read
     * @throws IllegalStateException during the iteration, if the file is of an edition with another class of records
     */
    @Override
    Iterator<Row<T>> iterator();

    /** Returns the rows as a stream, once. Closing the stream closes the file. */
    Stream<Row<T>> stream();

    /**
     * Returns the records of the rows that can be converted, once. This is the fastest way to read. Other rows are
     * skipped and counted, see {@link #skipped}. Closing the stream closes the file.
     */
    Stream<T> records();

    /** Returns how many rows {@link #records} has skipped so far; use {@link #iterator} to see their problems. */
    long skipped();

    /**
     * Returns the problems of the file outside its rows: a byte order mark, blank lines, a header row, a limit that
     * ended the reading. Complete after the iteration; of a code that is found very often only the first problems are
     * kept.
     */
    List<Problem> problems();

    @Override
    void close() throws IOException;
}
