package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.problem.Finding;

/** Thrown when something cannot be sent or received, with the known outcome. */
public final class TransportException extends CarePlanException {
    private static final long serialVersionUID = 1L;

    private final DeliveryOutcome outcome;
    private final boolean everywhere;

    /** Creates an exception for a finding and the known outcome of the unit. */
    public TransportException(DeliveryOutcome outcome, Finding finding) {
        this(outcome, finding, false);
    }

    /** Creates an exception that also says whether every other call would fail for the same reason. */
    public TransportException(DeliveryOutcome outcome, Finding finding, boolean everywhere) {
        super(finding);
        this.outcome = outcome;
        this.everywhere = everywhere;
    }

    /** Creates an exception with a cause. */
    public TransportException(DeliveryOutcome outcome, Finding finding, Throwable cause) {
        super(finding, cause);
        this.outcome = outcome;
        this.everywhere = false;
    }

    /** Returns the known outcome: NOT_SENT, UNKNOWN or REJECTED; NOT_SENT for units being received. */
    public DeliveryOutcome outcome() {
        return outcome;
    }

    /** Returns whether every other call would fail for the same reason, such as a certificate that has ended. */
    public boolean isEverywhere() {
        return everywhere;
    }
}
