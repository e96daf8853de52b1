package io.github.careplansdk.csv.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.ValidationReport.NotRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that was not run since the edition lacks a column is named with the column, in every report that lists such rules. */
class MissingColumnReportsTest {
    private static final Judgement JUDGEMENT = Policy.DEFAULT.judge(new ValidationReport(
            List.of(),
            List.of(),
            List.of(),
            List.of(new NotRun(
                    "COUNT_DIFFERS", SkipReason.COLUMN_NOT_IN_EDITION, SampleReports.PLAN, "proRatedDays"))));

    @Test
    void namesTheColumn() throws IOException {
        StringBuilder text = new StringBuilder();
        TextReport.in(Language.JA).write(JUDGEMENT, text);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        JsonReport.in(Language.EN).write(JUDGEMENT, json);
        ByteArrayOutputStream sarif = new ByteArrayOutputStream();
        SarifReport.in(Language.EN).write(JUDGEMENT, sarif);
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        HtmlReport.in(Language.EN).write(JUDGEMENT, html);

        assertThat(text).contains("COUNT_DIFFERS (proRatedDays)");
        assertThat(json.toString(StandardCharsets.UTF_8).replace(" ", "")).contains("\"column\":\"proRatedDays\"");
        assertThat(sarif.toString(StandardCharsets.UTF_8)).contains("COUNT_DIFFERS (proRatedDays): Not checked");
        assertThat(html.toString(StandardCharsets.UTF_8)).contains("COUNT_DIFFERS (proRatedDays)");
    }
}
