package io.github.careplansdk.crypto.transport.store;

/** A taker has not taken a unit; what it threw is the cause. Nothing was noted, and the unit is offered again. */
public final class NotTakenException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Tells what a taker has thrown. */
    public NotTakenException(Exception cause) {
        super(cause.getClass().getSimpleName(), cause);
    }
}
