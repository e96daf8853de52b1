package io.github.careplansdk.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.problem.Language;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private final Texts english = Texts.beside(TextsTest.class, Language.EN);
    private final Texts japanese = Texts.beside(TextsTest.class, Language.JA);

    @Test
    void numbersAreGroupedAndOneThingHasItsOwnForm() {
        assertThat(english.count("errors", 1)).isEqualTo("1 error");
        assertThat(english.count("errors", 1234)).isEqualTo("1,234 errors");
        assertThat(japanese.count("errors", 1)).isEqualTo("エラー 1件");
    }

    @ParameterizedTest
    @ValueSource(
            longs = {0, 7, 999, 1_000, 12_345, 999_999, 1_000_000, -1, -999, -1_000, Long.MAX_VALUE, Long.MIN_VALUE})
    void numbersAreGroupedAsAFormatterDoes(long number) {
        assertThat(Texts.fill("{number}", Map.of("number", number)))
                .isEqualTo(String.format(Locale.ROOT, "%,d", number));
    }

    @Test
    void whatIsFilledInStaysAsItIs() {
        assertThat(english.with("standard", Map.of("name", "{count} $1", "count", 7)))
                .isEqualTo("standard {count} $1");
        assertThat(Texts.fill("{known} {unknown}", Map.of("known", "a"))).isEqualTo("a {unknown}");
    }

    @Test
    void aMissingTextIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> english.get("no such key"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("messages_en.properties lacks no such key");
    }

    @Test
    void aPairHasATextInEachLanguage() {
        BilingualText text = new BilingualText("予定", "planned");
        assertThat(text.in(Language.JA)).isEqualTo("予定");
        assertThat(text.in(Language.EN)).isEqualTo("planned");
    }
}
