package io.github.careplansdk.csv;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;

/**
 * Thrown when a file is not written because the standard does not allow its content. {@link #report} says which row and
 * column, and why.
 */
public final class RefusedException extends CarePlanException {
    private static final long serialVersionUID = 1L;

    private final transient ValidationReport report;

    /**
     * Creates an exception.
     *
     * @param what the file name, or a description of the files, that was not written
     * @param report the problems
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

    /** Returns the problems, by row and column. */
    public ValidationReport report() {
        return report;
    }
}
