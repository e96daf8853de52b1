package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import java.util.Optional;

/**
 * A waiting unit that could not be received. It was quarantined, or is tried again by the next exchange.
 *
 * @param unit the unit, or empty for a file or a listed entry whose unit is not known
 * @param finding the reason
 * @param cause the exception behind it, such as the taker's. Its message may hold content of a unit, so it is neither
 *     in the finding nor in {@link #toString}
 */
public record FailedReception(Optional<UnitId> unit, Finding finding, Optional<Throwable> cause) {
    /** Creates a failure without a cause. */
    public FailedReception(Optional<UnitId> unit, Finding finding) {
        this(unit, finding, Optional.empty());
    }

    /** Returns whether it is in quarantine. */
    public boolean isQuarantined() {
        return finding.code() == TransportCode.UNIT_QUARANTINED;
    }

    /** Returns the unit and the finding, without the cause. */
    @Override
    public String toString() {
        return "FailedReception[unit=" + unit + ", finding=" + finding + "]";
    }
}
