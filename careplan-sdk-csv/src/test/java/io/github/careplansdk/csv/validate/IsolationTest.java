package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.kind.FileKind.DLTPLAN;
import static io.github.careplansdk.core.kind.FileKind.UP1KYO;
import static io.github.careplansdk.core.kind.FileKind.UP2KYO;
import static io.github.careplansdk.core.kind.FileKind.UPHOSOKU;
import static io.github.careplansdk.core.kind.FileKind.UPJSK;
import static io.github.careplansdk.core.kind.FileKind.UPKIHON;
import static io.github.careplansdk.core.kind.FileKind.UPPLAN;
import static io.github.careplansdk.core.kind.FileKind.UPSIKYU;
import static io.github.careplansdk.csv.validate.CleanUnits.IMAGE;
import static io.github.careplansdk.csv.validate.CleanUnits.basicInfo;
import static io.github.careplansdk.csv.validate.CleanUnits.carePlan;
import static io.github.careplansdk.csv.validate.CleanUnits.plan;
import static io.github.careplansdk.csv.validate.CleanUnits.preventivePlan;
import static io.github.careplansdk.csv.validate.CleanUnits.results;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A mistake costs what it is in and nothing else: it hides no other, and accuses no other row or file. */
class IsolationTest {
    @TempDir
    Path folder;

    /** Each file of each unit, and how many rows it has. */
    static Stream<Arguments> files() {
        return Stream.of(
                        Stream.of(UPPLAN, UPSIKYU, UPHOSOKU).map(kind -> unit(CleanUnits::plan, kind)),
                        Stream.of(UP1KYO, UP2KYO, FileKind.UP3KYO, UPHOSOKU)
                                .map(kind -> unit(CleanUnits::carePlan, kind)),
                        Stream.of(UPKIHON, FileKind.UPKIHON_SUB1, FileKind.UPKIHON_SUB2)
                                .map(kind -> unit(CleanUnits::basicInfo, kind)),
                        Stream.of(FileKind.UPYOBO, FileKind.UPYOBO_SUB)
                                .map(kind -> unit(CleanUnits::preventivePlan, kind)),
                        Stream.of(unit(CleanUnits::results, UPJSK)),
                        Standard.published().kinds().stream()
                                .filter(kind -> !Standard.published()
                                        .newest()
                                        .deletedBy(kind)
                                        .isEmpty())
                                .map(kind -> unit(() -> CleanUnits.deletion(kind), kind)))
                .flatMap(each -> each);
    }

    private static Arguments unit(Supplier<TestBulk> unit, FileKind kind) {
        long rows = new String(unit.get().bytes(kind), TestBulk.MS932).lines().count();
        return Arguments.of(unit, kind, (int) rows);
    }

    /** The columns that are filled in a row: where an empty cell is filled, rules about that may apply. */
    private static List<Column> filled(TestBulk bulk, FileKind kind, int row) {
        return Layouts.published().of(kind).columns().stream()
                .filter(column -> !bulk.isEmpty(kind, row, column.nameEn()))
                .toList();
    }

    @ParameterizedTest(name = "{1} #{index}")
    @MethodSource("files")
    void cellWithWrongBytesCostsThatCell(Supplier<TestBulk> unit, FileKind kind, int rows) {
        SoftAssertions softly = new SoftAssertions();
        for (int row = 1; row <= rows; row++) {
            for (Column column : filled(unit.get(), kind, row)) {
                TestBulk bulk = unit.get()
                        .raw(kind, row, column.nameEn(), column.type().isText() ? "\"~\"" : "~")
                        .bytesFor(kind, "~", 0xFF);
                softly.assertThat(findings(bulk))
                        .containsExactly("NOT_MS932 " + kind + " " + row + ":" + row + " " + column.nameEn());
            }
        }
        softly.assertAll();
    }

    @ParameterizedTest(name = "{1} #{index}")
    @MethodSource("files")
    void cellWithWrongValueCostsThatCell(Supplier<TestBulk> unit, FileKind kind, int rows) {
        SoftAssertions softly = new SoftAssertions();
        for (int row = 1; row <= rows; row++) {
            for (Column column : filled(unit.get(), kind, row)) {
                if (!column.type().isText()) {
                    TestBulk bulk = unit.get().raw(kind, row, column.nameEn(), "?");
                    String place = " " + kind + " " + row + ":" + row + " " + column.nameEn();
                    softly.assertThat(findings(bulk))
                            .allSatisfy(found -> assertThat(found).endsWith(place));
                }
            }
        }
        softly.assertAll();
    }

    @ParameterizedTest(name = "{1} #{index}")
    @MethodSource("files")
    void rowWithACellTooFewCostsThatRow(Supplier<TestBulk> unit, FileKind kind, int rows) {
        SoftAssertions softly = new SoftAssertions();
        for (int row = 1; row <= rows; row++) {
            softly.assertThat(findings(unit.get().dropLastCell(kind, row)))
                    .containsExactly("COLUMN_COUNT " + kind + " " + row + ":" + row);
        }
        softly.assertAll();
    }

    @ParameterizedTest(name = "{1} #{index}")
    @MethodSource("files")
    void rowWithoutItsInsuredNumberCostsThatRow(Supplier<TestBulk> unit, FileKind kind, int rows) {
        SoftAssertions softly = new SoftAssertions();
        for (int row = 1; row <= rows; row++) {
            softly.assertThat(findings(unit.get().set(kind, row, "insuredNumber", "")))
                    .containsExactly("REQUIRED_EMPTY " + kind + " " + row + ":" + row + " insuredNumber");
            softly.assertThat(findings(unit.get().dropCell(kind, row, "insuredNumber")))
                    .containsExactly("COLUMN_COUNT " + kind + " " + row + ":" + row);
        }
        softly.assertAll();
    }

    @Test
    void mistakesInDifferentPlacesAreAllFound() {
        TestBulk bulk = plan().set(UPPLAN, 1, "serviceDate", "20260431", "units", "25x", "over30Days", "2")
                .set(UPPLAN, 2, "endTime", "0800")
                .raw(UPPLAN, 2, "careManagerName", "田中")
                .copyRow(UPPLAN, 2, "serviceCode", "331111")
                .set(UPSIKYU, 3, "units", "1")
                .set(UPHOSOKU, 1, "sex", "3", "birthDate", "")
                .file("memo.docx", "memo");

        assertThat(bulk.findings(folder))
                .containsExactlyInAnyOrder(
                        "NOT_DATE UPPLAN 1:1 serviceDate",
                        "NOT_INTEGER UPPLAN 1:1 units",
                        "UNKNOWN_CODE UPPLAN 1:1 over30Days",
                        "TIME_ORDER UPPLAN 2:2 endTime",
                        "BARE_TEXT UPPLAN 2:2 careManagerName",
                        "TIME_ORDER UPPLAN 3:3 endTime",
                        "BARE_TEXT UPPLAN 3:3 careManagerName",
                        "SERVICE_TYPE_NOT_EXCHANGED UPPLAN 3:3 serviceCode",
                        "TOTAL_ROW_VALUE UPSIKYU 3:3 units",
                        "UNKNOWN_CODE UPHOSOKU 1:1 sex",
                        "REQUIRED_EMPTY UPHOSOKU 1:1 birthDate",
                        "ATTACHMENT_TYPE memo.docx");
    }

    @Test
    void rowsBehindABrokenRowAreStillChecked() {
        TestBulk bulk = results()
                .copyRow(UPJSK, 1)
                .copyRow(UPJSK, 1, "serviceDate", "20260431")
                .raw(UPJSK, 1, "providerName", "\"ひまわり")
                .dropLastCell(UPJSK, 2);

        assertThat(bulk.findings(folder))
                .containsExactlyInAnyOrder(
                        "UNCLOSED_QUOTE UPJSK 1:1 providerName",
                        "COLUMN_COUNT UPJSK 2:2",
                        "NOT_DATE UPJSK 3:3 serviceDate");
    }

    @Test
    void personWhoseRowIsBrokenHidesNoOtherPerson() {
        TestBulk bulk = plan().copyRow(UPHOSOKU, 1, "insuredNumber", "0000000002")
                .copyRow(UPHOSOKU, 1, "insuredNumber", "0000000003")
                .copyRow(UPPLAN, 1, "insuredNumber", "0000000002")
                .dropLastCell(UPPLAN, 3);

        assertThat(bulk.findings(folder))
                .containsExactlyInAnyOrder("COLUMN_COUNT UPPLAN 3:3", "KEY_WITHOUT_LEAD UPHOSOKU 3:3");
    }

    @Test
    void numbersBehindABrokenRowAreNotTakenForThoseBeforeIt() {
        TestBulk bulk = carePlan()
                .copyRow(UP2KYO, 1, "needNumber", "2")
                .copyRow(UP2KYO, 1, "needNumber", "", "goalNumber", "", "supportNumber", "2");

        assertThat(findings(bulk)).isEmpty();
        assertThat(findings(bulk.dropLastCell(UP2KYO, 3))).containsExactly("COLUMN_COUNT UP2KYO 3:3");
    }

    @Test
    void numbersBehindABadNumberAreNotTakenForThoseBeforeIt() {
        TestBulk bulk = carePlan()
                .copyRow(UP2KYO, 1, "needNumber", "X")
                .copyRow(UP2KYO, 1, "needNumber", "", "goalNumber", "", "supportNumber", "2");

        assertThat(findings(bulk)).containsExactly("NOT_INTEGER UP2KYO 3:3 needNumber");
    }

    @Test
    void excessInARowThatCannotBeReadMayKeepTheLimit() {
        TestBulk bulk = plan().set(UPHOSOKU, 1, "benefitLimitUnits", "499")
                .set(UPSIKYU, 1, "benefitLimitExcessUnits", "1")
                .dropLastCell(UPSIKYU, 1);

        assertThat(findings(bulk))
                .containsExactly("LIMIT_NOT_OF_CARE_LEVEL UPHOSOKU 1:1 benefitLimitUnits", "COLUMN_COUNT UPSIKYU 1:1");
    }

    @Test
    void whatABrokenRowOfTable6KeepsFromBeingCheckedIsTold() {
        TestBulk bulk = plan().dropLastCell(UPPLAN, 1);

        assertThat(notRun(bulk))
                .containsExactlyInAnyOrder(
                        "KEY_WITHOUT_LEAD UPSIKYU UNRELIABLE_KEYS",
                        "KEY_WITHOUT_LEAD UPHOSOKU UNRELIABLE_KEYS",
                        "USER_WITHOUT_RECEIVER UPPLAN UNRELIABLE_KEYS",
                        "DETAIL_NUMBER_SEQUENCE UPPLAN UNRELIABLE_KEYS",
                        "COUNT_DIFFERS UPSIKYU UNRELIABLE_KEYS",
                        "PLANNED_NOT_IN_TABLE7 UPPLAN UNRELIABLE_KEYS",
                        "TABLE7_NOT_PLANNED UPSIKYU UNRELIABLE_KEYS");
    }

    @Test
    void whatABrokenRowOfTable7KeepsFromBeingCheckedIsTold() {
        TestBulk bulk = plan().dropLastCell(UPSIKYU, 3);

        assertThat(notRun(bulk))
                .containsExactlyInAnyOrder(
                        "LEAD_WITHOUT_DETAIL UPPLAN UNRELIABLE_KEYS",
                        "SUBTOTAL_MISSING UPSIKYU UNRELIABLE_KEYS",
                        "SUBTOTAL_DIFFERS UPSIKYU UNRELIABLE_KEYS",
                        "GRAND_TOTAL_MISSING UPSIKYU UNRELIABLE_KEYS",
                        "GRAND_TOTAL_DIFFERS UPSIKYU UNRELIABLE_KEYS",
                        "COUNT_DIFFERS UPSIKYU UNRELIABLE_KEYS",
                        "PLANNED_NOT_IN_TABLE7 UPPLAN UNRELIABLE_KEYS",
                        "TABLE7_NOT_PLANNED UPSIKYU UNRELIABLE_KEYS",
                        "OVER_BENEFIT_LIMIT UPSIKYU UNRELIABLE_KEYS");
    }

    @Test
    void whatABadCellOfAServiceKeepsFromBeingCheckedIsTold() {
        assertThat(notRun(plan().set(UPPLAN, 1, "serviceCode", "00ZZZZ")))
                .containsExactlyInAnyOrder(
                        "COUNT_DIFFERS UPSIKYU UNRELIABLE_KEYS", "TABLE7_NOT_PLANNED UPSIKYU UNRELIABLE_KEYS");
        assertThat(notRun(plan().set(UPSIKYU, 1, "serviceCode", "00ZZZZ")))
                .contains("PLANNED_NOT_IN_TABLE7 UPPLAN UNRELIABLE_KEYS")
                .doesNotContain("TABLE7_NOT_PLANNED UPSIKYU UNRELIABLE_KEYS");
        assertThat(notRun(plan().set(UPPLAN, 1, "providerNumber", "1")))
                .contains("USER_WITHOUT_RECEIVER UPPLAN UNRELIABLE_KEYS");
    }

    @Test
    void whatABadCellOfALimitKeepsFromBeingCheckedIsTold() {
        assertThat(notRun(plan().set(UPSIKYU, 1, "managedUnits", "x")))
                .contains("OVER_BENEFIT_LIMIT UPSIKYU UNRELIABLE_KEYS");
        assertThat(notRun(plan().set(UPHOSOKU, 1, "benefitLimitUnits", "x")))
                .containsExactly("OVER_BENEFIT_LIMIT UPSIKYU UNRELIABLE_KEYS");
    }

    @Test
    void whatABrokenSupplementKeepsFromBeingCheckedIsTold() {
        TestBulk bulk = plan().dropCell(UPHOSOKU, 1, "insuredNumber");

        assertThat(notRun(bulk)).contains("LEAD_WITHOUT_SUPPLEMENT UPPLAN UNRELIABLE_KEYS");
    }

    @Test
    void limitStopsOneFile() {
        TestBulk bulk = plan().set(UPPLAN, 2, "serviceDate", "20260431")
                .set(UPSIKYU, 2, "over30Days", "2")
                .set(UPSIKYU, 3, "over30Days", "2")
                .limits(Limits.DEFAULT.withRows(2));
        ValidationReport report = bulk.validate(folder);

        assertThat(Found.in(report, bulk))
                .containsExactlyInAnyOrder(
                        "INPUT_LIMIT_EXCEEDED UPSIKYU 3:3",
                        "UNKNOWN_CODE UPSIKYU 2:2 over30Days",
                        "NOT_DATE UPPLAN 2:2 serviceDate");
        assertThat(notRun(report, bulk))
                .contains("file UPSIKYU LIMIT_EXCEEDED", "keys UPSIKYU LIMIT_EXCEEDED")
                .noneMatch(text -> text.startsWith("file UPPLAN") || text.startsWith("file UPHOSOKU"));
    }

    @Test
    void countsAreExactAndSamplesCapped() {
        TestBulk bulk = results().set(UPJSK, 1, "over30Days", "2").with(builder -> builder.maxSamples(3));
        for (int row = 2; row <= 50; row++) {
            bulk.copyRow(UPJSK, 1, "count", row <= 45 ? "x" : "1");
        }
        ValidationReport report = bulk.validate(folder);

        assertThat(Found.in(report, bulk))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_CODE UPJSK 1:1 over30Days",
                        "UNKNOWN_CODE UPJSK 2:2 over30Days",
                        "UNKNOWN_CODE UPJSK 3:3 over30Days x48",
                        "NOT_INTEGER UPJSK 2:2 count",
                        "NOT_INTEGER UPJSK 3:3 count",
                        "NOT_INTEGER UPJSK 4:4 count x42");
        assertThat(report.count(ProblemCode.UNKNOWN_CODE)).isEqualTo(50);
        assertThat(report.count(ProblemCode.NOT_INTEGER)).isEqualTo(44);
    }

    @Test
    void samplesOfOneFileTakeNoneFromAnother() {
        TestBulk bulk = plan().setAll(UPPLAN, "over30Days", "2")
                .setAll(UPSIKYU, "over30Days", "2")
                .with(builder -> builder.maxSamples(1));

        assertThat(bulk.findings(folder))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_CODE UPPLAN 1:1 over30Days x2", "UNKNOWN_CODE UPSIKYU 1:1 over30Days x3");
    }

    /** A marker in every cell, which makes most of them wrong. */
    private static TestBulk secrets() {
        TestBulk bulk = results().copyRow(UPJSK, 1);
        for (Column column : Layouts.published().of(UPJSK).columns()) {
            bulk.set(UPJSK, 2, column.nameEn(), "SECRET");
        }
        return bulk.raw(UPJSK, 2, "careManagerName", "SECRET\"X").and(basicInfo());
    }

    @Test
    void noProblemHoldsWhatACellSays() {
        List<Problem> problems = secrets().validate(folder).problems();

        assertThat(problems).hasSizeGreaterThan(20);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.value()).isEmpty();
            assertThat(problem.arguments()).noneMatch(argument -> argument.contains("SECRET"));
            assertThat(problem.toString()).doesNotContain("SECRET");
        });
    }

    @Test
    void valuesAreShownWhereAskedFor() {
        List<Problem> problems = secrets()
                .with(builder -> builder.showValues(true))
                .validate(folder)
                .problems();

        assertThat(problems)
                .filteredOn(problem -> problem.code() == ProblemCode.NOT_DATE)
                .extracting(Problem::value)
                .containsOnly("SECRET");
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("SECRET"));
    }

    @Test
    void brokenRuleTellsNothingOfTheData() {
        TestBulk bulk = InternalCases.withRule(new InternalCases.BreaksAtRow());
        ValidationReport report = bulk.validate(folder);

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.argument("rule")).isEqualTo("NOT_MS932");
            assertThat(problem.argument("error")).isEqualTo(IllegalStateException.class.getName());
        });
        assertThat(notRun(report, bulk)).containsExactly("NOT_MS932 UPJSK RULE_BROKEN");
    }

    @Test
    void imageIsNotSaidToBeUnnamedWhereTheRowsCannotBeRead() {
        TestBulk bulk = basicInfo().limits(Limits.DEFAULT.withFileBytes(100));

        assertThat(bulk.findings(folder)).noneMatch(found -> found.startsWith("IMAGE_UNNAMED " + IMAGE));
    }

    @Test
    void fileWithoutAReadableNameIsStillRead() {
        TestBulk bulk =
                CleanUnits.deletion(DLTPLAN).rename(DLTPLAN, "202604", "202613").set(DLTPLAN, 1, "insuredNumber", "1");

        assertThat(bulk.findings(folder))
                .containsExactlyInAnyOrder("FILE_NAME_MONTH DLTPLAN", "NOT_INSURED_NUMBER DLTPLAN 1:1 insuredNumber");
    }

    @Test
    void supplementOfAnotherMonthIsOneMistake() {
        assertThat(findings(plan().set(UPHOSOKU, 1, "serviceMonth", "202605")))
                .containsExactly("MONTH_DIFFERS_FROM_NAME UPHOSOKU 1:1 serviceMonth");
        assertThat(findings(plan().set(UPHOSOKU, 1, "serviceMonth", "000000")))
                .containsExactly("SUPPLEMENT_KEY UPHOSOKU 1:1 serviceMonth");
        assertThat(findings(carePlan().set(UPHOSOKU, 1, "carePlanDate", "00000000")))
                .containsExactly("SUPPLEMENT_KEY UPHOSOKU 1:1 carePlanDate");
        assertThat(findings(plan().set(UPSIKYU, 1, "serviceMonth", "202605")))
                .containsExactly("MONTH_DIFFERS_FROM_NAME UPSIKYU 1:1 serviceMonth");
    }

    @Test
    void preventivePlanAndBasicInformationLeadTheirOwnParts() {
        TestBulk bulk = preventivePlan().and(basicInfo().set(FileKind.UPKIHON_SUB1, 1, "consultationDate", "20260311"));
        String part = "UPKIHON_SUB1_" + CleanUnits.SUPPORT_CENTER_ADDRESS + ".CSV";
        String lead = "UPKIHON_" + CleanUnits.SUPPORT_CENTER_ADDRESS + ".CSV";

        assertThat(bulk.findings(folder))
                .containsExactlyInAnyOrder("KEY_WITHOUT_LEAD " + part + " 1:1", "LEAD_WITHOUT_DETAIL " + lead + " 1:1");
    }

    /** The findings in a folder that holds nothing else. */
    private List<String> findings(TestBulk bulk) {
        try {
            return bulk.findings(Files.createTempDirectory(folder, "bulk"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> notRun(TestBulk bulk) {
        return notRun(bulk.validate(folder), bulk);
    }

    private static List<String> notRun(ValidationReport report, TestBulk bulk) {
        List<String> texts = new ArrayList<>();
        report.notRun().forEach(notRun -> texts.add(text(notRun, bulk)));
        return texts;
    }

    private static String text(ValidationReport.NotRun notRun, TestBulk bulk) {
        SkipReason reason = notRun.reason();
        return notRun.rule() + " " + bulk.label(notRun.file()) + " " + reason;
    }
}
