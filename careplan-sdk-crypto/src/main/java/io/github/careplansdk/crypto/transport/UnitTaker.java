package io.github.careplansdk.crypto.transport;

/**
 * Takes received units over, as a care software imports them. A transport calls its taker for one unit at a time, on the
 * thread that called {@link TransportClient#exchange}, and in the order in which receivers process units: by serial, for each
 * office (the standard's section on units). A transport for many offices calls it for one unit of each office at a time, for
 * different offices at the same time, on threads of its pool.
 *
 * <p>A unit that cannot be received or taken does not hold those behind it back. It comes later, out of order; then an older
 * unit must not undo what a newer one did ({@code AppliedChanges} of {@code careplan-sdk-csv} sees to that).
 */
@FunctionalInterface
public interface UnitTaker {
    /** Leaves units where they are stored: whoever wants them finds them there. */
    UnitTaker NONE = unit -> {};

    /**
     * Takes a unit over; when this returns, the unit is not offered again. It is offered again after an exception, and after a
     * crash before this was noted: taking one that was taken before must do no harm.
     *
     * @throws Exception if it cannot be taken now; {@link FailedReception#cause} has it
     */
    void take(StoredUnit unit) throws Exception;
}
