package io.github.careplansdk.csv.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.cli.conformance.Outcome.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final Finding DATE = new Finding("NOT_DATE", "a.CSV", 1, 1, 3);
    private static final Finding BLANK = new Finding("BLANK_LINE", "a.CSV", 2, 0, 0);

    private static Outcome outcome(Answer expected, Answer answer) throws IOException {
        ConformanceCase asked = new ConformanceCase(
                "A/found-1", "a case", Optional.empty(), Path.of(""), LocalDate.of(2026, 5, 1), expected);
        return Outcome.of(asked, unused -> answer);
    }

    private static Answer fail(Finding... findings) {
        return new Answer("fail", List.of(findings));
    }

    private static String text(Outcome outcome) throws IOException {
        StringBuilder out = new StringBuilder();
        new ConformanceText(Language.EN).write(List.of(outcome), out);
        return out.toString();
    }

    @Test
    void theOrderOfFindingsDoesNotMatter() throws IOException {
        assertThat(outcome(fail(DATE, BLANK), fail(BLANK, DATE)).result()).isEqualTo(Result.AS_EXPECTED);
    }

    @Test
    void theLineOfARowDoesNotMatterAndThatOfALineDoes() throws IOException {
        Finding withoutLine = new Finding("NOT_DATE", "a.CSV", 0, 1, 3);
        Finding elsewhere = new Finding("BLANK_LINE", "a.CSV", 3, 0, 0);

        assertThat(outcome(fail(DATE), fail(withoutLine)).result()).isEqualTo(Result.AS_EXPECTED);
        assertThat(outcome(fail(BLANK), fail(elsewhere)).result()).isEqualTo(Result.DIFFERS);
    }

    @Test
    void aFindingCountsAsOftenAsItIsFound() throws IOException {
        Outcome once = outcome(fail(DATE, DATE), fail(DATE));
        Outcome often = outcome(fail(DATE), fail(DATE, DATE, DATE));

        assertThat(once.missing()).containsExactly(DATE);
        assertThat(often.unexpected()).containsExactly(DATE, DATE);
    }

    @Test
    void theVerdictMattersToo() throws IOException {
        Outcome outcome = outcome(fail(DATE), new Answer("pass", List.of(DATE)));

        assertThat(outcome.result()).isEqualTo(Result.DIFFERS);
        assertThat(text(outcome)).isEqualTo("""
                DOES NOT CONFORM  0 of 1 cases as expected, 1 differ, 0 without an answer

                DIFFER  A/found-1  a case
                    verdict: expected fail, answered pass
                """);
    }

    @Test
    void thePlacesThatDifferAreTold() throws IOException {
        Finding invented = new Finding("NOT_DATE", "\u001B[32m.CSV", 0, 7, 0);

        assertThat(text(outcome(fail(DATE), fail(invented))))
                .contains("    missing: NOT_DATE  a.CSV, row 1, column 3\n")
                .contains("    unexpected: NOT_DATE  \\u001B[32m.CSV, row 7\n");
    }

    @Test
    void manyFindingsAreNotAllListed() throws IOException {
        Answer flood = new Answer("fail", Collections.nCopies(1000, DATE));

        assertThat(text(outcome(fail(), flood)).lines())
                .hasSize(3 + 20 + 1)
                .last()
                .asString()
                .contains("980 more");
    }

    @Test
    void jsonHasTheSame() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConformanceJson.write(List.of(outcome(fail(BLANK), fail(DATE))), out);

        assertThat(new ObjectMapper().readTree(out.toByteArray())).isEqualTo(new ObjectMapper().readTree("""
                        {"schemaVersion": 1, "counts": {"as_expected": 0, "differs": 1, "no_answer": 0}, "cases": [{
                          "case": "A/found-1", "title": "a case", "result": "differs",
                          "expectedVerdict": "fail", "verdict": "fail",
                          "missing": [{"code": "BLANK_LINE", "file": "a.CSV", "line": 2}],
                          "unexpected": [{"code": "NOT_DATE", "file": "a.CSV", "row": 1, "column": 3}]}]}
                        """));
    }
}
