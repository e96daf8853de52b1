package io.github.careplansdk.core.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvVersionTest {
    @ParameterizedTest
    @CsvSource({"V1, 201910, 2020-03", "V2, 202003, 2020-10", "V3, 202208, 2023-01", "V4, 202407, 2025-04"})
    void versionsAreThoseOfTheStandard(CsvVersion version, String value, YearMonth from) {
        assertThat(version.value()).isEqualTo(value);
        assertThat(version.from()).isEqualTo(from);
        assertThat(CsvVersion.of(value)).contains(version);
    }

    @Test
    void thereAreFour() {
        assertThat(CsvVersion.values()).hasSize(4);
        assertThat(CsvVersion.CURRENT).isEqualTo(CsvVersion.V4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"202410", "202504", "", "20240", "2024077", "２０２４０７"})
    void otherValuesAreNone(String value) {
        assertThat(CsvVersion.of(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01, V1",
        "2020-03, V1",
        "2020-09, V1",
        "2020-10, V2",
        "2022-12, V2",
        "2023-01, V3",
        "2025-03, V3",
        "2025-04, V4",
        "2099-12, V4"
    })
    void versionAppliesFromItsMonthOn(YearMonth month, CsvVersion version) {
        assertThat(CsvVersion.forServiceMonth(month)).isEqualTo(version);
    }

    @Test
    void eachAppliesFromItsOwnMonth() {
        assertThat(Stream.of(CsvVersion.values()).map(version -> CsvVersion.forServiceMonth(version.from())))
                .containsExactly(CsvVersion.values());
    }
}
