package io.github.careplansdk.csv.validate.internal.key;

import java.util.Arrays;

/** The first row of each key, for kinds with a key a row: eight bytes each, besides the key. */
public final class FirstRows {
    private final TupleIndex keys;
    private long[] rows = new long[16];

    /** First rows of keys of {@code width} numbers. */
    public FirstRows(int width) {
        this.keys = new TupleIndex(width);
    }

    /** Notes the row of a key; the number of the row that had the key before, or 0 for the first. */
    public long add(long[] key, long row) {
        int known = keys.size();
        int entry = keys.findOrAdd(key);
        if (entry < known) {
            return rows[entry];
        }
        if (entry == rows.length) {
            rows = Arrays.copyOf(rows, 2 * rows.length);
        }
        rows[entry] = row;
        return 0;
    }
}
