package io.github.careplansdk.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomCodeTest {
    private static CustomCode.Builder code(String name) {
        return CustomCode.builder(name, Layer.ROW, Severity.WARNING)
                .japanese("{most}人を超えています。", "分けてください。")
                .english("More than {most} people.", "Split them.")
                .parameters("most");
    }

    @Test
    void speaksBothLanguagesWithItsArguments() {
        Problem problem = Problem.of(code("ACME_TOO_MANY").build(), Location.ofFile("a.CSV"), 30);

        assertThat(Messages.in(Language.JA).message(problem)).isEqualTo("30人を超えています。");
        assertThat(Messages.in(Language.JA).hint(problem)).isEqualTo("分けてください。");
        assertThat(Messages.in(Language.EN).message(problem)).isEqualTo("More than 30 people.");
        assertThat(Messages.in(Language.EN).meaning(problem.code())).isEqualTo("More than {most} people.");
        assertThat(Messages.in(Language.EN).section(problem.code())).contains("not in the standard");
        assertThat(Messages.in(Language.EN).official(problem.code())).startsWith("Nothing is shown");
        assertThat(problem).hasToString("ACME_TOO_MANY at " + Location.ofFile("a.CSV"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ACME", "acme_late", "ACME_", "_LATE", "ACME LATE", "ACME_late", "1ACME_LATE", "ACMÉ_LATE"})
    void nameOfAnotherFormIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> code(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_DATE", "NOT_OURS", "FILE_NAME_OURS", "RULE_FAILED"})
    void prefixOfThisSdkIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> code(name)).withMessageContaining("prefix");
    }

    @Test
    void layerOfTheCheckerIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomCode.builder("ACME_LATE", Layer.INTERNAL, Severity.INFO));
    }

    @Test
    void wordsOfBothLanguagesAreNeededAndHoldDeclaredParametersOnly() {
        CustomCode.Builder onlyEnglish =
                CustomCode.builder("ACME_LATE", Layer.ROW, Severity.INFO).english("Late.", "Start earlier.");
        assertThatIllegalArgumentException()
                .isThrownBy(onlyEnglish::build)
                .withMessageContaining("lacks its words in ja");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> code("ACME_LATE").parameters().build())
                .withMessageContaining("[most]");
    }

    @Test
    void standsBehindTheCodesOfItsLayerByName() {
        CustomCode first = code("ACME_A").build();
        CustomCode second = code("ACME_B").build();

        assertThat(Stream.of(
                                second,
                                ProblemCode.EMPTY_FILE,
                                first,
                                ProblemCode.RULE_FAILED,
                                ProblemCode.PROVIDER_NOT_SENDER)
                        .sorted(RuleCode.ORDER)
                        .map(RuleCode::name))
                .isEqualTo(List.of("EMPTY_FILE", "PROVIDER_NOT_SENDER", "ACME_A", "ACME_B", "RULE_FAILED"));
    }

    @Test
    void isKnownByItsName() {
        assertThat(code("ACME_A").build())
                .isEqualTo(CustomCode.builder("ACME_A", Layer.FILE, Severity.ERROR)
                        .japanese("別", "別")
                        .english("other", "other")
                        .build())
                .isNotEqualTo(code("ACME_B").build())
                .hasSameHashCodeAs(code("ACME_A").build());
    }
}
