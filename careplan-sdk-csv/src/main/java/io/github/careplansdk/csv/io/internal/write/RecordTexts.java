package io.github.careplansdk.csv.io.internal.write;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.RecordShape.Place;
import io.github.careplansdk.csv.model.Layouts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of a file's records, with the columns of the edition that the first of them names, or else of the file's. */
final class RecordTexts {
    private static final int MOST_PROBLEMS = 100;

    private final Layouts layouts;
    private final FileName file;
    private final List<Problem> problems = new ArrayList<>();
    /** Columns that the edition does not have, by their English names: at the first row that fills one, for all of them. */
    private final Map<String, Problem> dropped = new LinkedHashMap<>();

    private @Nullable RecordCells<?> cells;
    private long rows;

    /** The cells of the records of a file. */
    RecordTexts(Layouts layouts, FileName file) {
        this.layouts = layouts;
        this.file = file;
    }

    /**
     * Returns the cells of the next record; those of none are empty, as the check of the file will report.
     *
     * @throws IllegalArgumentException if it is not that of the kind
     */
    String[] of(@Nullable Record record) {
        RecordCells<?> of = cells;
        if (of == null) {
            of = new RecordCells<>(layouts.of(file.kind(), edition(record)));
            cells = of;
        }
        rows++;
        Layout<?> layout = of.layout();
        of.checkSlots(
                record, (code, column, arguments) -> add(code, layout.columns().get(column), arguments));
        of.dropped(record)
                .forEach(place -> dropped.merge(
                        place.nameEn(), dropped(place), (first, again) -> first.times(first.count() + 1)));
        return cells(of, record);
    }

    private Problem dropped(Place place) {
        return Problem.of(
                ProblemCode.UNUSED_FILLED,
                new Location(file.text(), 0, rows, 0, place.name(), place.nameEn()),
                place.name() + " (" + place.nameEn() + ")");
    }

    private Edition edition(@Nullable Record first) {
        FileKind kind = file.kind();
        String named = cells(new RecordCells<>(layouts.of(kind, file.edition())), first)[0];
        return layouts.standard()
                .edition(named)
                .filter(edition -> edition.kinds().contains(kind))
                .orElse(file.edition());
    }

    private <T extends Record> String[] cells(RecordCells<T> of, @Nullable Record record) {
        Class<T> type = of.layout().record();
        if (record != null && !type.isInstance(record)) {
            throw new IllegalArgumentException(file.kind() + " holds " + type.getSimpleName() + ", not "
                    + record.getClass().getSimpleName() + ".");
        }
        return of.of(type.cast(record));
    }

    /** Notes a problem. The last that is kept also stands for those that are not. */
    private void add(ProblemCode code, Column column, Object... arguments) {
        if (problems.size() == MOST_PROBLEMS) {
            Problem last = problems.remove(MOST_PROBLEMS - 1);
            problems.add(last.times(last.count() + 1));
            return;
        }
        problems.add(Problem.of(
                code, new Location(file.text(), 0, rows, column.number(), column.name(), column.nameEn()), arguments));
    }

    /** Returns what keeps records from being rows and does not show in their cells. */
    List<Problem> problems() {
        return Stream.concat(problems.stream(), dropped.values().stream()).toList();
    }
}
