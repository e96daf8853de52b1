package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;

/** One row a key. */
final class DuplicateKeyRule implements Rule {
    private final KeyColumns columns;
    private final TupleMap firstRows;
    private final long[] key;

    DuplicateKeyRule(KeyColumns columns) {
        this.columns = columns;
        this.firstRows = new TupleMap(columns.width(), 1);
        this.key = new long[columns.width()];
    }

    @Override
    public void see(TypedRow row, CellProblems problems) {
        if (!columns.read(row, key)) {
            return;
        }
        int known = firstRows.size();
        int entry = firstRows.findOrAdd(key);
        if (entry == known) {
            firstRows.set(entry, 0, row.number());
        } else {
            problems.report(ProblemCode.DUPLICATE_KEY, CellProblems.ROW, columns.names(), firstRows.value(entry, 0));
        }
    }
}
