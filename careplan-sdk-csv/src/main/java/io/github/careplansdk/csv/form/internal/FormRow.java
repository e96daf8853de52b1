package io.github.careplansdk.csv.form.internal;

import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.internal.text.Fields;
import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.ValueType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A row as the forms see it: cells by the English names of their columns, each readable or not. A cell that cannot be read
 * costs that cell only.
 */
public final class FormRow implements Fields {
    private final Layout<?> layout;
    private final List<String> cells;
    private final Map<Integer, String> faults;

    /**
     * A row.
     *
     * @param cells as many as the layout has columns
     * @param faults what is wrong with cells, by the numbers of their columns
     */
    public FormRow(Layout<?> layout, List<String> cells, Map<Integer, String> faults) {
        this.layout = layout;
        this.cells = List.copyOf(cells);
        this.faults = Map.copyOf(faults);
    }

    /** The cell as it is in the file; empty where the version of the file lacks the column. */
    public String raw(String name) {
        return column(name).map(column -> cells.get(column.index())).orElse("");
    }

    /** Returns the fields of a row that may be missing: all are empty then. */
    public static Fields fields(Optional<FormRow> row) {
        return name -> row.map(found -> found.field(name)).orElse(FieldText.NOTHING);
    }

    @Override
    public FieldText get(String name) {
        return field(name);
    }

    /** The cell in the words of a form. */
    public FieldText field(String name) {
        return column(name).map(this::field).orElse(FieldText.NOTHING);
    }

    private FieldText field(Column column) {
        String cell = cells.get(column.index());
        String fault = faults.get(column.number());
        if (fault != null) {
            return new FieldText(cell, Optional.of(fault));
        }
        ValueType type = ValueType.of(column);
        if (cell.isEmpty() || cell.equals(type.none())) {
            return FieldText.NOTHING;
        }
        return type.read(cell)
                .map(value -> FieldText.of(CellText.of(value).orElse(cell)))
                .orElseGet(() -> new FieldText(cell, Optional.of("「" + column.name() + "」の値として読めません。")));
    }

    /** A readable date. */
    public Optional<LocalDate> date(String name) {
        return value(name, LocalDate.class);
    }

    /** A readable month. */
    public Optional<YearMonth> month(String name) {
        return value(name, YearMonth.class);
    }

    /** A readable whole number. */
    public OptionalInt number(String name) {
        return value(name, Integer.class).stream().mapToInt(number -> number).findFirst();
    }

    /** A readable time, in minutes of the day. */
    public OptionalInt minutes(String name) {
        return value(name, Object.class).map(CellText::minutes).orElse(OptionalInt.empty());
    }

    /** A readable code. */
    public Optional<Code> code(String name) {
        return value(name, Code.class);
    }

    /** A readable value of a class. */
    public <V> Optional<V> value(String name, Class<V> type) {
        return column(name)
                .flatMap(column -> ValueType.of(column).read(readable(name)))
                .filter(type::isInstance)
                .map(type::cast);
    }

    private String readable(String name) {
        return column(name)
                .filter(column -> !faults.containsKey(column.number()))
                .map(column -> cells.get(column.index()))
                .orElse("");
    }

    private Optional<Column> column(String name) {
        return layout.find(name);
    }

    /** The edition whose columns the row has. */
    Edition edition() {
        return layout.edition();
    }

    /** The columns whose cells are filled. */
    public List<Column> filled() {
        return layout.columns().stream()
                .filter(column -> !cells.get(column.index()).isEmpty())
                .toList();
    }

    /** This row with an empty cell. */
    FormRow without(String name) {
        List<String> others = new ArrayList<>(cells);
        column(name).ifPresent(column -> others.set(column.index(), ""));
        return new FormRow(layout, others, faults);
    }

    /** Whether another row has the same cells. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FormRow row
                && layout.kind().equals(row.layout.kind())
                && cells.equals(row.cells)
                && faults.equals(row.faults);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return "FormRow[hidden]";
    }
}
