package io.github.careplansdk.crypto.transport.event;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import java.time.Duration;
import java.util.Optional;

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
public record AttemptEvent(
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
