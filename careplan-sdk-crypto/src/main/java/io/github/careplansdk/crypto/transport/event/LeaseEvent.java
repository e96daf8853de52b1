package io.github.careplansdk.crypto.transport.event;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.UnitId;

/**
 * What became of a lease: where several processes share a store, one at a time works on a unit, for a limited time. Of a unit
 * that was sent or rejected no end is told: its lease ends with it.
 *
 * @param change what happened
 * @param office the office of this side that the unit is from or for
 * @param unit the unit
 */
public record LeaseEvent(Change change, OfficeNumber office, UnitId unit) {
    /** What happened to a lease. */
    public enum Change {
        /** The unit is this process's for a while. */
        TAKEN,
        /** It is for a while longer. */
        RENEWED,
        /** It is given back. */
        RELEASED,
        /** The time was over, and another process may have the unit: this one goes no further with it. */
        LOST
    }
}
