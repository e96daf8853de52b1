package io.github.careplansdk.csv.cli.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.internal.TextBundle;
import io.github.careplansdk.csv.testkit.rehearse.RehearsalItem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {
    private static Properties bundle(Class<?> owner, String language) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(owner.getResourceAsStream("messages_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    @ParameterizedTest
    @ValueSource(classes = {RehearsalTexts.class, RehearsalItem.class})
    void bothLanguagesSayTheSameThings(Class<?> owner) throws IOException {
        Properties japanese = bundle(owner, "ja");
        Properties english = bundle(owner, "en");
        assertThat(japanese.stringPropertyNames()).isNotEmpty().isEqualTo(english.stringPropertyNames());
        for (String key : japanese.stringPropertyNames()) {
            assertThat(TextBundle.parameters(japanese.getProperty(key)))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(TextBundle.parameters(english.getProperty(key)));
        }
    }
}
