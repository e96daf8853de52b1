package io.github.careplansdk.csv.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Baseline;
import io.github.careplansdk.core.problem.CustomCode;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The code of a product's own rule stands in each report with its own words, as those of the standard do. */
class CustomCodeReportsTest {
    private static final CustomCode CODE = CustomCode.builder("ACME_SHORT_VISIT", Layer.ROW, Severity.ERROR)
            .parameters("least")
            .japanese("訪問が{least}分より短くなっています。", "当社の手引きを見てください。")
            .english("The visit is shorter than {least} minutes.", "See the handbook of our product.")
            .build();
    private static final Problem PROBLEM =
            Problem.of(CODE, SampleReports.cell(SampleReports.PLAN, FileKind.UPPLAN, "endTime", 3, 2), 20);
    private static final Judgement JUDGEMENT = Policy.DEFAULT.judge(SampleReports.of(
            PROBLEM,
            Problem.of(
                    ProblemCode.NOT_DATE,
                    SampleReports.cell(SampleReports.PLAN, FileKind.UPPLAN, "serviceDate", 3, 2))));

    /** A report, by what writes it. */
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private static String text(Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void textReport() throws IOException {
        StringBuilder text = new StringBuilder();
        TextReport.in(Language.JA).write(JUDGEMENT, text);
        assertThat(text).contains("ACME_SHORT_VISIT", "訪問が20分より短くなっています。", "当社の手引きを見てください。");
    }

    @Test
    void explanation() throws IOException {
        StringBuilder text = new StringBuilder();
        TextReport.in(Language.EN).explain(CODE, text);
        assertThat(text.toString().lines())
                .containsExactly(
                        "ACME_SHORT_VISIT",
                        "  Severity          error",
                        "  Layer             row (row)",
                        "  Meaning           The visit is shorter than {least} minutes.",
                        "  What to do        See the handbook of our product.",
                        "  Section           A rule of the product (not in the standard)",
                        "  Official message  Nothing is shown, and the file is taken. The trouble shows later, when the",
                        "                    receiver imports it or in the claims.",
                        "  Parameters        least");
    }

    @Test
    void jsonReport() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(text(out -> JsonReport.in(Language.EN).write(JUDGEMENT, out)));
        JsonNode problem = json.at("/problems/0");
        assertThat(problem.path("code").asText()).isEqualTo("ACME_SHORT_VISIT");
        assertThat(problem.path("layer").asText()).isEqualTo("row");
        assertThat(problem.path("message").asText()).isEqualTo("The visit is shorter than 20 minutes.");
    }

    @Test
    void sarifReport() throws IOException {
        JsonNode run = new ObjectMapper()
                .readTree(text(out -> SarifReport.in(Language.EN).write(JUDGEMENT, out)))
                .at("/runs/0");
        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(StreamSupport.stream(rules.spliterator(), false)
                        .map(rule -> rule.path("id").asText()))
                .containsExactly("NOT_DATE", "ACME_SHORT_VISIT");
        assertThat(rules.at("/1/shortDescription/text").asText())
                .isEqualTo("The visit is shorter than [least] minutes.");
        assertThat(rules.at("/1/help/markdown").asText()).contains("当社の手引きを見てください。");
        assertThat(run.at("/results/0/ruleId").asText()).isEqualTo("ACME_SHORT_VISIT");
        assertThat(run.at("/results/0/ruleIndex").asInt()).isEqualTo(1);
    }

    @Test
    void otherReports() throws IOException {
        String words = "The visit is shorter than 20 minutes.";
        StringBuilder commands = new StringBuilder();
        GitHubReport.in(Language.EN).write(JUDGEMENT, commands);

        assertThat(commands).contains("title=ACME_SHORT_VISIT", words);
        assertThat(text(out -> JUnitReport.in(Language.EN).write(JUDGEMENT, out)))
                .contains("type=\"ACME_SHORT_VISIT\"", words);
        assertThat(text(out -> HtmlReport.in(Language.EN).write(JUDGEMENT, out)))
                .contains("id=\"ACME_SHORT_VISIT\"", words, "See the handbook of our product.");
    }

    @Test
    void baselineFileIsReadByThoseWhoKnowTheCode() throws IOException {
        byte[] file =
                text(out -> BaselineFile.write(Baseline.of(JUDGEMENT), out)).getBytes(StandardCharsets.UTF_8);

        Baseline read = BaselineFile.read(new ByteArrayInputStream(file), CODE);
        assertThat(Policy.DEFAULT.baseline(read).judge(JUDGEMENT.report()).problems())
                .isEmpty();
        assertThatThrownBy(() -> BaselineFile.read(new ByteArrayInputStream(file)))
                .isInstanceOf(CarePlanException.class)
                .hasMessageContaining("no code of this version");
    }
}
