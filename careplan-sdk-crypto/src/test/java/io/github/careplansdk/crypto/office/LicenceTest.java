package io.github.careplansdk.crypto.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.problem.Finding;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceTest {
    private static final OfficeFacts FACTS = OfficeFacts.published();

    private static final Finding END_NEXT = Finding.of(OfficeCode.LICENCES_END_NEXT, "2027-01");

    private static Licence applied(String day) {
        return Licence.appliedOn(LocalDate.parse(day));
    }

    private static List<Finding> check(Licence licence, String day) {
        return licence.check(LocalDate.parse(day), FACTS);
    }

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
    void aYearEndsOnTheDayBeforeTheSameDayOfTheNext(LocalDate first, LocalDate last) {
        assertThat(new LicenceYear(first).last()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-01, 2026-05-31, 2026-05-31",
        "2025-06-01, 2026-06-01, 2027-05-31",
        "2025-06-01, 2031-06-01, 2032-05-31",
        "2025-05-31, 2026-05-31, 2026-05-30",
        "2028-02-29, 2029-02-28, 2029-02-28",
        "2028-02-29, 2029-03-01, 2030-02-28",
        "2028-02-29, 2032-02-29, 2032-02-29",
        "2028-02-29, 2032-03-01, 2033-02-28",
        "2025-06-01, 2025-01-01, 2026-05-31"
    })
    void onlyThoseAppliedForSinceJune2025GoOnYearByYear(LocalDate applied, LocalDate day, LocalDate last) {
        assertThat(Licence.appliedOn(applied).year(day, FACTS).last()).isEqualTo(last);
    }

    @Test
    void itRunsFromTheFirstDayToTheLast() {
        Licence licence = applied("2025-04-01");
        assertThat(check(licence, "2025-03-31"))
                .containsExactly(Finding.of(OfficeCode.LICENCE_NOT_BEGUN, "2025-04-01"));
        assertThat(check(licence, "2025-04-01"))
                .containsExactly(Finding.of(OfficeCode.LICENCE_TO_RENEW, "2026-03-31"), END_NEXT);
        assertThat(check(licence, "2026-03-31"))
                .containsExactly(Finding.of(OfficeCode.LICENCE_TO_RENEW, "2026-03-31"), END_NEXT);
        assertThat(check(licence, "2026-04-01"))
                .containsExactly(Finding.of(OfficeCode.LICENCE_ENDED, "2026-03-31"), END_NEXT);
        assertThat(licence.allows(LocalDate.parse("2026-03-31"), FACTS)).isTrue();
        assertThat(licence.allows(LocalDate.parse("2026-04-01"), FACTS)).isFalse();
    }

    @Test
    void anOldOneThatWasRenewedByHandRunsFromThatDay() {
        Licence licence = applied("2024-05-10").runningFrom(LocalDate.parse("2025-11-01"));
        assertThat(check(licence, "2026-10-31"))
                .containsExactly(Finding.of(OfficeCode.LICENCE_TO_RENEW, "2026-10-31"), END_NEXT);
        assertThat(check(licence, "2026-11-01"))
                .containsExactly(Finding.of(OfficeCode.LICENCE_ENDED, "2026-10-31"), END_NEXT);
        assertThatThrownBy(() -> licence.runningFrom(LocalDate.parse("2024-05-09")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneRenewsByItselfUnlessRefused() {
        Licence licence = applied("2025-06-01");
        assertThat(check(licence, "2026-05-31"))
                .containsExactly(Finding.of(OfficeCode.LICENCE_RENEWS_ITSELF, "2026-05-31"), END_NEXT);
        assertThat(check(licence.refusingRenewal(), "2026-05-31"))
                .containsExactly(Finding.of(OfficeCode.LICENCE_TO_RENEW, "2026-05-31"), END_NEXT);
        assertThat(check(licence, "2026-06-01"))
                .containsExactly(Finding.of(OfficeCode.LICENCE_RUNS_TO_MOVE, "2027-05-31", "2027-01"));
        assertThat(check(licence.refusingRenewal(), "2026-06-01"))
                .containsExactly(Finding.of(OfficeCode.LICENCE_ENDED, "2026-05-31"), END_NEXT);
    }

    @Test
    void licencesEndWithTheMove() {
        Licence licence = applied("2026-01-01");
        assertThat(check(licence, "2026-12-31"))
                .as("it ends on the day before the month of the move")
                .containsExactly(Finding.of(OfficeCode.LICENCE_RENEWS_ITSELF, "2026-12-31"), END_NEXT);
        assertThat(check(licence, "2027-01-01")).containsExactly(Finding.of(OfficeCode.LICENCES_END, "2027-01"));
        assertThat(licence.allows(LocalDate.parse("2027-02-01"), FACTS)).isTrue();
    }

    /** Who renews a licence that ends just before the move pays for a year of which little is left. */
    @Test
    void theEndOfLicencesIsToldWhereItFallsIntoTheNextYear() {
        assertThat(check(applied("2025-05-31"), "2025-12-01"))
                .containsExactly(Finding.of(OfficeCode.LICENCE_TO_RENEW, "2026-05-30"), END_NEXT);
        assertThat(check(applied("2024-12-20"), "2025-12-19"))
                .as("renewed it would end before the move")
                .containsExactly(Finding.of(OfficeCode.LICENCE_TO_RENEW, "2025-12-19"));
        assertThat(check(applied("2024-12-20"), "2025-12-31"))
                .as("renewed on that day, it would end just before it too")
                .containsExactly(Finding.of(OfficeCode.LICENCE_ENDED, "2025-12-19"));
        assertThat(check(applied("2024-12-20"), "2026-01-02"))
                .containsExactly(Finding.of(OfficeCode.LICENCE_ENDED, "2025-12-19"), END_NEXT);
    }

    @Test
    void aFreePassIsForAYearFromTheDayOfApplication() throws IOException {
        Licence licence = applied("2025-07-01").inFreePass();
        assertThat(check(licence, "2026-06-30"))
                .containsExactly(
                        Finding.of(OfficeCode.LICENCE_RENEWS_ITSELF, "2026-06-30"),
                        END_NEXT,
                        Finding.of(OfficeCode.FREE_PASS, "2026-06-30"));
        assertThat(check(licence, "2026-07-01"))
                .containsExactly(
                        Finding.of(OfficeCode.LICENCE_RUNS_TO_MOVE, "2027-06-30", "2027-01"),
                        Finding.of(OfficeCode.FREE_PASS_OVER, "2026-06-30"));
        OfficeFacts without = FACTS.with(new StringReader("free-pass\t-\t-\tsomeone"));
        assertThat(licence.freeUntil(without)).isEmpty();
    }
}
