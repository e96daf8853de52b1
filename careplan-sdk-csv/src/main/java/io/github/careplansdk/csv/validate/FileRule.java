package io.github.careplansdk.csv.validate;

/**
 * A product's own rule about the rows of a file against each other; see {@link Validator.Builder#fileRule}. An instance
 * is created for each file, and used by one thread at a time.
 */
public interface FileRule extends RowRule {
    /**
     * Called after the last row of the file, unless the file could not be read to its end.
     *
     * @param problems receives the problems found
     */
    void end(ProblemReporter problems);
}
