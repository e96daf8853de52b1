package io.github.careplansdk.csv.layout.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.careplansdk.core.code.Presence;
import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.csv.io.internal.write.RecordCells;
import io.github.careplansdk.csv.json.RandomRecords;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellChange;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.ColumnChange;
import io.github.careplansdk.csv.layout.Group;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.model.Layouts;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An invented record with everything that a declaration can say. */
class RecordShapeTest {
    @Cell(name = "版", type = CellType.VERSION, max = 6, need = Need.REQUIRED)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface SharedColumn {}

    /** An element of a list. */
    public record Slot(
            @Cell(name = "＃数", type = CellType.INT, max = 3) OptionalInt number,

            @Cell(name = "その他#", type = CellType.TEXT, filledWhen = "number=1")
            String other) {}

    /** A part with columns of its own. */
    public record Period(
            @Cell(name = "開始日", type = CellType.DATE, max = 8)
            Optional<LocalDate> start,

            @Cell(name = "終了日", type = CellType.DATE, max = 8, endOf = "start", zero = true)
            Optional<LocalDate> end,

            @Group(prefix = "枠", count = 2) List<Slot> slots) {}

    /** A row. */
    public record Row(
            @SharedColumn YearMonth version,

            @Cell(name = "有無", type = CellType.CODE, max = 1)
            Optional<Presence> presence,

            @Cell(
                    name = "回数",
                    type = CellType.INT,
                    max = 2,
                    need = Need.REQUIRED,
                    changes = @CellChange(until = Standard.THIRD, max = 1))
            int count,

            @Cell(name = "時刻", type = CellType.TIME_OR_9999, max = 4, need = Need.REQUIRED)
            ServiceTime time,

            @Cell(name = "固定", type = CellType.FIXED, max = 2, fixed = "77")
            String fixed,

            @Cell(name = "新しい項目", type = CellType.CHARS, max = 2, since = Standard.FOURTH)
            String added,

            @Group(prefix = "期間") Period period) {}

    private static final Edition THIRD =
            Standard.published().edition(Standard.THIRD).orElseThrow();
    private static final Edition FOURTH =
            Standard.published().edition(Standard.FOURTH).orElseThrow();
    private static final RecordShape<Row> SHAPE = RecordShape.of(Row.class);

    private static final Slot FIRST = new Slot(OptionalInt.of(1), "甲");
    private static final Slot SECOND = new Slot(OptionalInt.empty(), "乙");

    private static Row row(Slot... slots) {
        return new Row(
                YearMonth.of(2024, 7),
                Optional.of(Presence.ABSENT),
                3,
                ServiceTime.of(9, 30),
                "77",
                "x",
                new Period(Optional.of(LocalDate.of(2026, 4, 1)), Optional.empty(), List.of(slots)));
    }

    private static String[] cells(Row row, Edition edition) {
        return new RecordCells<>(new DeclaredLayout<>(FileKind.UPPLAN, edition, Row.class, Map.of())).of(row);
    }

    @Test
    void theColumnsOfAnEditionAreNumberedInOrder() {
        assertThat(SHAPE.columns(FOURTH, Map.of()))
                .extracting(Column::number, Column::nameEn, Column::name)
                .containsExactly(
                        tuple(1, "version", "版"),
                        tuple(2, "presence", "有無"),
                        tuple(3, "count", "回数"),
                        tuple(4, "time", "時刻"),
                        tuple(5, "fixed", "固定"),
                        tuple(6, "added", "新しい項目"),
                        tuple(7, "period.start", "期間開始日"),
                        tuple(8, "period.end", "期間終了日"),
                        tuple(9, "period.slots[1].number", "枠１数"),
                        tuple(10, "period.slots[1].other", "枠その他1"),
                        tuple(11, "period.slots[2].number", "枠２数"),
                        tuple(12, "period.slots[2].other", "枠その他2"));
        assertThat(SHAPE.columns(THIRD, Map.of()))
                .hasSize(11)
                .extracting(Column::nameEn)
                .doesNotContain("added");
        assertThat(SHAPE.columns(THIRD, Map.of()).get(2).max()).isEqualTo(1);
    }

    /** An edition may have columns that are gone, moved, renamed, longer, of another type or mandatory, and fewer codes. */
    @Test
    void changesThatTheRecordDoesNotDeclareAreMadeToo() {
        List<Column> columns = SHAPE.columns(
                FOURTH,
                Map.of(
                        "period.start", List.of(ColumnChange.removal()),
                        "fixed", List.of(ColumnChange.NONE.withNumber(2)),
                        "added",
                                List.of(
                                        ColumnChange.NONE.withName("改称").withMax(9),
                                        ColumnChange.NONE
                                                .withType(CellType.PHONE)
                                                .withNeed(Need.REQUIRED)),
                        "presence", List.of(ColumnChange.NONE.withoutCodes("1"))));

        assertThat(columns)
                .extracting(Column::number, Column::nameEn)
                .startsWith(
                        tuple(1, "version"),
                        tuple(2, "fixed"),
                        tuple(3, "presence"),
                        tuple(4, "count"),
                        tuple(5, "time"),
                        tuple(6, "added"),
                        tuple(7, "period.end"));
        assertThat(columns.get(2).codes()).containsExactly(Presence.ABSENT);
        Column added = columns.get(5);
        assertThat(added.name()).isEqualTo("改称");
        assertThat(added.max()).isEqualTo(9);
        assertThat(added.type()).isEqualTo(CellType.PHONE);
        assertThat(added.need()).isEqualTo(Need.REQUIRED);
    }

    @Test
    void columnsNameOthersOfTheSamePart() {
        List<Column> columns = SHAPE.columns(FOURTH, Map.of());

        assertThat(columns.get(7).endOf()).isEqualTo("period.start");
        assertThat(columns.get(11).filledWhen()).contains(new Column.Condition("period.slots[2].number", "1"));
        assertThat(columns.get(1).codes()).containsExactly(Presence.values());
    }

    @Test
    void aRecordGivesItsCells() {
        assertThat(cells(row(FIRST, SECOND), FOURTH))
                .containsExactly("202407", "2", "3", "0930", "77", "x", "20260401", "00000000", "1", "甲", "", "乙");
        assertThat(cells(row(FIRST), THIRD))
                .containsExactly("202407", "2", "3", "0930", "77", "20260401", "00000000", "1", "甲", "", "");
    }

    @Test
    void noRecordAndRecordsThatLackAPartHaveEmptyCells() {
        assertThat(cells(null, FOURTH)).hasSize(12).containsOnly("");
        Row without = new Row(YearMonth.of(2024, 7), null, Column.UNSET, null, null, null, null);
        assertThat(cells(without, FOURTH)).startsWith("202407", "", "").hasSize(12);
        assertThat(Arrays.asList(cells(without, FOURTH)).subList(1, 12)).containsOnly("");
    }

    @Test
    void aRecordToBeginWithHasTheUsualValues() {
        assertThat(SHAPE.defaults())
                .isEqualTo(new Row(
                        null,
                        Optional.empty(),
                        Column.UNSET,
                        ServiceTime.NONE,
                        "77",
                        "",
                        new Period(Optional.empty(), Optional.empty(), List.of())));
    }

    @Test
    void listsWithMoreElementsThanSlotsAreNamed() {
        List<String> found = new ArrayList<>();
        SHAPE.findOverfull(row(FIRST, SECOND, FIRST, FIRST), (path, more) -> found.add(path + " " + more));
        SHAPE.findOverfull(row(FIRST, SECOND), (path, more) -> found.add(path));
        SHAPE.findOverfull(null, (path, more) -> found.add(path));

        assertThat(found).containsExactly("period.slots 2");
    }

    static Stream<FileKind> kinds() {
        return Standard.published().kinds().stream().filter(kind -> !kind.isImage());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void recordsAreTakenApartAndPutTogether(FileKind kind) {
        RandomRecords random = new RandomRecords(kind.name().hashCode());
        for (int i = 0; i < 50; i++) {
            again(RecordShape.of(Layouts.published().of(kind).record()), random.of(kind));
        }
    }

    private static <T extends Record> void again(RecordShape<T> shape, Record record) {
        Object[] contents = shape.components().stream()
                .map(component -> component.of(record))
                .toArray();
        assertThat(shape.make(contents)).isEqualTo(record);
        for (RecordShape.Component component : shape.components()) {
            if (component instanceof Leaf leaf) {
                assertThat(leaf.wrap(leaf.unwrap(leaf.of(record)))).isEqualTo(leaf.of(record));
            }
        }
    }

    /** A component that declares nothing. */
    public record Undeclared(String text) {}

    /** A code that is none. */
    public record NoCode(
            @Cell(name = "コード", type = CellType.CODE) String text) {}

    @Test
    void aDeclarationThatLacksSomethingIsToldByItsComponent() {
        assertThatThrownBy(() -> RecordShape.of(Undeclared.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("text")
                .hasMessageContaining("@Cell or @Group");
        assertThatThrownBy(() -> RecordShape.of(NoCode.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no code list");
    }

    @Test
    void theDeclarationIsReadOnce() {
        assertThat(RecordShape.of(Row.class)).isSameAs(SHAPE);
    }
}
