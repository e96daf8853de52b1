package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import java.util.Optional;

/**
 * What waits and could not be received: it was quarantined, or will be tried again.
 *
 * @param unit the unit; empty for a file or a listed entry of which that is not known
 * @param finding why
 * @param cause the exception behind it, such as the taker's. Its message may hold what came out of a unit: it stands in no
 *     finding and not in {@link #toString}
 */
public record FailedReception(Optional<UnitId> unit, Finding finding, Optional<Throwable> cause) {
    /** What failed without an exception. */
    public FailedReception(Optional<UnitId> unit, Finding finding) {
        this(unit, finding, Optional.empty());
    }

    /** Whether it lies in the quarantine. */
    public boolean isQuarantined() {
        return finding.code() == TransportCode.UNIT_QUARANTINED;
    }

    /** Returns the unit and the finding, without the cause. */
    @Override
    public String toString() {
        return "FailedReception[unit=" + unit + ", finding=" + finding + "]";
    }
}
