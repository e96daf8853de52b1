package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.Finding;
import java.util.Optional;

/**
 * What waits and could not be received: it was quarantined, or will be tried again.
 *
 * @param unit the unit; empty for a file of which that is not known
 * @param finding why
 */
public record FailedReception(Optional<UnitId> unit, Finding finding) {
    /** Whether it lies in the quarantine. */
    public boolean isQuarantined() {
        return finding.code() == TransportCode.UNIT_QUARANTINED;
    }
}
