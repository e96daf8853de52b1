package io.github.careplansdk.csv.io.internal.record;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.io.internal.RawCells;
import io.github.careplansdk.csv.io.internal.RowReader;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
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
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a reader takes from a stream.
 *
 * @param <T> the record of the rows
 */
public final class FileRows<T extends Record> implements Rows<T> {
    private static final int MOST_OF_FILE = 1000;

    private final InputStream in;
    private final RowReader reader;
    private final Class<T> type;
    private final List<Problem> ofRow = new ArrayList<>();
    private final List<Problem> ofFile = new ArrayList<>();
    private @Nullable Layout<?> layout;
    private @Nullable RecordAssembler<T> assembler;
    private boolean taken;
    private long skipped;

    /**
     * Creates the rows of bytes.
     *
     * @param in the bytes, closed with the rows
     * @param layouts the standard, and the columns of its kinds
     * @param kind the kind of file
     * @param month the service month that the file's name says, where it does
     * @param path the file, as problems name it
     * @param type the record of the kind, or {@code Record} for whichever holds the rows of the file's edition
     * @throws IllegalArgumentException if the kind has another record in all editions
     */
    public FileRows(
            InputStream in,
            Layouts layouts,
            FileKind kind,
            Optional<YearMonth> month,
            String path,
            Limits limits,
            Class<T> type) {
        Class<? extends Record> newest = layouts.check().record(kind);
        if (!type.isAssignableFrom(newest)
                && layouts.editions(kind).stream().noneMatch(edition -> layouts.record(kind, edition) == type)) {
            throw new IllegalArgumentException(
                    kind + " holds " + newest.getSimpleName() + ", not " + type.getSimpleName() + ".");
        }
        this.in = in;
        this.type = type;
        this.reader = new RowReader(in, layouts, kind, month, path, limits, this::note);
    }

    @Override
    public Iterator<Row<T>> iterator() {
        return once(this::read);
    }

    @Override
    public Stream<Row<T>> stream() {
        return stream(iterator());
    }

    @Override
    public Stream<T> records() {
        return stream(once(this::readRecord));
    }

    @Override
    public long skipped() {
        return skipped;
    }

    private <E> Iterator<E> once(Supplier<@Nullable E> source) {
        if (taken) {
            throw new IllegalStateException("Rows can be gone through once: read the file again.");
        }
        taken = true;
        return new Ahead<>(source);
    }

    private <E> Stream<E> stream(Iterator<E> elements) {
        Spliterator<E> spliterator = Spliterators.spliteratorUnknownSize(
                elements, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        return StreamSupport.stream(spliterator, false).onClose(() -> {
            try {
                close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(ofFile);
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

    private boolean next() {
        ofRow.clear();
        try {
            return reader.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Row<T> read() {
        if (!next()) {
            return null;
        }
        List<Problem> found = ofRow.isEmpty() ? List.of() : List.copyOf(ofRow);
        return new FileRow<>(
                reader.cursor().row(),
                reader.cursor().line(),
                reader.cursor().offset(),
                reader.cursor().copyRow(),
                record(),
                found);
    }

    private @Nullable T readRecord() {
        while (next()) {
            T record = record();
            if (record != null) {
                return record;
            }
            skipped++;
        }
        return null;
    }

    private @Nullable T record() {
        TypedRow row = reader.row();
        return row.isConvertible() ? assembler(row.layout()).assemble(row) : null;
    }

    @SuppressWarnings("unchecked")
    private RecordAssembler<T> assembler(Layout<?> current) {
        if (assembler == null || layout != current) {
            if (!type.isAssignableFrom(current.record())) {
                throw new IllegalStateException(current.kind() + " of edition " + current.edition() + " holds "
                        + current.record().getSimpleName() + ", not " + type.getSimpleName()
                        + ": read it as that, or as Record.");
            }
            layout = current;
            assembler = new RecordAssembler<>((Layout<T>) current);
        }
        return assembler;
    }

    /** The elements of a source that ends with null. */
    private static final class Ahead<E> implements Iterator<E> {
        private final Supplier<@Nullable E> source;
        private @Nullable E ahead;

        Ahead(Supplier<@Nullable E> source) {
            this.source = source;
        }

        @Override
        public boolean hasNext() {
            if (ahead == null) {
                ahead = source.get();
            }
            return ahead != null;
        }

        @Override
        public E next() {
            if (!hasNext() || ahead == null) {
                throw new NoSuchElementException();
            }
            E element = ahead;
            ahead = null;
            return element;
        }
    }

    private record FileRow<T extends Record>(
            long number,
            long line,
            long offset,
            byte[] content,
            @Nullable T converted,
            List<Problem> problems) implements Row<T> {
        @Override
        public Optional<T> record() {
            return Optional.ofNullable(converted);
        }

        @Override
        public List<String> cells() {
            return RawCells.of(content);
        }

        @Override
        public byte[] bytes() {
            return content.clone();
        }

        /** Shows where the row is, never what it holds. */
        @Override
        public String toString() {
            return "Row[number=" + number + ", line=" + line + ", problems=" + problems.size() + "]";
        }
    }
}
