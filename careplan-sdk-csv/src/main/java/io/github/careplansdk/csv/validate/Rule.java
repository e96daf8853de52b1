package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.problem.RuleCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import java.util.List;

/** A rule about the rows of one file. It sees each row that has all its cells, and at last the end of the file. */
interface Rule extends RowCheck {
    /** The codes it reports, all of one layer, in the order in which reports list them. */
    List<? extends RuleCode> codes();

    /** What looks at the rows: called for each, so that nothing stands in between. */
    default RowCheck check() {
        return this;
    }

    /** Hears of a row with too many or too few cells; only the cells in front can be relied on. */
    default void doubt(TypedRow row) {}

    /** Hears of such a row as {@link #doubt(TypedRow)} does, and may tell what is wrong with its cells in front. */
    default void doubt(TypedRow row, CellProblems problems) {
        doubt(row);
    }

    /** Looks back at the whole file, which was read to its end. */
    default void end(Findings findings) {}
}
