package io.github.careplansdk.csv.diff.internal;

import java.util.Optional;

/**
 * The groups of a user that are compared with one another.
 *
 * @param before the group of the first side
 * @param after the group of the second side
 * @param excluded how many rows of a plan are in none, as results have nothing to compare them with
 */
record GroupPair(Optional<RowGroup> before, Optional<RowGroup> after, long excluded) {
    static GroupPair of(RowGroup before, RowGroup after) {
        return new GroupPair(Optional.of(before), Optional.of(after), 0);
    }

    /** The group of either side. */
    RowGroup any() {
        return before.or(() -> after).orElseThrow();
    }

    /** Whether both are there, of different months. */
    boolean isOfTwoMonths() {
        return before.isPresent()
                && after.isPresent()
                && before.get().isMonthly()
                && !before.get().key().date().equals(after.get().key().date());
    }
}
