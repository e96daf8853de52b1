package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.problem.CustomCode;
import io.github.careplansdk.core.problem.Location;

/** Receives the problems that a product's own rule finds. */
@FunctionalInterface
public interface ProblemReporter {
    /**
     * Reports a problem.
     *
     * @param code what is wrong: one of the codes the rule was given to the validator with
     * @param place its location, from {@link RowView}, {@link FileView} or {@link UnitView}; a file rule may keep
     *     places of earlier rows, not the rows themselves
     * @param arguments the values of the code's parameters, in order: facts that a report may always show, never
     *     personal data from a cell
     * @throws IllegalArgumentException if the code is another, or the place is in another file or unit
     */
    void report(CustomCode code, Location place, Object... arguments);
}
