package io.github.careplansdk.crypto.transport.store;

/**
 * Thrown when a taker has failed to take over a unit; its exception is the cause. Nothing was recorded, and the unit is
 * offered again.
 */
public final class NotTakenException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for one thrown by a taker. */
    public NotTakenException(Exception cause) {
        super(cause.getClass().getSimpleName(), cause);
    }
}
