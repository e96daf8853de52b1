package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.kind.FileKind.UPHOSOKU;
import static io.github.careplansdk.core.kind.FileKind.UPJSK;
import static io.github.careplansdk.core.kind.FileKind.UPPLAN;
import static io.github.careplansdk.core.kind.FileKind.UPSIKYU;
import static io.github.careplansdk.csv.validate.CleanUnits.plan;
import static io.github.careplansdk.csv.validate.CleanUnits.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.problem.Baseline;
import io.github.careplansdk.core.problem.CustomCode;
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
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.layout.Layout.MissingColumnException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A product's own rules are run, reported and judged as those of the standard. */
class CustomRulesTest {
    private static final CustomCode LATE = code("ACME_LATE_VISIT", Layer.ROW, Severity.ERROR);
    private static final CustomCode MANAGERS = code("ACME_MANAGERS", Layer.FILE, Severity.WARNING);
    private static final CustomCode UNITS = code("ACME_UNITS", Layer.UNIT, Severity.WARNING);

    @TempDir
    private Path folder;

    private static CustomCode code(String name, Layer layer, Severity severity) {
        return CustomCode.builder(name, layer, severity)
                .japanese("意味", "対応")
                .english("meaning", "to do")
                .build();
    }

    /** Visits that start at nine or later. */
    private static final RowRule LATE_VISITS = (row, problems) -> {
        if (row.has("startTime")
                && row.text("startTime")
                        .filter(time -> time.compareTo("0900") >= 0)
                        .isPresent()) {
            problems.report(LATE, row.place("startTime"));
        }
    };

    /** The first row of a care manager other than the first one of the file, told at the end. */
    private static final class OneManager implements FileRule {
        private final Set<String> names = new HashSet<>();
        private final List<Location> others = new ArrayList<>();

        @Override
        public void check(RowView row, ProblemReporter problems) {
            if (row.has("careManagerName")
                    && row.text("careManagerName").filter(names::add).isPresent()
                    && names.size() > 1) {
                others.add(row.place());
            }
        }

        @Override
        public void end(ProblemReporter problems) {
            others.forEach(place -> problems.report(MANAGERS, place));
        }
    }

    @Test
    void rowRuleSeesEachRowOfEachFile() {
        TestBulk bulk = plan().with(builder -> builder.rowRule(LATE_VISITS, LATE));

        assertThat(bulk.findings(folder))
                .containsExactly("ACME_LATE_VISIT UPPLAN 1:1 startTime", "ACME_LATE_VISIT UPPLAN 2:2 startTime");
    }

    @Test
    void cellsThatCannotBeReliedOnAreEmptyForARule() {
        TestBulk bulk =
                results().set(UPJSK, 1, "startTime", "0960").with(builder -> builder.rowRule(LATE_VISITS, LATE));

        assertThat(bulk.findings(folder)).containsExactly("NOT_TIME UPJSK 1:1 startTime");
    }

    @Test
    void rowSaysItsFileColumnsAndTexts() {
        List<String> seen = new ArrayList<>();
        RowRule rule = (row, problems) -> {
            seen.add(row.file().kind() + " " + row.number() + " "
                    + row.columns().size() + " " + row.text("careManagerName").orElse("-")
                    + row.text("proRatedDays").orElse("-"));
            assertThat(row.file().name().flatMap(name -> name.month()).map(Object::toString))
                    .contains("2026-04");
        };
        results().with(builder -> builder.rowRule(rule, LATE)).validate(folder);

        assertThat(seen).containsExactly("UPJSK 1 25 田中一郎-");
    }

    @Test
    void fileRuleIsMadeForEachFileAndLooksBackAtItsEnd() {
        TestBulk bulk = plan().and(results())
                .copyRow(UPPLAN, 1, "careManagerName", "鈴木花子", "units", "251")
                .with(builder -> builder.fileRule(file -> new OneManager(), MANAGERS));

        assertThat(bulk.findings(folder)).containsExactly("ACME_MANAGERS UPPLAN 3:3");
    }

    @Test
    void fileRuleHearsNoEndOfAFileThatWasNotReadToItsEnd() {
        TestBulk bulk = plan().copyRow(UPPLAN, 1, "careManagerName", "鈴木花子")
                .limits(Limits.DEFAULT.withRows(1))
                .with(builder -> builder.fileRule(file -> new OneManager(), MANAGERS));

        assertThat(bulk.findings(folder)).noneMatch(found -> found.startsWith("ACME_"));
    }

    @Test
    void unitRuleSeesTheUnitAndItsRows() {
        UnitRule rule = (unit, problems) -> {
            Set<String> planned = new TreeSet<>();
            unit.forEachRow(UPPLAN, row -> row.text("serviceCode").ifPresent(planned::add));
            unit.forEachRow(UPSIKYU, row -> {
                if (!planned.contains(row.text("serviceCode").orElse(""))) {
                    problems.report(UNITS, row.place("serviceCode"));
                }
            });
            assertThat(unit.unit().kinds()).containsExactly(UPHOSOKU, UPPLAN, UPSIKYU);
            assertThat(unit.files()).extracting(FileView::kind).containsExactly(UPHOSOKU, UPPLAN, UPSIKYU);
        };
        TestBulk bulk = plan().with(builder -> builder.unitRule(rule, UNITS));

        assertThat(bulk.findings(folder))
                .containsExactly("ACME_UNITS UPSIKYU 2:2 serviceCode", "ACME_UNITS UPSIKYU 3:3 serviceCode");
    }

    @Test
    void unitRuleIsNotRunWhereAFileWasNotReadToItsEnd() {
        TestBulk bulk = plan().limits(Limits.DEFAULT.withRows(1))
                .with(builder -> builder.unitRule(
                        (unit, problems) ->
                                problems.report(UNITS, unit.files().get(0).place()),
                        UNITS));
        ValidationReport report = bulk.validate(folder);

        assertThat(report.count(UNITS)).isZero();
        assertThat(report.notRun()).anyMatch(notRun -> notRun.rule().equals("ACME_UNITS"));
    }

    @Test
    void rulesThatBreakAreReportedAndTheOthersGoOn() {
        RowRule rows = (row, problems) -> {
            throw new IllegalStateException("of 山田花子");
        };
        UnitRule units = (unit, problems) -> {
            throw new IllegalStateException("of 山田花子");
        };
        TestBulk bulk = results()
                .with(builder -> builder.rowRule(rows, MANAGERS)
                        .rowRule(LATE_VISITS, LATE)
                        .fileRule(
                                file -> {
                                    throw new IllegalStateException("of 山田花子");
                                },
                                MANAGERS)
                        .unitRule(units, UNITS));
        ValidationReport report = bulk.validate(folder);

        assertThat(Found.in(report, bulk))
                .containsExactly(
                        "ACME_LATE_VISIT UPJSK 1:1 startTime",
                        "RULE_FAILED UPJSK",
                        "RULE_FAILED UPJSK",
                        "RULE_FAILED UPJSK");
        assertThat(report.problems().stream()
                        .filter(problem -> problem.code() == ProblemCode.RULE_FAILED)
                        .map(Problem::arguments))
                .containsExactly(
                        List.of("ACME_MANAGERS", IllegalStateException.class.getName(), "ACME_MANAGERS"),
                        List.of("ACME_MANAGERS", IllegalStateException.class.getName(), "ACME_MANAGERS"),
                        List.of("ACME_UNITS", IllegalStateException.class.getName(), "ACME_UNITS"));
        assertThat(Policy.DEFAULT.disable(LATE).judge(report).verdict()).isEqualTo(Verdict.BROKEN);
    }

    static Stream<Error> errorsOfARule() {
        return Stream.of(
                new AssertionError("of 山田花子"), new StackOverflowError(), new NoClassDefFoundError("acme/Names"));
    }

    /** The report of everything else must not be lost for it. */
    @ParameterizedTest
    @MethodSource("errorsOfARule")
    void aRuleThatThrowsAnErrorIsReportedToo(Error thrown) {
        RowRule rows = (row, problems) -> {
            throw thrown;
        };
        UnitRule units = (unit, problems) -> {
            throw thrown;
        };
        TestBulk bulk = results()
                .set(UPJSK, 1, "serviceDate", "20260501")
                .with(builder -> builder.rowRule(rows, LATE).unitRule(units, UNITS));

        assertThat(bulk.findings(folder))
                .containsExactly("DATE_OUTSIDE_MONTH UPJSK 1:1 serviceDate", "RULE_FAILED UPJSK", "RULE_FAILED UPJSK");
    }

    @Test
    void whatARuleThrowsIsHandedToTheProductAndItsMessageIsInNoReport() {
        IllegalStateException ofRow = new IllegalStateException("of 山田花子");
        AssertionError ofUnit = new AssertionError("of 山田花子");
        List<Object> failures = new CopyOnWriteArrayList<>();
        TestBulk bulk = results()
                .with(builder -> builder.onRuleFailure(
                                (codes, file, cause) -> failures.add(List.of(codes, file.file(), cause)))
                        .rowRule(
                                (row, problems) -> {
                                    throw ofRow;
                                },
                                LATE)
                        .unitRule(
                                (unit, problems) -> {
                                    throw ofUnit;
                                },
                                UNITS));
        ValidationReport report = bulk.validate(folder);

        assertThat(failures)
                .containsExactly(
                        List.of(List.of(LATE), bulk.name(UPJSK), ofRow),
                        List.of(List.of(UNITS), bulk.name(UPJSK), ofUnit));
        Problem failed = report.problems().get(0);
        assertThat(Messages.in(Language.EN).message(failed)).startsWith("The product's own rule ACME_LATE_VISIT");
        assertThat(Messages.in(Language.JA).message(failed)).startsWith("製品独自の規則 ACME_LATE_VISIT");
        assertThat(Messages.in(Language.EN).hint(failed)).contains("the rule that the product adds");
        assertThat(Messages.in(Language.JA).hint(failed)).contains("製品の開発元");
        assertThat(report.toString()).doesNotContain("山田花子");
    }

    @Test
    void twoDifferentCodesOfOneNameAreRefused() {
        CustomCode other = CustomCode.builder("ACME_LATE_VISIT", Layer.ROW, Severity.ERROR)
                .parameters("time")
                .japanese("意味 {time}", "対応")
                .english("meaning {time}", "to do")
                .build();
        UnitRule unitRule = (unit, problems) -> problems.report(other, unit.place(), "9:00");
        Validator.Builder builder = Validator.builder().rowRule(LATE_VISITS, LATE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.rowRule(LATE_VISITS, other))
                .withMessageContaining("two different codes of the name ACME_LATE_VISIT");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.unitRule(unitRule, other));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Validator.builder().rowRule(LATE_VISITS, LATE, other));
        builder.rowRule(LATE_VISITS, code("ACME_LATE_VISIT", Layer.ROW, Severity.ERROR), MANAGERS)
                .build();
    }

    @Test
    void aUnitSaysWhatItIsAndGivesTheRowsOfEachFileAndAPlace() {
        List<String> seen = new ArrayList<>();
        UnitRule rule = (unit, problems) -> {
            seen.add(unit.type().map(UnitType::name).orElse("") + " "
                    + unit.edition().csvVersion());
            for (FileView file : unit.files()) {
                unit.forEachRow(
                        file,
                        row -> seen.add(file.kind() + " " + row.number() + " "
                                + row.edition().csvVersion() + " "
                                + file.edition().orElseThrow().label()));
            }
            problems.report(UNITS, unit.place());
        };
        TestBulk bulk = results().with(builder -> builder.unitRule(rule, UNITS));

        assertThat(bulk.findings(folder)).containsExactly("ACME_UNITS UPJSK");
        assertThat(seen).containsExactly("RESULT 202407", "UPJSK 1 202407 4.1");
    }

    @Test
    void aRowThatIsKeptFailsInsteadOfShowingAnother() {
        List<RowView> kept = new ArrayList<>();
        plan().with(builder -> builder.threads(1)
                        .rowRule((row, problems) -> kept.add(row), LATE)
                        .unitRule((unit, problems) -> unit.forEachRow(UPPLAN, kept::add), UNITS))
                .validate(folder);

        assertThat(kept).hasSizeGreaterThan(4).allSatisfy(row -> {
            assertThat(row.file().kind()).isNotNull();
            assertThatIllegalStateException()
                    .isThrownBy(() -> row.text("insuredNumber"))
                    .withMessageContaining("keep its texts and places");
            assertThatIllegalStateException().isThrownBy(row::place);
        });
    }

    @Test
    void ruleReportsItsOwnCodesOnlyAndInItsOwnFileOnly() {
        RowRule foreignCode = (row, problems) -> problems.report(MANAGERS, row.place());
        RowRule foreignPlace = (row, problems) -> problems.report(LATE, Location.ofFile("other.CSV"));
        UnitRule foreignUnit = (unit, problems) -> problems.report(UNITS, Location.ofBulk());
        RowRule noColumn = (row, problems) -> row.text("nothing");
        TestBulk bulk = results()
                .with(builder -> builder.rowRule(foreignCode, LATE)
                        .rowRule(foreignPlace, LATE)
                        .rowRule(noColumn, LATE)
                        .unitRule(foreignUnit, UNITS));

        assertThat(bulk.validate(folder).problems())
                .hasSize(4)
                .extracting(problem -> problem.argument("error"))
                .containsOnly(IllegalArgumentException.class.getName(), MissingColumnException.class.getName());
    }

    @Test
    void ruleWithoutACodeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Validator.builder().rowRule(LATE_VISITS))
                .withMessageContaining("code");
    }

    @Test
    void findingsAreCountedExactlyAndShowValuesWhereAskedForOnly() {
        TestBulk bulk =
                plan().with(builder -> builder.rowRule(LATE_VISITS, LATE).maxSamples(1));
        ValidationReport report = bulk.validate(folder);

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.count()).isEqualTo(2);
            assertThat(problem.value()).isEmpty();
        });
        assertThat(bulk.with(builder -> builder.showValues(true)).check(folder).problems())
                .extracting(Problem::value)
                .containsExactly("0900");
    }

    @Test
    void policyAndBaselineJudgeOwnCodes() {
        ValidationReport report =
                results().with(builder -> builder.rowRule(LATE_VISITS, LATE)).validate(folder);
        Judgement failed = Policy.DEFAULT.judge(report);

        assertThat(failed.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(failed.state(report.files().get(0), Layer.ROW)).isEqualTo(LayerState.FAILED);
        assertThat(Policy.DEFAULT.severity(LATE, Severity.INFO).judge(report).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(Policy.DEFAULT.disable(LATE).judge(report).problems()).isEmpty();
        assertThat(Policy.DEFAULT.baseline(Baseline.of(failed)).judge(report).known())
                .hasSize(1);
    }

    @Test
    void ruleOfASingleFileSeesItsRows() {
        TestBulk bulk = plan().with(builder -> builder.rowRule(LATE_VISITS, LATE)
                .unitRule((unit, problems) -> problems.report(UNITS, Location.ofBulk()), UNITS));
        Path file = bulk.writeTo(folder).resolve(bulk.name(FileKind.UPPLAN));

        assertThat(Optional.of(bulk.check(file).problems()).stream().flatMap(List::stream))
                .extracting(Problem::code)
                .containsExactly(LATE, LATE);
    }
}
