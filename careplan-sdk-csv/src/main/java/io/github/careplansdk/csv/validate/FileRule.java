package io.github.careplansdk.csv.validate;

/**
 * A product's own rule about the rows of a file against each other; see {@link Validator.Builder#fileRule}. One is made for
 * each file, and used by one thread at a time.
 */
public interface FileRule extends RowRule {
    /**
     * Looks back at the file after its last row. It is not called where the file could not be read to its end.
     *
     * @param problems takes what is wrong
     */
    void end(ProblemReporter problems);
}
