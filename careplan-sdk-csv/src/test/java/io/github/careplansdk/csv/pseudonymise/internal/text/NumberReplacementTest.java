package io.github.careplansdk.csv.pseudonymise.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.csv.validate.internal.row.CheckDigitCheck;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberReplacementTest {
    private final NumberReplacement insurers = new NumberReplacement(new KeyedHash(new byte[32]), 6);
    private final NumberReplacement offices = new NumberReplacement(new KeyedHash(new byte[32]), 10);

    private static boolean isRight(String number) {
        int prefecture = Integer.parseInt(number.substring(0, 2));
        return prefecture < 1
                || prefecture > 47
                || CheckDigitCheck.checkDigit(Long.parseLong(number) / 10) == number.charAt(number.length() - 1) - '0';
    }

    /** A part of the 57,000 that are real or invented, and of the wrong ones. */
    @Test
    void insurersStayDifferentAndRightOrWrong() {
        Set<String> seen = new HashSet<>();
        for (int i = 10_000; i < 1_000_000; i += 37) {
            String number = String.format("%06d", i);
            int prefecture = i / 10_000;
            if (prefecture > 47 && prefecture < 99) {
                continue;
            }
            String replaced = insurers.of(number);
            assertThat(replaced).hasSize(6);
            assertThat(isRight(replaced)).isEqualTo(isRight(number));
            assertThat(replaced.startsWith("9")).isEqualTo(isRight(number));
            assertThat(seen.add(replaced)).isTrue();
        }
    }

    @Test
    void officesKeepRightAndWrongCheckDigits() {
        assertThat(offices.of("1370000017")).startsWith(isRight("1370000017") ? "9" : "");
        for (long i = 1_370_000_000L; i < 1_370_001_000L; i++) {
            String number = Long.toString(i);
            assertThat(isRight(offices.of(number))).isEqualTo(isRight(number));
            assertThat(offices.of(number)).isNotEqualTo(number).isEqualTo(offices.of(number));
        }
    }

    @Test
    void thatWhichStandsForAllOfficesStays() {
        assertThat(offices.of("9999999999")).isEqualTo("9999999999");
        assertThat(offices.of("9970100011")).startsWith("9").isNotEqualTo("9970100011");
    }
}
