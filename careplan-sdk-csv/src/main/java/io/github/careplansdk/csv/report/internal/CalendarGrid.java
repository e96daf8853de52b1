package io.github.careplansdk.csv.report.internal;

import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.TextTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Days side by side in a text, as many as fit; on several lines where they do not all fit. */
public final class CalendarGrid {
    private static final int DAY_WIDTH = 4;
    private static final int INDENT = 4;
    private static final int LABEL_WIDTH = 7;

    private final int part;
    private final List<List<String>> lines = new ArrayList<>();

    /**
     * Creates an empty grid.
     *
     * @param part how many days at most stand in a line where not all fit
     */
    public CalendarGrid(int part) {
        this.part = part;
    }

    /** Returns what stands for a number of times. */
    public static String times(long times) {
        return times == 0 ? "." : String.valueOf(times);
    }

    /** Adds a line: a label, and what it says of each day. */
    public CalendarGrid line(String label, List<String> days) {
        List<String> line = new ArrayList<>();
        line.add(label);
        line.addAll(days);
        lines.add(line);
        return this;
    }

    /** Writes the grid on a page of that many columns. */
    public void write(Page page, int columns) throws IOException {
        int days = lines.get(0).size() - 1;
        int fitting = (columns - INDENT - LABEL_WIDTH) / DAY_WIDTH;
        int perLine = fitting < days ? Math.min(part, fitting) : days;
        for (int first = 1; first <= days; first += perLine) {
            int end = Math.min(first + perLine, days + 1);
            TextTable table = new TextTable()
                    .right(IntStream.rangeClosed(1, end - first).boxed().toArray(Integer[]::new));
            for (List<String> line : lines) {
                List<String> cells = new ArrayList<>();
                cells.add(line.get(0));
                cells.addAll(line.subList(first, end));
                table.row(cells);
            }
            page.table(INDENT, Style.DIM, table);
        }
    }
}
