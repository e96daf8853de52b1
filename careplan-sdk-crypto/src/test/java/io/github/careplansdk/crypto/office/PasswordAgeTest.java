package io.github.careplansdk.crypto.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.problem.Finding;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordAgeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-01, PASSWORD_IN_USE",
        "2026-05-16, PASSWORD_IN_USE",
        "2026-05-17, PASSWORD_TO_CHANGE",
        "2026-05-31, PASSWORD_TO_CHANGE",
        "2026-06-01, PASSWORD_TOO_OLD"
    })
    void remindsInTime(LocalDate day, OfficeCode code) {
        PasswordAge age = new PasswordAge("portal", LocalDate.of(2026, 3, 1), Period.ofMonths(3));
        assertThat(age.check(day, Period.ofDays(14))).isEqualTo(Finding.of(code, "portal", "2026-05-31"));
    }

    @Test
    void aPasswordLastsForSomeTime() {
        assertThatThrownBy(() -> new PasswordAge("portal", LocalDate.of(2026, 3, 1), Period.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
