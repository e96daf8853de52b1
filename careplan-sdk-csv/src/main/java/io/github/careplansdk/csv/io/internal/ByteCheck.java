package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.problem.ProblemCode;

/** Checks the bytes of cells: their encoding, control characters and quotes. It also notes whether all text may be UTF-8. */
final class ByteCheck {
    /** What in a cell makes it worth a look. */
    static final int SUSPECT = CellFlags.NON_ASCII | CellFlags.CONTROL | CellFlags.BROKEN;

    private final RowCursor cursor;
    private final CellProblems problems;
    private boolean maybeUtf8 = true;
    private long utf8Offset = -1;

    ByteCheck(RowCursor cursor, CellProblems problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    /** Begins with another file. */
    void restart() {
        maybeUtf8 = true;
        utf8Offset = -1;
    }

    /**
     * Checks a cell in which something suspect was seen; whether its content can be relied on.
     *
     * @param column the column that problems name
     * @param decoded whether the cell was decoded already, and all of its bytes are characters
     */
    boolean check(int column, int cell, boolean decoded) {
        int flags = cursor.flags(cell);
        boolean sound = true;
        byte[] bytes = cursor.bytes();
        int from = cursor.from(cell);
        int to = cursor.to(cell);
        if ((flags & CellFlags.NON_ASCII) != 0) {
            maybeUtf8 = maybeUtf8 && DecodingTable.isUtf8(bytes, from, to);
            if (maybeUtf8 && utf8Offset < 0 && DecodingTable.hasJapaneseUtf8(bytes, from, to)) {
                utf8Offset = cursor.offset() + from - cursor.start();
            }
            sound = decoded || DecodingTable.isSound(bytes, from, to);
        }
        if (!sound) {
            int invalid = DecodingTable.findInvalid(bytes, from, to);
            if (invalid >= 0) {
                problems.report(ProblemCode.NOT_MS932, column, cursor.offset() + invalid - cursor.start());
            }
            int userDefined = DecodingTable.findUserDefined(bytes, from, to);
            if (userDefined >= 0) {
                problems.report(
                        ProblemCode.USER_DEFINED_CHARACTER, column, cursor.offset() + userDefined - cursor.start());
            }
        }
        if ((flags & CellFlags.CONTROL) != 0) {
            reportControl(column, from, to);
        }
        if ((flags & CellFlags.BROKEN) != 0) {
            problems.report(
                    (flags & CellFlags.UNCLOSED_QUOTE) != 0
                            ? ProblemCode.UNCLOSED_QUOTE
                            : (flags & CellFlags.TEXT_AFTER_QUOTE) != 0
                                    ? ProblemCode.TEXT_AFTER_QUOTE
                                    : ProblemCode.STRAY_QUOTE,
                    column);
            sound = false;
        }
        return sound;
    }

    private void reportControl(int column, int from, int to) {
        byte[] bytes = cursor.bytes();
        for (int at = from; at < to; at++) {
            boolean control = (bytes[at] >= 0 && bytes[at] < ' ') || bytes[at] == 0x7F;
            if (control && bytes[at] != '\t' && bytes[at] != '\r' && bytes[at] != '\n') {
                problems.report(
                        ProblemCode.CONTROL_CHARACTER,
                        column,
                        cursor.offset() + at - cursor.start(),
                        "0x" + Character.forDigit(bytes[at] >> 4, 16)
                                + Character.toUpperCase(Character.forDigit(bytes[at] & 15, 16)));
                return;
            }
        }
    }

    /** See {@link TypedRow#looksLikeUtf8}. */
    boolean looksLikeUtf8() {
        return maybeUtf8 && utf8Offset >= 0;
    }

    /** See {@link TypedRow#utf8Offset}. */
    long utf8Offset() {
        return utf8Offset;
    }
}
