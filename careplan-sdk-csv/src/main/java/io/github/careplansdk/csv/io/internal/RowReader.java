package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Reads the rows of one file: steps over a byte order mark, column names and blank lines, finds the version whose layout
 * the rows have, and keeps to the limits. What is wrong goes to a sink.
 */
public final class RowReader implements CellProblems {
    private final RowBuffers buffers;
    private final RowLayout rowLayout;
    private final RowCursor cursor;
    private final String path;
    private final Limits limits;
    private final ProblemSink sink;
    private final LineEnds lineEnds = new LineEnds();

    private Layout<?> layout;
    private TypedRow row;
    private long rows;
    private boolean started;
    private boolean stopped;
    private boolean inRow;
    private boolean unreadable;
    private boolean undescribed;

    /** A reader of a file with buffers of its own; see the other constructor. */
    public RowReader(
            InputStream in,
            Layouts layouts,
            FileKind kind,
            Optional<YearMonth> month,
            String path,
            Limits limits,
            ProblemSink sink) {
        this(new RowBuffers(limits), in, layouts, kind, month, path, sink);
    }

    /**
     * A reader of a file.
     *
     * @param buffers what the file is read into, within their limits
     * @param in the bytes; the stream stays the caller's to close
     * @param kind the kind of file
     * @param month the service month that the file's name says, where it does
     * @param path the file, as problems name it
     */
    public RowReader(
            RowBuffers buffers,
            InputStream in,
            Layouts layouts,
            FileKind kind,
            Optional<YearMonth> month,
            String path,
            ProblemSink sink) {
        this.buffers = buffers;
        this.cursor = buffers.open(in);
        this.path = path;
        this.limits = buffers.limits();
        this.sink = sink;
        this.rowLayout = new RowLayout(layouts, kind, month);
        this.layout = rowLayout.expected();
        this.row = buffers.row(layout, this);
    }

    private void useLayout(Layout<?> chosen) {
        if (layout != chosen) {
            layout = chosen;
            row = buffers.row(chosen, this);
        }
    }

    /** Moves to the next row that holds data; false at the end, or where reading cannot go on. */
    public boolean next() throws IOException {
        if (!started) {
            start();
        }
        while (!stopped && cursor.next()) {
            if (cursor.bytesRead() > limits.fileBytes()) {
                stop("@fileBytes", limits.fileBytes());
            } else if (isData() && isWithinRows() && isDescribed()) {
                rows++;
                inRow = true;
                row.read();
                inRow = false;
                return true;
            }
        }
        if (cursor.isCellTooLong() && !stopped) {
            stop("@cellBytes", limits.cellBytes());
        }
        return false;
    }

    private void start() throws IOException {
        started = true;
        if (cursor.skip(0xEF, 0xBB, 0xBF)) {
            report(ProblemCode.BYTE_ORDER_MARK, ROW, "UTF-8");
        } else if (cursor.skip(0xFE, 0xFF) || cursor.skip(0xFF, 0xFE)) {
            report(ProblemCode.BYTE_ORDER_MARK, ROW, "UTF-16");
            stopped = true;
            unreadable = true;
        }
    }

    private boolean isData() {
        if (cursor.isBlank()) {
            report(ProblemCode.BLANK_LINE, ROW);
            return false;
        }
        if (cursor.isEndOfFileMark()) {
            report(ProblemCode.CONTROL_CHARACTER, ROW, cursor.offset(), "0x1A");
            return false;
        }
        lineEnds.see(cursor.lineEnd(), cursor.line());
        if (cursor.row() == 1) {
            useLayout(rowLayout.of(cursor));
            if (RowLayout.isHeader(cursor, layout)) {
                report(ProblemCode.HEADER_ROW, ROW);
                return false;
            }
        } else if (rows == 0) {
            useLayout(rowLayout.of(cursor));
        }
        return true;
    }

    private boolean isWithinRows() {
        if (rows >= limits.rows()) {
            stop("@rows", limits.rows());
        }
        return !stopped;
    }

    /** Which cell is which can only be guessed where the edition that the first row names is not described. */
    private boolean isDescribed() {
        if (rows == 0) {
            rowLayout.undescribed(cursor).ifPresent(edition -> {
                undescribed = true;
                stopped = true;
                report(ProblemCode.EDITION_NOT_DESCRIBED, 0, edition.csvVersion(), edition.label());
            });
        }
        return !stopped;
    }

    private void stop(String limit, long allowed) {
        stopped = true;
        report(ProblemCode.INPUT_LIMIT_EXCEEDED, ROW, limit, allowed);
    }

    @Override
    public void report(ProblemCode code, int column, Object... arguments) {
        sink.add(code, this, column, arguments);
    }

    /** Returns the place of a problem with a column of the current row: its line is the row's, or where a quote was opened. */
    public Location location(ProblemCode code, int column) {
        long number = cursor.isBlank() ? 0 : cursor.row();
        long line = code == ProblemCode.UNCLOSED_QUOTE ? cursor.lineOfLastCell() : cursor.line();
        if (column == ROW) {
            return Location.ofRow(path, line, number);
        }
        Column found = layout.columns().get(column);
        return new Location(path, line, number, found.number(), found.name(), found.nameEn());
    }

    /** Returns the current row. */
    public TypedRow row() {
        return row;
    }

    /** Returns the bytes and cells of the current row. */
    public RowCursor cursor() {
        return cursor;
    }

    /** Returns how many rows hold data, so far. */
    public long rows() {
        return rows;
    }

    /** Returns how the rows end, so far. */
    public LineEnds lineEnds() {
        return lineEnds;
    }

    /** Returns whether what is reported now is about the current row, and not about the file around it. */
    public boolean isInRow() {
        return inRow;
    }

    /**
     * Returns whether the CSV version of the current row explains why it has another number of cells than the layout has
     * columns: no edition has that version, or another edition has, and these are its columns.
     */
    public boolean isOfOtherVersion() {
        if (!row.isFilled(0)) {
            return false;
        }
        String version = Long.toString(row.value(0));
        return rowLayout.isOther(version, cursor.cells());
    }

    /** Returns whether reading ended before the end of the file. */
    public boolean isStopped() {
        return stopped;
    }

    /** Returns whether reading ended at the first row, as the columns of its edition are not known. */
    public boolean isUndescribed() {
        return undescribed;
    }

    /** Returns whether the file is in an encoding that cannot be read as MS932 at all. */
    public boolean isUnreadable() {
        return unreadable;
    }
}
