package io.github.careplansdk.csv.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.kind.CsvVersion;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every column as the records declare it, against the standard's table. */
class LayoutTest {
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
        return Arrays.stream(FileKind.values()).filter(kind -> !kind.isImage());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void columnIsAsInTheStandard(Line line) {
        int number = Integer.parseInt(line.number());
        Column column = Layouts.of(FileKind.valueOf(line.kind())).columns().get(number - 1);

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
        for (Column column : Layouts.of(kind).columns()) {
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
                        .flatMap(kind ->
                                Layouts.of(kind).columns().stream().map(column -> kind + " " + column.number())))
                .containsExactlyInAnyOrderElementsOf(lines().stream()
                        .map(line -> line.kind() + " " + line.number())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("csvKinds")
    void findsItsColumnsByName(FileKind kind) {
        Layout<?> layout = Layouts.of(kind);

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
        Layout<?> layout = Layouts.of(kind);

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
    @EnumSource(
            value = FileKind.class,
            names = {"UPPLAN", "UPJSK"})
    void table6HadNoEquipmentColumnsBeforeVersion4(FileKind kind) {
        assertThat(Layouts.of(kind, CsvVersion.V4).columns()).hasSize(25);
        for (CsvVersion version : List.of(CsvVersion.V1, CsvVersion.V2, CsvVersion.V3)) {
            Layout<?> layout = Layouts.of(kind, version);

            assertThat(layout.columns()).hasSize(22);
            assertThat(layout.find("taisCode")).isEmpty();
            assertThat(layout.find("notifiedEquipmentCode")).isEmpty();
            assertThat(layout.find("equipmentName")).isEmpty();
            assertThat(layout.column("serviceCode").number()).isEqualTo(15);
            assertThat(layout.column("detailNumber").number()).isEqualTo(16);
            assertThat(layout.column("identifier").number()).isEqualTo(22);
        }
    }

    @Test
    void table7HadNoEquipmentColumnsAndAShorterCountBeforeVersion4() {
        assertThat(Layouts.of(FileKind.UPSIKYU, CsvVersion.V4).columns()).hasSize(37);
        assertThat(Layouts.of(FileKind.UPSIKYU, CsvVersion.V4).column("count").max())
                .isEqualTo(3);
        for (CsvVersion version : List.of(CsvVersion.V1, CsvVersion.V2, CsvVersion.V3)) {
            Layout<?> layout = Layouts.of(FileKind.UPSIKYU, version);

            assertThat(layout.columns()).hasSize(34);
            assertThat(layout.find("taisCode")).isEmpty();
            assertThat(layout.column("count").max()).isEqualTo(2);
            assertThat(layout.column("serviceCode").number()).isEqualTo(9);
            assertThat(layout.column("units").number()).isEqualTo(10);
            assertThat(layout.column("identifier").number()).isEqualTo(34);
        }
    }

    @ParameterizedTest
    @MethodSource("csvKinds")
    void otherKindsAreTheSameInVersion3(FileKind kind) {
        if (List.of(FileKind.UPPLAN, FileKind.UPJSK, FileKind.UPSIKYU).contains(kind)) {
            return;
        }

        assertThat(Layouts.of(kind, CsvVersion.V3).columns())
                .isEqualTo(Layouts.of(kind, CsvVersion.V4).columns());
    }

    @Test
    void planAndResultShareTheirRecord() {
        assertThat(Layouts.of(FileKind.UPPLAN).record())
                .isEqualTo(Layouts.of(FileKind.UPJSK).record());
        assertThat(csvKinds().map(kind -> Layouts.of(kind).record()).distinct()).hasSize(16);
    }

    @Test
    void theFamilyImageHasNoLayout() {
        assertThatThrownBy(() -> Layouts.of(FileKind.UPKIHON_IMAGE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UPKIHON_IMAGE");
    }

    @Test
    void theColumnsAreNotTheCallersToChange() {
        List<Column> columns = Layouts.of(FileKind.UPPLAN).columns();

        assertThatThrownBy(() -> columns.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> columns.get(22).codes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
