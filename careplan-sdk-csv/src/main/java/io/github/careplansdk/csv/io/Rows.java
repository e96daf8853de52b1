package io.github.careplansdk.csv.io;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.RecordAssembler;
import io.github.careplansdk.csv.io.internal.RowReader;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Layout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, read while they are asked for: memory does not grow with the file. They can be gone through once, by
 * one thread; close them to close the file. A row with an error does not end the reading.
 *
 * @param <T> the record of the rows
 */
public final class Rows<T extends Record> implements Iterable<Row<T>>, AutoCloseable {
    private static final int MOST_OF_FILE = 1000;

    private final InputStream in;
    private final RowReader reader;
    private final Class<T> type;
    private final List<Problem> ofRow = new ArrayList<>();
    private final List<Problem> ofFile = new ArrayList<>();
    private @Nullable Layout<?> layout;
    private @Nullable RecordAssembler<T> assembler;
    private boolean taken;

    /**
     * Rows of bytes.
     *
     * @param in the bytes, closed with the rows
     * @param kind the kind of file
     * @param month the service month that the file's name says, where it does
     * @param path the file, as problems name it
     * @param type the record of the kind
     * @throws IllegalArgumentException if the kind has another record
     */
    public Rows(InputStream in, FileKind kind, Optional<YearMonth> month, String path, Limits limits, Class<T> type) {
        Class<? extends Record> declared = Layout.of(kind).record();
        if (declared != type) {
            throw new IllegalArgumentException(
                    kind + " holds " + declared.getSimpleName() + ", not " + type.getSimpleName() + ".");
        }
        this.in = in;
        this.type = type;
        this.reader = new RowReader(in, kind, month, path, limits, this::note);
    }

    /**
     * The rows from first to last, once.
     *
     * @throws UncheckedIOException while going on, if the file cannot be read
     */
    @Override
    public Iterator<Row<T>> iterator() {
        if (taken) {
            throw new IllegalStateException("Rows can be gone through once: read the file again.");
        }
        taken = true;
        return new RowIterator();
    }

    /** The rows as a stream, once. Closing the stream closes the file. */
    public Stream<Row<T>> stream() {
        Spliterator<Row<T>> rows = Spliterators.spliteratorUnknownSize(
                iterator(), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        return StreamSupport.stream(rows, false).onClose(() -> {
            try {
                close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * What is wrong with the file around its rows: a byte order mark, blank lines, a row of names, a limit that ended the
     * reading. Complete when the rows were gone through; of a code that is found very often only the first are kept.
     */
    public List<Problem> problems() {
        return List.copyOf(ofFile);
    }

    /** The records of the rows that convert, once; the others are left out. */
    public Stream<T> records() {
        return stream().map(Row::record).flatMap(Optional::stream);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void note(ProblemCode code, RowReader place, int column, Object... arguments) {
        if (place.isInRow()) {
            ofRow.add(Problem.of(code, place.location(code, column), arguments));
        } else if (ofFile.size() < MOST_OF_FILE || code == ProblemCode.INPUT_LIMIT_EXCEEDED) {
            ofFile.add(Problem.of(code, place.location(code, column), arguments));
        }
    }

    private @Nullable Row<T> read() {
        try {
            if (!reader.next()) {
                return null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TypedRow row = reader.row();
        T record = row.isConvertible() ? assembler(row.layout()).assemble(row) : null;
        List<Problem> found = ofRow.isEmpty() ? List.of() : List.copyOf(ofRow);
        ofRow.clear();
        return new Row<>(
                reader.cursor().row(),
                reader.cursor().line(),
                reader.cursor().offset(),
                reader.cursor().copyRow(),
                record,
                found);
    }

    @SuppressWarnings("unchecked")
    private RecordAssembler<T> assembler(Layout<?> current) {
        if (assembler == null || layout != current) {
            if (current.record() != type) {
                throw new IllegalStateException("The layout holds " + current.record());
            }
            layout = current;
            assembler = new RecordAssembler<>((Layout<T>) current);
        }
        return assembler;
    }

    private final class RowIterator implements Iterator<Row<T>> {
        private @Nullable Row<T> ahead;

        @Override
        public boolean hasNext() {
            if (ahead == null) {
                ahead = read();
            }
            return ahead != null;
        }

        @Override
        public Row<T> next() {
            if (!hasNext() || ahead == null) {
                throw new NoSuchElementException();
            }
            Row<T> row = ahead;
            ahead = null;
            return row;
        }
    }
}
