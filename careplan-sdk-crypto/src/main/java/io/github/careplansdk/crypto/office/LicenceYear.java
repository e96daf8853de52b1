package io.github.careplansdk.crypto.office;

import java.time.LocalDate;

/**
 * A year of a {@linkplain Licence licence} of an office: begun on 2025-07-01, it ends on 2026-06-30. Days are those of
 * Japan.
 *
 * @param first its first day
 */
public record LicenceYear(LocalDate first) {
    /** Returns the last day. */
    public LocalDate last() {
        LocalDate sameDayNextYear = first.plusYears(1);
        // A year from 29 February ends on 28 February itself: there is no 29th to end before (Civil Code, article 143).
        return sameDayNextYear.getDayOfMonth() == first.getDayOfMonth()
                ? sameDayNextYear.minusDays(1)
                : sameDayNextYear;
    }
}
