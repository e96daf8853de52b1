package io.github.careplansdk.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertersTest {
    @Test
    void whereNamesAreReadByTheLocaleTheLocaleIsTheHint() {
        assertThat(Converters.nameHint("Linux").japanese()).contains("LC_ALL=C.UTF-8");
        assertThat(Converters.nameHint("Linux").english()).contains("LC_ALL=C.UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Mac OS X"})
    void elsewhereTheLocaleIsNoMatter(String system) {
        assertThat(Converters.nameHint(system).japanese()).isNotEmpty().doesNotContain("LC_ALL", "ロケール");
        assertThat(Converters.nameHint(system).english()).isNotEmpty().doesNotContain("LC_ALL", "locale");
    }
}
