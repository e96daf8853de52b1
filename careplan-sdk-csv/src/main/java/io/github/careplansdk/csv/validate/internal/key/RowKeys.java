package io.github.careplansdk.csv.validate.internal.key;

import io.github.careplansdk.csv.io.internal.TypedRow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a file's rows, and what is noted of each. Rows of one key mostly follow each other: a key whose cells are those of
 * the row before is not looked up again.
 *
 * @param <V> what is noted of a key
 */
public final class RowKeys<V> {
    private final KeyColumns columns;
    private final TupleMap<V> noted;
    private final long[] key;
    private int version;
    private @Nullable V last;

    /** No keys yet; {@code maker} makes what is noted of a new one. */
    public RowKeys(KeyColumns columns, Supplier<V> maker) {
        this.columns = columns;
        this.noted = new TupleMap<>(columns.width(), maker);
        this.key = new long[columns.width()];
    }

    /** Returns what is noted of a row's key, or null where a cell of the key cannot be relied on. */
    @Nullable
    public V of(TypedRow row) {
        int now = columns.version(row);
        if (last == null || now != version) {
            version = now;
            last = columns.read(row, key) ? noted.get(key) : null;
        }
        return last;
    }

    /** Returns the key of the row that was asked for last. */
    public long[] key() {
        return key;
    }

    public TupleMap<V> noted() {
        return noted;
    }
}
