package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.crypto.CryptoException;
import io.github.careplansdk.crypto.Finding;

/** Something could not be sent or received, and what is known of it. */
public final class TransportException extends CryptoException {
    private static final long serialVersionUID = 1L;

    private final DeliveryOutcome outcome;

    /** Tells of a failure and what is known of the unit. */
    public TransportException(DeliveryOutcome outcome, Finding finding) {
        super(finding);
        this.outcome = outcome;
    }

    /** Tells of a failure, what is known of the unit, and what caused it. */
    public TransportException(DeliveryOutcome outcome, Finding finding, Throwable cause) {
        super(finding, cause);
        this.outcome = outcome;
    }

    /** What is known: NOT_SENT, UNKNOWN or REJECTED. Of what was only to be received: NOT_SENT. */
    public DeliveryOutcome outcome() {
        return outcome;
    }
}
