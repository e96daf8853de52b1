package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.problem.ProblemCode;

/** Receives the problems of the row a cursor stands on. */
public interface CellProblems {
    /** No column: the problem is the row's. */
    int ROW = -1;

    /**
     * Reports a problem.
     *
     * @param code what is wrong
     * @param column the index of the column, from 0, or {@link #ROW}
     * @param arguments as {@link ProblemCode#parameters()} asks
     */
    void report(ProblemCode code, int column, Object... arguments);
}
