package io.github.careplansdk.csv.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Baseline;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SarifReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        try (InputStream in = SarifReportTest.class.getResourceAsStream("sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode sarif(SarifReport form, Judgement judgement) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            form.write(judgement, out);
            JsonNode json = JSON.readTree(out.toByteArray());
            assertThat(SCHEMA.validate(json)).isEmpty();
            return json;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode sarif(ValidationReport report) {
        return sarif(SarifReport.in(Language.JA), Policy.DEFAULT.judge(report));
    }

    private static JsonNode result(Problem problem) {
        return sarif(SampleReports.of(problem)).at("/runs/0/results/0");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isWhatTheStandardsSchemaDescribes(Language language) {
        for (ValidationReport report : List.of(SampleReports.clean(), SampleReports.bad())) {
            JsonNode json = sarif(SarifReport.in(language), Policy.DEFAULT.judge(report));
            assertThat(json.at("/runs/0/language").asText()).isEqualTo(language.id());
        }
    }

    @Test
    void theSchemaRefusesWhatIsNoSarif() throws IOException {
        JsonNode json = JSON.readerForUpdating(sarif(SampleReports.clean())).readTree("{\"version\":\"2.0.0\"}");

        assertThat(SCHEMA.validate(json)).isNotEmpty();
    }

    @Test
    void hasAResultForEachFindingAndARuleForEachCode() {
        JsonNode run = sarif(SampleReports.bad()).at("/runs/0");

        assertThat(run.at("/results")).hasSameSizeAs(SampleReports.bad().problems());
        assertThat(run.at("/results"))
                .allSatisfy(result -> assertThat(run.at("/tool/driver/rules")
                                .get(result.get("ruleIndex").asInt())
                                .get("id")
                                .asText())
                        .isEqualTo(result.get("ruleId").asText()));
    }

    @Test
    void rulesHaveHelpInBothLanguages() {
        JsonNode rule = sarif(SampleReports.of(Problem.of(ProblemCode.NOT_DATE, SampleReports.row("a.CSV", 1, 1))))
                .at("/runs/0/tool/driver/rules/0");

        assertThat(rule.at("/help/text").asText())
                .isEqualTo(Messages.in(Language.JA).hint(ProblemCode.NOT_DATE));
        assertThat(rule.at("/help/markdown").asText())
                .contains(Messages.in(Language.JA).hint(ProblemCode.NOT_DATE))
                .contains(Messages.in(Language.EN).hint(ProblemCode.NOT_DATE))
                .contains(Messages.in(Language.EN).section(ProblemCode.NOT_DATE));
        assertThat(rule.at("/defaultConfiguration/level").asText()).isEqualTo("error");
        assertThat(rule.at("/properties/tags/0").asText()).isEqualTo("value");
    }

    @Test
    void tellsLineRowAndColumn() {
        JsonNode result = result(
                Problem.of(ProblemCode.NOT_DATE, SampleReports.cell("a.CSV", FileKind.UPPLAN, "serviceDate", 3, 2)));

        assertThat(result.at("/message/text").asText())
                .isEqualTo("行番号 3、データ行 2、項目 10 サービス利用日 (serviceDate): 実在する日付（YYYYMMDD）ではありません。");
        assertThat(result.at("/locations/0/physicalLocation").toString())
                .isEqualTo("{\"artifactLocation\":{\"uri\":\"a.CSV\"},\"region\":{\"startLine\":3}}");
        assertThat(result.at("/locations/0/logicalLocations/0").toString())
                .isEqualTo("{\"name\":\"サービス利用日\",\"fullyQualifiedName\":\"row 2/column 10\"}");
        assertThat(result.at("/properties/columnNameEn").asText()).isEqualTo("serviceDate");
    }

    @Test
    void tellsTheByte() {
        JsonNode result = result(Problem.of(ProblemCode.NOT_MS932, Location.ofLine("a.CSV", 4), 123));

        assertThat(result.at("/locations/0/physicalLocation/region").toString())
                .isEqualTo("{\"startLine\":4,\"byteOffset\":123}");
    }

    /** GitHub refuses reports in which a result has no file. */
    @Test
    void everyResultHasAFileAndALine() {
        JsonNode results = sarif(SampleReports.bad()).at("/runs/0/results");

        assertThat(results.at("/0/ruleId").asText()).isEqualTo("BULK_LIMIT");
        assertThat(results.at("/0/locations/0/physicalLocation").toString())
                .isEqualTo("{\"artifactLocation\":{\"uri\":\"" + SampleReports.SUPPLEMENT
                        + "\"},\"region\":{\"startLine\":1}}");
        assertThat(results)
                .allSatisfy(result -> assertThat(result.at("/locations/0/physicalLocation/region/startLine")
                                .asInt())
                        .isPositive());
    }

    @Test
    void pathsAreUrisBelowTheCallersFolder() {
        Problem problem = Problem.of(ProblemCode.EMPTY_FILE, Location.ofFile("4月 分/a:b%.CSV"));
        JsonNode json =
                sarif(SarifReport.in(Language.EN).below("exported"), Policy.DEFAULT.judge(SampleReports.of(problem)));

        assertThat(json.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("exported/4%E6%9C%88%20%E5%88%86/a%3Ab%25.CSV");
    }

    @Test
    void writesBracesTwice() {
        Problem problem = Problem.of(ProblemCode.FILE_NAME_MONTH, Location.ofFile("a.CSV"), "{0}");

        assertThat(result(problem).at("/message/text").asText()).contains("{{0}}");
    }

    @Test
    void fingerprintsStayWhereRowsMoveAndExportsChange() {
        Problem problem = Problem.of(
                ProblemCode.NOT_DATE, SampleReports.cell(SampleReports.PLAN, FileKind.UPPLAN, "serviceDate", 3, 2));
        Problem moved = Problem.of(
                ProblemCode.NOT_DATE,
                SampleReports.cell(
                        SampleReports.PLAN.replace("20260401093000", "20260402180000"),
                        FileKind.UPPLAN,
                        "serviceDate",
                        90,
                        80));
        Problem other = Problem.of(
                ProblemCode.NOT_DATE, SampleReports.cell(SampleReports.PLAN, FileKind.UPPLAN, "createdDate", 3, 2));

        assertThat(fingerprint(result(moved))).isEqualTo(fingerprint(result(problem)));
        assertThat(fingerprint(result(other))).isNotEqualTo(fingerprint(result(problem)));
    }

    @Test
    void fingerprintsDifferWithinAReport() {
        Set<String> fingerprints = new HashSet<>();
        JsonNode results = sarif(SampleReports.bad()).at("/runs/0/results");
        results.forEach(result -> fingerprints.add(fingerprint(result)));

        assertThat(fingerprints).hasSize(results.size());
    }

    private static String fingerprint(JsonNode result) {
        return result.at("/partialFingerprints/primaryLocationLineHash").asText();
    }

    @Test
    void showsAValueOnlyWhereTheFindingHasOne() {
        JsonNode results = sarif(SampleReports.bad()).at("/runs/0/results");

        assertThat(StreamSupport.stream(results.spliterator(), false)
                        .filter(result -> result.at("/properties").has("value")))
                .singleElement()
                .satisfies(result -> assertThat(result.toString()).contains("令和8年4月1日"));
    }

    @Test
    void hasThePolicysLevels() {
        Problem problem = Problem.of(ProblemCode.NOT_DATE, SampleReports.row("a.CSV", 1, 1));
        Policy policy = Policy.DEFAULT.severity(ProblemCode.NOT_DATE, Severity.INFO);

        assertThat(sarif(SarifReport.in(Language.JA), policy.judge(SampleReports.of(problem)))
                        .at("/runs/0/results/0/level")
                        .asText())
                .isEqualTo("note");
    }

    @Test
    void saysWhatIsKnownAndWhatIsNew() {
        Problem known = Problem.of(ProblemCode.NOT_DATE, SampleReports.row("a.CSV", 1, 1));
        Problem added = Problem.of(ProblemCode.NOT_TIME, SampleReports.row("a.CSV", 1, 1));
        Baseline baseline = Baseline.of(Policy.DEFAULT.judge(SampleReports.of(known)));
        JsonNode results = sarif(
                        SarifReport.in(Language.JA),
                        Policy.DEFAULT.baseline(baseline).judge(SampleReports.of(known, added)))
                .at("/runs/0/results");

        assertThat(results.at("/0/ruleId").asText()).isEqualTo("NOT_TIME");
        assertThat(results.at("/0/baselineState").asText()).isEqualTo("new");
        assertThat(results.at("/0").has("suppressions")).isFalse();
        assertThat(results.at("/1/baselineState").asText()).isEqualTo("unchanged");
        assertThat(results.at("/1/suppressions/0/kind").asText()).isEqualTo("external");
        assertThat(sarif(SampleReports.of(known)).at("/runs/0/results/0").has("baselineState"))
                .isFalse();
    }

    @Test
    void saysWhatWasNotCheckedAndWhetherTheCheckBroke() {
        JsonNode invocation = sarif(SampleReports.bad()).at("/runs/0/invocations/0");
        assertThat(invocation.at("/executionSuccessful").asBoolean()).isTrue();
        assertThat(invocation.at("/toolExecutionNotifications"))
                .hasSize(3)
                .allSatisfy(note -> assertThat(note.at("/level").asText()).isEqualTo("note"));

        Problem broken = Problem.of(ProblemCode.RULE_FAILED, Location.ofFile("a.CSV"), "DUPLICATE_KEY", "Exception");
        assertThat(sarif(SampleReports.of(broken))
                        .at("/runs/0/invocations/0/executionSuccessful")
                        .asBoolean())
                .isFalse();
    }
}
