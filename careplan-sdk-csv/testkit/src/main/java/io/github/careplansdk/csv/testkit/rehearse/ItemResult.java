package io.github.careplansdk.csv.testkit.rehearse;

import io.github.careplansdk.core.problem.Problem;
import java.util.List;

/**
 * What became of a case.
 *
 * @param item the case
 * @param deviations where the export says something else than the samples
 * @param problems the errors that the validator finds in the export, as far as they are about the case
 */
public record ItemResult(RehearsalItem item, List<Deviation> deviations, List<Problem> problems) {
    public ItemResult {
        deviations = List.copyOf(deviations);
        problems = List.copyOf(problems);
    }

    /** Returns whether the export says the same as the samples. */
    public boolean isPassed() {
        return deviations.isEmpty() && problems.isEmpty();
    }
}
