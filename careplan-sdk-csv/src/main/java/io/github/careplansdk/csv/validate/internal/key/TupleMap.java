package io.github.careplansdk.csv.validate.internal.key;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A map from tuples of numbers to what is noted of each, in the order in which the tuples first came. */
public final class TupleMap<V> {
    private final TupleIndex tuples;
    private final Supplier<V> maker;
    private final List<V> values = new ArrayList<>();

    /** A map from tuples of {@code width} numbers; {@code maker} makes the value of a new one. */
    public TupleMap(int width, Supplier<V> maker) {
        this.tuples = new TupleIndex(width);
        this.maker = maker;
    }

    public int size() {
        return tuples.size();
    }

    /** Returns the value of a tuple, made if there is none. */
    public V get(long[] tuple) {
        int entry = tuples.findOrAdd(tuple);
        if (entry == values.size()) {
            values.add(maker.get());
        }
        return values.get(entry);
    }

    /** Returns the value of a tuple, or null. */
    @Nullable
    public V find(long[] tuple) {
        int entry = tuples.find(tuple);
        return entry < 0 ? null : values.get(entry);
    }

    /** Returns the value of an entry, from 0. */
    public V value(int entry) {
        return values.get(entry);
    }

    /** Returns a number of an entry's tuple. */
    public long number(int entry, int index) {
        return tuples.number(entry, index);
    }

    /** Copies the first numbers of an entry's tuple. */
    public void copy(int entry, long[] into) {
        tuples.copy(entry, into);
    }
}
