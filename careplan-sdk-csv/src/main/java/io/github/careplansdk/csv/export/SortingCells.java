package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.csv.RefusedException;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.internal.Leaf;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.model.Supplement;
import java.util.ArrayList;
import java.util.List;
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
        List<Leaf> leaves = RecordShape.of(layouts.record(kind)).components().stream()
                .filter(Leaf.class::isInstance)
                .map(Leaf.class::cast)
                .filter(leaf -> leaf.column().key() || BESIDES_KEY.contains(leaf.name()))
                .filter(leaf -> leaf.absent() == null)
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            for (Leaf leaf : leaves) {
                if (leaf.of(rows.get(i)) == null) {
                    add(ProblemCode.REQUIRED_EMPTY, kind, i, leaf.name());
                }
            }
        }
        return this;
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
        Column column = layouts.of(kind).column(name);
        problems.add(Problem.of(
                code,
                new Location(kind.name(), 0, index + 1L, column.number(), column.name(), column.nameEn()),
                arguments));
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
