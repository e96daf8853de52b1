package io.github.careplansdk.csv.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into rows and cells, one row at a time, without making objects of them. It knows the standard's CSV exactly:
 * cells are in quotes or bare, nothing is trimmed, nothing is a comment. What is wrong with a cell is flagged, and reading
 * goes on.
 *
 * <p>In MS932 no second byte of a character is a quote, a comma or a line end, so that cells can be cut before they are
 * decoded.
 */
public final class RowCursor {
    private static final int FIRST_CHARS = 256;
    /** What a longer text needed is not kept for the next file. */
    private static final int LONGEST_KEPT = 1 << 16;

    private final RowBytes source;
    private final CutRow cut;
    /** The cut row's own. */
    private final int[] from;

    private final int[] to;
    private final int[] flags;
    private final int[] changes;
    private final OrdinaryRows ordinary;
    private final CellCutter cutter;

    private long row;
    private long rowsBefore = -1;
    private char[] chars = new char[FIRST_CHARS];

    /**
     * A cursor over a stream, which stays the caller's to close.
     *
     * @param maxCellBytes the most bytes of a cell; a longer one, or a row of more than 16 such cells, ends the reading, see
     *     {@link #isCellTooLong}
     */
    public RowCursor(InputStream in, int maxCellBytes) {
        this(new RowBytes(in), new CutRow(maxCellBytes));
    }

    private RowCursor(RowBytes source, CutRow cut) {
        this.source = source;
        this.cut = cut;
        this.from = cut.from;
        this.to = cut.to;
        this.flags = cut.flags;
        this.changes = cut.changes;
        this.ordinary = new OrdinaryRows(source, cut);
        this.cutter = new CellCutter(source, cut);
    }

    /** A cursor that stands on a row of these bytes, and is made for no other. */
    static RowCursor on(byte[] row) {
        RowCursor cursor = new RowCursor(RowBytes.ofRow(row), CutRow.ofRow(row));
        try {
            cursor.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cursor;
    }

    /** Begins with another stream, which stays the caller's to close. */
    void restart(InputStream in) {
        source.restart(in);
        cut.restart();
        if (chars.length > LONGEST_KEPT) {
            chars = new char[FIRST_CHARS];
        }
        row = 0;
        rowsBefore = -1;
    }

    /**
     * Skips bytes before the first row.
     *
     * @return whether the file begins with these bytes
     */
    public boolean skip(int... prefix) throws IOException {
        source.lookAhead(prefix.length);
        for (int i = 0; i < prefix.length; i++) {
            if (i >= source.limit || (source.buffer[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        source.at = prefix.length;
        return true;
    }

    /** Moves to the next row, blank ones included; false at the end. */
    public boolean next() throws IOException {
        int before = source.rowStart;
        int cellsBefore = cut.nextLine == cut.line + 1 ? storedCells() : 0;
        source.rowStart = source.at;
        cut.line = cut.nextLine;
        cut.changed = CutRow.UNKNOWN;
        if (cut.cellTooLong) {
            return false;
        }
        if (source.at == source.limit) {
            cellsBefore = 0;
            if (!source.fill()) {
                cut.cells = 0;
                return false;
            }
        }
        if (!ordinary.read(before, cellsBefore)) {
            cutter.cut();
        }
        if (!isBlank()) {
            row++;
        }
        rowsBefore++;
        return !cut.cellTooLong;
    }

    /** Returns whether reading ended at a cell that is longer than the limit. */
    public boolean isCellTooLong() {
        return cut.cellTooLong;
    }

    /** Returns the number of the row, from 1, blank ones not counted. */
    public long row() {
        return row;
    }

    /** Returns the line in which the row starts, from 1. */
    public long line() {
        return cut.line;
    }

    /** The line in which the last cell of the row starts, from 1. */
    long lineOfLastCell() {
        return cut.line + cutter.lineEndsIn(source.rowStart, from(storedCells() - 1));
    }

    /** Returns the byte of the file at which the row starts, from 0. */
    public long offset() {
        return source.offset(source.rowStart);
    }

    /** Returns how many bytes the rows up to this one take. */
    public long bytesRead() {
        return source.offset(source.at);
    }

    /** Returns how the row ends. */
    public LineEnd lineEnd() {
        return cut.lineEnd;
    }

    /** Returns whether the row is an empty line. */
    public boolean isBlank() {
        return cut.end == source.rowStart;
    }

    /** Returns whether the row is nothing but 0x1A, which old systems write at the end of a file. */
    public boolean isEndOfFileMark() {
        return cut.end == source.rowStart + 1 && source.buffer[source.rowStart] == 0x1A;
    }

    /** Returns how many cells the row has. */
    public int cells() {
        return cut.cells;
    }

    /** The bytes in which {@link #from} and {@link #to} count, as long as the cursor stays on this row. */
    byte[] bytes() {
        return source.buffer;
    }

    /** Where the row starts in {@link #bytes}. */
    int start() {
        return source.rowStart;
    }

    /** Where the content of a cell starts. */
    int from(int cell) {
        return source.rowStart + from[cell];
    }

    /** Where the content of a cell ends. */
    int to(int cell) {
        return source.rowStart + to[cell];
    }

    /** What was seen in a cell. */
    int flags(int cell) {
        return flags[cell];
    }

    /** How many cells are not those of the row before, byte for byte, or {@link CutRow#UNKNOWN}. */
    int changedCells() {
        return cut.changed;
    }

    /** One of the cells that are not those of the row before. */
    int changedCell(int index) {
        return changes[index];
    }

    /** How many rows were read before this one, blank ones included. */
    long rowsBefore() {
        return rowsBefore;
    }

    /** How many cells of the row can be asked for: all but those far beyond any layout. */
    int storedCells() {
        return cut.storedCells();
    }

    /** Returns the bytes of the row, without its line end. */
    public byte[] copyRow() {
        return Arrays.copyOfRange(source.buffer, source.rowStart, cut.end);
    }

    /**
     * Writes the row as it stands in the file, its line end included, with other content in its cells. Quotes, commas and
     * what lies between cells stay; cells far beyond any layout are one.
     */
    public void copyRow(OutputStream out, CellContent content) throws IOException {
        int at = source.rowStart;
        for (int cell = 0; cell < storedCells(); cell++) {
            out.write(source.buffer, at, from(cell) - at);
            content.write(cell, source.buffer, from(cell), to(cell), out);
            at = to(cell);
        }
        if (storedCells() < cells()) {
            content.write(storedCells(), source.buffer, at, cut.end, out);
            at = cut.end;
        }
        out.write(source.buffer, at, source.at - at);
    }

    /**
     * Writes what is behind the last row that was read, up to the end of the file, as cells without number: in pieces that
     * end behind a comma, a line end or a digit, where there is one.
     */
    public void copyRest(OutputStream out, CellContent content) throws IOException {
        source.at = source.limit;
        do {
            int end = source.limit;
            while (end > source.rowStart && !CellFlags.endsCharacter(source.buffer[end - 1])) {
                end--;
            }
            end = end == source.rowStart ? source.limit : end;
            content.write(CellContent.NONE, source.buffer, source.rowStart, end, out);
            source.rowStart = end;
        } while (source.fill());
        content.write(CellContent.NONE, source.buffer, source.rowStart, source.limit, out);
        source.rowStart = source.limit;
    }

    /** Returns the text of a cell, read as MS932; a byte that is no character becomes U+FFFD. */
    public String text(int cell) {
        String sound = soundText(cell);
        if (sound != null) {
            return sound;
        }
        int length = DecodingTable.decode(
                source.buffer, from(cell), to(cell), (flags(cell) & CellFlags.DOUBLED_QUOTES) != 0, chars);
        return new String(chars, 0, length);
    }

    /** Returns the text of a cell, read in an encoding in which quotes, commas and line ends are bytes of their own. */
    public String text(int cell, Charset charset) {
        String text = new String(source.buffer, from(cell), to(cell) - from(cell), charset);
        return (flags(cell) & CellFlags.DOUBLED_QUOTES) != 0 ? text.replace("\"\"", "\"") : text;
    }

    /** Whether a cell holds digits and nothing else. */
    boolean isNumber(int cell) {
        for (int i = from(cell); i < to(cell); i++) {
            if (source.buffer[i] < '0' || source.buffer[i] > '9') {
                return false;
            }
        }
        return from(cell) < to(cell);
    }

    /** Returns whether the quotes of a cell are in order. */
    public boolean isWhole(int cell) {
        return (flags(cell) & CellFlags.BROKEN) == 0;
    }

    /** The text of a cell, or null if not all of its bytes are characters of MS932, or one is user-defined. */
    @Nullable
    String soundText(int cell) {
        int start = from(cell);
        int end = to(cell);
        if ((flags(cell) & (CellFlags.NON_ASCII | CellFlags.DOUBLED_QUOTES)) == 0) {
            return new String(source.buffer, start, end - start, StandardCharsets.ISO_8859_1);
        }
        if (chars.length < end - start) {
            chars = new char[Math.max(end - start, chars.length * 2)];
        }
        int length = DecodingTable.decodeSound(
                source.buffer, start, end, (flags(cell) & CellFlags.DOUBLED_QUOTES) != 0, chars);
        return length < 0 ? null : new String(chars, 0, length);
    }
}
