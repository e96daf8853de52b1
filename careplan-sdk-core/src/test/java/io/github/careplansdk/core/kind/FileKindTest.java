package io.github.careplansdk.core.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {
    private static final Standard STANDARD = Standard.published();

    static List<FileKind> kinds() {
        return STANDARD.kinds();
    }

    @Test
    void kindsAreThoseOfTheStandardsTable() {
        List<List<String>> table = StandardTables.read("file-kinds.tsv");

        assertThat(STANDARD.kinds().stream().map(FileKind::name))
                .containsExactlyElementsOf(table.stream().map(row -> row.get(0)).toList());
        for (List<String> row : table) {
            FileKind kind = STANDARD.kind(row.get(0)).orElseThrow();
            String month = row.get(2);
            assertThat(kind.titleJa()).isNotEmpty();
            assertThat(row.get(1)).startsWith(kind.titleJa());
            assertThat(kind.monthInName()).as(kind.name()).isEqualTo(month.startsWith("yes"));
            assertThat(kind.zeroMonthAllowed()).as(kind.name()).isEqualTo(month.contains("000000"));
            assertThat(kind.direction() == FileKind.Direction.RESULT)
                    .as(kind.name())
                    .isEqualTo(row.get(3).startsWith("provider"));
            assertThat(kind.isImage()).as(kind.name()).isEqualTo(row.get(1).contains("not CSV"));
        }
    }

    @Test
    void deletionsDeleteWhatTheTableSays() {
        for (List<String> row : StandardTables.read("file-kinds.tsv")) {
            FileKind kind = STANDARD.kind(row.get(0)).orElseThrow();
            List<String> deletes = Stream.of(row.get(6).split(" "))
                    .filter(word -> STANDARD.kind(word).isPresent())
                    .toList();
            List<FileKind> deleted =
                    STANDARD.newest().deletedBy(kind).map(UnitFamily::deleted).orElse(List.of());
            assertThat(deleted.stream().map(FileKind::name)).as(kind.name()).containsExactlyElementsOf(deletes);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nameFindsItsKind(FileKind kind) {
        assertThat(STANDARD.kind(kind.name())).contains(kind);
        assertThat(STANDARD.kindAtFrontOf(kind + "_1370000001" + kind.extension()))
                .contains(kind);
        assertThat(STANDARD.kindAtFrontOf(kind.name().toLowerCase(Locale.ROOT) + "_1.csv"))
                .contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "UPKIHON_SUB1_1.CSV, UPKIHON_SUB1",
        "UPKIHON_SUB_1.CSV, UPKIHON",
        "UPKIHON_SUB10_1.CSV, UPKIHON",
        "UPKIHON.CSV, UPKIHON",
        "UPYOBO_SUB.CSV, UPYOBO_SUB",
        "UPYOBO_SUBX_1.CSV, UPYOBO"
    })
    void longestKindWins(String name, String kind) {
        assertThat(STANDARD.kindAtFrontOf(name).map(FileKind::name)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "UP", "UPPLANX_1.CSV", "XUPPLAN_1.CSV", "UPPLAN-1.CSV", "DLTHOSOKU_1.CSV", "ＵＰＰＬＡＮ_1.CSV"})
    void otherNamesFindNone(String name) {
        assertThat(STANDARD.kindAtFrontOf(name)).isEmpty();
    }

    @Test
    void kindsOfOnesOwnSortBehindThosePublished() {
        FileKind own = FileKind.csv("UPAAA", "試験", "Trial", FileKind.Direction.PLAN, FileKind.MonthInName.NONE);

        assertThat(STANDARD.kinds()).isSorted().allMatch(kind -> kind.compareTo(own) < 0);
        assertThat(own).hasToString("UPAAA").isNotEqualTo(FileKind.UPPLAN);
        assertThat(own.titleEn()).isEqualTo("Trial");
        assertThat(own.hashCode()).isNotEqualTo(FileKind.UPPLAN.hashCode());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> FileKind.csv("up", "試験", "Trial", FileKind.Direction.PLAN, FileKind.MonthInName.NONE));
    }
}
