package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.csv.RefusedException;
import io.github.careplansdk.csv.layout.internal.Leaf;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.model.Supplement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an export sorts rows by: the columns of their key, the provider and the service code. A row that lacks one of them can
 * go to nobody. Nor can one that is null, or holds null where an empty value is meant; the check of the files finds
 * everything else.
 */
final class SortingCells {
    private static final Set<String> BESIDES_KEY = Set.of("providerNumber", "serviceCode");

    private final Layouts layouts;
    private final List<Problem> problems = new ArrayList<>();

    SortingCells(Layouts layouts) {
        this.layouts = layouts;
    }

    /** Returns a copy of rows that were given, in which one may be null until an export looks at it. */
    static <T> List<T> copy(List<? extends T> rows) {
        return Collections.unmodifiableList(new ArrayList<>(rows));
    }

    /** Looks at rows of a kind. */
    SortingCells check(FileKind kind, List<? extends Record> rows) {
        Map<Class<?>, List<Leaf>> byRecord = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Record row = rows.get(i);
            Class<? extends Record> record = row == null ? layouts.record(kind) : row.getClass();
            for (Leaf leaf : byRecord.computeIfAbsent(record, shown -> leaves(kind, shown))) {
                if (lacks(row, leaf)) {
                    add(ProblemCode.REQUIRED_EMPTY, kind, i, leaf.name());
                }
            }
        }
        return this;
    }

    /** The components of a record whose column files of the kind have. */
    private List<Leaf> leaves(FileKind kind, Class<?> record) {
        return RecordShape.of(record.asSubclass(Record.class)).components().stream()
                .filter(Leaf.class::isInstance)
                .map(Leaf.class::cast)
                .filter(leaf -> layouts.of(kind).find(leaf.name()).isPresent())
                .toList();
    }

    /** Of no row at all, only what it would be sorted by is lacking. */
    private static boolean lacks(@Nullable Record row, Leaf leaf) {
        if (leaf.of(row) != null) {
            return false;
        }
        return leaf.absent() != null ? row != null : leaf.column().key() || BESIDES_KEY.contains(leaf.name());
    }

    /** Looks at the supplements of care plans, which name the plan by its date. */
    SortingCells checkPlanDates(List<Supplement> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Supplement row = rows.get(i);
            if (row != null && Optional.empty().equals(row.carePlanDate())) {
                add(ProblemCode.SUPPLEMENT_KEY, FileKind.UPHOSOKU, i, "carePlanDate", "@planDateReal");
            }
        }
        return check(FileKind.UPHOSOKU, rows);
    }

    private void add(ProblemCode code, FileKind kind, int index, String name, Object... arguments) {
        long row = index + 1L;
        Location place = layouts.of(kind)
                .find(name)
                .map(column -> new Location(kind.name(), 0, row, column.number(), column.name(), column.nameEn()))
                .orElseGet(() -> Location.ofRow(kind.name(), 0, row));
        problems.add(Problem.of(code, place, arguments));
    }

    /**
     * Ends the export where a row lacks a cell.
     *
     * @throws RefusedException with the rows, by their kinds and places in what was given
     */
    void refuse() {
        if (!problems.isEmpty()) {
            throw new RefusedException("The export", new ValidationReport(List.of(), List.of(), problems, List.of()));
        }
    }
}
