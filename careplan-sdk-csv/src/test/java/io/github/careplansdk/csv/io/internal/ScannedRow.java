package io.github.careplansdk.csv.io.internal;

import static io.github.careplansdk.csv.io.internal.CellFlags.UNCLOSED_QUOTE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** All that a cursor tells about a row, to compare; {@code bytes} has one character a byte. */
record ScannedRow(
        long row, long line, long offset, LineEnd lineEnd, List<String> cells, List<Integer> flags, String bytes) {

    static List<ScannedRow> scan(InputStream in) {
        return scan(in, 1 << 20);
    }

    static List<ScannedRow> scan(InputStream in, int maxCellBytes) {
        RowCursor cursor = new RowCursor(in, maxCellBytes);
        List<ScannedRow> rows = new ArrayList<>();
        try {
            while (cursor.next()) {
                rows.add(of(cursor));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static ScannedRow of(RowCursor cursor) {
        List<Integer> flags = new ArrayList<>();
        for (int i = 0; i < cursor.storedCells(); i++) {
            flags.add(cursor.flags(i));
        }
        return new ScannedRow(
                cursor.row(),
                cursor.line(),
                cursor.offset(),
                cursor.lineEnd(),
                RawCells.of(cursor),
                flags,
                new String(cursor.copyRow(), StandardCharsets.ISO_8859_1));
    }

    /** The bytes of the file that the row takes, as far as it tells them. */
    String withLineEnd() {
        return bytes
                + switch (lineEnd) {
                    case CRLF -> "\r\n";
                    case LF -> "\n";
                    case CR -> "\r";
                    case NONE -> "";
                };
    }

    boolean isUnclosed() {
        return !flags.isEmpty() && (flags.get(flags.size() - 1) & UNCLOSED_QUOTE) != 0;
    }

    /** This row where something else stands in front of it in the file. */
    ScannedRow behind(long rows, long lines, long bytesBefore) {
        return new ScannedRow(row + rows, line + lines, offset + bytesBefore, lineEnd, cells, flags, bytes);
    }
}
