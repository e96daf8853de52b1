package io.github.careplansdk.crypto.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class ValidityTest {
    private static final Period THREE_MONTHS = Period.ofMonths(3);

    private static Instant japan(String time) {
        return Instant.parse(time + "+09:00");
    }

    private static Validity until(String end) {
        return new Validity(japan("2024-01-15T10:30:00"), japan(end));
    }

    @Test
    void beginsToTheSecond() {
        Validity validity = until("2027-01-14T23:59:59");
        assertThat(validity.hasBegun(japan("2024-01-15T10:29:59"))).isFalse();
        assertThat(validity.hasBegun(japan("2024-01-15T10:30:00"))).isTrue();
    }

    /** The day in the certificate counts to its last second in Japan, also where the certificate ends earlier on that day. */
    @ParameterizedTest
    @ValueSource(strings = {"2027-01-14T23:59:59", "2027-01-14T12:00:00", "2027-01-14T00:00:00"})
    void lastDayCountsToItsEndInJapan(String end) {
        Validity validity = until(end);
        assertThat(validity.hasEnded(japan("2027-01-14T23:59:59"))).isFalse();
        assertThat(validity.hasEnded(japan("2027-01-14T23:59:59.999"))).isFalse();
        assertThat(validity.hasEnded(japan("2027-01-15T00:00:00"))).isTrue();
    }

    @Test
    void tellsWhenOthersTakeItAsEnded() {
        Validity validity = until("2027-01-14T12:00:00");
        assertThat(validity.hasEndedToTheSecond(japan("2027-01-14T12:00:00.999")))
                .isFalse();
        assertThat(validity.hasEndedToTheSecond(japan("2027-01-14T12:00:01"))).isTrue();
    }

    @Test
    void renewalOpensAtMidnightInJapan() {
        assertThat(until("2027-01-14T23:59:59").renewalOpens(THREE_MONTHS).toInstant())
                .isEqualTo(Instant.parse("2026-10-13T15:00:00Z"));
    }

    @Test
    void renewalOpensOnTheLastDayOfAShorterMonth() {
        assertThat(until("2027-05-31T23:59:59").renewalOpens(THREE_MONTHS).toLocalDate())
                .isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-13T00:00:00, 1",
        "2027-01-13T23:59:59, 1",
        "2027-01-14T00:00:00, 0",
        "2027-01-14T23:59:59, 0",
        "2027-01-15T00:00:00, -1"
    })
    void countsDaysOfJapan(String at, long days) {
        assertThat(until("2027-01-14T23:59:59").daysLeft(japan(at))).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "America/Los_Angeles", "UTC"})
    void doesNotGoByTheComputersTimeZone(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            Validity validity = until("2027-01-14T23:59:59");
            assertThat(validity.lastDay()).isEqualTo(LocalDate.of(2027, 1, 14));
            assertThat(validity.hasEnded(japan("2027-01-14T23:59:59"))).isFalse();
            assertThat(validity.hasEnded(japan("2027-01-15T00:00:00"))).isTrue();
            assertThat(validity.renewalOpens(THREE_MONTHS).toInstant()).isEqualTo(japan("2026-10-14T00:00:00"));
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
