package io.github.careplansdk.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.problem.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts english = Texts.beside(TextsTest.class, Language.EN);
    private final Texts japanese = Texts.beside(TextsTest.class, Language.JA);

    @Test
    void numbersAreGroupedAndOneThingHasItsOwnForm() {
        assertThat(english.count("errors", 1)).isEqualTo("1 error");
        assertThat(english.count("errors", 1234)).isEqualTo("1,234 errors");
        assertThat(japanese.count("errors", 1)).isEqualTo("エラー 1件");
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
