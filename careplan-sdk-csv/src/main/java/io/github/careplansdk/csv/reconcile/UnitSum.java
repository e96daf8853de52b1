package io.github.careplansdk.csv.reconcile;

/**
 * Sums of units (単位). They are those of table 6: units times count, without limits or costs.
 *
 * @param planned 予定
 * @param given 実績, as far as its rows state their units
 * @param unstated how many rows of the result state no units, or 0 where the plan has some: percentages, whose units the care
 *     office computes; they are not in {@code given}
 */
public record UnitSum(long planned, long given, int unstated) {
    /** A sum of nothing. */
    public static final UnitSum NONE = new UnitSum(0, 0, 0);

    /** Returns the sum of both. */
    public UnitSum plus(UnitSum other) {
        return new UnitSum(planned + other.planned, given + other.given, unstated + other.unstated);
    }
}
