package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.csv.layout.internal.ByteWords;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Short texts of a column in which nothing was wrong: names of offices and of equipment return, and need neither be
 * checked nor decoded again. Where few return, none are kept any more.
 */
final class SeenTexts {
    static final int NOWHERE = -1;
    private static final int PLACE_BITS = 6;
    private static final int MOST_BYTES = 64;
    private static final int PATIENCE = 256;

    private final byte[] @Nullable [] bytes = new byte[1 << PLACE_BITS][];
    private final int[] flags = new int[1 << PLACE_BITS];
    private final @Nullable String[] texts = new String[1 << PLACE_BITS];
    private int misses;

    /** Forgets what it has seen: it may be no sound text in another file. */
    void clear() {
        Arrays.fill(bytes, null);
        Arrays.fill(texts, null);
        misses = 0;
    }

    /** The place of a text that was kept with the same flags, or {@link #NOWHERE}. */
    int find(byte[] row, int from, int to, int flag) {
        if (isNotKept(from, to)) {
            return NOWHERE;
        }
        int place = place(row, from, to);
        if (!isAt(place, row, from, to, flag)) {
            place++;
            if (!isAt(place, row, from, to, flag)) {
                misses++;
                return NOWHERE;
            }
        }
        misses = Math.max(0, misses - 1);
        return place;
    }

    private boolean isAt(int place, byte[] row, int from, int to, int flag) {
        byte[] there = bytes[place];
        return there != null && flags[place] == flag && Arrays.equals(row, from, to, there, 0, there.length);
    }

    /** Keeps a text, if it is not too long; its place. */
    int keep(byte[] row, int from, int to, int flag) {
        if (isNotKept(from, to)) {
            return NOWHERE;
        }
        int place = place(row, from, to);
        bytes[place + 1] = bytes[place];
        flags[place + 1] = flags[place];
        texts[place + 1] = texts[place];
        bytes[place] = Arrays.copyOfRange(row, from, to);
        flags[place] = flag;
        texts[place] = null;
        return place;
    }

    /** The text at a place, which stands in this cell of the cursor's row. */
    String text(int place, RowCursor cursor, int cell) {
        String text = texts[place];
        if (text == null) {
            text = cursor.text(cell);
            texts[place] = text;
        }
        return text;
    }

    private boolean isNotKept(int from, int to) {
        return to - from > MOST_BYTES || to == from || misses > PATIENCE;
    }

    /** The first of two places, so that two texts which ask for the same, as some of a dozen do, are both kept. */
    private static int place(byte[] row, int from, int to) {
        int length = to - from;
        long mixed = length < Long.BYTES
                ? ByteWords.load(row, from) << Long.SIZE - length * Byte.SIZE
                : ByteWords.load(row, from) ^ Long.rotateLeft(ByteWords.load(row, to - Long.BYTES), 23);
        return (int) ((mixed + length) * 0x9E3779B97F4A7C15L >>> Long.SIZE - PLACE_BITS + 1) << 1;
    }
}
