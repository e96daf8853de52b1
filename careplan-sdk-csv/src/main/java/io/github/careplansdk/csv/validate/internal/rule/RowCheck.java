package io.github.careplansdk.csv.validate.internal.rule;

import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;

/** What a rule about single rows does with each. */
@FunctionalInterface
public interface RowCheck {
    /** Looks at a row; cells that cannot be relied on take part in nothing. */
    void see(TypedRow row, CellProblems problems);
}
