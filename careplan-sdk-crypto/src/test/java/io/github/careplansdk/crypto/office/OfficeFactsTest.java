package io.github.careplansdk.crypto.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.move.ExchangeMove;
import io.github.careplansdk.crypto.FindingWords;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeFactsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static OfficeFacts with(String lines) throws IOException {
        return OfficeFacts.published().with(new StringReader(lines));
    }

    @Test
    void licencesEndAsTheFactsOfTheMoveSay() throws IOException {
        OfficeFacts published = OfficeFacts.published();
        assertThat(published.licencesEnd()).isEqualTo(ExchangeMove.published().licencesEnd());
        ExchangeMove newer = ExchangeMove.read(new StringReader("licences-end\t2027-03\tc"));
        OfficeFacts later = published.with(newer);
        assertThat(later.licencesEnd().first()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(later.sources()).contains("c");
        assertThat(later.with(new StringReader("free-pass\t-\t-\td")).licencesEnd())
                .as("whichever is replaced first")
                .isEqualTo(later.licencesEnd());
    }

    @ParameterizedTest
    @EnumSource
    void codesHaveTheirWordsInBothLanguages(OfficeCode code) {
        FindingWords.assertComplete(code);
    }

    @Test
    void everyFactNamesItsSource() {
        assertThat(OfficeFacts.published().sources()).isNotEmpty().noneMatch(String::isBlank);
    }

    @Test
    void aFileReplacesWhatItNamesAndNothingElse() throws IOException {
        OfficeFacts facts = with("""
                # a newer notice
                issuing-stops\t-\t02:00-05:00\ta
                issuing-stops\t2027-01-20\t-\tb
                """);
        assertThat(facts.issuingStops(LocalDate.of(2027, 1, 19)))
                .contains(new OfficeFacts.Hours(LocalTime.of(2, 0), LocalTime.of(5, 0)));
        assertThat(facts.issuingStops(LocalDate.of(2027, 1, 20))).isEmpty();
        assertThat(facts.renewalWindow(DAY)).isEqualTo(Period.ofMonths(3));
        assertThat(facts.sources()).contains("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-such-fact\t-\t1\tx",
                "issuing-stops\t-\t06:30-01:30\tx",
                "issuing-stops\t-\t01:30\tx",
                "issuing-stops\tsometime\t01:30-06:30\tx",
                "renewal-opens\t-\t3 months\tx",
                "renewal-opens\t-\t-P3M\tx",
                "licences-end\t-\t2027-01\tx",
                "free-pass\t-\tP1Y"
            })
    void aLineOfAnotherFormIsNamed(String line) {
        assertThatThrownBy(() -> with("# first\n" + line)).isInstanceOfSatisfying(CarePlanException.class, e -> {
            assertThat(e.finding().code()).isEqualTo(ErrorCode.DATED_TABLE);
            assertThat(e.finding().arguments()).contains("2");
        });
    }
}
