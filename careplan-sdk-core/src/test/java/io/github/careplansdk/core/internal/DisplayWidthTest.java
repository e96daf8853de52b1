package io.github.careplansdk.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({
        "abc 123, 7",
        "日本語, 6",
        "ｱｲｳ, 3",
        "ＡＢＣ, 6",
        "（）、。, 8",
        "ｶﾞ, 2",
        // か and a combining voiced mark
        "か\u3099, 2",
        "e\u0301, 1",
        // Zero width space, joiner and variation selector
        "a\u200Bb, 2",
        "葛\uDB40\uDD00, 2",
        // 𠮷, beyond the first plane
        "\uD842\uDFB7, 2",
        "😀, 2",
        // Ambiguous: narrow in terminals of today
        "→…×, 3",
        "'', 0"
    })
    void countsColumns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }
}
