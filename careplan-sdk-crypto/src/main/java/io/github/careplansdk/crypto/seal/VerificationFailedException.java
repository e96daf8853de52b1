package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.crypto.seal.VerificationReport.VerificationStep.Outcome;

/** Thrown when a sealed unit is not opened because its verdict is not VALID. */
public final class VerificationFailedException extends CarePlanException {
    private static final long serialVersionUID = 1L;

    private final transient VerificationReport report;

    /**
     * Creates an exception for a report whose verdict is not VALID; the message is that of the first step that did not
     * pass.
     */
    public VerificationFailedException(VerificationReport report) {
        super(report.steps().stream()
                .filter(step -> step.outcome() == Outcome.FAILED || step.outcome() == Outcome.UNDECIDED)
                .flatMap(step -> step.findings().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing failed in this report.")));
        this.report = report;
    }

    /** Returns the report of the verification. */
    public VerificationReport report() {
        return report;
    }
}
