package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.problem.ProblemCode;

/** Takes what reading finds wrong; asks for the place only where it keeps the finding. */
@FunctionalInterface
public interface ProblemSink {
    /**
     * Something is wrong.
     *
     * @param code what
     * @param place the reader that stands on the row
     * @param column the index of the column, from 0, or {@link CellProblems#ROW}
     * @param arguments as {@link ProblemCode#parameters()} asks
     */
    void add(ProblemCode code, RowReader place, int column, Object... arguments);
}
