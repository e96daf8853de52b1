package io.github.careplansdk.csv.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.ValidationReport.NotRun;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.edition.SparseTable6;
import io.github.careplansdk.csv.edition.SparseTable7;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.json.FolderConversion;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.ColumnChange;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An edition may lose any column that its records can do without. Files of it are read, become JSON and return, and are checked by
 * all rules that do not need the column; those that do are told.
 */
class RemovedColumnTest {
    private static final String VERSION = "202408";
    private static final Edition DRAFT = Standard.published()
            .newest()
            .next(VERSION, "9.9", YearMonth.of(2026, 1))
            .build();
    private static final Layouts LAYOUTS = Layouts.published().with(DRAFT);
    /** Of the tables that the rules compare most, every column but the key can go. */
    private static final Layouts SPARSE = LAYOUTS.withRecord(VERSION, FileKind.UPPLAN, SparseTable6.class)
            .withRecord(VERSION, FileKind.UPJSK, SparseTable6.class)
            .withRecord(VERSION, FileKind.UPSIKYU, SparseTable7.class);

    private static final Map<FileKind, Supplier<TestBulk>> UNITS = Map.ofEntries(
            Map.entry(FileKind.UPPLAN, CleanUnits::plan),
            Map.entry(FileKind.UPSIKYU, CleanUnits::plan),
            Map.entry(FileKind.UPHOSOKU, CleanUnits::plan),
            Map.entry(FileKind.UPJSK, CleanUnits::rental),
            Map.entry(FileKind.UP1KYO, CleanUnits::carePlan),
            Map.entry(FileKind.UP2KYO, CleanUnits::carePlan),
            Map.entry(FileKind.UP3KYO, CleanUnits::carePlan),
            Map.entry(FileKind.UPKIHON, CleanUnits::basicInfo),
            Map.entry(FileKind.UPKIHON_SUB1, CleanUnits::basicInfo),
            Map.entry(FileKind.UPKIHON_SUB2, CleanUnits::basicInfo),
            Map.entry(FileKind.UPYOBO, CleanUnits::preventivePlan),
            Map.entry(FileKind.UPYOBO_SUB, CleanUnits::preventivePlan));

    @TempDir
    private Path temp;

    private static TestBulk unit(FileKind kind) {
        TestBulk bulk = UNITS.get(kind).get();
        bulk.kinds().forEach(each -> bulk.setAll(each, "csvVersion", VERSION));
        return bulk;
    }

    private static boolean canGo(Layouts layouts, FileKind kind, String column) {
        try {
            layouts.withChange(VERSION, kind, column, ColumnChange.removal());
            return true;
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching(".*(always holds it: name by withRecord|has no column|first column is).*");
            return false;
        }
    }

    static Stream<Arguments> columns() {
        List<Arguments> all = new ArrayList<>();
        for (FileKind kind : UNITS.keySet()) {
            Layouts layouts = SPARSE.record(kind) == LAYOUTS.record(kind) ? LAYOUTS : SPARSE;
            for (Column column : layouts.of(kind).columns()) {
                boolean repeated = column.nameEn().matches(".*\\[([2-9]|1[0-9])\\].*");
                if (!repeated && canGo(layouts, kind, column.nameEn())) {
                    all.add(Arguments.of(layouts, kind, column.nameEn()));
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(200);
        return all.stream();
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("columns")
    void isMissedByNoneButTheRulesThatNeedIt(Layouts before, FileKind kind, String column) throws IOException {
        Layouts layouts = before.withChange(VERSION, kind, column, ColumnChange.removal());
        TestBulk bulk = unit(kind).with(builder -> builder.layouts(layouts)).dropCells(kind, column);
        Path folder = bulk.writeTo(temp.resolve("files"));

        ValidationReport report = bulk.check(folder);
        assertThat(report.problems()).isEmpty();
        assertThat(report.notRun())
                .filteredOn(notRun -> notRun.reason() != SkipReason.NOT_CSV)
                .filteredOn(notRun -> !notRun.rule().equals("IMAGE_UNNAMED"))
                .allMatch(notRun -> notRun.reason() == SkipReason.COLUMN_NOT_IN_EDITION)
                .allMatch(notRun -> notRun.column().equals(column))
                .allMatch(notRun -> notRun.file().equals(bulk.name(kind)));
        try (Rows<? extends Record> rows = CarePlanCsv.read(folder.resolve(bulk.name(kind)), layouts)) {
            assertThat(rows.stream().map(Row::record)).isNotEmpty().allMatch(Optional::isPresent);
        }
        Path json = temp.resolve("json");
        assertThat(FolderConversion.toJson(folder, json, layouts).isWritten()).isTrue();
        assertThat(json)
                .isDirectoryRecursivelyContaining(file -> file.toString().endsWith(".json"));
        assertThat(FolderConversion.toCsv(json, temp.resolve("back"), layouts).isWritten())
                .isTrue();
        assertThat(temp.resolve("back").resolve(bulk.name(kind)))
                .hasSameBinaryContentAs(folder.resolve(bulk.name(kind)));
    }

    private List<String> notRun(Layouts before, FileKind kind, String column) {
        Layouts layouts = before.withChange(VERSION, kind, column, ColumnChange.removal());
        TestBulk bulk = unit(kind).with(builder -> builder.layouts(layouts)).dropCells(kind, column);
        return bulk.validate(temp).notRun().stream()
                .filter(notRun -> notRun.reason() == SkipReason.COLUMN_NOT_IN_EDITION)
                .map(NotRun::rule)
                .toList();
    }

    @Test
    void rulesThatNeedItAreTold() {
        assertThat(notRun(SPARSE, FileKind.UPPLAN, "startTime"))
                .contains("TIME_ORDER", "TIME_HALF_GIVEN", "COUNT_DIFFERS", "TABLE7_NOT_PLANNED");
        assertThat(notRun(SPARSE, FileKind.UPPLAN, "providerNumber"))
                .contains("USER_WITHOUT_RECEIVER", "COUNT_DIFFERS");
        assertThat(notRun(SPARSE, FileKind.UPSIKYU, "serviceCode"))
                .contains("GRAND_TOTAL_MISSING", "OVER_BENEFIT_LIMIT");
        assertThat(notRun(LAYOUTS, FileKind.UPHOSOKU, "benefitLimitUnits"))
                .contains("LIMIT_NOT_OF_CARE_LEVEL", "OVER_BENEFIT_LIMIT");
        assertThat(notRun(LAYOUTS, FileKind.UPKIHON, "familyImageFileName"))
                .containsExactlyInAnyOrder("IMAGE_MISSING", "IMAGE_UNNAMED");
        assertThat(notRun(LAYOUTS, FileKind.UPYOBO_SUB, "issueNumber")).contains("DUPLICATE_NUMBER", "NUMBER_ORDER");
    }

    /** A code keeps its meaning where another one of its list is gone: no row is one of days over 30 for it. */
    @Test
    void aDroppedCodeChangesNoSums() {
        Layouts layouts =
                LAYOUTS.withChange(VERSION, FileKind.UPSIKYU, "over30Days", ColumnChange.NONE.withoutCodes("1"));
        TestBulk outsideTheLimit = unit(FileKind.UPSIKYU)
                .set(FileKind.UPSIKYU, 1, "managedUnits", "")
                .set(FileKind.UPSIKYU, 2, "serviceCode", "11EEEE", "managedUnits", "")
                .with(builder -> builder.layouts(layouts));

        assertThat(outsideTheLimit.validate(temp).problems()).isEmpty();
    }

    /** The care level before has a list of its own, in which other codes may be gone. */
    @Test
    void aDroppedCodeChangesNoLimits() {
        Layouts layouts =
                LAYOUTS.withChange(VERSION, FileKind.UPHOSOKU, "careLevel", ColumnChange.NONE.withoutCodes("06", "12"));
        TestBulk risen = unit(FileKind.UPHOSOKU)
                .set(FileKind.UPHOSOKU, 1, "careLevelChangeDate", "20260415", "previousCareLevel", "13")
                .with(builder -> builder.layouts(layouts));

        assertThat(risen.validate(temp).problems()).isEmpty();
    }
}
