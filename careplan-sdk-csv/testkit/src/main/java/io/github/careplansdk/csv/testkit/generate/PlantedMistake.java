package io.github.careplansdk.csv.testkit.generate;

import io.github.careplansdk.core.problem.ProblemCode;
import java.util.List;

/**
 * A planted mistake, the only one in its bulk.
 *
 * @param code the problem that it causes
 * @param what a description of the change to the good bulk
 * @param folder its bulk, below the folder that it was planted in, with {@code /} between its parts
 * @param findings everything that a check finds in that bulk
 */
public record PlantedMistake(ProblemCode code, String what, String folder, List<Finding> findings) {
    public PlantedMistake {
        findings = List.copyOf(findings);
    }

    /**
     * A problem that a check finds.
     *
     * @param code the problem
     * @param file the file, below the folder that was planted in; the bulk's folder for the bulk as a whole
     * @param line the line, from 1, or 0 for the file
     * @param row the row, from 1, or 0 for the file or the line
     * @param column the English name of the column, or empty for the row
     */
    public record Finding(ProblemCode code, String file, long line, long row, String column) {}
}
