package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.crypto.seal.VerificationStep.Outcome;

/** A sealed unit was not opened, since its verification did not come to VALID. */
public final class VerificationFailedException extends CarePlanException {
    private static final long serialVersionUID = 1L;

    private final transient VerificationReport report;

    /** For a report whose verdict is not VALID; its message is that of the first step that did not pass. */
    public VerificationFailedException(VerificationReport report) {
        super(report.steps().stream()
                .filter(step -> step.outcome() == Outcome.FAILED || step.outcome() == Outcome.UNDECIDED)
                .flatMap(step -> step.findings().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing failed in this report.")));
        this.report = report;
    }

    /** Returns what was verified, step by step. */
    public VerificationReport report() {
        return report;
    }
}
