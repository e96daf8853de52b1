package io.github.careplansdk.csv;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;

/**
 * A file was not written, because what it would hold is not allowed by the standard. {@link #report} says which row and
 * column, and why.
 */
public final class RefusedException extends CarePlanException {
    private static final long serialVersionUID = 1L;

    private final transient ValidationReport report;

    /**
     * Creates an exception.
     *
     * @param what what was not written: a file's name, or what its files would have been
     * @param report what is wrong
     */
    public RefusedException(String what, ValidationReport report) {
        super(ErrorCode.REFUSED.found(what, errors(report)));
        this.report = report;
    }

    private static long errors(ValidationReport report) {
        return report.problems().stream()
                .filter(problem -> problem.code().severity() == Severity.ERROR)
                .mapToLong(Problem::count)
                .sum();
    }

    /** What is wrong, by row and column. */
    public ValidationReport report() {
        return report;
    }
}
