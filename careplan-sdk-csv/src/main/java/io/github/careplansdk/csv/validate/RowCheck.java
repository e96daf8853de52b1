package io.github.careplansdk.csv.validate;

import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;

/** What a rule about single rows does with each. */
@FunctionalInterface
interface RowCheck {
    /** Looks at a row; cells that cannot be relied on take part in nothing. */
    void see(TypedRow row, CellProblems problems);
}
