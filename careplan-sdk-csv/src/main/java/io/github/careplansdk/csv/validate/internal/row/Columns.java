package io.github.careplansdk.csv.validate.internal.row;

import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which columns of a layout a rule is about. It is asked for each rule of each file. */
final class Columns {
    private Columns() {}

    static List<Column> of(Layout<?> layout, CellType type) {
        return of(layout, column -> column.type() == type);
    }

    static List<Column> of(Layout<?> layout, Predicate<Column> test) {
        List<Column> found = new ArrayList<>();
        for (Column column : layout.columns()) {
            if (test.test(column)) {
                found.add(column);
            }
        }
        return found;
    }
}
