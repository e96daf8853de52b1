package io.github.careplansdk.csv.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.RuleCode;
import io.github.careplansdk.csv.validate.internal.file.FileRules;
import io.github.careplansdk.csv.validate.internal.row.RowRules;
import io.github.careplansdk.csv.validate.internal.unit.KeyRules;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each problem code: input that triggers it, input near it that does not, and exactly that is found. */
class ProblemCodeTest {
    private static final List<Cases.Case> CASES = Stream.of(
                    new BytesCases(),
                    new NameCases(),
                    new LexicalCases(),
                    new LayoutCases(),
                    new ValueCases(),
                    new RowCases(),
                    new MasterCases(),
                    new FileCases(),
                    new UnitCases(),
                    new KeyCases(),
                    new InternalCases())
            .map(Cases::all)
            .flatMap(List::stream)
            .toList();

    @TempDir
    Path folder;

    static Stream<Cases.Case> cases() {
        return CASES.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isFoundExactlyWhereItIs(Cases.Case test) {
        assertThat(test.bulk().findings(folder)).containsExactlyInAnyOrderElementsOf(test.expected());
    }

    @ParameterizedTest
    @EnumSource
    void hasACaseThatTriggersItAndOneThatDoesNot(ProblemCode code) {
        assertThat(cases().filter(test -> test.code() == code).map(Cases.Case::triggers))
                .as("cases of %s: add them to the Cases of its layer", code)
                .contains(true, false);
    }

    @Test
    void codesAreThoseOfTheStandardsTable() throws IOException {
        List<String> declared = Arrays.stream(ProblemCode.values())
                .map(code -> String.join(
                        "\t",
                        code.name(),
                        code.severity().name().toLowerCase(Locale.ROOT),
                        code.layer().id(),
                        code.official().name().toLowerCase(Locale.ROOT).replace("none", "-")))
                .toList();

        assertThat(declared).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(table("problems.tsv"));
    }

    /** So that reports list the codes as the rules run. */
    @Test
    void codesStandLayerByLayer() {
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::layer)).isSorted();
    }

    @Test
    void rulesStandInTheOrderOfTheirCodesAndNoCodeIsWithoutARule() {
        List<ProblemCode> ofRules = Stream.of(RowRules.ALL, FileRules.ALL)
                .flatMap(List::stream)
                .flatMap(rule -> rule.codes().stream())
                .toList();

        assertThat(Stream.concat(ofRules.stream(), KeyRules.codes().stream()))
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(RuleCode.ORDER);
        assertThat(ofRules).containsAll(codes(Layer.ROW)).containsAll(codes(Layer.FILE));
        assertThat(KeyRules.codes()).isEqualTo(codes(Layer.KEYS));
    }

    private static List<ProblemCode> codes(Layer layer) {
        return Arrays.stream(ProblemCode.values())
                .filter(code -> code.layer() == layer)
                .toList();
    }

    /** The first four columns of each row. */
    private static List<String> table(String name) throws IOException {
        InputStream in = Objects.requireNonNull(ProblemCodeTest.class.getResourceAsStream("/standard/" + name), name);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> String.join("\t", Arrays.copyOf(line.split("\t"), 4)))
                    .toList();
        }
    }
}
