package io.github.careplansdk.csv.validate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A map from tuples of numbers to numbers, in the order in which the tuples first came. It holds the keys of millions of
 * rows in few bytes each.
 */
final class TupleMap {
    private static final int CHUNK = 1 << 12;
    /** Most files are small: their maps begin small. */
    private static final int FIRST_ENTRIES = 1 << 4;

    private final int keyWidth;
    private final int width;
    private final List<long[]> chunks = new ArrayList<>();
    private int[] slots = new int[2 * FIRST_ENTRIES];
    private int size;
    /** The entry that was asked for last: rows of one key mostly follow each other. */
    private int last;

    /** A map from tuples of {@code keyWidth} numbers to {@code valueWidth} numbers, all zero at first. */
    TupleMap(int keyWidth, int valueWidth) {
        this.keyWidth = keyWidth;
        this.width = keyWidth + valueWidth;
    }

    int size() {
        return size;
    }

    /** The entry of a key, or -1. */
    int find(long[] key) {
        return slots[slot(key)] - 1;
    }

    /** The entry of a key, made if there is none; it is new if it equals the {@link #size} before. */
    int findOrAdd(long[] key) {
        if (size > 0 && holds(last, key)) {
            return last;
        }
        int slot = slot(key);
        if (slots[slot] != 0) {
            last = slots[slot] - 1;
            return last;
        }
        int entry = size++;
        last = entry;
        makeRoom(entry);
        System.arraycopy(key, 0, chunk(entry), offset(entry), keyWidth);
        slots[slot] = size;
        if (size * 2L > slots.length) {
            grow();
        }
        return entry;
    }

    /** The first chunk doubles until it is as large as the others. */
    private void makeRoom(int entry) {
        if (entry % CHUNK == 0) {
            chunks.add(new long[(entry == 0 ? FIRST_ENTRIES : CHUNK) * width]);
        } else if (offset(entry) == chunk(entry).length) {
            chunks.set(0, Arrays.copyOf(chunk(entry), 2 * offset(entry)));
        }
    }

    /** A number of an entry's key. */
    long key(int entry, int index) {
        return chunk(entry)[offset(entry) + index];
    }

    /** Copies the first numbers of an entry's key. */
    void copyKey(int entry, long[] into) {
        System.arraycopy(chunk(entry), offset(entry), into, 0, into.length);
    }

    long value(int entry, int index) {
        return chunk(entry)[offset(entry) + keyWidth + index];
    }

    void set(int entry, int index, long value) {
        chunk(entry)[offset(entry) + keyWidth + index] = value;
    }

    void add(int entry, int index, long value) {
        chunk(entry)[offset(entry) + keyWidth + index] += value;
    }

    private long[] chunk(int entry) {
        return chunks.get(entry / CHUNK);
    }

    private int offset(int entry) {
        return entry % CHUNK * width;
    }

    private int slot(long[] key) {
        int mask = slots.length - 1;
        int slot = hash(key, 0) & mask;
        while (slots[slot] != 0 && !holds(slots[slot] - 1, key)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean holds(int entry, long[] key) {
        long[] chunk = chunk(entry);
        int offset = offset(entry);
        for (int i = 0; i < keyWidth; i++) {
            if (chunk[offset + i] != key[i]) {
                return false;
            }
        }
        return true;
    }

    private int hash(long[] numbers, int from) {
        long hash = 0;
        for (int i = from; i < from + keyWidth; i++) {
            hash = (hash ^ numbers[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int entry = 0; entry < size; entry++) {
            int slot = hash(chunk(entry), offset(entry)) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = entry + 1;
        }
    }
}
