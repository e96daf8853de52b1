package io.github.careplansdk.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Baseline.Entry;
import io.github.careplansdk.core.problem.Judgement.LayerState;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final String FILE = "4月/UPPLAN_202604_1370000001_43_1370000002_11_20260401093000.CSV";
    private static final String NEXT_EXPORT = "4月/UPPLAN_202604_1370000001_43_1370000002_11_20260402180000.CSV";

    private static Problem at(String file, ProblemCode code, long row, int column) {
        return Problem.of(code, new Location(file, row, row, column, "", ""));
    }

    private static Judgement judge(Policy policy, Problem... problems) {
        String path = problems.length == 0 ? FILE : problems[0].location().file();
        CheckedFile file = new CheckedFile(path, Optional.of(FileKind.UPPLAN), 9, Map.of());
        return policy.judge(new ValidationReport(List.of(file), List.of(), List.of(problems), List.of()));
    }

    private static Policy knowing(Problem... problems) {
        return Policy.DEFAULT.baseline(Baseline.of(judge(Policy.DEFAULT, problems)));
    }

    @Test
    void whatIsKnownIsNoFailure() {
        Problem problem = at(FILE, ProblemCode.NOT_DATE, 2, 10);
        Judgement judgement = judge(knowing(problem), problem);

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judgement.problems()).isEmpty();
        assertThat(judgement.known()).containsExactly(problem);
        assertThat(judgement.count(Severity.ERROR)).isZero();
        assertThat(judgement.state(judgement.report().files().get(0), Layer.VALUE))
                .isEqualTo(LayerState.PASSED);
        assertThat(judgement.gone()).isEmpty();
        assertThat(judgement.hasBaseline()).isTrue();
    }

    @Test
    void whatIsNewFails() {
        Problem known = at(FILE, ProblemCode.NOT_DATE, 2, 10);
        Problem otherColumn = at(FILE, ProblemCode.NOT_DATE, 2, 4);
        Problem otherCode = at(FILE, ProblemCode.NOT_TIME, 2, 10);
        Judgement judgement = judge(knowing(known), otherColumn, known, otherCode);

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.problems()).containsExactly(otherColumn, otherCode);
        assertThat(judgement.known()).containsExactly(known);
    }

    @Test
    void aFindingIsKnownWhereverItsRowMoves() {
        assertThat(judge(knowing(at(FILE, ProblemCode.NOT_DATE, 2, 10)), at(FILE, ProblemCode.NOT_DATE, 700, 10))
                        .problems())
                .isEmpty();
    }

    @Test
    void aFindingIsKnownInTheNextExportToo() {
        Policy policy = knowing(at(FILE, ProblemCode.NOT_DATE, 2, 10));

        assertThat(judge(policy, at(NEXT_EXPORT, ProblemCode.NOT_DATE, 2, 10)).problems())
                .isEmpty();
        assertThat(judge(policy, at(FILE.replace("4月", "5月"), ProblemCode.NOT_DATE, 2, 10))
                        .problems())
                .hasSize(1);
    }

    @Test
    void moreOfAKindThanKnownAreAllNew() {
        Problem first = at(FILE, ProblemCode.NOT_DATE, 2, 10);
        Problem second = at(FILE, ProblemCode.NOT_DATE, 3, 10);

        assertThat(judge(knowing(first), first, second).problems()).containsExactly(first, second);
        assertThat(judge(knowing(first, second), second).problems()).isEmpty();
    }

    @Test
    void ofWhatIsNotListedOnlyTheNumberCounts() {
        Problem sample = at(FILE, ProblemCode.NOT_DATE, 2, 10);
        Problem andMore = at(FILE, ProblemCode.NOT_DATE, 3, 4).times(500);
        Policy policy = knowing(sample, andMore);

        assertThat(judge(policy, at(FILE, ProblemCode.NOT_DATE, 9, 4).times(501))
                        .problems())
                .isEmpty();
        assertThat(judge(policy, sample, andMore, at(FILE, ProblemCode.NOT_DATE, 4, 4))
                        .problems())
                .hasSize(3);
    }

    @Test
    void tellsWhatIsGone() {
        Problem date = at(FILE, ProblemCode.NOT_DATE, 2, 10);
        Problem otherDate = at(FILE, ProblemCode.NOT_DATE, 3, 10);
        Problem row = at(FILE, ProblemCode.GRAND_TOTAL_MISSING, 3, 0);
        Judgement judgement = judge(knowing(date, otherDate, row), date);

        assertThat(judgement.gone())
                .containsExactly(
                        new Entry(Baseline.file(FILE), ProblemCode.NOT_DATE, 10, 1),
                        new Entry(Baseline.file(FILE), ProblemCode.GRAND_TOTAL_MISSING, 0, 1));
        assertThat(judge(knowing(date).disable(ProblemCode.NOT_DATE)).gone()).isEmpty();
    }

    @Test
    void holdsNoRowsNoValuesAndNoSerial() {
        Problem problem = new Problem(
                ProblemCode.NOT_DATE, new Location(FILE, 77, 66, 10, "サービス利用日", "serviceDate"), List.of(), 1, "山田");

        assertThat(Baseline.of(judge(Policy.DEFAULT, problem)).entries())
                .containsExactly(
                        new Entry("4月/UPPLAN_202604_1370000001_43_1370000002_11_*.CSV", ProblemCode.NOT_DATE, 10, 1));
    }

    @Test
    void keepsAnOtherNameAsItIs() {
        assertThat(Baseline.file("a/案内.pdf")).isEqualTo("a/案内.pdf");
        assertThat(Baseline.file("a/memo_20260401093000.csv")).isEqualTo("a/memo_20260401093000.csv");
        assertThat(Baseline.file("UPMONI_20270425101000_43_9970100011_11_9970100037.CSV"))
                .as("of an edition that is not published")
                .isEqualTo("UPMONI_*_43_9970100011_11_9970100037.CSV");
        assertThat(Baseline.file("")).isEmpty();
        assertThat(Baseline.file("UPKIHON_IMAGE_1370000001_43_1370000002_11_20260401093000_0001.jpg"))
                .isEqualTo("UPKIHON_IMAGE_1370000001_43_1370000002_11_*_0001.jpg");
    }

    @Test
    void aWrittenBaselineIsTheSame() {
        Baseline baseline = Baseline.of(judge(
                Policy.DEFAULT,
                at(FILE, ProblemCode.NOT_DATE, 2, 10),
                at(FILE, ProblemCode.NOT_DATE, 3, 4),
                at(FILE, ProblemCode.NOT_TIME, 3, 12).times(7)));

        assertThat(Baseline.of(baseline.entries()).entries())
                .isEqualTo(baseline.entries())
                .hasSize(3);
    }

    @Test
    void theNextBaselineHasWhatIsKnownAndWhatIsNew() {
        Problem known = at(FILE, ProblemCode.NOT_DATE, 2, 10);
        Judgement judgement = judge(knowing(known), known, at(FILE, ProblemCode.NOT_TIME, 2, 12));

        assertThat(Baseline.of(judgement).entries()).hasSize(2);
    }

    @Test
    void aCheckThatBrokeIsNeverKnown() {
        Problem broken = Problem.of(ProblemCode.RULE_FAILED, Location.ofFile(FILE), "DUPLICATE_KEY", "Exception");

        assertThat(Baseline.of(judge(Policy.DEFAULT, broken)).entries()).isEmpty();
        Baseline forged = Baseline.of(List.of(new Entry(Baseline.file(FILE), ProblemCode.RULE_FAILED, 0, 1)));
        assertThat(judge(Policy.DEFAULT.baseline(forged), broken).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void anEntryCountsSomething() {
        assertThatThrownBy(() -> new Entry("a", ProblemCode.NOT_DATE, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entry("a", ProblemCode.NOT_DATE, -1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
