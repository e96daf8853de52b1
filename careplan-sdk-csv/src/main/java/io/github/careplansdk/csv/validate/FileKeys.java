package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Layout;

/** The keys of a file's rows, noted while it is read, for comparing the files of a unit afterwards. */
class FileKeys implements Rule {
    private static final int ROW = 0;
    private static final int LINE = 1;
    private static final int FIRST_OWN = 2;

    private final FileContext file;
    private final KeyColumns columns;
    private final Doubts doubts;
    private final TupleMap keys;
    private final long[] key;

    FileKeys(Layout<?> layout, FileContext file, KeyColumns columns) {
        this(layout, file, columns, 0);
    }

    /** Keys with as many own numbers besides. */
    FileKeys(Layout<?> layout, FileContext file, KeyColumns columns, int ownValues) {
        this.file = file;
        this.columns = columns;
        this.doubts = new Doubts(layout);
        this.keys = new TupleMap(columns.width(), FIRST_OWN + ownValues);
        this.key = new long[columns.width()];
    }

    @Override
    public final void see(TypedRow row, CellProblems problems) {
        if (!columns.read(row, key)) {
            doubt(row);
            return;
        }
        int known = keys.size();
        int entry = keys.findOrAdd(key);
        if (entry == known) {
            keys.set(entry, ROW, row.number());
            keys.set(entry, LINE, row.line());
        }
        note(row, entry, key);
    }

    /** Notes more of a row whose key can be relied on. */
    void note(TypedRow row, int entry, long[] rowKey) {}

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
        keys.copyKey(entry, into);
    }

    final int keyWidth() {
        return columns.width();
    }

    final String names() {
        return columns.names();
    }

    /** Whether a key is there. */
    final boolean has(long[] wanted) {
        return keys.find(wanted) >= 0;
    }

    final int find(long[] wanted) {
        return keys.find(wanted);
    }

    /** Whether a key may be there, in a row that could not be read. */
    final boolean mayHave(long[] wanted) {
        return doubts.about(columns.person(wanted[0]));
    }

    final boolean hasDoubts() {
        return doubts.exist();
    }

    /** The first row of a key. */
    final Location place(int entry) {
        return file.row(keys.value(entry, ROW), keys.value(entry, LINE));
    }

    final long own(int entry, int index) {
        return keys.value(entry, FIRST_OWN + index);
    }

    final void setOwn(int entry, int index, long value) {
        keys.set(entry, FIRST_OWN + index, value);
    }

    final void addOwn(int entry, int index, long value) {
        keys.add(entry, FIRST_OWN + index, value);
    }
}
