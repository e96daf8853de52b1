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
import io.github.careplansdk.csv.io.internal.FittingLayouts;
import io.github.careplansdk.csv.io.internal.RawCells;
import io.github.careplansdk.csv.io.internal.RowCursor;
import io.github.careplansdk.csv.io.internal.RowReader;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
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
        Deque<Problem> ofFile = new ArrayDeque<>(1);
        try (InputStream in = file.open()) {
            RowReader rows = new RowReader(
                    in, layouts, name.kind(), name.month(), file.path(), limits, (code, place, column, arguments) -> {
                        if (!place.isInRow()) {
                            ofFile.clear();
                            ofFile.add(Problem.of(code, place.location(code, column), arguments));
                        }
                    });
            while (rows.next()) {
                Optional<SourceRow> row = row(name.kind(), file, rows.cursor());
                if (row.isPresent()) {
                    taker.take(row.get());
                }
            }
            if (rows.isStopped()) {
                ofFile.forEach(unread::note);
            }
        } catch (UnreadableException e) {
            unread.note(e.problem());
        }
    }

    private Optional<SourceRow> row(FileKind kind, SourceFile file, RowCursor row) {
        List<String> cells = RawCells.distinct(row).stream().map(this::share).toList();
        Optional<Layout<?>> layout = fitting.of(kind, cells);
        if (layout.isEmpty()) {
            unread.note(Problem.of(
                    ProblemCode.COLUMN_COUNT,
                    Location.ofRow(file.path(), row.line(), row.row()),
                    layouts.of(kind).columns().size(),
                    row.cells()));
        }
        return layout.map(
                found -> new SourceRow(found, cells, new RecordDiff.Place(file.path(), row.line(), row.row())));
    }

    private String share(String cell) {
        if (cell.length() > LONGEST_SHARED || shared.size() >= MOST_SHARED) {
            return cell;
        }
        String known = shared.putIfAbsent(cell, cell);
        return known == null ? cell : known;
    }
}
