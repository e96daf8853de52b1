package io.github.careplansdk.csv.validate;

/** A product's own rule about the files that are sent together; see {@link Validator.Builder#unitRule}. */
@FunctionalInterface
public interface UnitRule {
    /**
     * Checks a unit, complete or not, after its files were checked. It is not called for units with a file that could
     * not be read to its end; the report says so. A rule that throws is reported as {@code RULE_FAILED}.
     *
     * @param unit the unit, valid during the call only
     * @param problems receives the problems found
     */
    void check(UnitView unit, ProblemReporter problems);
}
