package io.github.careplansdk.crypto.transport.event;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import java.time.Duration;
import java.util.Optional;

/**
 * One attempt of a call to the other side has ended.
 *
 * @param call what was to be done
 * @param office the office that calls; empty where its certificate does not tell
 * @param unit the unit that it was about; empty for a list
 * @param number which attempt of this call it was: 1 for the first, one more for each retry
 * @param outcome what is known after it: {@code DELIVERED} where the call has done what it was for, also one that delivers nothing
 * @param failure the code of what went wrong; empty where nothing did
 * @param again whether another attempt follows
 * @param took how long it took, without the pause behind it
 * @param sent how many bytes of the unit's body have left
 * @param received how many bytes have arrived
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
    /** What a call is for. */
    public enum Call {
        /** A unit is submitted. */
        SUBMIT,
        /** What waits is listed. */
        LIST,
        /** The body of a unit is fetched. */
        FETCH,
        /** A unit is acknowledged. */
        ACKNOWLEDGE
    }

    /** Tells whether the call has done what it was for. */
    public boolean isDone() {
        return failure.isEmpty();
    }
}
