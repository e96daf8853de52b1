package io.github.careplansdk.core.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialTest {
    @ParameterizedTest
    @ValueSource(strings = {"20260320101500", "20240229235959", "10000101000000", "99991231235959"})
    void digitsAreReadAndWritten(String digits) {
        Serial serial = Serial.parse(digits).orElseThrow();

        assertThat(serial.digits()).isEqualTo(digits);
        assertThat(serial).hasToString(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026032010150",
                "202603201015000",
                "20260320101560",
                "20260320106000",
                "20260320240000",
                "20260229000000",
                "20261301000000",
                "20260001000000",
                "20260300000000",
                "00000000000000",
                "2026032010150a",
                "２０２６０３２０１０１５００",
                "-2026032010150"
            })
    void otherTextsAreNone(String digits) {
        assertThat(Serial.parse(digits)).isEmpty();
    }

    @Property
    void whatIsReadIsWrittenAgain(@ForAll @NumericChars @StringLength(14) String digits) {
        Serial.parse(digits).ifPresent(serial -> assertThat(serial.digits()).isEqualTo(digits));
    }

    @Property
    void anyTextHasAnAnswer(@ForAll String text) {
        assertThat(Serial.parse(text)).isNotNull();
    }

    @Test
    void laterSerialsComeLater() {
        Serial earlier = Serial.parse("20260320101500").orElseThrow();
        Serial later = Serial.parse("20260320101501").orElseThrow();

        assertThat(earlier).isLessThan(later).isEqualByComparingTo(new Serial(earlier.time()));
    }

    @Test
    void partsOfSecondsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Serial(LocalDateTime.of(2026, 3, 20, 10, 15, 0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Serial(LocalDateTime.of(999, 3, 20, 10, 15)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Serial(LocalDateTime.of(10_000, 3, 20, 10, 15)));
    }
}
