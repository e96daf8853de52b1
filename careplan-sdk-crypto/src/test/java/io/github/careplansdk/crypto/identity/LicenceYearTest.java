package io.github.careplansdk.crypto.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.problem.Finding;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceYearTest {
    @ParameterizedTest
    @CsvSource({
        "2025-07-01, 2026-06-30",
        "2025-07-15, 2026-07-14",
        "2026-01-01, 2026-12-31",
        "2027-03-01, 2028-02-29",
        "2028-03-01, 2029-02-28",
        "2028-02-28, 2029-02-27",
        "2028-02-29, 2029-02-28"
    })
    void itEndsOnTheDayBeforeTheSameDayOfTheNextYear(LocalDate applied, LocalDate last) {
        assertThat(LicenceYear.appliedOn(applied).last()).isEqualTo(last);
    }

    @Test
    void itHoldsFromTheFirstDayToTheLast() {
        LicenceYear year = LicenceYear.appliedOn(LocalDate.of(2025, 7, 1));
        assertThat(year.covers(LocalDate.of(2025, 7, 1))).isTrue();
        assertThat(year.covers(LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(year.check(LocalDate.of(2025, 6, 30)))
                .containsExactly(Finding.of(InputCode.LICENCE_NOT_BEGUN, "2025-07-01"));
        assertThat(year.check(LocalDate.of(2026, 7, 1)))
                .containsExactly(Finding.of(InputCode.LICENCE_ENDED, "2026-06-30"));
    }
}
