package io.github.careplansdk.core.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows of cells, aligned by display width with two spaces between columns; the last column wraps. */
public final class TextTable {
    private static final String GAP = "  ";
    private static final int NARROWEST_LAST_COLUMN = 20;

    private final List<List<String>> rows = new ArrayList<>();
    private final Set<Integer> rightAligned = new HashSet<>();

    /** Aligns these columns, counted from 0, to the right. */
    public TextTable right(Integer... columns) {
        rightAligned.addAll(Arrays.asList(columns));
        return this;
    }

    /** Adds a row; all rows have the same number of cells. */
    public TextTable row(String... cells) {
        return row(List.of(cells));
    }

    /** Adds a row; all rows have the same number of cells. */
    public TextTable row(List<String> cells) {
        rows.add(cells.stream().map(SafeText::of).toList());
        return this;
    }

    /**
     * Returns the lines of the table. They fit into {@code width} columns where the columns but the last leave room.
     */
    public List<String> lines(int width) {
        if (rows.isEmpty()) {
            return List.of();
        }
        int last = rows.get(0).size() - 1;
        int[] widths = new int[last + 1];
        for (List<String> row : rows) {
            for (int i = 0; i <= last; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        int before = Arrays.stream(widths, 0, last).sum() + last * GAP.length();
        int room = Math.max(width - before, NARROWEST_LAST_COLUMN);
        widths[last] = Math.min(widths[last], room);

        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder front = new StringBuilder();
            for (int i = 0; i < last; i++) {
                front.append(pad(row.get(i), widths[i], rightAligned.contains(i)))
                        .append(GAP);
            }
            for (String part : LineBreaks.of(row.get(last), room)) {
                String cell = rightAligned.contains(last) ? pad(part, widths[last], true) : part;
                lines.add((front + cell).stripTrailing());
                front.replace(0, front.length(), " ".repeat(before));
            }
        }
        return lines;
    }

    private static String pad(String cell, int width, boolean right) {
        String spaces = " ".repeat(Math.max(0, width - DisplayWidth.of(cell)));
        return right ? spaces + cell : cell + spaces;
    }
}
