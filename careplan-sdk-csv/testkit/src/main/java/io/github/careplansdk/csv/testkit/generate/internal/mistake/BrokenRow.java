package io.github.careplansdk.csv.testkit.generate.internal.mistake;

import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A row to make mistakes in: for each column what stands between the commas. Columns have their English names. */
public final class BrokenRow {
    private final Layout<?> layout;
    private final List<String> cells;

    BrokenRow(Layout<?> layout, List<String> cells) {
        this.layout = layout;
        this.cells = new ArrayList<>(cells);
    }

    /** Creates an empty row. */
    public BrokenRow(Layout<?> layout) {
        this(
                layout,
                layout.columns().stream()
                        .map(column -> column.type().isText() ? "\"\"" : "")
                        .toList());
    }

    /** Creates a copy of another row. */
    public BrokenRow(BrokenRow other) {
        this(other.layout, other.cells);
    }

    /** Returns what stands in a cell, with its quotes. */
    public String cell(String column) {
        return cells.get(layout.column(column).index());
    }

    /** Sets cells: column, value, column, value. Free text is put in quotes. */
    public BrokenRow set(String... columnsAndValues) {
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            Column column = layout.column(columnsAndValues[i]);
            String value = columnsAndValues[i + 1];
            raw(column.nameEn(), column.type().isText() ? '"' + value.replace("\"", "\"\"") + '"' : value);
        }
        return this;
    }

    /** Puts between the commas what stands there as it is. */
    public BrokenRow raw(String column, String between) {
        cells.set(layout.column(column).index(), between);
        return this;
    }

    /** Leaves out the cells of columns. */
    public void drop(String... columns) {
        Stream.of(columns)
                .map(column -> layout.column(column).index())
                .sorted(Comparator.reverseOrder())
                .forEach(index -> cells.remove(index.intValue()));
    }

    /** Leaves out the last cell. */
    public void dropLast() {
        cells.remove(cells.size() - 1);
    }

    /** Adds a cell that no column has. */
    public void append(String cell) {
        cells.add(cell);
    }

    @Override
    public String toString() {
        return String.join(",", cells);
    }
}
