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
    final int[] from;

    final int[] to;
    final int[] behind;
    final int[] flags;
    int cells;
    /** The cells that are not those of the row before, or {@link #UNKNOWN}. */
    int changed = UNKNOWN;

    final int[] changes;

    long line = 1;
    long nextLine = 1;
    /** Where the row ends in the buffer, before its line end. */
    int end;

    LineEnd lineEnd = LineEnd.NONE;
    boolean cellTooLong;

    /** A row whose cells have at most so many bytes. */
    CutRow(int maxCellBytes) {
        this(maxCellBytes, MAX_CELLS);
    }

    private CutRow(int maxCellBytes, int room) {
        this.from = new int[room];
        this.to = new int[room];
        this.behind = new int[room];
        this.flags = new int[room];
        this.changes = new int[room];
        this.maxCellBytes = maxCellBytes;
        this.maxRowBytes = Math.max(RowBytes.FIRST_BUFFER, (long) maxCellBytes * LONG_CELLS);
    }

    /** A row of these bytes, which has no more cells than commas and one. */
    static CutRow ofRow(byte[] row) {
        int cells = 1;
        for (byte each : row) {
            if (each == ',') {
                cells++;
            }
        }
        return new CutRow(Integer.MAX_VALUE, Math.min(cells, MAX_CELLS));
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
