package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.kind.FileKind.UPHOSOKU;
import static io.github.careplansdk.core.kind.FileKind.UPJSK;
import static io.github.careplansdk.core.kind.FileKind.UPPLAN;
import static io.github.careplansdk.core.kind.FileKind.UPSIKYU;
import static io.github.careplansdk.csv.validate.CleanUnits.IMAGE;
import static io.github.careplansdk.csv.validate.CleanUnits.basicInfo;
import static io.github.careplansdk.csv.validate.CleanUnits.plan;
import static io.github.careplansdk.csv.validate.CleanUnits.results;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Judgement.LayerState;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.problem.ValidationReport.NotRun;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.csv.io.Limits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every file, each layer says that it passed, failed, or was skipped and why. */
class LayerStateTest {
    private static final String CONTENT = "bytes lexical layout value row file";

    @TempDir
    Path folder;

    /** The layers that failed and those that were skipped, each with its reason; all others passed. */
    private String layers(ValidationReport report, String path) {
        Judgement judgement = Policy.DEFAULT.judge(report);
        CheckedFile file = report.files().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
        List<String> texts = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            LayerState state = judgement.state(file, layer);
            if (state != LayerState.PASSED) {
                String reason =
                        state == LayerState.SKIPPED ? "=" + file.skipped().get(layer) : "";
                texts.add(state.name().toLowerCase(Locale.ROOT) + " " + layer.id() + reason);
            }
        }
        return String.join(", ", texts);
    }

    private static String skipped(String layers, String reason) {
        List<String> texts = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            if (List.of(layers.split(" ")).contains(layer.id())) {
                texts.add("skipped " + layer.id() + "=" + reason);
            }
        }
        return String.join(", ", texts);
    }

    @Test
    void allPassOnACleanFile() {
        TestBulk bulk = plan();
        ValidationReport report = bulk.validate(folder);

        for (CheckedFile file : report.files()) {
            assertThat(layers(report, file.path())).isEmpty();
        }
        assertThat(Policy.DEFAULT.judge(report).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void warningFailsNoLayer() {
        TestBulk bulk = results().raw(UPJSK, 1, "careManagerName", "田中");

        assertThat(layers(bulk.validate(folder), bulk.name(UPJSK))).isEmpty();
    }

    static List<Cases.Case> errors() {
        return ProblemCodeTest.cases()
                .filter(test -> test.triggers() && test.expected().size() == 1)
                .filter(test -> test.code().severity() == Severity.ERROR)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void errorFailsItsLayer(Cases.Case test) {
        Judgement judgement = Policy.DEFAULT.judge(test.bulk().validate(folder));

        assertThat(judgement.report().files().stream()
                        .flatMap(file -> Arrays.stream(Layer.values())
                                .filter(layer -> judgement.state(file, layer) == LayerState.FAILED)))
                .isSubsetOf(test.code().layer());
        assertThat(judgement.verdict())
                .isEqualTo(test.code().layer() == Layer.INTERNAL ? Verdict.BROKEN : Verdict.FAIL);
    }

    @Test
    void attachmentIsNoCsv() {
        ValidationReport report = results().file("memo.pdf", "%PDF").validate(folder);

        assertThat(layers(report, "memo.pdf")).isEqualTo(skipped(CONTENT + " name keys", "NOT_CSV"));
    }

    @Test
    void imageIsNoCsvButHasAName() {
        ValidationReport report = basicInfo().validate(folder);

        assertThat(layers(report, IMAGE)).isEqualTo(skipped(CONTENT + " keys", "NOT_CSV"));
    }

    @Test
    void kindIsUnknown() {
        ValidationReport report = TestBulk.of().file("memo.CSV", "1").validate(folder);

        assertThat(layers(report, "memo.CSV"))
                .contains("failed name", skipped("bytes", "KIND_UNKNOWN"), skipped("file", "KIND_UNKNOWN"))
                .contains(skipped("unit", "ADDRESS_UNKNOWN"), skipped("keys", "ADDRESS_UNKNOWN"));
    }

    @Test
    void addressIsUnknown() {
        TestBulk bulk = results().rename(UPJSK, CleanUnits.CARE_OFFICE, "1");

        assertThat(layers(bulk.validate(folder), bulk.name(UPJSK)))
                .isEqualTo("failed name, " + skipped("unit keys", "ADDRESS_UNKNOWN"));
    }

    @Test
    void encodingCannotBeRead() {
        TestBulk bulk = results().bytes(UPJSK, bytes -> "2".getBytes(StandardCharsets.UTF_16));

        assertThat(layers(bulk.validate(folder), bulk.name(UPJSK)))
                .isEqualTo("failed bytes, " + skipped("lexical layout value row file keys", "UNREADABLE_ENCODING"));
    }

    @Test
    void fileHasNoRows() {
        TestBulk bulk = results().bytes(UPJSK, bytes -> new byte[0]);

        assertThat(layers(bulk.validate(folder), bulk.name(UPJSK)))
                .isEqualTo("failed bytes, " + skipped("layout value row file keys", "NO_ROWS"));
    }

    @Test
    void noRowIsWhole() {
        TestBulk bulk = results().dropLastCell(UPJSK, 1);

        assertThat(layers(bulk.validate(folder), bulk.name(UPJSK)))
                .contains("failed layout", "skipped value=NO_WHOLE_ROWS");
    }

    @Test
    void limitWasExceeded() {
        TestBulk bulk = plan().limits(Limits.DEFAULT.withRows(2));
        ValidationReport report = bulk.validate(folder);

        assertThat(layers(report, bulk.name(UPSIKYU)))
                .isEqualTo("failed bytes, " + skipped("file keys", "LIMIT_EXCEEDED"));
        assertThat(layers(report, bulk.name(UPPLAN))).isEmpty();
        assertThat(layers(report, bulk.name(UPHOSOKU))).isEmpty();
    }

    @Test
    void leadingTableIsMissing() {
        TestBulk bulk = plan().without(UPPLAN);
        ValidationReport report = bulk.validate(folder);

        assertThat(layers(report, bulk.name(UPSIKYU))).contains(skipped("keys", "UNIT_INCOMPLETE"));
        assertThat(layers(report, bulk.name(UPHOSOKU))).contains(skipped("keys", "UNIT_INCOMPLETE"));
    }

    @Test
    void singleFileHasNoUnit() {
        TestBulk bulk = plan();
        bulk.writeTo(folder);
        ValidationReport report = bulk.check(folder.resolve(bulk.name(UPPLAN)));

        assertThat(report.problems()).isEmpty();
        assertThat(report.units()).isEmpty();
        assertThat(layers(report, bulk.name(UPPLAN))).isEqualTo(skipped("unit keys", "SINGLE_FILE"));
    }

    @Test
    void everySkippedLayerIsTold() {
        ValidationReport report = basicInfo()
                .file("memo.CSV", "1")
                .file("memo.pdf", "%PDF")
                .and(results().dropLastCell(UPJSK, 1))
                .validate(folder);

        for (CheckedFile file : report.files()) {
            assertThat(report.notRun().stream()
                            .filter(notRun -> notRun.file().equals(file.path()))
                            .map(NotRun::rule))
                    .containsAll(file.skipped().keySet().stream().map(Layer::id).toList());
        }
    }
}
