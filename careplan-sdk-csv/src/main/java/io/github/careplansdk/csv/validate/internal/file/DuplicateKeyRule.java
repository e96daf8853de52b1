package io.github.careplansdk.csv.validate.internal.file;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.validate.internal.key.FirstRows;
import io.github.careplansdk.csv.validate.internal.key.KeyColumns;
import io.github.careplansdk.csv.validate.internal.rule.Rule;
import java.util.List;

/** A key has one row. */
final class DuplicateKeyRule implements Rule {
    static final List<ProblemCode> CODES = List.of(ProblemCode.DUPLICATE_KEY);

    private final KeyColumns columns;
    private final FirstRows firstRows;
    private final long[] key;

    DuplicateKeyRule(KeyColumns columns) {
        this.columns = columns;
        this.firstRows = new FirstRows(columns.width());
        this.key = new long[columns.width()];
    }

    @Override
    public List<ProblemCode> codes() {
        return CODES;
    }

    @Override
    public void see(TypedRow row, CellProblems problems) {
        if (!columns.read(row, key)) {
            return;
        }
        long before = firstRows.add(key, row.number());
        if (before != 0) {
            problems.report(ProblemCode.DUPLICATE_KEY, CellProblems.ROW, columns.names(), before);
        }
    }
}
