package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import java.util.List;
import java.util.Optional;

/**
 * The report of one exchange.
 *
 * @param deliveries the result for each unit that was due to be sent
 * @param received the units that were stored, and taken over if there is a taker
 * @param failures the units that could not be received, and entries of the peer's list that could not be parsed
 * @param interruption the reason why the exchange ended early, such as a peer that cannot be reached, else empty
 * @param listenerFailure the first failure of a listener, which did not affect the exchange, else empty
 */
public record ExchangeReport(
        List<Delivery> deliveries,
        List<StoredUnit> received,
        List<FailedReception> failures,
        Optional<Finding> interruption,
        Optional<Finding> listenerFailure) {
    public ExchangeReport {
        deliveries = List.copyOf(deliveries);
        received = List.copyOf(received);
        failures = List.copyOf(failures);
    }

    /** Returns whether everything that was due is done. */
    public boolean isComplete() {
        return failures.isEmpty()
                && interruption.isEmpty()
                && deliveries.stream().allMatch(Delivery::isDelivered);
    }

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
}
