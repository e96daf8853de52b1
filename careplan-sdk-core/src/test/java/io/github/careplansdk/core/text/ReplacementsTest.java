package io.github.careplansdk.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.problem.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplacementsTest {
    /** Every pair leads from outside to inside, so there is no chain and no cycle. */
    @Test
    void everyPairLeadsFromOutsideToInside() {
        assertThat(Replacements.all()).hasSizeGreaterThan(7000);
        Replacements.all().forEach((from, replacement) -> {
            assertThat(Ms932.fits(from)).as("%s from", replacement.reason()).isFalse();
            assertThat(Ms932.fits(replacement.to()))
                    .as("%s to", replacement.reason())
                    .isTrue();
        });
    }

    @Test
    void kanjiBecomeOneKanji() {
        Replacements.all().forEach((from, replacement) -> {
            if (replacement.reason().compareTo(Reason.COMPATIBILITY_IDEOGRAPH) >= 0) {
                assertThat(replacement.to()).hasSize(1).matches("\\p{IsHan}");
            }
        });
    }

    @Test
    void oneFromStandsOnce() throws IOException {
        try (InputStream in = Replacements.class.getResourceAsStream("replacements.txt")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                            .lines()
                            .filter(line -> line.contains("=")))
                    .hasSize(Replacements.all().size());
        }
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsWords(Reason reason) {
        assertThat(reason.words(Language.JA)).isNotBlank().isNotEqualTo(reason.words(Language.EN));
        assertThat(reason.words(Language.EN)).isNotBlank();
    }

    /** With the tables at hand (docs/characters.md): {@code -Dcharacters.ucd=... -Dcharacters.opencc=...}. */
    @Test
    @EnabledIfSystemProperty(named = "characters.ucd", matches = ".+")
    void isWhatTheGeneratorWrites() throws IOException {
        String table = ConversionTableGenerator.table(
                Path.of(System.getProperty("characters.ucd")), Path.of(System.getProperty("characters.opencc")));
        try (InputStream in = Replacements.class.getResourceAsStream("replacements.txt")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo(table);
        }
    }
}
