package io.github.careplansdk.crypto.transport;

/** What is known of a unit that was to be sent. */
public enum DeliveryOutcome {
    /** The peer has it: there is a receipt, or it lies in the upload folder. */
    DELIVERED,
    /** Surely nothing of it has left. It stays queued. */
    NOT_SENT,
    /** It may have arrived. It stays queued; submitting the same bytes under the same key tells. */
    UNKNOWN,
    /** The peer has refused it. It leaves the queue. */
    REJECTED
}
