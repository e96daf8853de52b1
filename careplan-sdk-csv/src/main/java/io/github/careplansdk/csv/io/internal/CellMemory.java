package io.github.careplansdk.csv.io.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Remembers the short cells of the row before. From row to row most cells repeat: insurer, person, month, provider; what
 * repeats and was faultless needs no second look.
 */
final class CellMemory {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST = 64;
    private static final int STRIDE = LONGEST + RowCursor.SLACK;
    private static final int NOTHING = -1;

    private final byte[] kept;
    private final int[] lengths;
    private final int[] flags;

    CellMemory(int columns) {
        this.kept = new byte[columns * STRIDE];
        this.lengths = new int[columns];
        this.flags = new int[columns];
        forgetAll();
    }

    /** Whether a cell is the same as that kept for its column. {@code bytes} has slack behind {@code to}. */
    boolean repeats(int column, byte[] bytes, int from, int to, int flag) {
        int length = to - from;
        if (length != lengths[column] || flag != flags[column]) {
            return false;
        }
        int own = column * STRIDE;
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            if ((long) LONGS.get(bytes, from + at) != (long) LONGS.get(kept, own + at)) {
                return false;
            }
        }
        int rest = length - at;
        long difference = (long) LONGS.get(bytes, from + at) ^ (long) LONGS.get(kept, own + at);
        return rest == 0 || difference << (Long.SIZE - rest * Byte.SIZE) == 0;
    }

    /** How many of that many cells at the front are kept. */
    int leadingKept(int cells) {
        int column = 0;
        while (column < cells && column < lengths.length && lengths[column] != NOTHING) {
            column++;
        }
        return column;
    }

    void keep(int column, byte[] bytes, int from, int to, int flag) {
        int length = to - from;
        if (length > LONGEST) {
            forget(column);
            return;
        }
        System.arraycopy(bytes, from, kept, column * STRIDE, length);
        lengths[column] = length;
        flags[column] = flag;
    }

    void forget(int column) {
        lengths[column] = NOTHING;
    }

    void forgetAll() {
        Arrays.fill(lengths, NOTHING);
    }
}
