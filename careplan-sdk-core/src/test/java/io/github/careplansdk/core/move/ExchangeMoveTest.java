package io.github.careplansdk.core.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.problem.Language;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is announced about the move is data, which a newer one replaces. */
class ExchangeMoveTest {
    private static final ExchangeMove PUBLISHED = ExchangeMove.published();

    private static ExchangeMove read(String lines) throws IOException {
        return ExchangeMove.read(new StringReader(lines));
    }

    @Test
    void saysPlainlyThatTheDayIsNotAnnounced() {
        AnnouncedDate move = PUBLISHED.move();

        assertThat(move.text(Language.JA)).isEqualTo("2027年1月（日は未公表）");
        assertThat(move.text(Language.EN)).isEqualTo("January 2027, day not announced");
        assertThat(move.isDayKnown()).isFalse();
        assertThat(move.source()).contains("Vol.1505");
    }

    @Test
    void countsFromTheFirstDayOfAMonthAndKnowsItsLast() {
        assertThat(PUBLISHED.move().hasCome(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(PUBLISHED.move().hasCome(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(PUBLISHED.move().last()).isEqualTo("2027-01-31");
        assertThat(PUBLISHED.registration().last()).isEqualTo("2026-12-31");
    }

    @Test
    void newerFactsReplaceThoseTheyAreAbout() throws IOException {
        ExchangeMove newer = read("# newer\nmove\t2027-01-18\tVol.9999\naccepted\t202407,202704\tVol.9998\n");

        assertThat(newer.move().text(Language.JA)).isEqualTo("2027年1月18日");
        assertThat(newer.move().text(Language.EN)).isEqualTo("18 January 2027");
        assertThat(newer.move().source()).isEqualTo("Vol.9999");
        assertThat(newer.move().hasCome(LocalDate.of(2027, 1, 17))).isFalse();
        assertThat(newer.acceptedVersions()).containsExactly("202407", "202704");
        assertThat(newer.acceptedSource()).isEqualTo("Vol.9998");
        assertThat(newer.registration()).isEqualTo(PUBLISHED.registration());
        assertThat(PUBLISHED.acceptedVersions()).containsExactly("202407");
    }

    @Test
    void licencesEndOnTheDayOfTheMoveOnceItIsKnown() {
        ExchangeMove known = PUBLISHED.on(LocalDate.of(2027, 1, 18));

        assertThat(known.move().first()).isEqualTo("2027-01-18");
        assertThat(known.licencesEnd().first()).isEqualTo("2027-01-18");
        assertThat(known.move().source()).isEqualTo(PUBLISHED.move().source());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moves\t2027-01\tx",
                "move\t2027-13\tx",
                "move\tsoon\tx",
                "move\t2027-01",
                "accepted\t\tx",
                "accepted\t4.1\tx",
                "accepted\t202407;202704\tx"
            })
    void aLineOfAnotherFormIsRefused(String line) {
        assertThatThrownBy(() -> read("# facts\n" + line))
                .isInstanceOf(CarePlanException.class)
                .hasMessageStartingWith("DATED_TABLE: Line 2 ");
    }

    @Test
    void aFactStandsOnce() {
        assertThatThrownBy(() -> read("move\t2027-01\tx\nMOVE\t2027-02\tx\n"))
                .isInstanceOf(CarePlanException.class)
                .hasMessageStartingWith("DATED_TABLE_REPEATED: Line 2 ");
    }
}
