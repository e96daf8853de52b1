package io.github.careplansdk.csv.validate;

/** A product's own rule about each row by itself; see {@link Validator.Builder#rowRule}. */
@FunctionalInterface
public interface RowRule {
    /**
     * Checks a row. It is called for each row that has as many cells as its kind has columns, after the rules of the
     * standard. A rule that throws is reported as {@code RULE_FAILED} and sees no more rows of the file.
     *
     * @param row the row, valid during the call only
     * @param problems receives the problems found
     */
    void check(RowView row, ProblemReporter problems);
}
