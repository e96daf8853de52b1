package io.github.careplansdk.csv.pseudonymise.internal.text;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * By how much the dates of a person move: some months, at least two. The first and the last day of a month stay that, so many
 * months away; other dates move by as many whole weeks as are nearest to those months. Order and weekdays can be kept exactly
 * together with months' ends only by multiples of 28 years, which would leave the day and month of every birth as they are.
 */
public final class DateShift {
    private static final int FEWEST_MONTHS = 2;
    private static final int DIFFERENT_MONTHS = 24;
    private static final double WEEKS_OF_A_MONTH = 146_097.0 / 4_800 / 7;
    private static final int FIRST_YEAR = 1000;

    private final int months;
    private final long weeks;

    private DateShift(int months) {
        this.months = months;
        this.weeks = Math.round(months * WEEKS_OF_A_MONTH);
    }

    /** Returns the shift of a person. */
    public static DateShift of(KeyedHash hash, String person) {
        return new DateShift(FEWEST_MONTHS + hash.number(person, DIFFERENT_MONTHS));
    }

    /** Returns an earlier date; a later one only where four digits would not hold the earlier one's year. */
    public LocalDate move(LocalDate date) {
        LocalDate earlier = move(date, -1);
        return earlier.getYear() < FIRST_YEAR ? move(date, 1) : earlier;
    }

    /** Returns an earlier date, or a later one where between these dates and the earlier one is one of the bounds. */
    public LocalDate moveWithin(LocalDate date, LocalDate... bounds) {
        LocalDate earlier = move(date);
        for (LocalDate bound : bounds) {
            if (date.isBefore(bound) != earlier.isBefore(bound)) {
                return move(date, 1);
            }
        }
        return earlier;
    }

    private LocalDate move(LocalDate date, int sign) {
        if (date.getDayOfMonth() == 1) {
            return date.plusMonths((long) sign * months);
        }
        return date.getDayOfMonth() == date.lengthOfMonth()
                ? date.plusMonths((long) sign * months).with(TemporalAdjusters.lastDayOfMonth())
                : date.plusWeeks(sign * weeks);
    }
}
