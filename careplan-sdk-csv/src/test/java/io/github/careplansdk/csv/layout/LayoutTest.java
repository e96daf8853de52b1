package io.github.careplansdk.csv.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every column as the records declare it, against the standard's table. */
class LayoutTest {
    private static final Edition THIRD =
            Standard.published().edition(Standard.THIRD).orElseThrow();
    private static final Edition FOURTH =
            Standard.published().edition(Standard.FOURTH).orElseThrow();

    /** The columns of layouts.tsv. */
    private record Line(
            String kind,
            String number,
            String name,
            String nameEn,
            String maxLength,
            String required,
            String type,
            String note) {
        @Override
        public String toString() {
            return kind + " " + number + " " + nameEn;
        }
    }

    static List<Line> lines() throws IOException {
        try (InputStream in = LayoutTest.class.getResourceAsStream("/standard/layouts.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells ->
                            new Line(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]))
                    .toList();
        }
    }

    static Stream<FileKind> csvKinds() {
        return Standard.published().kinds().stream().filter(kind -> !kind.isImage());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void columnIsAsInTheStandard(Line line) {
        int number = Integer.parseInt(line.number());
        Column column = Layouts.published()
                .of(Standard.published().kind(line.kind()).orElseThrow())
                .columns()
                .get(number - 1);

        assertThat(column.number()).isEqualTo(number);
        assertThat(column.index()).isEqualTo(number - 1);
        assertThat(column.name()).isEqualTo(line.name());
        assertThat(column.nameEn()).isEqualTo(line.nameEn());
        assertThat(maxLength(column)).isEqualTo(line.maxLength());
        assertThat(column.need().sign()).isEqualTo(line.required());
        assertThat(column.type().id()).isEqualTo(line.type());
        assertThat(note(column)).isEqualTo(line.note());
    }

    private static String maxLength(Column column) {
        if (column.max() > 0) {
            return String.valueOf(column.max());
        }
        return column.unclearMax() > 0 ? column.unclearMax() + "?" : "-";
    }

    private static String note(Column column) {
        if (column.type() != CellType.CODE) {
            assertThat(column.codes()).isEmpty();
            return column.note();
        }
        return column.codes().stream()
                .map(code -> code.code() + "=" + code.label())
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @MethodSource("csvKinds")
    void notesAreInBothLanguages(FileKind kind) {
        for (Column column : Layouts.published().of(kind).columns()) {
            assertThat(column.noteJa().isEmpty())
                    .as("%s %s", kind, column.nameEn())
                    .isEqualTo(column.note().isEmpty());
            // Plain patterns and values may be the same in both.
            if (Pattern.compile("[a-z]").matcher(column.note()).find()) {
                assertThat(column.noteJa()).as("%s %s", kind, column.nameEn()).containsPattern("[ぁ-んァ-ヶ一-龠]");
            }
        }
    }

    @Test
    void noColumnIsMissing() throws IOException {
        assertThat(lines()).hasSize(398);
        assertThat(csvKinds()
                        .flatMap(kind -> Layouts.published().of(kind).columns().stream()
                                .map(column -> kind + " " + column.number())))
                .containsExactlyInAnyOrderElementsOf(lines().stream()
                        .map(line -> line.kind() + " " + line.number())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("csvKinds")
    void findsItsColumnsByName(FileKind kind) {
        Layout<?> layout = Layouts.published().of(kind);

        for (Column column : layout.columns()) {
            assertThat(layout.find(column.nameEn())).contains(column);
            assertThat(layout.column(column.nameEn())).isEqualTo(column);
        }
        assertThat(layout.find("noSuchColumn")).isEmpty();
        assertThatThrownBy(() -> layout.column("noSuchColumn"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("noSuchColumn");
    }

    @ParameterizedTest
    @MethodSource("csvKinds")
    void columnsThatNameOthersNameThoseOfTheSameRow(FileKind kind) {
        Layout<?> layout = Layouts.published().of(kind);

        for (Column column : layout.columns()) {
            if (!column.endOf().isEmpty()) {
                assertThat(layout.column(column.endOf()).type()).isEqualTo(column.type());
            }
            column.filledWhen()
                    .ifPresent(condition -> assertThat(
                                    layout.column(condition.column()).codes())
                            .as("%s %s", kind, column.nameEn())
                            .anyMatch(code -> code.code().equals(condition.code())));
        }
    }

    @ParameterizedTest
    @MethodSource("table6Kinds")
    void table6HadNoEquipmentColumnsInTheThirdEdition(FileKind kind) {
        assertThat(Layouts.published().of(kind, FOURTH).columns()).hasSize(25);
        Layout<?> layout = Layouts.published().of(kind, THIRD);

        assertThat(layout.columns()).hasSize(22);
        assertThat(layout.find("taisCode")).isEmpty();
        assertThat(layout.find("notifiedEquipmentCode")).isEmpty();
        assertThat(layout.find("equipmentName")).isEmpty();
        assertThat(layout.column("serviceCode").number()).isEqualTo(15);
        assertThat(layout.column("detailNumber").number()).isEqualTo(16);
        assertThat(layout.column("identifier").number()).isEqualTo(22);
    }

    static List<FileKind> table6Kinds() {
        return List.of(FileKind.UPPLAN, FileKind.UPJSK);
    }

    /** Of the first two editions no column is known: a layout of theirs would be a guess. */
    @Test
    void editionsThatAreNotDescribedHaveNoLayouts() {
        for (Edition edition : Standard.published().editions()) {
            if (!edition.isDescribed()) {
                assertThatThrownBy(() -> Layouts.published().of(FileKind.UPPLAN, edition))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(edition.csvVersion());
            }
        }
    }

    @Test
    void table7HadNoEquipmentColumnsAndAShorterCountInTheThirdEdition() {
        assertThat(Layouts.published().of(FileKind.UPSIKYU, FOURTH).columns()).hasSize(37);
        assertThat(Layouts.published()
                        .of(FileKind.UPSIKYU, FOURTH)
                        .column("count")
                        .max())
                .isEqualTo(3);
        Layout<?> layout = Layouts.published().of(FileKind.UPSIKYU, THIRD);

        assertThat(layout.columns()).hasSize(34);
        assertThat(layout.find("taisCode")).isEmpty();
        assertThat(layout.column("count").max()).isEqualTo(2);
        assertThat(layout.column("serviceCode").number()).isEqualTo(9);
        assertThat(layout.column("units").number()).isEqualTo(10);
        assertThat(layout.column("identifier").number()).isEqualTo(34);
    }

    @ParameterizedTest
    @MethodSource("csvKinds")
    void otherKindsAreTheSameInTheThirdEdition(FileKind kind) {
        if (!THIRD.kinds().contains(kind)
                || List.of(FileKind.UPPLAN, FileKind.UPJSK, FileKind.UPSIKYU).contains(kind)) {
            return;
        }

        assertThat(Layouts.published().of(kind, THIRD).columns())
                .isEqualTo(Layouts.published().of(kind, FOURTH).columns());
    }

    @Test
    void planAndResultShareTheirRecord() {
        assertThat(Layouts.published().of(FileKind.UPPLAN).record())
                .isEqualTo(Layouts.published().of(FileKind.UPJSK).record());
        assertThat(csvKinds().map(kind -> Layouts.published().of(kind).record()).distinct())
                .hasSize(16);
    }

    @Test
    void theFamilyImageHasNoLayout() {
        assertThatThrownBy(() -> Layouts.published().of(FileKind.UPKIHON_IMAGE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UPKIHON_IMAGE");
    }

    @Test
    void theColumnsAreNotTheCallersToChange() {
        List<Column> columns = Layouts.published().of(FileKind.UPPLAN).columns();

        assertThatThrownBy(() -> columns.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> columns.get(22).codes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
