package io.github.careplansdk.csv.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.Baseline;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Judgement.LayerState;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static String text(Judgement judgement, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonReport.in(language).write(judgement, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(ValidationReport report) {
        try {
            return JSON.readTree(text(Policy.DEFAULT.judge(report), Language.JA));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void hasTheKeysOfTheContractInItsOrder() {
        Problem problem =
                Problem.of(ProblemCode.NOT_DATE, SampleReports.cell("a.CSV", FileKind.UPPLAN, "serviceDate", 3, 2));

        assertThat(text(Policy.DEFAULT.judge(SampleReports.of(problem)), Language.EN))
                .isEqualTo("""
                {
                  "schemaVersion": 1,
                  "standard": "4.1",
                  "verdict": "fail",
                  "counts": {
                    "error": 1,
                    "warning": 0,
                    "info": 0
                  },
                  "files": [
                    {
                      "name": "a.CSV",
                      "kind": "UPPLAN",
                      "rows": 9,
                      "layers": {
                        "bytes": "passed",
                        "name": "passed",
                        "lexical": "passed",
                        "layout": "passed",
                        "value": "failed",
                        "row": "passed",
                        "file": "passed",
                        "unit": "passed",
                        "keys": "passed"
                      }
                    }
                  ],
                  "units": [],
                  "problems": [
                    {
                      "code": "NOT_DATE",
                      "severity": "error",
                      "layer": "value",
                      "file": "a.CSV",
                      "line": 3,
                      "row": 2,
                      "column": {
                        "no": 10,
                        "name": "サービス利用日",
                        "nameEn": "serviceDate"
                      },
                      "message": "Not a real date (YYYYMMDD).",
                      "hint": "%s",
                      "official": "ケアプランデータの書式フォーマットが正しくありません。ケアプランデータ内の書式を確認してください。",
                      "count": 1
                    }
                  ],
                  "notRun": []
                }
                """.formatted(Messages.in(Language.EN).hint(problem)));
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        JsonNode problem = json(SampleReports.of(Problem.of(ProblemCode.BULK_LIMIT, Location.ofBulk(), 100, 101)))
                .at("/problems/0");

        assertThat(problem.fieldNames())
                .toIterable()
                .containsExactly("code", "severity", "layer", "message", "hint", "count");
    }

    @Test
    void showsUnitsSkippedLayersAndWhatWasNotRun() {
        JsonNode json = json(SampleReports.bad());

        assertThat(json.at("/units/0").toString())
                .isEqualTo(
                        "{\"serial\":\"20260401093000\",\"from\":\"1370000001\",\"fromType\":\"43\",\"to\":\"1370000002\","
                                + "\"toType\":\"11\",\"kinds\":[\"UPHOSOKU\",\"UPPLAN\",\"UPSIKYU\"],\"verdict\":\"fail\",\"files\":[\""
                                + String.join(
                                        "\",\"", SampleReports.SUPPLEMENT, SampleReports.PLAN, SampleReports.TABLE7)
                                + "\"]}");
        assertThat(json.at("/units/1/verdict").asText()).isEqualTo("pass");
        assertThat(json.at("/files/2/layers/keys").asText()).isEqualTo("skipped");
        assertThat(json.at("/notRun/0").toString())
                .isEqualTo("{\"rule\":\"COUNT_DIFFERS\",\"reason\":\"UNRELIABLE_KEYS\",\"file\":\"" + SampleReports.PLAN
                        + "\"}");
    }

    @Test
    void countsOfProblemsAddUpToTheCounts() {
        JsonNode json = json(SampleReports.bad());

        for (Severity severity : Severity.values()) {
            String id = severity.name().toLowerCase(Locale.ROOT);
            long sum = StreamSupport.stream(json.get("problems").spliterator(), false)
                    .filter(problem -> problem.get("severity").asText().equals(id))
                    .mapToLong(problem -> problem.get("count").asLong())
                    .sum();
            assertThat(json.at("/counts/" + id).asLong()).isEqualTo(sum).isPositive();
        }
    }

    @Test
    void showsAValueOnlyWhereTheFindingHasOne() {
        assertThat(json(SampleReports.bad()).findValuesAsText("value"))
                .containsOnlyOnce("令和8年4月1日")
                // The other values are the states of the layer of that name.
                .allMatch(value -> value.equals("令和8年4月1日") || value.equals("passed") || value.equals("failed"));
    }

    @Test
    void hasThePolicysSeverity() throws IOException {
        Policy policy =
                Policy.DEFAULT.severity(ProblemCode.NOT_DATE, Severity.INFO).disable(ProblemCode.TOO_LONG);
        JsonNode json = JSON.readTree(text(policy.judge(SampleReports.bad()), Language.JA));

        assertThat(json.get("problems")).allSatisfy(problem -> {
            assertThat(problem.get("code").asText()).isNotEqualTo("TOO_LONG");
            if (problem.get("code").asText().equals("NOT_DATE")) {
                assertThat(problem.get("severity").asText()).isEqualTo("info");
            }
        });
    }

    @Test
    void tellsWhatIsKnownAndWhatIsGone() throws IOException {
        Problem date =
                Problem.of(ProblemCode.NOT_DATE, SampleReports.cell("a.CSV", FileKind.UPPLAN, "serviceDate", 3, 2));
        Problem row = Problem.of(ProblemCode.GRAND_TOTAL_MISSING, SampleReports.row("a.CSV", 1, 1));
        Baseline baseline = Baseline.of(Policy.DEFAULT.judge(SampleReports.of(date.times(3), row)));
        JsonNode json =
                JSON.readTree(text(Policy.DEFAULT.baseline(baseline).judge(SampleReports.of(date, row)), Language.JA));

        assertThat(json.get("problems")).isEmpty();
        assertThat(json.get("baseline").toString())
                .isEqualTo("{\"known\":2,\"gone\":[{\"file\":\"a.CSV\",\"code\":\"NOT_DATE\",\"count\":2}]}");
        assertThat(json(SampleReports.bad()).has("baseline")).isFalse();
    }

    @Test
    void escapesWhatATerminalWouldActOn() {
        Problem problem = Problem.of(
                ProblemCode.FILE_NAME_MONTH, Location.ofFile("a\u001B\u202E\u009B\u007F\uD800.CSV"), "\u2066");
        String text = text(Policy.DEFAULT.judge(SampleReports.of(problem)), Language.JA);

        assertThat(text).contains("a\\u001B\\u202E\\u009B\\u007F?.CSV", "\\u2066");
        assertThat(json(SampleReports.of(problem)).at("/problems/0/file").asText())
                .isEqualTo("a\u001B\u202E\u009B\u007F?.CSV");
    }

    @Test
    void leavesTheStreamOpenAndAReportThatBreaksOffIncomplete() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        class Narrow extends OutputStream {
            boolean closed;

            @Override
            public void write(int b) throws IOException {
                if (all.size() > 100) {
                    throw new IOException("full");
                }
                all.write(b);
            }

            @Override
            public void close() {
                closed = true;
            }
        }
        Narrow narrow = new Narrow();

        assertThatThrownBy(() -> JsonReport.in(Language.JA).write(Policy.DEFAULT.judge(SampleReports.bad()), narrow))
                .isInstanceOf(IOException.class);
        assertThat(narrow.closed).isFalse();
        assertThat(all.toString(StandardCharsets.UTF_8)).doesNotEndWith("}\n");
    }

    @Nested
    class TheSchema {
        private final JsonNode document = schemaDocument();
        private final JsonSchema schema =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(document);

        @ParameterizedTest
        @EnumSource(Language.class)
        void describesRealOutput(Language language) throws IOException {
            for (ValidationReport report : List.of(SampleReports.clean(), SampleReports.bad())) {
                JsonNode json = JSON.readTree(text(Policy.DEFAULT.judge(report), language));
                assertThat(schema.validate(json)).isEmpty();
            }
        }

        @Test
        void describesAReportWithABaseline() throws IOException {
            Baseline baseline = Baseline.of(Policy.DEFAULT.judge(SampleReports.bad()));
            for (ValidationReport report : List.of(SampleReports.clean(), SampleReports.bad())) {
                JsonNode json =
                        JSON.readTree(text(Policy.DEFAULT.baseline(baseline).judge(report), Language.JA));
                assertThat(schema.validate(json)).isEmpty();
            }
        }

        @Test
        void describesABrokenRun() throws IOException {
            Problem broken =
                    Problem.of(ProblemCode.RULE_FAILED, Location.ofFile("a.CSV"), "DUPLICATE_KEY", "RuntimeException");
            JsonNode json = json(SampleReports.of(broken));

            assertThat(schema.validate(json)).isEmpty();
            assertThat(json.get("verdict").asText()).isEqualTo("broken");
        }

        @Test
        void refusesWhatIsNotInTheContract() throws IOException {
            for (String change : List.of(
                    "{\"extra\":1}",
                    "{\"verdict\":\"ok\"}",
                    "{\"schemaVersion\":2}",
                    "{\"problems\":[{}]}",
                    "{\"notRun\":[{\"rule\":\"x\",\"reason\":\"BECAUSE\"}]}",
                    "{\"counts\":{\"error\":-1,\"warning\":0,\"info\":0}}")) {
                JsonNode json =
                        JSON.readerForUpdating(json(SampleReports.clean())).readTree(change);
                assertThat(schema.validate(json)).as(change).isNotEmpty();
            }
        }

        @Test
        void listsWhatTheCodeHas() {
            assertThat(values("verdict")).isEqualTo(ids(Verdict.values()));
            assertThat(values("severity")).isEqualTo(ids(Severity.values()));
            assertThat(values("layer")).isEqualTo(ids(Layer.values()));
            assertThat(values("layerState")).isEqualTo(ids(LayerState.values()));
            assertThat(values("kind"))
                    .isEqualTo(Standard.published().kinds().stream()
                            .map(FileKind::name)
                            .toList());
            assertThat(texts(document.at("/$defs/notRun/properties/reason/enum")))
                    .isEqualTo(
                            Arrays.stream(SkipReason.values()).map(Enum::name).toList());
        }

        private List<String> values(String name) {
            return texts(document.at("/$defs/" + name + "/enum"));
        }

        private static List<String> texts(JsonNode array) {
            return StreamSupport.stream(array.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }

        private static List<String> ids(Enum<?>[] values) {
            return Arrays.stream(values)
                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                    .toList();
        }

        private static JsonNode schemaDocument() {
            Path file = Path.of(System.getProperty("basedir", "."), "..", "docs", "report.schema.json");
            try {
                return JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
