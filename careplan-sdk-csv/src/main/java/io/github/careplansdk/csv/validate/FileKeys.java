package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Layout;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a file's rows, noted while it is read, for comparing the files of a unit afterwards.
 *
 * @param <K> what is noted of each key
 */
class FileKeys<K extends FirstRow> implements Rule {
    private final FileContext file;
    private final KeyColumns columns;
    private final Doubts doubts;
    private final TupleMap<K> keys;
    private final long[] key;

    FileKeys(Layout<?> layout, FileContext file, KeyColumns columns, Supplier<K> maker) {
        this.file = file;
        this.columns = columns;
        this.doubts = new Doubts(layout);
        this.keys = new TupleMap<>(columns.width(), maker);
        this.key = new long[columns.width()];
    }

    @Override
    public final List<ProblemCode> codes() {
        return KeyRules.codes();
    }

    @Override
    public final void see(TypedRow row, CellProblems problems) {
        if (!columns.read(row, key)) {
            doubt(row);
            return;
        }
        K noted = keys.get(key);
        noted.see(row);
        note(row, noted, key);
    }

    /** Notes more of a row whose key can be relied on. */
    void note(TypedRow row, K noted, long[] rowKey) {}

    @Override
    public final void doubt(TypedRow row) {
        doubts.add(row);
    }

    final FileContext file() {
        return file;
    }

    final int size() {
        return keys.size();
    }

    final void copyKey(int entry, long[] into) {
        keys.copy(entry, into);
    }

    final int keyWidth() {
        return columns.width();
    }

    final String names() {
        return columns.names();
    }

    /** What is noted of a key, or null where it is not there. */
    final @Nullable K find(long[] wanted) {
        return keys.find(wanted);
    }

    /** What is noted of an entry's key. */
    final K noted(int entry) {
        return keys.value(entry);
    }

    /** Whether a key may be there, in a row that could not be read. */
    final boolean mayHave(long[] wanted) {
        return doubts.about(columns.person(wanted[0]));
    }

    /** Whether a key is neither there nor may be. */
    final boolean lacks(long[] wanted) {
        return find(wanted) == null && !mayHave(wanted);
    }

    final boolean hasDoubts() {
        return doubts.exist();
    }

    /** The first row of an entry's key. */
    final Location place(int entry) {
        return noted(entry).place(file);
    }
}
