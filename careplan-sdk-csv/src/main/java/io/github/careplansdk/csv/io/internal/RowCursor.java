package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.csv.layout.internal.Words;
import java.io.IOException;
import java.io.InputStream;
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
 *
 * <p>A quote that is never closed would swallow the rows behind it. As every row of the standard begins with two numbers of
 * six digits, a line within quotes that begins like one tells where the quote should have ended: the row is ended there.
 */
public final class RowCursor {
    /** The cell stood in quotes. */
    static final int QUOTED = 1;
    /** Bytes of 0x80 and above are in the cell. */
    static final int NON_ASCII = 2;
    /** Control characters other than CR, LF and TAB are in the cell. */
    static final int CONTROL = 4;
    /** Quotes are doubled in the cell. */
    static final int DOUBLED_QUOTES = 8;
    /** A quote stood inside a bare cell. */
    static final int STRAY_QUOTE = 16;
    /** Text stood behind the closing quote. */
    static final int TEXT_AFTER_QUOTE = 32;
    /** The quote was never closed. */
    static final int UNCLOSED_QUOTE = 64;
    /** What makes a cell's content unreliable. */
    static final int BROKEN = STRAY_QUOTE | TEXT_AFTER_QUOTE | UNCLOSED_QUOTE;

    /** Bytes that may end a cell; as a signed byte the only negative class. */
    private static final int STOP = 128;

    private static final int FLAGS = STOP - 1;
    private static final byte[] CLASSES = classes();
    private static final byte[] TEXT_CLASSES = textClasses();
    private static final int FIRST_BUFFER = 1 << 16;
    /** So many bytes can be looked at behind the last one, whatever they are. */
    static final int SLACK = Long.BYTES;

    private static final int MAX_CELLS = 1024;
    /** Behind the last cell no other begins. */
    private static final int LAST = 0;
    /** Which cells are new is not known: all may be. */
    static final int UNKNOWN = -1;
    /** A row may be as long as so many of the longest cells. */
    private static final int LONG_CELLS = 16;
    /** The most bytes that {@link #beginsLikeRow} looks at. */
    private static final int ROW_START = 18;

    private final InputStream in;
    private final int maxCellBytes;
    private final long maxRowBytes;

    /** The bytes at hand; {@code buffer[limit]} is a line feed, so that scanning stops there. */
    private byte[] buffer = new byte[FIRST_BUFFER + SLACK];

    private int limit;
    private boolean ended;
    private long bufferOffset;

    private int at;
    private int rowStart;
    private int rowEnd;
    private int next;
    private long row;
    private long rowsBefore = -1;
    private long line = 1;
    private long nextLine = 1;
    private LineEnd lineEnd = LineEnd.NONE;
    private boolean cellTooLong;

    private char[] chars = new char[256];
    private int cells;
    private int seenInText;
    /** The cells that are not those of the row before, or {@link #UNKNOWN}. */
    private int changed = UNKNOWN;

    private final int[] changes = new int[MAX_CELLS];
    /** Where cells start and end, and where the next one begins, all from the start of the row. */
    private final int[] from = new int[MAX_CELLS];

    private final int[] to = new int[MAX_CELLS];
    private final int[] behind = new int[MAX_CELLS];
    private final int[] flags = new int[MAX_CELLS];

    /**
     * A cursor over a stream, which stays the caller's to close.
     *
     * @param maxCellBytes the most bytes of a cell; a longer one, or a row of more than 16 such cells, ends the reading, see
     *     {@link #isCellTooLong}
     */
    public RowCursor(InputStream in, int maxCellBytes) {
        this.in = in;
        this.maxCellBytes = maxCellBytes;
        this.maxRowBytes = Math.max(FIRST_BUFFER, (long) maxCellBytes * LONG_CELLS);
    }

    private static byte[] classes() {
        byte[] classes = new byte[256];
        Arrays.fill(classes, 0, 0x20, (byte) CONTROL);
        Arrays.fill(classes, 0x80, 0x100, (byte) NON_ASCII);
        classes[0x7F] = CONTROL;
        classes['\t'] = 0;
        for (char stop : new char[] {',', '"', '\r', '\n'}) {
            classes[stop] = (byte) STOP;
        }
        return classes;
    }

    private static byte[] textClasses() {
        byte[] classes = classes();
        classes[','] = 0;
        return classes;
    }

    /**
     * Skips bytes before the first row.
     *
     * @return whether the file begins with these bytes
     */
    public boolean skip(int... prefix) throws IOException {
        lookAhead(prefix.length);
        for (int i = 0; i < prefix.length; i++) {
            if (i >= limit || (buffer[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        next = prefix.length;
        return true;
    }

    /** Moves to the next row, blank ones included; false at the end. */
    public boolean next() throws IOException {
        int before = rowStart;
        int cellsBefore = nextLine == line + 1 ? storedCells() : 0;
        rowStart = next;
        at = next;
        line = nextLine;
        changed = UNKNOWN;
        if (cellTooLong) {
            return false;
        }
        if (at == limit) {
            cellsBefore = 0;
            if (!fill()) {
                cells = 0;
                return false;
            }
        }
        if (!ordinaryRow(before, cellsBefore)) {
            cells = 0;
            boolean more = true;
            while (more && !cellTooLong) {
                more = cell();
            }
        }
        if (!isBlank()) {
            row++;
        }
        rowsBefore++;
        return !cellTooLong;
    }

    /**
     * Reads a row that is at hand as a whole, with nothing wrong with its quotes and line ends; any other is left for {@link
     * #cell}. Cells that are those of the row before, as most are, are taken over.
     *
     * @param before where the row before starts; it is still at hand
     * @param cellsBefore how many cells it has, or 0 if they cannot be taken over
     * @return whether the row was read
     */
    private boolean ordinaryRow(int before, int cellsBefore) {
        byte[] bytes = buffer;
        int base = rowStart;
        int cell = cellsBefore == 0 ? 0 : cellsAlike(before, cellsBefore);
        int position = cell == 0 ? base : base + behind[cell - 1];
        int old = position - base + before;
        int differ = 0;
        int lines = 1;
        while (cell < MAX_CELLS) {
            int oldBehind = cell < cellsBefore ? behind[cell] : LAST;
            if (oldBehind != LAST) {
                int length = before + oldBehind - old;
                if (position + length <= limit && Words.equal(bytes, old, position, length)) {
                    move(cell++, position - base - (old - before));
                    position += length;
                    old += length;
                    continue;
                }
                old = before + oldBehind;
            }
            changes[differ++] = cell;
            int seen = 0;
            int start = position;
            int end;
            int c;
            if (bytes[position] == '"') {
                seen = QUOTED;
                start = ++position;
                seenInText = QUOTED;
                position = scanText(bytes, position);
                while (bytes[position] != '"' || bytes[position + 1] == '"') {
                    switch (bytes[position]) {
                        case '"' -> {
                            seenInText |= DOUBLED_QUOTES;
                            position++;
                        }
                        case '\n' -> lines++;
                        default -> {
                            if (bytes[position + 1] != '\n') {
                                return false;
                            }
                        }
                    }
                    if (position >= limit) {
                        return false;
                    }
                    position = scanText(bytes, position + 1);
                }
                seen = seenInText;
                end = position++;
            } else {
                do {
                    c = CLASSES[bytes[position++] & 0xFF];
                    seen |= c;
                } while (c >= 0);
                end = --position;
            }
            if (position >= limit || end - start > maxCellBytes || end - base > maxRowBytes) {
                return false;
            }
            from[cell] = start - base;
            to[cell] = end - base;
            flags[cell] = seen & FLAGS;
            byte stop = bytes[position++];
            if (stop == ',') {
                behind[cell++] = position - base;
                continue;
            }
            behind[cell++] = LAST;
            boolean crlf = stop == '\r' && position < limit && bytes[position] == '\n';
            if (stop != '\n' && !crlf) {
                return false;
            }
            cells = cell;
            changed = differ;
            rowEnd = position - 1;
            lineEnd = crlf ? LineEnd.CRLF : LineEnd.LF;
            next = crlf ? position + 1 : position;
            at = next;
            nextLine += lines;
            return true;
        }
        return false;
    }

    /** Where the next quote or line end stands; what was seen on the way is noted. */
    private int scanText(byte[] bytes, int from) {
        int position = from;
        long all = 0;
        long word = Words.load(bytes, position);
        while (Words.isText(word)) {
            all |= word;
            position += Long.BYTES;
            word = Words.load(bytes, position);
        }
        int seen = Words.isAscii(all) ? 0 : NON_ASCII;
        int c;
        do {
            c = TEXT_CLASSES[bytes[position++] & 0xFF];
            seen |= c;
        } while (c >= 0);
        seenInText |= seen & FLAGS;
        return position - 1;
    }

    /** With how many cells of the row before this one begins: rows of one person, month and plan begin alike. */
    private int cellsAlike(int before, int cellsBefore) {
        int known = rowStart - before;
        int same = Arrays.mismatch(buffer, before, rowStart, buffer, rowStart, Math.min(limit, rowStart + known));
        int common = same < 0 ? Math.min(limit - rowStart, known) : same;
        int alike = 0;
        while (alike < cellsBefore && behind[alike] != LAST && behind[alike] <= common) {
            alike++;
        }
        return alike;
    }

    private void move(int cell, int by) {
        if (by != 0) {
            from[cell] += by;
            to[cell] += by;
            behind[cell] += by;
        }
    }

    /** Moves to the next quote, comma or line end, be it the one behind the last byte; what was seen on the way and before. */
    private int scan(int before) {
        byte[] bytes = buffer;
        int position = at;
        int seen = before;
        int c;
        do {
            c = CLASSES[bytes[position++] & 0xFF];
            seen |= c;
        } while (c >= 0);
        at = position - 1;
        return seen & FLAGS;
    }

    /** Reads the cell at {@code at}; whether the row goes on behind it. */
    private boolean cell() throws IOException {
        if (at == limit) {
            fill();
        }
        return (at < limit && buffer[at] == '"') ? quotedCell() : bareCell(at - rowStart, 0);
    }

    /** The rest of a cell that is not in quotes, or no longer; {@code start} counts from the start of the row. */
    private boolean bareCell(int start, int flag) throws IOException {
        int seen = flag;
        while (true) {
            seen = scan(seen);
            if (at == limit) {
                cellTooLong |= isTooLong(start);
                if (cellTooLong || !fill()) {
                    return endCell(start, at - rowStart, seen, LineEnd.NONE, 0);
                }
                continue;
            }
            byte stop = buffer[at];
            if (stop == '"') {
                seen |= (seen & TEXT_AFTER_QUOTE) == 0 ? STRAY_QUOTE : 0;
                at++;
                continue;
            }
            LineEnd how = lineEnd(stop);
            return endCell(start, at - rowStart, seen, how, 1);
        }
    }

    private boolean quotedCell() throws IOException {
        int open = at - rowStart;
        int seen = QUOTED;
        at++;
        while (true) {
            seen = scan(seen);
            if (at == limit) {
                if (isTooLong(open + 1)) {
                    return overlong(open);
                }
                if (!fill()) {
                    return unclosed(open, at);
                }
                continue;
            }
            byte stop = buffer[at];
            if (stop != '"') {
                if (stop == '\n' || (stop == '\r' && crOrCrlf() == LineEnd.CR)) {
                    nextLine++;
                }
                at++;
                continue;
            }
            lookAhead(1);
            int behind = at + 1 < limit ? buffer[at + 1] : ',';
            if (behind == '"') {
                seen |= DOUBLED_QUOTES;
                at += 2;
                continue;
            }
            if (isTooLong(open + 1)) {
                return overlong(open);
            }
            if (behind == ',' || behind == '\n' || behind == '\r') {
                return closed(open + 1, seen);
            }
            lookAhead(ROW_START);
            if (findRowStart(open, at) >= 0) {
                return unclosed(open, at);
            }
            at++;
            return bareCell(open + 1, seen | TEXT_AFTER_QUOTE);
        }
    }

    private boolean closed(int start, int seen) throws IOException {
        int end = at++ - rowStart;
        if (at == limit) {
            return endCell(start, end, seen, LineEnd.NONE, 0);
        }
        LineEnd how = lineEnd(buffer[at]);
        return endCell(start, end, seen, how, 1);
    }

    /** The limit is met in a quoted cell; within the limit the quote may show as one that was never closed. */
    private boolean overlong(int open) throws IOException {
        lookAhead(ROW_START);
        cellTooLong = true;
        return unclosed(open, (int) Math.min(at, (long) rowStart + open + 1 + maxCellBytes));
    }

    /** Ends the row where the next one seems to begin before {@code end}, or at the end of the file. */
    private boolean unclosed(int open, int end) {
        int start = open + 1;
        int resume = findRowStart(open, end);
        if (resume >= 0) {
            cellTooLong = false;
        }
        int behind = resume >= 0 ? resume : at;
        LineEnd how = lineEndBefore(behind, rowStart + start);
        int last = behind - (how == LineEnd.NONE ? 0 : how == LineEnd.CRLF ? 2 : 1);
        endCell(start, last - rowStart, seenIn(start, last - rowStart), LineEnd.NONE, 0);
        nextLine = line + lineEndsIn(rowStart, behind);
        rowEnd = last;
        lineEnd = how;
        next = behind;
        return false;
    }

    /** The line end that stands directly before a position, not before {@code from}. */
    private LineEnd lineEndBefore(int position, int from) {
        if (position > from && buffer[position - 1] == '\r') {
            return LineEnd.CR;
        }
        if (position > from && buffer[position - 1] == '\n') {
            return position - 1 > from && buffer[position - 2] == '\r' ? LineEnd.CRLF : LineEnd.LF;
        }
        return LineEnd.NONE;
    }

    /** What is in a cell whose quote was never closed. */
    private int seenIn(int start, int end) {
        int seen = QUOTED | UNCLOSED_QUOTE;
        for (int i = rowStart + start; i < rowStart + end; i++) {
            seen |= CLASSES[buffer[i] & 0xFF] & FLAGS;
            seen |= buffer[i] == '"' ? DOUBLED_QUOTES : 0;
        }
        return seen;
    }

    /** How the row ends at {@code at}, where a comma or a line end stands; bytes may be read to tell. */
    private LineEnd lineEnd(byte stop) throws IOException {
        return switch (stop) {
            case ',' -> LineEnd.NONE;
            case '\n' -> LineEnd.LF;
            default -> crOrCrlf();
        };
    }

    /** Whether CR stands alone at {@code at}; bytes may be read to tell. */
    private LineEnd crOrCrlf() throws IOException {
        lookAhead(1);
        return at + 1 < limit && buffer[at + 1] == '\n' ? LineEnd.CRLF : LineEnd.CR;
    }

    /**
     * Notes a cell.
     *
     * @param start from the start of the row
     * @param end from the start of the row
     * @param how how the row ends, where {@code buffer[at]} is a line end
     * @param length 1 if a comma or line end is at {@code at}, 0 at the end of the file
     * @return whether the row goes on
     */
    private boolean endCell(int start, int end, int seen, LineEnd how, int length) {
        if (cells < MAX_CELLS) {
            from[cells] = start;
            to[cells] = end;
            flags[cells] = seen;
            behind[cells] = length == 1 && buffer[at] == ',' ? at + 1 - rowStart : LAST;
        }
        cells++;
        cellTooLong |= end - start > maxCellBytes || end > maxRowBytes;
        if (length == 1 && buffer[at] == ',') {
            at++;
            return true;
        }
        rowEnd = at;
        lineEnd = how;
        at += how == LineEnd.CRLF ? 2 : length;
        nextLine += length;
        next = at;
        return false;
    }

    private boolean isTooLong(int start) {
        return at - rowStart - start > maxCellBytes || at - rowStart > maxRowBytes;
    }

    /**
     * Where, behind a line end after {@code open} and not behind {@code end}, a line begins like a row; or -1.
     *
     * @param open from the start of the row
     * @param end in the buffer
     */
    private int findRowStart(int open, int end) {
        for (int i = rowStart + open + 1; i < end; i++) {
            byte b = buffer[i];
            boolean lineEnds = b == '\n' || (b == '\r' && buffer[i + 1] != '\n');
            if (lineEnds && beginsLikeRow(i + 1)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Two numbers of six digits, each followed by a comma, in quotes or not. */
    private boolean beginsLikeRow(int start) {
        int i = start;
        for (int number = 0; number < 2; number++) {
            i += i < limit && buffer[i] == '"' ? 1 : 0;
            for (int digit = 0; digit < 6; digit++, i++) {
                if (i >= limit || buffer[i] < '0' || buffer[i] > '9') {
                    return false;
                }
            }
            i += i < limit && buffer[i] == '"' ? 1 : 0;
            if (i >= limit || buffer[i++] != ',') {
                return false;
            }
        }
        return true;
    }

    private long lineEndsIn(int start, int end) {
        long count = 0;
        for (int i = start; i < end; i++) {
            if (buffer[i] == '\n' || (buffer[i] == '\r' && buffer[i + 1] != '\n')) {
                count++;
            }
        }
        return count;
    }

    /** Reads bytes until this many are behind {@code at}, or the file ends. */
    private void lookAhead(int bytes) throws IOException {
        boolean more = true;
        while (more && limit - at <= bytes) {
            more = fill();
        }
    }

    /** Reads more bytes behind the ones at hand; false at the end of the file. The current row stays at hand. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (rowStart > 0) {
            System.arraycopy(buffer, rowStart, buffer, 0, limit - rowStart);
            bufferOffset += rowStart;
            limit -= rowStart;
            at -= rowStart;
            next -= rowStart;
            rowStart = 0;
        }
        int room = buffer.length - SLACK;
        if (limit + 1 >= room) {
            room *= 2;
            buffer = Arrays.copyOf(buffer, room + SLACK);
        }
        int read = in.read(buffer, limit, room - 1 - limit);
        ended = read < 0;
        limit += Math.max(read, 0);
        buffer[limit] = '\n';
        return !ended;
    }

    /** Whether reading ended at a cell that is longer than the limit. */
    public boolean isCellTooLong() {
        return cellTooLong;
    }

    /** The number of the row, from 1, blank ones not counted. */
    public long row() {
        return row;
    }

    /** The line in which the row starts, from 1. */
    public long line() {
        return line;
    }

    /** The line in which the last cell of the row starts, from 1. */
    long lineOfLastCell() {
        return line + lineEndsIn(rowStart, from(storedCells() - 1));
    }

    /** The byte of the file at which the row starts, from 0. */
    public long offset() {
        return bufferOffset + rowStart;
    }

    /** How many bytes the rows up to this one take. */
    public long bytesRead() {
        return bufferOffset + next;
    }

    /** How the row ends. */
    public LineEnd lineEnd() {
        return lineEnd;
    }

    /** Whether the row is an empty line. */
    public boolean isBlank() {
        return rowEnd == rowStart;
    }

    /** Whether the row is nothing but 0x1A, which old systems write at the end of a file. */
    boolean isEndOfFileMark() {
        return rowEnd == rowStart + 1 && buffer[rowStart] == 0x1A;
    }

    /** How many cells the row has. */
    public int cells() {
        return cells;
    }

    /** The bytes in which {@link #from} and {@link #to} count, as long as the cursor stays on this row. */
    byte[] bytes() {
        return buffer;
    }

    /** Where the row starts in {@link #bytes}. */
    int start() {
        return rowStart;
    }

    /** Where the content of a cell starts. */
    int from(int cell) {
        return rowStart + from[cell];
    }

    /** Where the content of a cell ends. */
    int to(int cell) {
        return rowStart + to[cell];
    }

    /** What was seen in a cell. */
    int flags(int cell) {
        return flags[cell];
    }

    /** How many cells are not those of the row before, byte for byte, or {@link #UNKNOWN}. */
    int changedCells() {
        return changed;
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
        return Math.min(cells, MAX_CELLS);
    }

    /** The bytes of the row, without its line end. */
    public byte[] copyRow() {
        return Arrays.copyOfRange(buffer, rowStart, rowEnd);
    }

    /** The text of a cell, read as MS932; a byte that is no character becomes U+FFFD. */
    public String text(int cell) {
        String sound = soundText(cell);
        if (sound != null) {
            return sound;
        }
        int length = DecodingTable.decode(buffer, from(cell), to(cell), (flags(cell) & DOUBLED_QUOTES) != 0, chars);
        return new String(chars, 0, length);
    }

    /** The text of a cell, or null if not all of its bytes are characters of MS932, or one is user-defined. */
    @Nullable
    String soundText(int cell) {
        int start = from(cell);
        int end = to(cell);
        if ((flags(cell) & (NON_ASCII | DOUBLED_QUOTES)) == 0) {
            return new String(buffer, start, end - start, StandardCharsets.ISO_8859_1);
        }
        if (chars.length < end - start) {
            chars = new char[Math.max(end - start, chars.length * 2)];
        }
        int length = DecodingTable.decodeSound(buffer, start, end, (flags(cell) & DOUBLED_QUOTES) != 0, chars);
        return length < 0 ? null : new String(chars, 0, length);
    }
}
