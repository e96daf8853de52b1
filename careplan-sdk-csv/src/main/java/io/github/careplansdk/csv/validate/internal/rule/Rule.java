package io.github.careplansdk.csv.validate.internal.rule;

import io.github.careplansdk.core.problem.RuleCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import java.util.List;

/** A rule about the rows of one file. It sees each row that has all its cells, and at last the end of the file. */
public interface Rule extends RowCheck {
    /** Returns the codes it reports, all of one layer, in the order in which reports list them. */
    List<? extends RuleCode> codes();

    /** Returns what looks at the rows: called for each, so that nothing stands in between. */
    default RowCheck check() {
        return this;
    }

    /** Looks at a row with too many or too few cells, of which only the first can be relied on. */
    default void seeIncomplete(TypedRow row) {}

    /** Looks at such a row as {@link #seeIncomplete(TypedRow)} does, and may report problems of its first cells. */
    default void seeIncomplete(TypedRow row, CellProblems problems) {
        seeIncomplete(row);
    }

    /** Looks back at the whole file, which was read to its end. */
    default void end(Findings findings) {}
}
