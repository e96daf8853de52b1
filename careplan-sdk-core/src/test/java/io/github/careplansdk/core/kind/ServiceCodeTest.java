package io.github.careplansdk.core.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceCodeTest {
    @ParameterizedTest
    @CsvSource({
        "111111, NONE",
        "11AAAA, WITHIN_LIMIT",
        "A2EEEE, OUTSIDE_LIMIT",
        "2AZZZZ, OVER_30_DAYS",
        "999999, GRAND",
        "11AAAB, NONE",
        "AAAA11, NONE"
    })
    void totalsAreKnownByTheirCode(String code, ServiceCode.Total total) {
        assertThat(new ServiceCode(code).total()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"111111, 11", "2A1111, 2A", "A81111, A8"})
    void typeIsInFront(String code, String type) {
        assertThat(new ServiceCode(code).type()).isEqualTo(ServiceType.of(type)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "991111"})
    void typeMayBeUnknown(String code) {
        assertThat(new ServiceCode(code).type()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0009AZ", "A09ZA0"})
    void firstAndLastCharactersAreAllowed(String code) {
        assertThat(new ServiceCode(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "11111", "1111111", "11abcd", "11-111", "11/111", "11:111", "11@111", "11[111", "１１１１１１"})
    void otherTextsAreRefused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceCode(code));
    }
}
