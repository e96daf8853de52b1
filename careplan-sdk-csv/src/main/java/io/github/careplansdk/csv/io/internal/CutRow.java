package io.github.careplansdk.csv.io.internal;

/** A row as it was cut: where its cells are, what was seen in them, and which of them the row before had too. */
final class CutRow {
    static final int MAX_CELLS = 1024;
    /** Behind the last cell no other begins. */
    static final int LAST = 0;
    /** Which cells are new is not known: all may be. */
    static final int UNKNOWN = -1;
    /** A row may be as long as so many of the longest cells. */
    private static final int LONG_CELLS = 16;

    private final int maxCellBytes;
    private final long maxRowBytes;

    /** Where cells start and end, and where the next one begins, all from the start of the row. */
    final int[] from = new int[MAX_CELLS];

    final int[] to = new int[MAX_CELLS];
    final int[] behind = new int[MAX_CELLS];
    final int[] flags = new int[MAX_CELLS];
    int cells;
    /** The cells that are not those of the row before, or {@link #UNKNOWN}. */
    int changed = UNKNOWN;

    final int[] changes = new int[MAX_CELLS];

    long line = 1;
    long nextLine = 1;
    /** Where the row ends in the buffer, before its line end. */
    int end;

    LineEnd lineEnd = LineEnd.NONE;
    boolean cellTooLong;

    /** A row whose cells have at most so many bytes. */
    CutRow(int maxCellBytes) {
        this.maxCellBytes = maxCellBytes;
        this.maxRowBytes = Math.max(RowBytes.FIRST_BUFFER, (long) maxCellBytes * LONG_CELLS);
    }

    /** Begins with another file. */
    void restart() {
        cells = 0;
        changed = UNKNOWN;
        line = 1;
        nextLine = 1;
        end = 0;
        lineEnd = LineEnd.NONE;
        cellTooLong = false;
    }

    int maxCellBytes() {
        return maxCellBytes;
    }

    /** Whether a cell, or the row up to its end, is longer than the limit. */
    boolean isTooLong(int start, int cellEnd) {
        return cellEnd - start > maxCellBytes || cellEnd > maxRowBytes;
    }

    /** How many cells can be asked for: all but those far beyond any layout. */
    int storedCells() {
        return Math.min(cells, MAX_CELLS);
    }
}
