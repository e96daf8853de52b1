package io.github.careplansdk.crypto.transport.event;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.UnitId;
import java.util.Optional;

/**
 * A change of a lease. Where several processes share a store, one at a time works on a unit to be sent, or in the inbox
 * of an office, for a limited time. The lease of a unit that was sent or rejected ends without an event. For folders,
 * whose lock is the lease, the events are the same, but no lease is lost.
 *
 * @param change what happened
 * @param office the office of this side; empty if its certificate does not name it
 * @param unit the unit that is to be sent; empty for the inbox, which is leased as a whole
 */
public record LeaseEvent(Change change, Optional<OfficeNumber> office, Optional<UnitId> unit) {
    /** What happened to a lease. */
    public enum Change {
        /** The lease was taken. */
        TAKEN,
        /** The lease was renewed. */
        RENEWED,
        /** The lease was released. */
        RELEASED,
        /** The lease ended, and another process may have taken it; this one stops working on it. */
        LOST
    }

    /** Returns an event of the lease on a unit that is to be sent. */
    public static LeaseEvent ofUnit(Change change, UnitId unit) {
        return new LeaseEvent(change, Optional.of(unit.address().from()), Optional.of(unit));
    }

    /** Returns an event of the lease on an inbox. */
    public static LeaseEvent ofInbox(Change change, Optional<OfficeNumber> office) {
        return new LeaseEvent(change, office, Optional.empty());
    }

    /** Returns whether the lease is on an inbox. */
    public boolean isOfInbox() {
        return unit.isEmpty();
    }
}
