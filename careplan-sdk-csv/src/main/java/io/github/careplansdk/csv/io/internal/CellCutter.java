package io.github.careplansdk.csv.io.internal;

import java.io.IOException;

/**
 * Cuts a row cell by cell, whatever is wrong with it, and reads on where the row is not at hand as a whole. What is wrong with a
 * cell is flagged, and cutting goes on.
 *
 * <p>A quote that is never closed would swallow the rows behind it. As every row of the standard begins with two numbers of
 * six digits, a line within quotes that begins like one tells where the quote should have ended: the row is ended there.
 */
final class CellCutter {
    /** The most bytes that {@link #beginsLikeRow} looks at. */
    private static final int ROW_START = 18;

    private final RowBytes source;
    private final CutRow row;

    CellCutter(RowBytes source, CutRow row) {
        this.source = source;
        this.row = row;
    }

    /** Cuts the row that starts at {@link RowBytes#at}, up to a cell that is too long. */
    void cut() throws IOException {
        row.cells = 0;
        boolean more = true;
        while (more && !row.cellTooLong) {
            more = cell();
        }
    }

    /** Moves to the next quote, comma or line end, be it the one behind the last byte; what was seen on the way and before. */
    private int scan(int before) {
        byte[] bytes = source.buffer;
        int position = source.at;
        int seen = before;
        int c;
        do {
            c = CellFlags.of(bytes[position++]);
            seen |= c;
        } while (c >= 0);
        source.at = position - 1;
        return seen & CellFlags.ALL;
    }

    /** Reads the cell at {@code at}; whether the row goes on behind it. */
    private boolean cell() throws IOException {
        if (source.at == source.limit) {
            source.fill();
        }
        return (source.at < source.limit && source.buffer[source.at] == '"')
                ? quotedCell()
                : bareCell(source.at - source.rowStart, 0);
    }

    /** The rest of a cell that is not in quotes, or no longer; {@code start} counts from the start of the row. */
    private boolean bareCell(int start, int flag) throws IOException {
        int seen = flag;
        while (true) {
            seen = scan(seen);
            if (source.at == source.limit) {
                row.cellTooLong |= isTooLong(start);
                if (row.cellTooLong || !source.fill()) {
                    return endCell(start, source.at - source.rowStart, seen, LineEnd.NONE, 0);
                }
                continue;
            }
            byte stop = source.buffer[source.at];
            if (stop == '"') {
                seen |= (seen & CellFlags.TEXT_AFTER_QUOTE) == 0 ? CellFlags.STRAY_QUOTE : 0;
                source.at++;
                continue;
            }
            LineEnd how = lineEnd(stop);
            return endCell(start, source.at - source.rowStart, seen, how, 1);
        }
    }

    private boolean quotedCell() throws IOException {
        int open = source.at - source.rowStart;
        int seen = CellFlags.QUOTED;
        source.at++;
        while (true) {
            seen = scan(seen);
            if (source.at == source.limit) {
                if (isTooLong(open + 1)) {
                    return overlong(open);
                }
                if (!source.fill()) {
                    return unclosed(open, source.at);
                }
                continue;
            }
            byte stop = source.buffer[source.at];
            if (stop != '"') {
                if (stop == '\n' || (stop == '\r' && crOrCrlf() == LineEnd.CR)) {
                    row.nextLine++;
                }
                source.at++;
                continue;
            }
            source.lookAhead(1);
            int next = source.at + 1 < source.limit ? source.buffer[source.at + 1] : ',';
            if (next == '"') {
                seen |= CellFlags.DOUBLED_QUOTES;
                source.at += 2;
                continue;
            }
            if (isTooLong(open + 1)) {
                return overlong(open);
            }
            if (next == ',' || next == '\n' || next == '\r') {
                return closed(open + 1, seen);
            }
            source.lookAhead(ROW_START);
            if (findRowStart(open, source.at) >= 0) {
                return unclosed(open, source.at);
            }
            source.at++;
            return bareCell(open + 1, seen | CellFlags.TEXT_AFTER_QUOTE);
        }
    }

    private boolean closed(int start, int seen) throws IOException {
        int end = source.at++ - source.rowStart;
        if (source.at == source.limit) {
            return endCell(start, end, seen, LineEnd.NONE, 0);
        }
        LineEnd how = lineEnd(source.buffer[source.at]);
        return endCell(start, end, seen, how, 1);
    }

    /** The limit is met in a quoted cell; within the limit the quote may show as one that was never closed. */
    private boolean overlong(int open) throws IOException {
        source.lookAhead(ROW_START);
        row.cellTooLong = true;
        return unclosed(open, (int) Math.min(source.at, (long) source.rowStart + open + 1 + row.maxCellBytes()));
    }

    /** Ends the row where the next one seems to begin before {@code end}, or at the end of the file. */
    private boolean unclosed(int open, int end) {
        int start = open + 1;
        int resume = findRowStart(open, end);
        if (resume >= 0) {
            row.cellTooLong = false;
        }
        int next = resume >= 0 ? resume : source.at;
        LineEnd how = lineEndBefore(next, source.rowStart + start);
        int last = next - (how == LineEnd.NONE ? 0 : how == LineEnd.CRLF ? 2 : 1);
        endCell(start, last - source.rowStart, seenIn(start, last - source.rowStart), LineEnd.NONE, 0);
        row.nextLine = row.line + lineEndsIn(source.rowStart, next);
        row.end = last;
        row.lineEnd = how;
        source.at = next;
        return false;
    }

    /** The line end that stands directly before a position, not before {@code from}. */
    private LineEnd lineEndBefore(int position, int from) {
        if (position > from && source.buffer[position - 1] == '\r') {
            return LineEnd.CR;
        }
        if (position > from && source.buffer[position - 1] == '\n') {
            return position - 1 > from && source.buffer[position - 2] == '\r' ? LineEnd.CRLF : LineEnd.LF;
        }
        return LineEnd.NONE;
    }

    /** What is in a cell whose quote was never closed. */
    private int seenIn(int start, int end) {
        int seen = CellFlags.QUOTED | CellFlags.UNCLOSED_QUOTE;
        for (int i = source.rowStart + start; i < source.rowStart + end; i++) {
            seen |= CellFlags.of(source.buffer[i]) & CellFlags.ALL;
            seen |= source.buffer[i] == '"' ? CellFlags.DOUBLED_QUOTES : 0;
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
        source.lookAhead(1);
        return source.at + 1 < source.limit && source.buffer[source.at + 1] == '\n' ? LineEnd.CRLF : LineEnd.CR;
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
        if (row.cells < CutRow.MAX_CELLS) {
            row.from[row.cells] = start;
            row.to[row.cells] = end;
            row.flags[row.cells] = seen;
            row.behind[row.cells] =
                    length == 1 && source.buffer[source.at] == ',' ? source.at + 1 - source.rowStart : CutRow.LAST;
        }
        row.cells++;
        row.cellTooLong |= row.isTooLong(start, end);
        if (length == 1 && source.buffer[source.at] == ',') {
            source.at++;
            return true;
        }
        row.end = source.at;
        row.lineEnd = how;
        source.at += how == LineEnd.CRLF ? 2 : length;
        row.nextLine += length;
        return false;
    }

    private boolean isTooLong(int start) {
        return row.isTooLong(start, source.at - source.rowStart);
    }

    /**
     * Where, behind a line end after {@code open} and not behind {@code end}, a line begins like a row; or -1.
     *
     * @param open from the start of the row
     * @param end in the buffer
     */
    private int findRowStart(int open, int end) {
        for (int i = source.rowStart + open + 1; i < end; i++) {
            byte b = source.buffer[i];
            boolean lineEnds = b == '\n' || (b == '\r' && source.buffer[i + 1] != '\n');
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
            i += i < source.limit && source.buffer[i] == '"' ? 1 : 0;
            for (int digit = 0; digit < 6; digit++, i++) {
                if (i >= source.limit || source.buffer[i] < '0' || source.buffer[i] > '9') {
                    return false;
                }
            }
            i += i < source.limit && source.buffer[i] == '"' ? 1 : 0;
            if (i >= source.limit || source.buffer[i++] != ',') {
                return false;
            }
        }
        return true;
    }

    long lineEndsIn(int start, int end) {
        long count = 0;
        for (int i = start; i < end; i++) {
            if (source.buffer[i] == '\n' || (source.buffer[i] == '\r' && source.buffer[i + 1] != '\n')) {
                count++;
            }
        }
        return count;
    }
}
