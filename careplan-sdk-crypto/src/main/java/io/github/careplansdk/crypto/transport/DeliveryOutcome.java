package io.github.careplansdk.crypto.transport;

/** The outcome of sending a unit. */
public enum DeliveryOutcome {
    /** The peer has the unit and gave a receipt, or it is in the upload folder. */
    DELIVERED,
    /** No byte of the unit was sent. It stays queued. */
    NOT_SENT,
    /** The unit may have arrived. It stays queued and is submitted again with the same bytes and key. */
    UNKNOWN,
    /** The peer has rejected the unit. It leaves the queue. */
    REJECTED
}
