package io.github.careplansdk.csv.pseudonymise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplacementsTest {
    private static final int PERSONS = 200;
    private static final LocalDate DATE = LocalDate.of(1941, 5, 5);

    private final Replacements replacements = new Replacements(
            "a key of thirty-two bytes, made up".getBytes(StandardCharsets.US_ASCII), LocalDate.of(2026, 4, 1), true);

    /** Dates that stay beside those that move tell by how much a person's dates move; the birth must not follow from that. */
    @Test
    void aBirthMovesByAnAmountOfItsOwn() {
        long alike = IntStream.range(0, PERSONS)
                .mapToObj(String::valueOf)
                .filter(person -> replacements.birth(person, DATE).equals(replacements.date(person, DATE)))
                .count();

        assertThat(alike)
                .as("births that move as the other dates do, by chance")
                .isLessThan(PERSONS / 10);
    }
}
