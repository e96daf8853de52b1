package io.github.careplansdk.core.kind;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** A set of days of a month, as held by the 31 characters of the pro-rated days (日割対象日). Immutable. */
public final class DaySet {
    private static final int LENGTH = 31;

    private final int bits;

    private DaySet(int bits) {
        this.bits = bits;
    }

    /**
     * Returns the set of days given by the bits of an integer: bit 0 is the first day of the month.
     *
     * @throws IllegalArgumentException if a bit above bit 30 is set
     */
    public static DaySet ofBits(int bits) {
        if (bits < 0) {
            throw new IllegalArgumentException("A month has at most 31 days.");
        }
        return new DaySet(bits);
    }

    /**
     * Returns a set of the given days.
     *
     * @throws IllegalArgumentException if a day is not 1 to 31
     */
    public static DaySet of(Collection<Integer> days) {
        int bits = 0;
        for (int day : days) {
            if (day < 1 || day > LENGTH) {
                throw new IllegalArgumentException("A day of a month is 1 to 31: " + day);
            }
            bits |= 1 << (day - 1);
        }
        return new DaySet(bits);
    }

    /** Returns whether the set contains a day, 1 to 31. */
    public boolean contains(int day) {
        return day >= 1 && day <= LENGTH && (bits >> (day - 1) & 1) == 1;
    }

    /** Returns the days, 1 to 31, in ascending order. */
    public List<Integer> days() {
        return IntStream.rangeClosed(1, LENGTH).filter(this::contains).boxed().toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DaySet set && set.bits == bits;
    }

    @Override
    public int hashCode() {
        return bits;
    }

    /** Returns the text of a cell: 31 characters of 0 and 1. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int day = 1; day <= LENGTH; day++) {
            text.append(contains(day) ? '1' : '0');
        }
        return text.toString();
    }
}
