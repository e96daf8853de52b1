package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.Need;
import java.util.List;

/**
 * The cells of the current row as values of their columns' types, and what the layers of bytes, lexical, layout and value
 * find wrong with them. It is filled again for each row; a bad cell costs that cell only.
 */
public final class TypedRow {
    /** 9999: a service without times. */
    public static final long NO_TIME = 9999;

    private static final byte EMPTY = 0;
    private static final byte FILLED = 1;
    private static final byte BAD = 2;
    /** Of a row with too few or too many cells only these are read: insurer and insured person stand in front. */
    private static final int LEADING_COLUMNS = 3;

    private static final int SUSPECT = RowCursor.NON_ASCII | RowCursor.CONTROL | RowCursor.BROKEN;

    private final Layout<?> layout;
    private final Column[] columns;
    private final CellCodec[] codecs;
    private final boolean[] text;
    private final boolean[] optional;
    private final CellProblems problems;

    private final byte[] states;
    private final long[] values;
    private final int[] versions;
    private final CellMemory memory;
    private int reported;
    /** Which row, as the cursor counts them, the memory is of. */
    private long lastRead = -1;

    private final RowCursor cursor;
    private boolean complete;
    private boolean convertible;
    private boolean maybeUtf8 = true;
    private long utf8Offset = -1;

    /** Values of that layout's rows, whose problems go to {@code problems}. */
    public TypedRow(Layout<?> layout, RowCursor cursor, CellProblems problems) {
        this.layout = layout;
        this.cursor = cursor;
        this.problems = problems;
        List<Column> declared = layout.columns();
        this.columns = declared.toArray(Column[]::new);
        this.codecs = declared.stream().map(CellCodec::of).toArray(CellCodec[]::new);
        this.text = new boolean[columns.length];
        this.optional = new boolean[columns.length];
        for (int i = 0; i < columns.length; i++) {
            text[i] = columns[i].type().isText();
            optional[i] = columns[i].need() == Need.OPTIONAL;
        }
        this.states = new byte[columns.length];
        this.values = new long[columns.length];
        this.versions = new int[columns.length];
        this.memory = new CellMemory(columns.length);
    }

    /** Reads the row on which the cursor stands. */
    public void read() {
        convertible = true;
        complete = cursor.cells() == columns.length;
        if (complete) {
            int first = cursor.rowsBefore() == lastRead + 1 ? memory.leadingKept(cursor.repeatedCells()) : 0;
            lastRead = cursor.rowsBefore();
            for (int i = first; i < columns.length; i++) {
                int from = cursor.from(i);
                if (!memory.repeats(i, cursor.bytes(), from, cursor.to(i), cursor.flags(i))) {
                    int before = reported;
                    readCell(i);
                    versions[i]++;
                    if (reported == before) {
                        memory.keep(i, cursor.bytes(), from, cursor.to(i), cursor.flags(i));
                    } else {
                        memory.forget(i);
                    }
                }
            }
        } else {
            readLeadingCells();
        }
    }

    private void readLeadingCells() {
        memory.forgetAll();
        boolean unclosed = false;
        for (int i = 0; i < cursor.storedCells(); i++) {
            int flags = cursor.flags(i);
            boolean cut = (flags & RowCursor.UNCLOSED_QUOTE) != 0;
            if ((flags & SUSPECT) != 0) {
                checkBytes(cut && i < columns.length ? i : CellProblems.ROW, i, flags);
            }
            unclosed |= cut;
        }
        if (!unclosed) {
            report(ProblemCode.COLUMN_COUNT, CellProblems.ROW, columns.length, cursor.cells());
        }
        for (int i = 0; i < columns.length; i++) {
            states[i] = BAD;
            versions[i]++;
            int from = i < cursor.storedCells() ? cursor.from(i) : 0;
            int to = i < cursor.storedCells() ? cursor.to(i) : 0;
            if (i < LEADING_COLUMNS && from < to && !text[i]) {
                values[i] = codecs[i].parse(cursor.bytes(), from, to);
                states[i] = values[i] == CellCodec.BAD ? BAD : FILLED;
            }
        }
    }

    private void readCell(int i) {
        int flags = cursor.flags(i);
        int from = cursor.from(i);
        int to = cursor.to(i);
        boolean sound = (flags & SUSPECT) == 0 || checkBytes(i, i, flags);
        if (from == to) {
            states[i] = sound ? EMPTY : BAD;
            if ((flags & RowCursor.QUOTED) != 0 && !text[i]) {
                report(ProblemCode.QUOTED_CODE, i);
            }
            if (!optional[i] && sound) {
                reportEmpty(i);
            }
            return;
        }
        states[i] = sound ? FILLED : BAD;
        if (text[i]) {
            readText(i, flags, from, to);
        } else {
            readValue(i, flags, from, to);
        }
    }

    private void reportEmpty(int i) {
        switch (columns[i].need()) {
            case REQUIRED -> {
                report(ProblemCode.REQUIRED_EMPTY, i);
                states[i] = BAD;
            }
            case REQUIRED_UNCLEAR -> report(ProblemCode.REQUIRED_EMPTY_UNCLEAR, i);
            case EXPECTED -> report(ProblemCode.EXPECTED_EMPTY, i);
            case OPTIONAL -> throw new IllegalStateException("An optional cell may be empty.");
        }
    }

    private void readText(int i, int flags, int from, int to) {
        if ((flags & RowCursor.QUOTED) == 0) {
            report(ProblemCode.BARE_TEXT, i);
        }
        if (columns[i].max() > 0) {
            checkLength(i, flags, from, to);
        }
    }

    private void readValue(int i, int flags, int from, int to) {
        if ((flags & RowCursor.QUOTED) != 0) {
            report(ProblemCode.QUOTED_CODE, i);
        }
        if (states[i] == BAD) {
            return;
        }
        byte[] bytes = cursor.bytes();
        int start = from;
        int end = to;
        if (bytes[from] == ' ' || bytes[to - 1] == ' ' || (flags & RowCursor.NON_ASCII) != 0) {
            start = skipSpaces(bytes, from, to);
            end = trimSpaces(bytes, start, to);
            if (start != from || end != to) {
                report(ProblemCode.SURROUNDING_SPACE, i);
            }
            if (start == end) {
                states[i] = EMPTY;
                if (!optional[i]) {
                    reportEmpty(i);
                }
                return;
            }
        }
        checkLength(i, flags, start, end);
        CellCodec codec = codecs[i];
        long value = codec.parse(bytes, start, end);
        if (value != CellCodec.BAD) {
            values[i] = value;
            switch (columns[i].type()) {
                case UNUSED -> report(ProblemCode.UNUSED_FILLED, i);
                case CHARS -> {
                    if ((flags & RowCursor.NON_ASCII) != 0 && DecodingTable.hasFullWidth(bytes, start, end)) {
                        reportBad(ProblemCode.FULL_WIDTH_CHARACTER, i);
                    }
                }
                default -> {}
            }
        } else if ((flags & RowCursor.NON_ASCII) != 0 && DecodingTable.hasFullWidth(bytes, start, end)) {
            reportBad(ProblemCode.FULL_WIDTH_CHARACTER, i);
        } else if (codec.problem().severity() == Severity.ERROR) {
            reportBad(codec.problem(), i, codec.arguments());
        } else {
            values[i] = codec.otherwise(bytes, start, end);
            report(codec.problem(), i, codec.arguments());
        }
    }

    private void checkLength(int i, int flags, int from, int to) {
        Column column = columns[i];
        int allowed = column.max();
        int unclear = column.unclearMax();
        if ((allowed == 0 || to - from <= allowed) && (unclear == 0 || to - from <= unclear)) {
            return;
        }
        int length = length(flags, from, to);
        if (allowed > 0 && length > allowed) {
            reportBad(ProblemCode.TOO_LONG, i, allowed, length);
        } else if (unclear > 0 && length > unclear) {
            report(ProblemCode.TOO_LONG_UNCLEAR, i, unclear, length);
        }
    }

    private int length(int flags, int from, int to) {
        if ((flags & RowCursor.DOUBLED_QUOTES) != 0) {
            return DecodingTable.decode(cursor.bytes(), from, to, true).length();
        }
        return (flags & RowCursor.NON_ASCII) == 0 ? to - from : DecodingTable.count(cursor.bytes(), from, to);
    }

    /** Half-width and full-width spaces. */
    private static int skipSpaces(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == ' ' || isFullWidthSpace(bytes, at, to))) {
            at += bytes[at] == ' ' ? 1 : 2;
        }
        return at;
    }

    private static int trimSpaces(byte[] bytes, int from, int to) {
        int end = from;
        for (int at = from; at < to; ) {
            boolean space = bytes[at] == ' ' || isFullWidthSpace(bytes, at, to);
            at += DecodingTable.length(bytes, at, to);
            end = space ? end : at;
        }
        return end;
    }

    private static boolean isFullWidthSpace(byte[] bytes, int at, int to) {
        return bytes[at] < 0 && DecodingTable.character(bytes, at, to) == '　';
    }

    /** Checks a cell's encoding and quotes; whether its content can be relied on. */
    private boolean checkBytes(int column, int cell, int flags) {
        boolean sound = true;
        byte[] bytes = cursor.bytes();
        int from = cursor.from(cell);
        int to = cursor.to(cell);
        if ((flags & RowCursor.NON_ASCII) != 0) {
            maybeUtf8 = maybeUtf8 && DecodingTable.isUtf8(bytes, from, to);
            if (maybeUtf8 && utf8Offset < 0 && DecodingTable.hasJapaneseUtf8(bytes, from, to)) {
                utf8Offset = cursor.offset() + from - cursor.start();
            }
            sound = DecodingTable.isSound(bytes, from, to);
        }
        if (!sound) {
            int invalid = DecodingTable.findInvalid(bytes, from, to);
            if (invalid >= 0) {
                report(ProblemCode.NOT_MS932, column, cursor.offset() + invalid - cursor.start());
            }
            int userDefined = DecodingTable.findUserDefined(bytes, from, to);
            if (userDefined >= 0) {
                report(ProblemCode.USER_DEFINED_CHARACTER, column, cursor.offset() + userDefined - cursor.start());
            }
        }
        if ((flags & RowCursor.CONTROL) != 0) {
            reportControl(column, from, to);
        }
        if ((flags & RowCursor.BROKEN) != 0) {
            report(
                    (flags & RowCursor.UNCLOSED_QUOTE) != 0
                            ? ProblemCode.UNCLOSED_QUOTE
                            : (flags & RowCursor.TEXT_AFTER_QUOTE) != 0
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
                report(
                        ProblemCode.CONTROL_CHARACTER,
                        column,
                        cursor.offset() + at - cursor.start(),
                        "0x" + Character.forDigit(bytes[at] >> 4, 16)
                                + Character.toUpperCase(Character.forDigit(bytes[at] & 15, 16)));
                return;
            }
        }
    }

    private void reportBad(ProblemCode code, int column, Object... arguments) {
        states[column] = BAD;
        report(code, column, arguments);
    }

    private void report(ProblemCode code, int column, Object... arguments) {
        if (code.severity() == Severity.ERROR) {
            convertible = false;
        }
        reported++;
        problems.report(code, column, arguments);
    }

    /** The layout whose columns these are. */
    public Layout<?> layout() {
        return layout;
    }

    /** Whether the row has as many cells as the layout has columns. */
    public boolean isComplete() {
        return complete;
    }

    /** Whether every cell can become a value of the record. */
    public boolean isConvertible() {
        return convertible;
    }

    /**
     * Whether all text so far is UTF-8, Japanese characters of three bytes among it. MS932 does not look so by chance, though
     * short words in UTF-8 may well be MS932 that makes no sense.
     */
    public boolean looksLikeUtf8() {
        return maybeUtf8 && utf8Offset >= 0;
    }

    /** The byte of the file at which the first cell starts that looks so. */
    public long utf8Offset() {
        return utf8Offset;
    }

    /** Whether the cell is empty. */
    public boolean isEmpty(int column) {
        return states[column] == EMPTY;
    }

    /** Whether the cell has a value that can be relied on. */
    public boolean isFilled(int column) {
        return states[column] == FILLED;
    }

    /** Whether the cell's value, or its being empty, can be relied on. */
    public boolean isSound(int column) {
        return states[column] != BAD;
    }

    /** From now on the cell's value cannot be relied on: a rule found that it contradicts the rest of the file. */
    public void distrust(int column) {
        states[column] = BAD;
        memory.forget(column);
    }

    /** A number that changes whenever the cell's value may have changed since the row before. */
    int version(int column) {
        return versions[column];
    }

    /** The value of a filled cell that is not free text: see {@link CellCodec}. */
    public long value(int column) {
        return values[column];
    }

    /** The text of a cell. */
    public String text(int column) {
        return cursor.text(column);
    }

    /** The number of the row, from 1; blank lines do not count. */
    public long number() {
        return cursor.row();
    }

    /** The line in which the row starts, from 1. */
    public long line() {
        return cursor.line();
    }

    /** The cursor that stands on the row. */
    RowCursor cursor() {
        return cursor;
    }

    CellCodec codec(int column) {
        return codecs[column];
    }
}
