package io.github.careplansdk.crypto.transport.event;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.UnitId;
import java.util.Optional;

/**
 * What became of a lease: where several processes share a store, one at a time works on a unit that is to be sent, or in the
 * inbox of an office, for a limited time. Of a unit that was sent or rejected no end is told: its lease ends with it. Of
 * folders, whose lock is the lease, the same is told, and none is lost.
 *
 * @param change what happened
 * @param office the office of this side; empty where its certificate does not tell
 * @param unit the unit that is to be sent; empty for the inbox, which is leased as a whole
 */
public record LeaseEvent(Change change, Optional<OfficeNumber> office, Optional<UnitId> unit) {
    /** What happened to a lease. */
    public enum Change {
        /** The unit or inbox is this process's for a while. */
        TAKEN,
        /** It is for a while longer. */
        RENEWED,
        /** It is given back. */
        RELEASED,
        /** The time was over, and another process may have it: this one goes no further with it. */
        LOST
    }

    /** Tells of the lease on a unit that is to be sent. */
    public static LeaseEvent ofUnit(Change change, UnitId unit) {
        return new LeaseEvent(change, Optional.of(unit.address().from()), Optional.of(unit));
    }

    /** Tells of the lease on an inbox. */
    public static LeaseEvent ofInbox(Change change, Optional<OfficeNumber> office) {
        return new LeaseEvent(change, office, Optional.empty());
    }

    /** Tells whether the lease is on an inbox. */
    public boolean isOfInbox() {
        return unit.isEmpty();
    }
}
