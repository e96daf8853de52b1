package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.problem.Finding;
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
}
