package io.github.careplansdk.csv.io.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The cells of a row's bytes as texts. */
public final class RawCells {
    private static final char NO_CHARACTER = '\uFFFD';

    private RawCells() {}

    /** Returns the cells of one row. */
    public static List<String> of(byte[] row) {
        return of(RowCursor.on(row));
    }

    /** Returns the cells of the row on which a cursor stands. */
    public static List<String> of(RowCursor cursor) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < cursor.storedCells(); i++) {
            cells.add(cursor.text(i));
        }
        return List.copyOf(cells);
    }

    /**
     * Returns the cells of the row on which a cursor stands, those with bytes that are no characters followed by all their
     * bytes in hexadecimal: so cells of different bytes have different texts.
     */
    public static List<String> distinct(RowCursor cursor) {
        List<String> cells = new ArrayList<>(of(cursor));
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).indexOf(NO_CHARACTER) >= 0) {
                byte[] bytes = Arrays.copyOfRange(cursor.bytes(), cursor.from(i), cursor.to(i));
                cells.set(i, cells.get(i) + " (" + HexFormat.of().formatHex(bytes) + ")");
            }
        }
        return cells;
    }
}
