package io.github.careplansdk.csv.io.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How the rows of a file end, and the first line of each way. */
public final class LineEnds {
    private final Map<LineEnd, Long> firstLines = new EnumMap<>(LineEnd.class);
    private LineEnd last = LineEnd.CRLF;

    void see(LineEnd lineEnd, long line) {
        if (lineEnd != last || firstLines.isEmpty()) {
            last = lineEnd;
            firstLines.putIfAbsent(lineEnd, line);
        }
    }

    /** Returns the ways in which rows end, the end of the file left out. */
    public List<LineEnd> seen() {
        List<LineEnd> ends = new ArrayList<>(firstLines.keySet());
        ends.remove(LineEnd.NONE);
        return ends;
    }

    /** Returns the first line that ends so. */
    public long firstLine(LineEnd lineEnd) {
        return firstLines.getOrDefault(lineEnd, 0L);
    }

    /** Returns how the last row ends. */
    public LineEnd last() {
        return last;
    }
}
