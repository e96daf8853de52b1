package io.github.careplansdk.csv.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitHubReportTest {
    private static String text(GitHubReport form, Judgement judgement) {
        StringBuilder out = new StringBuilder();
        try {
            form.write(judgement, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    private static String text(Problem... problems) {
        return text(GitHubReport.in(Language.EN), Policy.DEFAULT.judge(SampleReports.of(problems)));
    }

    @Test
    void isACommandForEachFindingAndTheOutcome() {
        Problem problem =
                Problem.of(ProblemCode.NOT_DATE, SampleReports.cell("a.CSV", FileKind.UPPLAN, "serviceDate", 3, 2));

        assertThat(text(
                        GitHubReport.in(Language.EN).below("out/month"),
                        Policy.DEFAULT.judge(SampleReports.of(problem))))
                .isEqualTo("::error file=out/month/a.CSV,line=3,title=NOT_DATE::"
                        + "line 3, row 2, column 10 サービス利用日 (serviceDate): Not a real date (YYYYMMDD).%0AWhat to do: "
                        + Messages.in(Language.EN).hint(problem) + "\nFAILED  1 error\n");
    }

    @Test
    void putsTheWorstFirst() {
        List<String> commands = text(GitHubReport.in(Language.JA), Policy.DEFAULT.judge(SampleReports.bad()))
                .lines()
                .map(line -> line.replaceFirst("^(::\\w+|).*", "$1"))
                .distinct()
                .toList();

        assertThat(commands).containsExactly("::error", "::warning", "::notice", "");
    }

    @Test
    void escapesWhatWouldEndAPropertyOrACommand() {
        Problem problem =
                Problem.of(ProblemCode.FILE_NAME_MONTH, Location.ofFile("a,b:c%.CSV"), "100%\n::set-env name=x::y\r");

        assertThat(text(problem))
                .startsWith("::error file=a%2Cb%3Ac%25.CSV,title=FILE_NAME_MONTH::")
                .contains("\"100%25\\n::set-env name=x::y\\r\"")
                .hasLineCount(2);
    }

    @Test
    void ofTheWholeBulkThereIsNoFile() {
        assertThat(text(Problem.of(ProblemCode.BULK_LIMIT, Location.ofBulk(), 100, 101)))
                .startsWith("::error title=BULK_LIMIT::");
    }

    @Test
    void tellsHowManyMoreThereAre() {
        assertThat(text(Problem.of(ProblemCode.NOT_DATE, SampleReports.row("a.CSV", 1, 1))
                        .times(7)))
                .contains("(YYYYMMDD). (+6 more)%0A");
    }
}
