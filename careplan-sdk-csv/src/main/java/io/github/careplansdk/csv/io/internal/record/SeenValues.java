package io.github.careplansdk.csv.io.internal.record;

import io.github.careplansdk.csv.layout.internal.ValueType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a column's numbers became, so that values which return are made once: in few places at first, in more where many values are
 * made. A number whose place another took is made again.
 */
final class SeenValues {
    private static final int FIRST_BITS = 6;
    private static final int MORE_BITS = 2;
    /** In more places than these, looking a value up takes as long as making it: they are in no near cache. */
    private static final int MOST_BITS = 10;

    private int bits = FIRST_BITS;
    private long[] numbers = new long[1 << FIRST_BITS];
    private @Nullable Object[] values = new Object[1 << FIRST_BITS];
    private int made;

    SeenValues() {
        Arrays.fill(numbers, ValueType.BAD);
    }

    /** Returns the place of a number, until the next {@link #keep}, which may make more places. */
    int place(long number) {
        return (int) (number * 0x9E3779B97F4A7C15L >>> Long.SIZE - bits);
    }

    /** Returns whether a number is at its place. */
    boolean isAt(int place, long number) {
        return numbers[place] == number;
    }

    /** Returns what the number at a place became. */
    @Nullable
    Object at(int place) {
        return values[place];
    }

    /** Keeps what a number became. */
    void keep(long number, @Nullable Object value) {
        if (++made > numbers.length && bits < MOST_BITS) {
            bits += MORE_BITS;
            numbers = new long[1 << bits];
            values = new Object[1 << bits];
            Arrays.fill(numbers, ValueType.BAD);
            made = 0;
        }
        int place = place(number);
        numbers[place] = number;
        values[place] = value;
    }
}
