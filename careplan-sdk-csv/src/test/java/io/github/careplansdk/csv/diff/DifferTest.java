package io.github.careplansdk.csv.diff;

import static io.github.careplansdk.csv.reconcile.Months.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.reconcile.Months;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferTest {
    private static final String OLD = "20260325101000";
    private static final String NEW = "20260326101000";
    private static final FilesInMemory PLANS = FilesInMemory.ofSampleMonth("2-plans", "_9970100037_");
    private static final String TABLE_2 = "UP2KYO_9970100011_43_9970100037_11_20260325100000.CSV";
    private static final String TABLE_6 = "UPPLAN_202604_9970100011_43_9970100037_11_20260325101000.CSV";
    private static final String IMAGE = "UPKIHON_IMAGE_9970100011_43_9970100037_11_20260325102000_0001.jpg";

    @TempDir
    private Path temp;

    /** One side in the folder of plans, the other in that of results. */
    private Months before;

    private Months after;

    @BeforeEach
    void makeFolders() throws IOException {
        before = new Months(temp.resolve("before"));
        after = new Months(temp.resolve("after"));
    }

    private Diff diff() throws IOException {
        return Differ.create().diff(temp.resolve("before"), temp.resolve("after"));
    }

    private static GroupDiff group(Diff found) {
        assertThat(found.users()).hasSize(1);
        assertThat(found.users().get(0).groups()).hasSize(1);
        return found.users().get(0).groups().get(0);
    }

    private static KindDiff kind(Diff found) {
        assertThat(group(found).kinds()).hasSize(1);
        return group(found).kinds().get(0);
    }

    private static List<RecordDiff> records(Diff found) {
        return found.users().stream()
                .flatMap(user -> user.groups().stream())
                .flatMap(group -> group.kinds().stream())
                .flatMap(kind -> kind.records().stream())
                .toList();
    }

    private static List<String> columns(List<CellPair> cells) {
        return cells.stream()
                .map(cell -> cell.column().nameEn() + " " + cell.before() + ">" + cell.after())
                .toList();
    }

    @Test
    void aVersionOfAPlanIsComparedVisitByVisit() throws IOException {
        before.plan(OLD, visit(2, "1000", "1100"), visit(3, "1000", "1100"), visit(9, "1000", "1100"));
        after.plan(NEW, visit(2, "1000", "1100"), visit(3, "1030", "1130"), visit(10, "1000", "1100"));

        Diff found = diff();

        assertThat(kind(found).same()).isEqualTo(1);
        assertThat(kind(found).records())
                .extracting(RecordDiff::change)
                .containsExactly(Change.CHANGED, Change.REMOVED, Change.ADDED);
        assertThat(columns(kind(found).records().get(0).cells()))
                .containsExactly("startTime 1000>1030", "endTime 1100>1130");
        assertThat(columns(kind(found).records().get(0).key())).contains("serviceDate 20260403>20260403");
        Calendar calendar = group(found).calendar().orElseThrow();
        assertThat(calendar.days()).hasSize(30);
        assertThat(calendar.services()).singleElement().satisfies(service -> {
            assertThat(service.before().subList(1, 10)).containsExactly(1L, 1L, 0L, 0L, 0L, 0L, 0L, 1L, 0L);
            assertThat(service.after().subList(1, 10)).containsExactly(1L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 1L);
        });
        assertThat(found.kinds()).containsExactly(new KindCount(FileKind.UPPLAN, 1, 1, 1, 1));
    }

    @Test
    void theNewestUnitCountsAndADeletionTakesItAway() throws IOException {
        before.plan(OLD, visit(2, "1000", "1100"));
        before.plan(NEW, visit(3, "1000", "1100"));
        after.plan(NEW, visit(3, "1000", "1100"));
        assertThat(diff().isSame()).isTrue();

        FilesInMemory plan = PLANS.without("UPHOSOKU_000000");
        FilesInMemory deleted = plan.with(
                "DLTPLAN_202604_9970100011_43_9970100037_11_20260401000000.CSV",
                plan.rows(TABLE_6).stream()
                                .map(row -> String.join(
                                                ",", FilesInMemory.cells(row).subList(0, 3)) + ",202604")
                                .distinct()
                                .reduce((one, other) -> one + "\r\n" + other)
                                .orElseThrow()
                        + "\r\n");
        assertThat(plan.diff(deleted).kinds())
                .filteredOn(count -> count.kind().equals(FileKind.UPPLAN))
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.removed()).isEqualTo(plan.rows(TABLE_6).size());
                    assertThat(count.same() + count.added() + count.changed()).isZero();
                });
    }

    /** A file that bears another serial by mistake must not make all others of its unit disappear. */
    @Test
    void aUnitWithoutItsLeadReplacesWhatItHas() throws IOException {
        FilesInMemory newer = PLANS.without(TABLE_2)
                .with(TABLE_2.replace("20260325100000", "20260325100001"), PLANS.content(TABLE_2));

        assertThat(PLANS.diff(newer).isSame()).isTrue();
    }

    @Test
    void aWeeklyPlanOfAprilIsThatOfMay() throws IOException {
        YearMonth may = YearMonth.of(2026, 5);
        Table6 firstThursday = visit(2, "1000", "1100");
        before.plan(OLD, firstThursday, visit(9, "1000", "1100"));
        after.plan(
                NEW,
                inMonth(firstThursday, may.atDay(7)),
                inMonth(firstThursday, may.atDay(14)).withCount(2));

        Diff found = diff();

        assertThat(group(found).before().orElseThrow().date()).isEqualTo("202604");
        assertThat(group(found).after().orElseThrow().date()).isEqualTo("202605");
        assertThat(kind(found).same()).isEqualTo(1);
        assertThat(columns(kind(found).records().get(0).cells())).containsExactly("count 1>2");
        assertThat(columns(kind(found).records().get(0).key())).contains("serviceDate 20260409>20260514");
        assertThat(group(found).calendar().orElseThrow().days())
                .contains(new Calendar.Day(
                        Optional.of(LocalDate.of(2026, 4, 9)), Optional.of(LocalDate.of(2026, 5, 14))));
    }

    private static Table6 inMonth(Table6 row, LocalDate day) {
        return row.withServiceMonth(YearMonth.from(day)).withServiceDate(day);
    }

    @Test
    void aPlanIsComparedWithTheResultsOfThoseWhoSentAny() throws IOException {
        OfficeNumber dayCare = new OfficeNumber("9970100045");
        before.plan(
                OLD,
                visit(2, "1000", "1100"),
                visit(3, "1000", "1100"),
                visit(4, "1000", "1100").withProviderNumber(dayCare));
        after.result("20260501170000", visit(2, "1000", "1100"), visit(3, "1010", "1110"));

        Diff found = diff();

        assertThat(kind(found).before()).isEqualTo(FileKind.UPPLAN);
        assertThat(kind(found).after()).isEqualTo(FileKind.UPJSK);
        assertThat(kind(found).same()).isEqualTo(1);
        assertThat(columns(kind(found).records().get(0).cells()))
                .containsExactly("startTime 1000>1010", "endTime 1100>1110");
        assertThat(found.excluded()).isEqualTo(1);
    }

    /** A provider that reported other users has not given what it did not report. */
    @Test
    void whatAProviderDidNotReportIsRemovedAndOtherKindsAreExcluded() throws IOException {
        FilesInMemory results = FilesInMemory.ofSampleMonth("3-results-home-help", "UPJSK");
        String one =
                FilesInMemory.cells(results.rows(results.names().get(0)).get(0)).get(2);
        FilesInMemory less = results.withRows(
                results.names().get(0),
                results.rows(results.names().get(0)).stream()
                        .filter(row -> !FilesInMemory.cells(row).get(2).equals(one))
                        .toList());

        Diff found = PLANS.diff(less);

        assertThat(found.kinds())
                .singleElement()
                .satisfies(count -> assertThat(count.kind()).isEqualTo(FileKind.UPPLAN));
        assertThat(found.users())
                .filteredOn(user -> user.insured().equals(one))
                .singleElement()
                .satisfies(user -> assertThat(user.groups().get(0).change()).isEqualTo(Change.REMOVED));
        long planned = found.kinds().get(0).same()
                + found.kinds().get(0).changed()
                + found.kinds().get(0).removed();
        assertThat(found.excluded() + planned)
                .isEqualTo(PLANS.names().stream()
                        .filter(name -> name.endsWith(".CSV"))
                        .mapToLong(name -> PLANS.rows(name).size())
                        .sum());
        assertThat(less.diff(PLANS).excluded()).isEqualTo(found.excluded());
    }

    @Test
    void whatChangedInAllRecordsIsToldOnce() throws IOException {
        LocalDate other = LocalDate.of(2026, 3, 26);
        before.plan(OLD, visit(2, "1000", "1100"), visit(3, "1000", "1100"));
        after.plan(
                NEW,
                visit(2, "1000", "1100").withCreatedDate(other),
                visit(3, "1000", "1130").withCreatedDate(other));

        KindDiff kind = kind(diff());

        assertThat(columns(kind.common())).containsExactly("createdDate 20260325>20260326");
        assertThat(kind.records())
                .singleElement()
                .satisfies(record -> assertThat(columns(record.cells())).containsExactly("endTime 1100>1130"));
    }

    @Test
    void ofSeveralRecordsTheNearestAreCompared() throws IOException {
        before.plan(OLD, visit(2, "1000", "1100").withCount(3), visit(2, "1400", "1500"));
        after.plan(NEW, visit(2, "1400", "1530"), visit(2, "1000", "1100").withCount(2));

        assertThat(kind(diff()).records())
                .allMatch(record ->
                        record.change() == Change.CHANGED && record.cells().size() == 1);
    }

    @Test
    void usersAndMonthsOnOneSideAreAddedOrRemoved() throws IOException {
        Table6 other = visit(2, "1000", "1100").withInsuredNumber(new InsuredNumber("H990000012"));
        before.plan(OLD, visit(2, "1000", "1100"));
        after.plan(OLD, other);

        Diff found = diff();

        assertThat(found.users())
                .extracting(user -> user.groups().get(0).change())
                .containsExactly(Change.REMOVED, Change.ADDED);
        assertThat(found.toString()).doesNotContain("H990000012", "0000990011", "見本");
    }

    @Test
    void rowsWithNumbersAreComparedByThem() throws IOException {
        int support = 13;
        FilesInMemory changed = PLANS.changeRow(TABLE_2, 0, FilesInMemory.cell(support, "\"other\""));
        List<String> rows = changed.rows(TABLE_2);

        List<RecordDiff> records = records(PLANS.diff(changed.withRows(TABLE_2, rows.subList(0, rows.size() - 1))));

        assertThat(records).extracting(RecordDiff::change).containsExactlyInAnyOrder(Change.CHANGED, Change.REMOVED);
        assertThat(records)
                .filteredOn(record -> record.change() == Change.CHANGED)
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.key())
                            .extracting(cell -> cell.column().nameEn())
                            .containsExactly("needNumber", "goalNumber", "supportNumber");
                    assertThat(record.cells())
                            .singleElement()
                            .satisfies(
                                    cell -> assertThat(cell.column().nameEn()).isEqualTo("serviceContent"));
                });
    }

    @Test
    void theSameValueInAnotherFormIsNoDifference() throws IOException {
        int count = 13;
        assertThat(PLANS.diff(PLANS.changeRow(TABLE_6, 0, FilesInMemory.cell(count, "01")))
                        .isSame())
                .isTrue();
        assertThat(PLANS.diff(PLANS.changeRow(TABLE_6, 0, FilesInMemory.cell(count, "02")))
                        .isSame())
                .isFalse();
    }

    @Test
    void aBrokenCellIsComparedByItsBytes() throws IOException {
        int careManager = 6;
        FilesInMemory one = PLANS.changeRow(TABLE_6, 0, FilesInMemory.cell(careManager, "\"\u0085\u0001\""));
        FilesInMemory other = PLANS.changeRow(TABLE_6, 0, FilesInMemory.cell(careManager, "\"\u0086\u0001\""));

        assertThat(one.diff(one.copy()).isSame()).isTrue();
        assertThat(columns(kind(one.diff(other)).records().get(0).cells()))
                .singleElement()
                .satisfies(cell -> assertThat(cell).contains("(8501)", "(8601)"));
    }

    @Test
    void whatCannotBeReadIsListed() throws IOException {
        FilesInMemory broken = PLANS.changeRow(TABLE_6, 0, row -> row + ",more")
                .changeRow(TABLE_6, 1, row -> row + ",more")
                .with("UPPLAN_202604_9970100011_43_20260325101000.CSV", "")
                .with("UPQQQ_1.CSV", "");

        Diff found = PLANS.diff(broken);

        assertThat(found.isSame()).isFalse();
        assertThat(found.unread()).allMatch(unread -> unread.side() == Side.AFTER);
        assertThat(found.unread())
                .extracting(unread -> unread.problem().code())
                .contains(ProblemCode.COLUMN_COUNT, ProblemCode.FILE_NAME_PARTS);
        assertThat(found.unread())
                .filteredOn(unread -> unread.problem().code() == ProblemCode.COLUMN_COUNT)
                .singleElement()
                .satisfies(unread -> {
                    assertThat(unread.problem().count()).isEqualTo(2);
                    assertThat(unread.problem().location().row()).isEqualTo(1);
                });
    }

    @Test
    void aFileInAnotherEncodingIsListed() throws IOException {
        Diff found = PLANS.diff(PLANS.with(TABLE_2, "\u00ff\u00fe" + PLANS.content(TABLE_2)));

        assertThat(found.unread())
                .extracting(unread -> unread.problem().code())
                .containsExactly(ProblemCode.BYTE_ORDER_MARK);
    }

    @Test
    void whatIsBeyondTheLimitsIsListed() throws IOException {
        Diff found = Differ.create().limits(Limits.DEFAULT.withRows(1)).diff(PLANS.source(), PLANS.source());

        assertThat(found.unread())
                .isNotEmpty()
                .allMatch(unread -> unread.problem().code() == ProblemCode.INPUT_LIMIT_EXCEEDED);
        assertThat(found.users()).isEmpty();
    }

    @Test
    void imagesAreComparedByTheirBytes() throws IOException {
        assertThat(PLANS.diff(PLANS.replace("20260325102000", "20260326102000")).isSame())
                .isTrue();

        Diff found = PLANS.diff(PLANS.with(IMAGE, PLANS.content(IMAGE) + "x"));

        assertThat(kind(found).records())
                .singleElement()
                .satisfies(record -> assertThat(record.cells())
                        .extracting(cell -> cell.column().nameEn())
                        .containsExactly("familyImageFileName"));
        assertThat(found.files()).isEmpty();
    }

    @Test
    void attachmentsAreComparedByTheirBytes() throws IOException {
        FilesInMemory one = PLANS.with("memo.txt", "a").with("gone.pdf", "b").with("same.txt", "c");
        FilesInMemory other = PLANS.with("memo.txt", "x").with("new.pdf", "b").with("same.txt", "c");

        assertThat(one.diff(other).files())
                .containsExactly(
                        new FileDiff("gone.pdf", Optional.of("gone.pdf"), Optional.empty()),
                        new FileDiff("memo.txt", Optional.of("memo.txt"), Optional.of("memo.txt")),
                        new FileDiff("new.pdf", Optional.empty(), Optional.of("new.pdf")));
    }

    /** The third edition lacks columns of equipment: filled in the fourth they differ, empty ones do not. */
    @Test
    void editionsAreComparedByTheNamesOfColumns() throws IOException {
        int firstOfEquipment = 15;
        FilesInMemory third = new FilesInMemory()
                .with(
                        "UPPLAN_202604_9970100011_9970100037_20260325101000.CSV",
                        PLANS.rows(TABLE_6).stream()
                                        .map(row -> thirdEdition(row, firstOfEquipment))
                                        .reduce((one, other) -> one + "\r\n" + other)
                                        .orElseThrow()
                                + "\r\n");
        FilesInMemory fourth = new FilesInMemory().with(TABLE_6, PLANS.content(TABLE_6));

        Diff found = third.diff(fourth);

        assertThat(found.unread()).isEmpty();
        assertThat(records(found))
                .allSatisfy(record -> assertThat(record.cells())
                        .extracting(cell -> cell.column().nameEn())
                        .isSubsetOf("taisCode", "notifiedEquipmentCode", "equipmentName"));
        assertThat(found.kinds())
                .singleElement()
                .satisfies(count -> assertThat(count.same()).isPositive());
    }

    private static String thirdEdition(String row, int firstOfEquipment) {
        List<String> cells = FilesInMemory.cells(row);
        return String.join(
                ",",
                Stream.of(
                                List.of("202208"),
                                cells.subList(1, firstOfEquipment),
                                cells.subList(firstOfEquipment + 3, cells.size()))
                        .flatMap(List::stream)
                        .toList());
    }

    /** A file of the same name in another folder must not double its rows. */
    @Test
    void copiesInOtherFoldersCountOnceAndAreToldWhereTheyDiffer() throws IOException {
        byte[] table = PLANS.content(TABLE_6).getBytes(StandardCharsets.ISO_8859_1);
        byte[] shorter = (PLANS.rows(TABLE_6).get(0) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        Source one = Source.of(Map.of(TABLE_6, table));

        assertThat(Differ.create()
                        .diff(one, Source.of(Map.of("a/" + TABLE_6, table, "b/" + TABLE_6, table)))
                        .isSame())
                .isTrue();
        assertThat(Differ.create()
                        .diff(one, Source.of(Map.of("a/" + TABLE_6, shorter, "b/" + TABLE_6, table)))
                        .unread())
                .extracting(unread -> unread.problem().location().file())
                .containsExactly("a/" + TABLE_6);
    }

    @Test
    void withoutFilesThereIsNothingToCompare() throws IOException {
        before.plan(OLD, visit(2, "1000", "1100"));

        assertThatThrownBy(this::diff)
                .isInstanceOfSatisfying(
                        CarePlanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_FILES));
    }
}
