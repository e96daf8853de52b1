package io.github.careplansdk.csv.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradeChange;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradeChange.What;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradedFile;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradedFile.Outcome;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeTest {
    private static final Upgrade UPGRADE = Upgrade.between(ServiceType.CARE_MANAGEMENT, ServiceType.HOME_VISIT_CARE)
            .office(new OfficeNumber("9970000003"), ServiceType.EQUIPMENT_RENTAL);
    private static final String RESULTS = "UPJSK_202503_" + Version3Month.RESULTS;
    private static final String PLAN = "UPPLAN_202503_" + Version3Month.PLAN;
    private static final String TYPED_PLAN = "UPPLAN_202503_9970000001_43_9970000002_11_20250220102000.CSV";

    @TempDir
    private Path temp;

    private Version3Month month;
    private Path output;

    @BeforeEach
    void copyTheMonth() throws IOException {
        month = new Version3Month(temp.resolve("month"));
        output = temp.resolve("version4");
    }

    private UpgradeReport run() throws IOException {
        return UPGRADE.run(month.folder(), output);
    }

    private static UpgradedFile file(UpgradeReport report, String source) {
        return report.files().stream()
                .filter(file -> file.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> cells(Path file) throws IOException {
        try (Rows<? extends Record> rows = CarePlanCsv.read(file)) {
            return rows.stream().map(Row::cells).toList();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(output)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> errors(UpgradeReport report) {
        return report.judgement().problems().stream()
                .filter(problem -> problem.code().severity() == Severity.ERROR)
                .map(problem -> problem.code() + " " + problem.location().file())
                .toList();
    }

    @Test
    void namesGainTheServiceTypes() throws IOException {
        UpgradeReport report = run();

        assertThat(names())
                .hasSize(17)
                .contains(
                        TYPED_PLAN,
                        "UPPLAN_202503_9970000001_43_9970000003_17_20250220102000.CSV",
                        "UPHOSOKU_000000_9970000001_43_9970000003_17_20250220101500.CSV",
                        "DLT1KYO_9970000001_43_9970000002_11_20250219090000.CSV",
                        "memo.txt");
        UpgradeChange named = file(report, PLAN).changes().get(0);
        assertThat(named.what()).isEqualTo(What.FILE_NAME);
        assertThat(named.before()).isEqualTo(PLAN);
        assertThat(named.after()).isEqualTo(TYPED_PLAN);
        assertThat(file(report, PLAN).target()).contains(TYPED_PLAN);
    }

    @Test
    void anOfficeHasItsTypeOnBothSides() throws IOException {
        month.only(RESULTS, PLAN);
        Upgrade.between(ServiceType.CARE_MANAGEMENT, ServiceType.DAY_CARE)
                .office(new OfficeNumber("9970000001"), ServiceType.CARE_MANAGEMENT)
                .office(new OfficeNumber("9970000002"), ServiceType.HOME_VISIT_CARE)
                .run(month.folder(), output);
        assertThat(names()).containsExactly("UPJSK_202503_9970000002_11_9970000001_43_20250401090000.CSV", TYPED_PLAN);
    }

    @Test
    void rowsGainTheVersionAndTheColumnsAndKeepAllElse() throws IOException {
        UpgradeReport report = run();

        List<List<String>> before = cells(month.folder().resolve(PLAN));
        List<List<String>> after = cells(output.resolve(TYPED_PLAN));
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < after.size(); i++) {
            List<String> expected = new ArrayList<>(before.get(i));
            expected.set(0, "202407");
            expected.addAll(15, List.of("", "", ""));
            assertThat(after.get(i)).isEqualTo(expected);
        }
        assertThat(file(report, PLAN).changes())
                .extracting(
                        UpgradeChange::what,
                        change -> change.column().map(Column::nameEn).orElse(""),
                        UpgradeChange::rows,
                        UpgradeChange::before,
                        UpgradeChange::after)
                .containsExactly(
                        tuple(What.FILE_NAME, "", 0L, PLAN, TYPED_PLAN),
                        tuple(What.CSV_VERSION, "csvVersion", 3L, "202208", "202407"),
                        tuple(What.NEW_COLUMN, "taisCode", 3L, "", ""),
                        tuple(What.NEW_COLUMN, "notifiedEquipmentCode", 3L, "", ""),
                        tuple(What.NEW_COLUMN, "equipmentName", 3L, "", ""));
    }

    @Test
    void recordsStayTheSameButForTheirVersion() throws IOException {
        for (UpgradedFile file : run().files()) {
            if (file.outcome() == Outcome.UPGRADED) {
                Path upgraded = output.resolve(file.target().orElseThrow());
                assertThat(records(upgraded))
                        .isEqualTo(records(month.folder().resolve(file.source())).stream()
                                .map(record -> record.replace("csvVersion=2022-08", "csvVersion=2024-07"))
                                .toList());
            }
        }
    }

    /** The components of the records, whose own text hides them. */
    private static List<String> records(Path file) throws IOException {
        try (Rows<? extends Record> rows = CarePlanCsv.read(file)) {
            return rows.stream()
                    .map(row -> components(row.record().orElseThrow()))
                    .toList();
        }
    }

    private static String components(Record record) {
        return RecordShape.of(record.getClass()).components().stream()
                .map(component -> component.name() + "=" + component.of(record))
                .toList()
                .toString();
    }

    @Test
    void eachRentalRowAndEachTable3IsSaidToBeMissing() throws IOException {
        UpgradeReport report = run();

        assertThat(report.isComplete()).isFalse();
        assertThat(report.left().problems())
                .filteredOn(problem -> problem.code() == ProblemCode.EQUIPMENT_CODE_MISSING)
                .extracting(
                        problem -> problem.location().file(),
                        problem -> problem.location().row(),
                        problem -> problem.location().columnNameEn())
                .contains(
                        tuple(TYPED_PLAN, 3L, "taisCode"),
                        tuple(TYPED_PLAN.replace("UPPLAN", "UPSIKYU"), 3L, "taisCode"))
                .hasSize(4);
        assertThat(report.left().problems())
                .filteredOn(problem -> problem.code() == ProblemCode.UNIT_INCOMPLETE)
                .extracting(problem -> problem.argument("missing"))
                .containsExactly("UP3KYO", "UP3KYO");
    }

    @Test
    void whatNeedsNothingPassesTheValidator() throws IOException {
        month.only(RESULTS).inApril();
        UpgradeReport report = Upgrade.between(ServiceType.HOME_VISIT_CARE, ServiceType.CARE_MANAGEMENT)
                .run(month.folder(), output);

        assertThat(report.isComplete()).isTrue();
        assertThat(Validator.create().validate(output).problems()).isEmpty();
    }

    @Test
    void thatVersion4IsNotForAnEarlierMonthIsNotCounted() throws IOException {
        month.only(RESULTS);
        UpgradeReport report = Upgrade.between(ServiceType.HOME_VISIT_CARE, ServiceType.CARE_MANAGEMENT)
                .run(month.folder(), output);

        assertThat(report.isComplete()).isTrue();
        assertThat(report.left().problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.CSV_VERSION_NOT_FOR_MONTH);
    }

    @Test
    void aCountOfThreeDigitsHasRoomNow() throws IOException {
        String table7 = "UPSIKYU_202503_" + Version3Month.PLAN;
        month.only(table7).change(table7, text -> text.replace(",250,,,2,500,", ",5,,,100,500,"));
        UpgradeReport report = run();

        assertThat(file(report, table7).outcome()).isEqualTo(Outcome.UPGRADED);
        assertThat(cells(output.resolve(file(report, table7).target().orElseThrow()))
                        .get(0)
                        .get(15))
                .isEqualTo("100");
    }

    @Test
    void aCountOfFourDigitsHasNone() throws IOException {
        String table7 = "UPSIKYU_202503_" + Version3Month.PLAN;
        month.only(table7).change(table7, text -> text.replace(",250,,,2,500,", ",5,,,1000,500,"));
        assertThat(file(run(), table7).outcome()).isEqualTo(Outcome.SET_ASIDE);
    }

    @Test
    void aFileWhoseRowsCannotBeReadIsSetAsideAndTheOthersGoOn() throws IOException {
        month.change(PLAN, text -> text.replaceFirst("20250304", "20250332"));
        UpgradeReport report = run();

        assertThat(file(report, PLAN))
                .isEqualTo(new UpgradedFile(PLAN, Optional.empty(), Outcome.SET_ASIDE, List.of()));
        assertThat(names()).hasSize(16).noneMatch(name -> name.equals(PLAN) || name.equals(TYPED_PLAN));
        assertThat(report.isComplete()).isFalse();
        assertThat(errors(report)).contains("NOT_DATE " + PLAN);
        assertThat(report.left().problems())
                .filteredOn(problem -> problem.code() == ProblemCode.UNIT_INCOMPLETE)
                .extracting(problem -> problem.argument("missing"))
                .contains("UPPLAN");
    }

    @Test
    void whatIsWrongBeyondTheRowsIsReportedAndDoesNotStopAFile() throws IOException {
        String table7 = "UPSIKYU_202503_" + Version3Month.PLAN;
        month.change(table7, text -> text.substring(0, text.lastIndexOf("202208,")));
        UpgradeReport report = run();

        assertThat(file(report, table7).outcome()).isEqualTo(Outcome.UPGRADED);
        assertThat(errors(report)).contains("GRAND_TOTAL_MISSING " + TYPED_PLAN.replace("UPPLAN", "UPSIKYU"));
    }

    @Test
    void anUnknownOrMixedVersionIsSetAside() throws IOException {
        month.change(PLAN, text -> text.replace("202208,", "202210,"))
                .change(RESULTS, text -> text.replaceFirst("202208,", "202407,"));
        UpgradeReport report = run();

        assertThat(file(report, PLAN).outcome()).isEqualTo(Outcome.SET_ASIDE);
        assertThat(file(report, RESULTS).outcome()).isEqualTo(Outcome.SET_ASIDE);
        assertThat(errors(report)).contains("CSV_VERSION_UNKNOWN " + PLAN, "CSV_VERSION_MIXED " + RESULTS);
    }

    @Test
    void aNameWithAnErrorIsSetAside() throws IOException {
        String wrong = "UPPLAN_202503_9970000001_137000002_20250220102000.CSV";
        month.rename(PLAN, wrong);
        UpgradeReport report = run();

        assertThat(file(report, wrong).outcome()).isEqualTo(Outcome.SET_ASIDE);
        assertThat(errors(report)).contains("FILE_NAME_OFFICE_NUMBER " + wrong);
    }

    @Test
    void whatIsNotVersion3IsCopiedByteForByte() throws IOException {
        Path sample = Path.of("..", "examples", "sample-month", "3-results-home-help");
        String results = "UPJSK_202604_9970100037_11_9970100011_43_20260501170000.CSV";
        Files.copy(sample.resolve(results), month.folder().resolve(results));
        UpgradeReport report = run();

        assertThat(file(report, results).outcome()).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(output.resolve(results)).hasSameBinaryContentAs(sample.resolve(results));
        assertThat(file(report, "memo.txt").outcome()).isEqualTo(Outcome.ATTACHMENT);
        assertThat(output.resolve("memo.txt"))
                .hasSameBinaryContentAs(month.folder().resolve("memo.txt"));
    }

    @Test
    void rowsOfVersion3UnderANameOfVersion4AreUpgraded() throws IOException {
        month.rename(PLAN, TYPED_PLAN);
        UpgradeReport report = run();

        assertThat(file(report, TYPED_PLAN).outcome()).isEqualTo(Outcome.UPGRADED);
        assertThat(file(report, TYPED_PLAN).changes())
                .extracting(UpgradeChange::what)
                .doesNotContain(What.FILE_NAME)
                .contains(What.CSV_VERSION, What.NEW_COLUMN);
    }

    @Test
    void rowsOfVersion4UnderANameOfVersion3AreRenamed() throws IOException {
        month.only(RESULTS).inApril();
        String april = RESULTS.replace("202503", "202504");
        month.change(april, text -> text.replace("202208,", "202407,").replace(",111111,", ",111111,,,\"\","));
        UpgradeReport report = run();

        assertThat(file(report, april).changes())
                .extracting(UpgradeChange::what)
                .containsExactly(What.FILE_NAME);
        assertThat(output.resolve(file(report, april).target().orElseThrow()))
                .hasSameBinaryContentAs(month.folder().resolve(april));
    }

    @Test
    void editionsBeforeTheThirdAreCopiedAndSaid() throws IOException {
        month.only(RESULTS).change(RESULTS, text -> text.replace("202208,", Standard.SECOND + ","));
        UpgradeReport report = run();

        assertThat(file(report, RESULTS).outcome()).isEqualTo(Outcome.NOT_DESCRIBED);
        assertThat(names()).containsExactly(RESULTS);
        assertThat(report.isComplete()).isFalse();
    }

    @Test
    void aFileOfALaterEditionIsNotBroughtBackAndThatIsSaid() throws IOException {
        run();
        Path back = temp.resolve("back");

        UpgradeReport report = UPGRADE.to(
                        Standard.published().edition(Standard.THIRD).orElseThrow())
                .run(output, back);

        assertThat(file(report, TYPED_PLAN).outcome()).isEqualTo(Outcome.OF_LATER_EDITION);
        assertThat(file(report, TYPED_PLAN).outcome().text(Language.EN)).contains("later edition than was asked for");
        assertThat(file(report, TYPED_PLAN).outcome().text(Language.JA)).contains("新しい版");
        assertThat(back.resolve(TYPED_PLAN)).hasSameBinaryContentAs(output.resolve(TYPED_PLAN));
        assertThat(report.isComplete()).isFalse();
    }

    @Test
    void anUpgradedFileNeverTakesTheNameOfAnother() throws IOException {
        Files.writeString(month.folder().resolve(TYPED_PLAN), "");
        UpgradeReport report = run();

        assertThat(file(report, TYPED_PLAN).outcome()).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(file(report, PLAN).outcome()).isEqualTo(Outcome.SET_ASIDE);
        assertThat(output.resolve(TYPED_PLAN)).isEmptyFile();
        assertThat(errors(report)).contains("UNIT_DUPLICATE_KIND " + PLAN);
    }

    @Test
    void foldersInTheFolderStay() throws IOException {
        Path inner = Files.createDirectories(month.folder().resolve("送信").resolve("3月"));
        Files.move(month.folder().resolve(RESULTS), inner.resolve(RESULTS));
        UpgradeReport report = run();

        assertThat(file(report, "送信/3月/" + RESULTS).target())
                .contains("送信/3月/UPJSK_202503_9970000002_43_9970000001_11_20250401090000.CSV");
        assertThat(output.resolve("送信").resolve("3月")).isNotEmptyDirectory();
    }

    @Test
    void theFolderStaysAsItIs() throws IOException {
        run();
        for (Path file : Version3Month.stored()) {
            assertThat(month.folder().resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
        assertThat(names()).noneMatch(name -> name.startsWith("."));
    }

    @Test
    void anOutputThatHoldsFilesIsRefused() throws IOException {
        Files.createDirectories(output);
        Files.writeString(output.resolve("other.txt"), "");
        assertRefused(month.folder(), output, ErrorCode.FOLDER_NOT_EMPTY);
        assertThat(names()).containsExactly("other.txt");
        assertRefused(month.folder(), output.resolve("other.txt"), ErrorCode.FOLDER_NOT_EMPTY);
    }

    @Test
    void anEmptyOutputIsFilled() throws IOException {
        Files.createDirectories(output);
        run();
        assertThat(names()).hasSize(17);
    }

    @Test
    void otherFoldersThanWereMeantAreRefused() throws IOException {
        assertThatThrownBy(() -> UPGRADE.run(temp.resolve("nowhere"), output)).isInstanceOf(NoSuchFileException.class);
        assertRefused(Files.createDirectory(temp.resolve("empty")), output, ErrorCode.NO_FILES);
        assertRefused(month.folder(), month.folder().resolve("out"), ErrorCode.OUTPUT_IN_FOLDER);
        assertRefused(month.folder(), month.folder(), ErrorCode.OUTPUT_IN_FOLDER);
        assertThat(output).doesNotExist();
    }

    private static void assertRefused(Path folder, Path output, ErrorCode code) {
        assertThatThrownBy(() -> UPGRADE.run(folder, output))
                .isInstanceOfSatisfying(
                        CarePlanException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void changesAndOutcomesHaveWordsInBothLanguages() throws IOException {
        UpgradeReport report = run();
        for (UpgradeChange change : file(report, PLAN).changes()) {
            assertThat(change.text(Language.JA)).containsPattern("[ぁ-ん]|→");
            assertThat(change.text(Language.EN)).doesNotContainPattern("[ぁ-ん]");
        }
        for (Outcome outcome : Outcome.values()) {
            assertThat(outcome.text(Language.JA)).endsWith("。");
            assertThat(outcome.text(Language.EN)).endsWith(".");
        }
    }

    @Test
    void theJudgementIsTheReportsAndAnyOtherPolicyIsTheCallers() throws IOException {
        month.only(RESULTS);
        UpgradeReport report = run();
        assertThat(report.judgement().verdict()).isEqualTo(Verdict.PASS);
        assertThat(Policy.DEFAULT.judge(report.left()).verdict()).isEqualTo(Verdict.FAIL);
    }
}
