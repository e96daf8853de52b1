package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.problem.ProblemCode;

/** Receives the problems that reading finds; it asks for the place only of those it keeps. */
@FunctionalInterface
public interface ProblemSink {
    /**
     * Reports a problem.
     *
     * @param code what is wrong
     * @param place the reader that stands on the row
     * @param column the index of the column, from 0, or {@link CellProblems#ROW}
     * @param arguments as {@link ProblemCode#parameters()} asks
     */
    void add(ProblemCode code, RowReader place, int column, Object... arguments);
}
