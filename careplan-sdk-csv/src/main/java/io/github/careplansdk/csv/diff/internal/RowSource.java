package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.UnreadableException;
import io.github.careplansdk.csv.diff.RecordDiff;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.io.internal.FileRows;
import io.github.careplansdk.csv.io.internal.FittingLayouts;
import io.github.careplansdk.csv.io.internal.RawCells;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads rows as cells, whatever is wrong with these; notes rows that do not have the columns of their kind. */
final class RowSource {
    private static final int LONGEST_SHARED = 64;
    private static final int MOST_SHARED = 1 << 20;

    private final Layouts layouts;
    private final Limits limits;
    private final UnreadNotes unread;
    private final FittingLayouts fitting;
    /** Texts of cells that return, so that each is in memory once. */
    private final Map<String, String> shared = new HashMap<>();

    RowSource(Layouts layouts, Limits limits, UnreadNotes unread) {
        this.layouts = layouts;
        this.limits = limits;
        this.unread = unread;
        this.fitting = new FittingLayouts(layouts);
    }

    /** Takes rows. */
    interface Taker {
        void take(SourceRow row) throws IOException;
    }

    void read(FileName name, SourceFile file, Taker taker) throws IOException {
        try (Rows<?> rows =
                new FileRows<>(file.open(), layouts, name.kind(), name.month(), file.path(), limits, Record.class)) {
            for (Row<?> row : rows) {
                Optional<SourceRow> read = read(name.kind(), file, row);
                if (read.isPresent()) {
                    taker.take(read.get());
                }
            }
            rows.problems().stream().filter(RowSource::endsReading).forEach(unread::note);
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof UnreadableException unreadable)) {
                throw e.getCause();
            }
            unread.note(unreadable.problem());
        } catch (UnreadableException e) {
            unread.note(e.problem());
        }
    }

    /** Whether rows behind the place of a problem were not read. */
    private static boolean endsReading(Problem problem) {
        return problem.code() == ProblemCode.INPUT_LIMIT_EXCEEDED
                || problem.code() == ProblemCode.EDITION_NOT_DESCRIBED;
    }

    private Optional<SourceRow> read(FileKind kind, SourceFile file, Row<?> row) {
        List<String> cells =
                RawCells.distinct(row.bytes()).stream().map(this::share).toList();
        Optional<Layout<?>> layout = fitting.of(kind, cells);
        if (layout.isEmpty()) {
            unread.note(Problem.of(
                    ProblemCode.COLUMN_COUNT,
                    Location.ofRow(file.path(), row.line(), row.number()),
                    layouts.of(kind).columns().size(),
                    cells.size()));
        }
        return layout.map(
                found -> new SourceRow(found, cells, new RecordDiff.Place(file.path(), row.line(), row.number())));
    }

    private String share(String cell) {
        if (cell.length() > LONGEST_SHARED || shared.size() >= MOST_SHARED) {
            return cell;
        }
        String known = shared.putIfAbsent(cell, cell);
        return known == null ? cell : known;
    }
}
