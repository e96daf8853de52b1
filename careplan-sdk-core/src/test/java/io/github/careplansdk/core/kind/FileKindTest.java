package io.github.careplansdk.core.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {
    @Test
    void kindsAreThoseOfTheStandardsTable() {
        List<List<String>> table = StandardTables.read("file-kinds.tsv");

        assertThat(Stream.of(FileKind.values()).map(FileKind::name))
                .containsExactlyElementsOf(table.stream().map(row -> row.get(0)).toList());
        for (List<String> row : table) {
            FileKind kind = FileKind.valueOf(row.get(0));
            String month = row.get(2);
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
            FileKind kind = FileKind.valueOf(row.get(0));
            List<String> deletes = Stream.of(row.get(6).split(" "))
                    .filter(word -> FileKind.of(word).isPresent())
                    .toList();
            assertThat(kind.deletes().stream().map(FileKind::name))
                    .as(kind.name())
                    .containsExactlyElementsOf(deletes);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nameFindsItsKind(FileKind kind) {
        assertThat(FileKind.of(kind.name())).contains(kind);
        assertThat(FileKind.atFrontOf(kind + "_1370000001" + kind.extension())).contains(kind);
        assertThat(FileKind.atFrontOf(kind.name().toLowerCase(Locale.ROOT) + "_1.csv"))
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
    void longestKindWins(String name, FileKind kind) {
        assertThat(FileKind.atFrontOf(name)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "UP", "UPPLANX_1.CSV", "XUPPLAN_1.CSV", "UPPLAN-1.CSV", "DLTHOSOKU_1.CSV", "ＵＰＰＬＡＮ_1.CSV"})
    void otherNamesFindNone(String name) {
        assertThat(FileKind.atFrontOf(name)).isEmpty();
    }

    @Test
    void versionFourBroughtTable3AndThePreventiveKinds() {
        assertThat(Stream.of(FileKind.values()).filter(kind -> kind.since() == CsvVersion.V4))
                .containsExactly(
                        FileKind.UP3KYO,
                        FileKind.UPKIHON,
                        FileKind.DLTKIHON,
                        FileKind.UPKIHON_SUB1,
                        FileKind.UPKIHON_SUB2,
                        FileKind.UPKIHON_IMAGE,
                        FileKind.UPYOBO,
                        FileKind.DLTYOBO,
                        FileKind.UPYOBO_SUB);
    }
}
