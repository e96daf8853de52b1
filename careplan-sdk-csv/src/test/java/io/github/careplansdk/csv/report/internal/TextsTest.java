package io.github.careplansdk.csv.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.internal.TextBundle;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.report.HtmlReport;
import io.github.careplansdk.csv.report.reconcile.ReconciliationPage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static Properties bundle(Class<?> owner, Language language) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(owner.getResourceAsStream("messages_" + language.id() + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    private static Set<String> keys(Properties bundle) {
        return bundle.stringPropertyNames().stream()
                .filter(key -> !key.endsWith(".one"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(classes = {HtmlReport.class, ReconciliationPage.class})
    void bothLanguagesSayTheSameThings(Class<?> owner) throws IOException {
        Properties japanese = bundle(owner, Language.JA);
        Properties english = bundle(owner, Language.EN);
        assertThat(keys(japanese)).isNotEmpty().isEqualTo(keys(english));
        for (String key : keys(japanese)) {
            assertThat(TextBundle.parameters(japanese.getProperty(key)))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(TextBundle.parameters(english.getProperty(key)));
        }
    }

    @Test
    void numbersAreGroupedAndOneThingHasItsOwnForm() {
        Texts english = Texts.beside(HtmlReport.class, Language.EN);
        assertThat(english.count("errors", 1)).isEqualTo("1 error");
        assertThat(english.count("errors", 1234)).isEqualTo("1,234 errors");
        assertThat(Texts.beside(HtmlReport.class, Language.JA).count("errors", 1))
                .isEqualTo("エラー 1件");
        assertThat(english.with("standard", Map.of("name", "{count}"))).isEqualTo("standard {count}");
    }
}
