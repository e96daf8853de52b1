package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.layout.internal.ValueType;
import java.util.Arrays;

/**
 * The cells of the current row as values of their columns' types, and what the layers of bytes, lexical, layout and value
 * find wrong with them. It is filled again for each row; a bad cell costs that cell only.
 */
public final class TypedRow {
    /** A service without times. */
    public static final long NO_TIME = ValueType.NO_TIME;

    private static final byte EMPTY = 0;
    private static final byte FILLED = 1;
    private static final byte BAD = 2;
    /** Of a row with too few or too many cells only these are read: insurer and insured person stand in front. */
    private static final int LEADING_COLUMNS = 3;

    private static final CellProblems NOBODY = (code, column, arguments) -> {};

    private final Layout<?> layout;
    private final Column[] columns;
    private final ValueType[] types;
    private final boolean[] text;
    private final boolean[] optional;
    private CellProblems problems = NOBODY;
    private final ByteCheck byteCheck;

    private final byte[] states;
    private final long[] values;
    private final int[] versions;
    /** The most bytes of a cell that surely is not too long. */
    private final int[] longest;

    private final RowTexts texts;
    private int reported;
    /** Which row, as the cursor counts them, was read last. */
    private long lastRead = -1;

    private boolean faultless;

    private final RowCursor cursor;
    private boolean complete;
    private boolean convertible;

    /** Values of that layout's rows. */
    TypedRow(Layout<?> layout, RowCursor cursor) {
        this.layout = layout;
        this.cursor = cursor;
        this.byteCheck = new ByteCheck(cursor, this::report);
        this.columns = layout.columns().toArray(Column[]::new);
        this.types = new ValueType[columns.length];
        this.text = new boolean[columns.length];
        this.optional = new boolean[columns.length];
        this.longest = new int[columns.length];
        for (int i = 0; i < columns.length; i++) {
            types[i] = ValueType.of(columns[i]);
            longest[i] = longest(columns[i]);
            text[i] = columns[i].type().isText();
            optional[i] = columns[i].need() == Need.OPTIONAL;
        }
        this.states = new byte[columns.length];
        this.values = new long[columns.length];
        this.versions = new int[columns.length];
        this.texts = new RowTexts(cursor, columns.length);
    }

    /** Begins with another file, whose problems go to {@code receiver}. */
    void restart(CellProblems receiver) {
        problems = receiver;
        byteCheck.restart();
        texts.restart();
        Arrays.fill(states, EMPTY);
        complete = false;
    }

    /** Tells nobody of problems any more. */
    void release() {
        problems = NOBODY;
    }

    private static int longest(Column column) {
        int allowed = column.max() == 0 ? Integer.MAX_VALUE : column.max();
        return column.unclearMax() == 0 ? allowed : Math.min(allowed, column.unclearMax());
    }

    /** Reads the row on which the cursor stands. Cells that are those of the row before need no second look. */
    public void read() {
        boolean follows = complete && faultless && cursor.rowsBefore() == lastRead + 1;
        lastRead = cursor.rowsBefore();
        convertible = true;
        faultless = true;
        complete = cursor.cells() == columns.length;
        if (!complete) {
            readLeadingCells();
            return;
        }
        int changed = cursor.changedCells();
        if (follows && changed != CutRow.UNKNOWN) {
            for (int i = 0; i < changed; i++) {
                readCell(cursor.changedCell(i));
            }
        } else {
            for (int i = 0; i < columns.length; i++) {
                readCell(i);
            }
        }
    }

    private void readCell(int i) {
        int from = cursor.from(i);
        int to = cursor.to(i);
        int flags = cursor.flags(i);
        versions[i]++;
        if (text[i]) {
            readTextCell(i);
        } else if (flags != 0 || !readFaultless(i, from, to)) {
            readWhole(i);
        }
    }

    /** Reads a bare cell of ASCII, if nothing is wrong with it. */
    private boolean readFaultless(int i, int from, int to) {
        if (from == to) {
            states[i] = EMPTY;
            return optional[i];
        }
        byte[] bytes = cursor.bytes();
        if (to - from > longest[i] || bytes[from] == ' ' || bytes[to - 1] == ' ') {
            return false;
        }
        long value = types[i].parse(bytes, from, to);
        values[i] = value;
        states[i] = FILLED;
        return value != ValueType.BAD;
    }

    private void readTextCell(int i) {
        if (texts.isKnown(i)) {
            states[i] = FILLED;
            return;
        }
        int before = reported;
        readWhole(i);
        if (reported == before) {
            texts.keep(i);
        }
    }

    private void readLeadingCells() {
        boolean unclosed = false;
        for (int i = 0; i < cursor.storedCells(); i++) {
            int flags = cursor.flags(i);
            boolean cut = (flags & CellFlags.UNCLOSED_QUOTE) != 0;
            if ((flags & ByteCheck.SUSPECT) != 0) {
                byteCheck.check(cut && i < columns.length ? i : CellProblems.ROW, i, false);
            }
            unclosed |= cut;
        }
        for (int i = 0; i < columns.length; i++) {
            states[i] = BAD;
            versions[i]++;
            int from = i < cursor.storedCells() ? cursor.from(i) : 0;
            int to = i < cursor.storedCells() ? cursor.to(i) : 0;
            if (i < LEADING_COLUMNS && from < to && !text[i]) {
                values[i] = types[i].parse(cursor.bytes(), from, to);
                states[i] = values[i] == ValueType.BAD ? BAD : FILLED;
            }
        }
        if (!unclosed) {
            report(ProblemCode.COLUMN_COUNT, CellProblems.ROW, columns.length, cursor.cells());
        }
    }

    private void readWhole(int i) {
        int flags = cursor.flags(i);
        int from = cursor.from(i);
        int to = cursor.to(i);
        boolean sound = (flags & ByteCheck.SUSPECT) == 0 || checkBytes(i, flags);
        if (from == to) {
            states[i] = sound ? EMPTY : BAD;
            if ((flags & CellFlags.QUOTED) != 0 && !text[i]) {
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
        if ((flags & CellFlags.QUOTED) == 0) {
            report(ProblemCode.BARE_TEXT, i);
        }
        if (columns[i].max() > 0) {
            checkLength(i, flags, from, to);
        }
    }

    private void readValue(int i, int flags, int from, int to) {
        if ((flags & CellFlags.QUOTED) != 0) {
            report(ProblemCode.QUOTED_CODE, i);
        }
        if (states[i] == BAD) {
            return;
        }
        byte[] bytes = cursor.bytes();
        int start = from;
        int end = to;
        if (bytes[from] == ' ' || bytes[to - 1] == ' ' || (flags & CellFlags.NON_ASCII) != 0) {
            start = Spaces.skip(bytes, from, to);
            end = Spaces.trim(bytes, start, to);
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
        ValueType type = types[i];
        if ((flags & CellFlags.NON_ASCII) != 0 && type.isHalfWidth() && DecodingTable.hasFullWidth(bytes, start, end)) {
            reportBad(ProblemCode.FULL_WIDTH_CHARACTER, i);
            return;
        }
        long value = type.parse(bytes, start, end);
        if (value != ValueType.BAD) {
            values[i] = value;
        } else if (type.problem().severity() == Severity.ERROR) {
            reportBad(type.problem(), i, type.arguments());
        } else {
            values[i] = type.otherwise(bytes, start, end);
            report(type.problem(), i, type.arguments());
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
        if ((flags & CellFlags.DOUBLED_QUOTES) != 0) {
            return DecodingTable.decode(cursor.bytes(), from, to, true).length();
        }
        return (flags & CellFlags.NON_ASCII) == 0 ? to - from : DecodingTable.count(cursor.bytes(), from, to);
    }

    /** Checks a suspect cell's bytes, which decodes a text that somebody will ask for. */
    private boolean checkBytes(int i, int flags) {
        boolean decoded = (flags & CellFlags.NON_ASCII) != 0 && texts.decode(i);
        return byteCheck.check(i, i, decoded);
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
        faultless = false;
        problems.report(code, column, arguments);
    }

    /** Returns the layout whose columns these are. */
    public Layout<?> layout() {
        return layout;
    }

    /** Returns whether the row has as many cells as the layout has columns. */
    public boolean isComplete() {
        return complete;
    }

    /** Returns whether every cell can become a value of the record. */
    public boolean isConvertible() {
        return convertible;
    }

    /**
     * Returns whether all text so far is UTF-8, Japanese characters of three bytes among it. MS932 does not look so by chance, though
     * short words in UTF-8 may well be MS932 that makes no sense.
     */
    public boolean looksLikeUtf8() {
        return byteCheck.looksLikeUtf8();
    }

    /** Returns the byte of the file at which the first cell starts that looks so. */
    public long utf8Offset() {
        return byteCheck.utf8Offset();
    }

    /** Returns whether the cell is empty. */
    public boolean isEmpty(int column) {
        return states[column] == EMPTY;
    }

    /** Returns whether the cell has a value that can be relied on. */
    public boolean isFilled(int column) {
        return states[column] == FILLED;
    }

    /** Returns whether the cell's value, or its being empty, can be relied on. */
    public boolean isSound(int column) {
        return states[column] != BAD;
    }

    /** From now on the cell's value cannot be relied on: a rule found that it contradicts the rest of the file. */
    public void distrust(int column) {
        states[column] = BAD;
        versions[column]++;
        faultless = false;
    }

    /** Returns a number that changes whenever the cell's value may have changed since the row before. */
    public int version(int column) {
        return versions[column];
    }

    /** Returns the value of a filled cell that is not free text: see {@link ValueType}. */
    public long value(int column) {
        return values[column];
    }

    /** Returns the value of a cell that is not free text, or 0 where it is empty or cannot be relied on. */
    public long valueOrZero(int column) {
        return states[column] == FILLED ? values[column] : 0;
    }

    /** Returns the text of a cell: nothing, where the row is too short to have it. */
    public String text(int column) {
        if (column >= cursor.storedCells()) {
            return "";
        }
        if (states[column] != FILLED) {
            return cursor.text(column);
        }
        return text[column] ? texts.freeText(column) : texts.text(column);
    }

    /** Returns the number of the row, from 1; blank lines do not count. */
    public long number() {
        return cursor.row();
    }

    /** Returns the line in which the row starts, from 1. */
    public long line() {
        return cursor.line();
    }
}
