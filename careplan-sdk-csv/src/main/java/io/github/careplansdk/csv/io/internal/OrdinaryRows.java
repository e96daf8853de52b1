package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.csv.layout.internal.ByteWords;

/**
 * Reads rows that are at hand as a whole, with nothing wrong with their quotes and line ends; any other is left for {@link
 * CellCutter}. Cells that are those of the row before, as most are, are taken over.
 */
final class OrdinaryRows {
    private final RowBytes source;
    private final CutRow row;
    /** The row's own, as this is where most of the time goes. */
    private final int[] from;

    private final int[] to;
    private final int[] behind;
    private final int[] flags;
    private final int[] changes;
    private int seenInText;

    OrdinaryRows(RowBytes source, CutRow row) {
        this.source = source;
        this.row = row;
        this.from = row.from;
        this.to = row.to;
        this.behind = row.behind;
        this.flags = row.flags;
        this.changes = row.changes;
    }

    /**
     * Reads the row that starts at {@link RowBytes#rowStart}, if it is an ordinary one.
     *
     * @param before where the row before starts; it is still at hand
     * @param cellsBefore how many cells it has, or 0 if they cannot be taken over
     * @return whether the row was read
     */
    boolean read(int before, int cellsBefore) {
        byte[] bytes = source.buffer;
        int limit = source.limit;
        int base = source.rowStart;
        int position = base;
        int old = before;
        int cell = 0;
        int differ = 0;
        int lines = 1;
        while (cell < CutRow.MAX_CELLS) {
            int oldBehind = cell < cellsBefore ? behind[cell] : CutRow.LAST;
            if (oldBehind != CutRow.LAST) {
                // Rows of one person, month and plan say much the same: cells within a run of the same bytes are taken
                // over at once. The row before ends where this one starts. Its last cell is never taken over, so
                // that each row's end is looked for.
                int shift = position - base - (old - before);
                int room = Math.min(limit - position, base - old);
                int sameUpTo = old - before + ByteWords.alike(bytes, old, position, room);
                while (oldBehind != CutRow.LAST && oldBehind <= sameUpTo) {
                    old = before + oldBehind;
                    move(cell++, shift);
                    oldBehind = cell < cellsBefore ? behind[cell] : CutRow.LAST;
                }
                position = base + (old - before) + shift;
                old = before + oldBehind;
                if (cell == CutRow.MAX_CELLS) {
                    return false;
                }
            }
            changes[differ++] = cell;
            int seen = 0;
            int start = position;
            int end;
            int c;
            if (bytes[position] == '"') {
                seen = CellFlags.QUOTED;
                start = ++position;
                seenInText = CellFlags.QUOTED;
                position = scanText(bytes, position);
                while (bytes[position] != '"' || bytes[position + 1] == '"') {
                    switch (bytes[position]) {
                        case '"' -> {
                            seenInText |= CellFlags.DOUBLED_QUOTES;
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
                    c = CellFlags.of(bytes[position++]);
                    seen |= c;
                } while (c >= 0);
                end = --position;
            }
            if (position >= limit || row.isTooLong(start - base, end - base)) {
                return false;
            }
            from[cell] = start - base;
            to[cell] = end - base;
            flags[cell] = seen & CellFlags.ALL;
            byte stop = bytes[position++];
            if (stop == ',') {
                behind[cell++] = position - base;
                continue;
            }
            behind[cell++] = CutRow.LAST;
            boolean crlf = stop == '\r' && position < limit && bytes[position] == '\n';
            if (stop != '\n' && !crlf) {
                return false;
            }
            row.cells = cell;
            row.changed = differ;
            row.end = position - 1;
            row.lineEnd = crlf ? LineEnd.CRLF : LineEnd.LF;
            row.nextLine += lines;
            source.at = crlf ? position + 1 : position;
            return true;
        }
        return false;
    }

    /** Where the next quote or line end stands; what was seen on the way is noted. */
    private int scanText(byte[] bytes, int from) {
        int position = from;
        long all = 0;
        long word = ByteWords.load(bytes, position);
        while (ByteWords.isText(word)) {
            all |= word;
            position += Long.BYTES;
            word = ByteWords.load(bytes, position);
        }
        int seen = ByteWords.isAscii(all) ? 0 : CellFlags.NON_ASCII;
        int c;
        do {
            c = CellFlags.inText(bytes[position++]);
            seen |= c;
        } while (c >= 0);
        seenInText |= seen & CellFlags.ALL;
        return position - 1;
    }

    private void move(int cell, int by) {
        if (by != 0) {
            from[cell] += by;
            to[cell] += by;
            behind[cell] += by;
        }
    }
}
