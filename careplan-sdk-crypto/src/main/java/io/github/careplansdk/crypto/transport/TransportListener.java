package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import java.time.Duration;
import java.util.Optional;

/**
 * Receives the progress and the events of a transport. One that is set on the transport's builder receives those of all
 * calls; one that is passed to an exchange, those of that exchange.
 *
 * <p>Methods are called from several threads, including those of connections, and must return quickly, since the
 * transport waits for them. Exceptions of a listener do not affect the transport; the report of an exchange has the
 * first ({@link ExchangeReport#listenerFailure}). No argument holds secrets or content of a unit.
 */
public interface TransportListener {
    /** A listener that does nothing. */
    TransportListener NONE = new TransportListener() {};

    /**
     * Called when more bytes of a unit have been sent or received. Bytes of a failed attempt are counted again by the
     * next.
     *
     * @param bytes the number of bytes since the last call
     */
    default void moved(UnitId unit, long bytes) {}

    /**
     * Called when a unit to be sent is done for this run.
     *
     * @param done how many are done, including this one
     * @param all how many are known to be due
     */
    default void delivery(Delivery delivery, int done, int all) {}

    /** Called when a unit is stored in the inbox, verified and complete. */
    default void received(StoredUnit unit) {}

    /** Called when a unit could not be received. */
    default void notReceived(FailedReception failure) {}

    /** Called when an attempt of a call to the peer has ended, successfully or not. */
    default void attempt(AttemptEvent event) {}

    /** Called when a session with the peer was opened or closed, or could not be opened. */
    default void connection(ConnectionEvent event) {}

    /** Called when a lease was taken, renewed, released or lost. */
    default void lease(LeaseEvent event) {}

    /** Called when the bytes of old units have been removed. */
    default void prune(PruneEvent event) {}

    /**
     * The end of one attempt of a call to the peer.
     *
     * @param call the call
     * @param office the office that calls; empty if its certificate does not name it
     * @param unit the unit that it was about; empty for a list
     * @param number the number of the attempt, 1 for the first
     * @param outcome the known outcome: {@code DELIVERED} if the call has succeeded, also one that delivers nothing
     * @param failure the code of the error; empty if it succeeded
     * @param again whether another attempt follows
     * @param took its duration, without the pause after it
     * @param sent the number of bytes of the unit's body that were sent
     * @param received the number of bytes that were received
     */
    record AttemptEvent(
            Call call,
            Optional<OfficeNumber> office,
            Optional<UnitId> unit,
            int number,
            DeliveryOutcome outcome,
            Optional<FindingCode> failure,
            boolean again,
            Duration took,
            long sent,
            long received) {
        /** The kinds of calls. */
        public enum Call {
            /** A unit is submitted. */
            SUBMIT,
            /** The waiting units are listed. */
            LIST,
            /** The body of a unit is fetched. */
            FETCH,
            /** A unit is acknowledged. */
            ACKNOWLEDGE
        }

        /** Returns whether the call has succeeded. */
        public boolean isDone() {
            return failure.isEmpty();
        }
    }

    /**
     * A session with the peer was opened or closed, or could not be opened. The connections of the JDK below it are not
     * reported.
     *
     * @param change what happened
     * @param peer the peer, as in the audit trail
     * @param office the office of the session; empty if its certificate does not name it
     * @param failure the code of the error; empty if there was none
     * @param took how long opening took, including a login; zero for closing
     */
    record ConnectionEvent(
            Change change, String peer, Optional<OfficeNumber> office, Optional<FindingCode> failure, Duration took) {
        /** What happened to a session. */
        public enum Change {
            /** It was opened. */
            OPENED,
            /** It could not be opened. */
            NOT_OPENED,
            /** It was closed. */
            CLOSED
        }
    }

    /**
     * A change of a lease. Where several processes share a store, one at a time works on a unit to be sent, or in the inbox
     * of an office, for a limited time. The lease of a unit that was sent or rejected ends without an event. For folders,
     * whose lock is the lease, the events are the same, but no lease is lost.
     *
     * @param change what happened
     * @param office the office of this side; empty if its certificate does not name it
     * @param unit the unit that is to be sent; empty for the inbox, which is leased as a whole
     */
    record LeaseEvent(Change change, Optional<OfficeNumber> office, Optional<UnitId> unit) {
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

    /**
     * The bytes of units that were sent or handled long ago have been removed.
     *
     * @param age the minimum age of the units
     * @param sent the number of sent units
     * @param received the number of received units
     * @param took how long it took
     */
    record PruneEvent(Duration age, long sent, long received, Duration took) {
        /** Returns the number of units in all. */
        public long units() {
            return sent + received;
        }
    }
}
