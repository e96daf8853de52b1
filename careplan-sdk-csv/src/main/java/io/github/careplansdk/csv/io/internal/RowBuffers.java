package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.layout.Layout;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * What files are read into, one after the other: buffers, and the cells of the rows of each layout, are made once and used again. Most
 * files are small, and making them would take longer than reading. Not for several threads; who starts a file ends the one before.
 */
public final class RowBuffers {
    private final Limits limits;
    private final RowCursor cursor;
    private final Map<Layout<?>, TypedRow> rows = new HashMap<>();

    /** Makes buffers for files within limits. */
    public RowBuffers(Limits limits) {
        this.limits = limits;
        this.cursor = new RowCursor(InputStream.nullInputStream(), limits.cellBytes());
    }

    Limits limits() {
        return limits;
    }

    /** The cursor, before the first row of a file. */
    RowCursor open(InputStream in) {
        cursor.restart(in);
        return cursor;
    }

    /** The cells of a layout's rows, none of which was read yet. */
    TypedRow row(Layout<?> layout, CellProblems problems) {
        TypedRow row = rows.computeIfAbsent(layout, unknown -> new TypedRow(unknown, cursor));
        row.restart(problems);
        return row;
    }

    /** Lets go of the file that was read, and of whom its problems were told: they may be large, and the next file far. */
    public void release() {
        cursor.restart(InputStream.nullInputStream());
        rows.values().forEach(TypedRow::release);
    }
}
