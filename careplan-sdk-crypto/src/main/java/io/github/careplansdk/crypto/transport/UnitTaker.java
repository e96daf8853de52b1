package io.github.careplansdk.crypto.transport;

/** Who takes a received unit over, as a care software imports it. */
@FunctionalInterface
public interface UnitTaker {
    /** Leaves units where they are stored: whoever wants them finds them there. */
    UnitTaker NONE = unit -> {};

    /**
     * Takes a unit over; when this returns, the unit is not offered again. It is offered again after an exception, and after a
     * crash before this was noted: taking one that was taken before must do no harm.
     */
    void take(StoredUnit unit) throws Exception;
}
