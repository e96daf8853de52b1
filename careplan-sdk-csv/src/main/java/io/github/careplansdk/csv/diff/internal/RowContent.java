package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.csv.layout.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A row as it is compared: what tells it from others, and its filled cells by the English names of their columns. */
final class RowContent {
    /** By what tells rows apart, then by their cells: the same for equal rows, wherever they are. */
    static final Comparator<RowContent> ORDER = Comparator.comparing(
                    (RowContent row) -> row.identity, (Comparator<String[]>) Arrays::compare)
            .thenComparing(row -> row.texts, Arrays::compare);

    private final SourceRow row;
    private final String[] identity;
    private final List<Column> columns;
    /** Names of columns and their cells in turn. */
    private final String[] texts;

    RowContent(SourceRow row, RowColumns columns) {
        this.row = row;
        this.identity = columns.identity(row);
        this.columns = new ArrayList<>();
        List<String> filled = new ArrayList<>();
        for (Column column : columns.compared(row.layout())) {
            String cell = row.cells().get(column.index());
            if (!CellValues.isNone(column, cell)) {
                this.columns.add(column);
                filled.add(column.nameEn());
                filled.add(cell);
            }
        }
        this.texts = filled.toArray(String[]::new);
    }

    SourceRow row() {
        return row;
    }

    /** Whether columns tell rows of the kind apart. */
    boolean hasIdentity() {
        return identity.length > 0;
    }

    boolean hasIdentityOf(RowContent other) {
        return Arrays.equals(identity, other.identity);
    }

    /** The columns whose cells are filled, by name. */
    List<Column> filled() {
        return columns;
    }

    /** The columns in which another row has something else, each as that row has it where it does, by name. */
    List<Column> differences(RowContent other) {
        List<Column> differences = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < columns.size() || j < other.columns.size()) {
            int order = i == columns.size()
                    ? 1
                    : j == other.columns.size()
                            ? -1
                            : columns.get(i)
                                    .nameEn()
                                    .compareTo(other.columns.get(j).nameEn());
            if (order < 0) {
                Column column = columns.get(i++);
                differences.add(other.row.layout().find(column.nameEn()).orElse(column));
            } else if (order > 0) {
                differences.add(other.columns.get(j++));
            } else {
                Column column = other.columns.get(j);
                if (!CellValues.same(columns.get(i), texts[2 * i + 1], column, other.texts[2 * j + 1])) {
                    differences.add(column);
                }
                i++;
                j++;
            }
        }
        return differences;
    }

    /** Whether rows with so many differences may be one that was changed: by one cell, or by less than half of what is filled. */
    boolean isLike(RowContent other, int differences) {
        return differences <= 1 || Math.max(columns.size(), other.columns.size()) > 2 * differences;
    }
}
