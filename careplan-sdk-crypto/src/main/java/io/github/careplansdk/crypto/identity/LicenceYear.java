package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.core.problem.Finding;
import java.time.LocalDate;
import java.util.List;

/**
 * The year that a licence (ライセンス) of an office runs: applied for on 2025-07-01, it ends on 2026-06-30. Days are those of
 * Japan.
 *
 * @param first the day it was applied for
 */
public record LicenceYear(LocalDate first) {
    /** Returns the year of a licence that was applied for on a day. */
    public static LicenceYear appliedOn(LocalDate day) {
        return new LicenceYear(day);
    }

    /** Returns the last day, on which the licence is still valid. */
    public LocalDate last() {
        LocalDate sameDayNextYear = first.plusYears(1);
        // A year from 29 February ends on 28 February itself: there is no 29th to end before (Civil Code, article 143).
        return sameDayNextYear.getDayOfMonth() == first.getDayOfMonth()
                ? sameDayNextYear.minusDays(1)
                : sameDayNextYear;
    }

    /** Returns whether the licence is valid on a day. */
    public boolean covers(LocalDate day) {
        return check(day).isEmpty();
    }

    /** Returns the reasons why the licence is not valid on a day; empty if it is valid. */
    public List<Finding> check(LocalDate day) {
        if (day.isBefore(first)) {
            return List.of(Finding.of(InputCode.LICENCE_NOT_BEGUN, first));
        }
        if (day.isAfter(last())) {
            return List.of(Finding.of(InputCode.LICENCE_ENDED, last()));
        }
        return List.of();
    }
}
