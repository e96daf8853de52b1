package io.github.careplansdk.csv.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Baseline;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineFileTest {
    private static String written(Baseline baseline) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BaselineFile.write(baseline, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Baseline read(String text) throws IOException {
        return BaselineFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void holdsFilesCodesColumnsAndNumbersOnly() throws IOException {
        Problem problem = new Problem(
                ProblemCode.NOT_DATE,
                SampleReports.cell(SampleReports.PLAN, FileKind.UPPLAN, "serviceDate", 3, 2),
                List.of(),
                1,
                "山田");

        assertThat(written(Baseline.of(Policy.DEFAULT.judge(SampleReports.of(problem)))))
                .isEqualTo("""
                {
                  "baselineVersion": 1,
                  "findings": [
                    {
                      "file": "UPPLAN_202604_1370000001_43_1370000002_11_*.CSV",
                      "code": "NOT_DATE",
                      "column": 10,
                      "count": 1
                    }
                  ]
                }
                """);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        Baseline baseline = Baseline.of(Policy.DEFAULT.judge(SampleReports.bad()));

        assertThat(read(written(baseline)).entries())
                .isEqualTo(baseline.entries())
                .hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "{\"baselineVersion\": 1, \"findings\": [",
                "[]",
                "{\"baselineVersion\": 2, \"findings\": []}",
                "{\"baselineVersion\": 1}",
                "{\"baselineVersion\": 1, \"findings\": [{\"file\": \"a\", \"code\": \"NOPE\", \"count\": 1}]}",
                "{\"baselineVersion\": 1, \"findings\": [{\"file\": \"a\", \"code\": \"NOT_DATE\"}]}",
                "{\"baselineVersion\": 1, \"findings\": [{\"code\": \"NOT_DATE\", \"column\": -1, \"count\": 1}]}"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        CarePlanException.class,
                        e -> assertThat(e.code()).isIn(ErrorCode.BASELINE, ErrorCode.BASELINE_FINDING))
                .hasMessageContaining("--write-baseline")
                .hasMessageNotContaining("NOPE");
    }
}
