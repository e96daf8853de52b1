package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.csv.diff.RecordDiff;
import io.github.careplansdk.csv.layout.Layout;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of a side.
 *
 * @param layout its columns
 * @param cells its cells, as many as the layout has columns
 * @param place where it is
 */
record SourceRow(Layout<?> layout, List<String> cells, RecordDiff.Place place) {
    /** The cell of the column of that English name; empty where the edition lacks it. */
    String cell(String name) {
        return layout.find(name).map(column -> cells.get(column.index())).orElse("");
    }

    /** This row with another text in a column that it has. */
    SourceRow with(String name, String text) {
        List<String> others = new ArrayList<>(cells);
        others.set(layout.column(name).index(), text);
        return new SourceRow(layout, List.copyOf(others), place);
    }

    @Override
    public String toString() {
        return "SourceRow[" + place + "]";
    }
}
