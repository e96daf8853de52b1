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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an export sorts rows by: the columns of their key, the provider and the service code. A row that lacks one of them can
 * go to nobody; the check of the files finds everything else.
 */
final class SortingCells {
    private static final Set<String> BESIDES_KEY = Set.of("providerNumber", "serviceCode");

    private final Layouts layouts;
    private final List<Problem> problems = new ArrayList<>();

    SortingCells(Layouts layouts) {
        this.layouts = layouts;
    }

    /** Looks at rows of a kind. */
    SortingCells check(FileKind kind, List<? extends Record> rows) {
        Map<Class<?>, List<Leaf>> byRecord = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Record row = rows.get(i);
            for (Leaf leaf : byRecord.computeIfAbsent(row.getClass(), record -> leaves(row))) {
                if (leaf.of(row) == null) {
                    add(ProblemCode.REQUIRED_EMPTY, kind, i, leaf.name());
                }
            }
        }
        return this;
    }

    /** The components of a record that hold such a cell, and none only where it was not set. */
    private static List<Leaf> leaves(Record row) {
        return RecordShape.of(row.getClass()).components().stream()
                .filter(Leaf.class::isInstance)
                .map(Leaf.class::cast)
                .filter(leaf -> leaf.column().key() || BESIDES_KEY.contains(leaf.name()))
                .filter(leaf -> leaf.absent() == null)
                .toList();
    }

    /** Looks at the supplements of care plans, which name the plan by its date. */
    SortingCells checkPlanDates(List<Supplement> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).carePlanDate().isEmpty()) {
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
