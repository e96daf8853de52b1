package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.problem.Finding;

/** Something could not be sent or received, and what is known of it. */
public final class TransportException extends CarePlanException {
    private static final long serialVersionUID = 1L;

    private final DeliveryOutcome outcome;
    private final boolean everywhere;

    /** Tells of a failure and what is known of the unit. */
    public TransportException(DeliveryOutcome outcome, Finding finding) {
        this(outcome, finding, false);
    }

    /** Tells of a failure, what is known of the unit, and whether every other call would fail for the same reason. */
    public TransportException(DeliveryOutcome outcome, Finding finding, boolean everywhere) {
        super(finding);
        this.outcome = outcome;
        this.everywhere = everywhere;
    }

    /** Tells of a failure, what is known of the unit, and what caused it. */
    public TransportException(DeliveryOutcome outcome, Finding finding, Throwable cause) {
        super(finding, cause);
        this.outcome = outcome;
        this.everywhere = false;
    }

    /** What is known: NOT_SENT, UNKNOWN or REJECTED. Of what was only to be received: NOT_SENT. */
    public DeliveryOutcome outcome() {
        return outcome;
    }

    /** Tells whether every other call would fail for the same reason, such as a certificate that has ended. */
    public boolean isEverywhere() {
        return everywhere;
    }
}
