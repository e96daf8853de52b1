package io.github.careplansdk.csv.validate.internal.key;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tuples of numbers, each known once and numbered from 0 as they first came. It holds the keys of millions of rows in few bytes each. */
public final class TupleIndex {
    private static final int CHUNK = 1 << 12;
    /** Most files are small: their indexes begin small. */
    private static final int FIRST_ENTRIES = 1 << 4;

    private final int width;
    private final List<long[]> chunks = new ArrayList<>();
    /** The hash of a tuple above the number of its entry, from 1; most other tuples are told by the hash alone. */
    private long[] slots = new long[2 * FIRST_ENTRIES];

    private int size;
    /** The entry that was asked for last: rows of one key mostly follow each other. */
    private int last;

    /** An index of tuples of {@code width} numbers. */
    public TupleIndex(int width) {
        this.width = width;
    }

    int size() {
        return size;
    }

    /** Returns the entry of a tuple, or -1. */
    public int find(long[] tuple) {
        return (int) slots[slot(tuple, hash(tuple))] - 1;
    }

    /** Returns the entry of a tuple, made if there is none; it is new if it equals the {@link #size} before. */
    public int findOrAdd(long[] tuple) {
        if (size > 0 && holds(last, tuple)) {
            return last;
        }
        int hash = hash(tuple);
        int slot = slot(tuple, hash);
        if (slots[slot] != 0) {
            last = (int) slots[slot] - 1;
            return last;
        }
        int entry = size++;
        last = entry;
        makeRoom(entry);
        System.arraycopy(tuple, 0, chunk(entry), offset(entry), width);
        slots[slot] = (long) hash << Integer.SIZE | size;
        if (size * 2L > slots.length) {
            grow();
        }
        return entry;
    }

    /** Adds a tuple; false if it is known. */
    public boolean add(long[] tuple) {
        int known = size;
        return findOrAdd(tuple) == known;
    }

    /** The first chunk doubles until it is as large as the others. */
    private void makeRoom(int entry) {
        if (entry % CHUNK == 0) {
            chunks.add(new long[(entry == 0 ? FIRST_ENTRIES : CHUNK) * width]);
        } else if (offset(entry) == chunk(entry).length) {
            chunks.set(0, Arrays.copyOf(chunk(entry), 2 * offset(entry)));
        }
    }

    /** A number of an entry's tuple. */
    long number(int entry, int index) {
        return chunk(entry)[offset(entry) + index];
    }

    /** Copies the first numbers of an entry's tuple. */
    void copy(int entry, long[] into) {
        System.arraycopy(chunk(entry), offset(entry), into, 0, into.length);
    }

    private long[] chunk(int entry) {
        return chunks.get(entry / CHUNK);
    }

    private int offset(int entry) {
        return entry % CHUNK * width;
    }

    private int slot(long[] tuple, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0 && !(hashIn(slots[slot]) == hash && holds((int) slots[slot] - 1, tuple))) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static int hashIn(long slot) {
        return (int) (slot >>> Integer.SIZE);
    }

    private boolean holds(int entry, long[] tuple) {
        long[] chunk = chunk(entry);
        int offset = offset(entry);
        for (int i = 0; i < width; i++) {
            if (chunk[offset + i] != tuple[i]) {
                return false;
            }
        }
        return true;
    }

    private int hash(long[] tuple) {
        long hash = 0;
        for (int i = 0; i < width; i++) {
            hash = (hash ^ tuple[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        int mask = slots.length - 1;
        for (long filled : old) {
            if (filled != 0) {
                int slot = hashIn(filled) & mask;
                while (slots[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = filled;
            }
        }
    }
}
