package io.github.careplansdk.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {
    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void hasItsWordsInBothLanguages(ErrorCode code) {
        for (Language language : Language.values()) {
            assertThat(Texts.parameters(code.meaning(language))).hasSameElementsAs(code.parameters());
            assertThat(Texts.parameters(code.hint(language))).isSubsetOf(code.parameters());
            for (String text : new String[] {code.meaning(language), code.hint(language)}) {
                assertThat(text).endsWith(language == Language.JA ? "。" : ".");
            }
        }
    }

    @Test
    void theMessageOfAnExceptionSaysWhatAndWhatToDo() {
        Finding finding = ErrorCode.TOO_MANY_ROWS.found(7);

        assertThat(new CarePlanException(finding))
                .hasMessage("TOO_MANY_ROWS: There are more than 7 rows. "
                        + "Render fewer units at once: give one of the folders.")
                .satisfies(e -> assertThat(((CarePlanException) e).code()).isEqualTo(ErrorCode.TOO_MANY_ROWS));
        assertThat(finding.message(Language.JA)).contains("上限の7行");
    }
}
