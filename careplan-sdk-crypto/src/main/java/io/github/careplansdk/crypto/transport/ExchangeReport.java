package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.problem.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What one exchange did.
 *
 * @param deliveries what became of each unit that was due to be sent
 * @param received the units that were stored, and taken where someone takes them
 * @param failures the units that could not be received, and entries of the peer's list that are not understood
 * @param interruption why the rest was not tried: for example, the peer could not be reached to list what waits
 * @param listenerFailure what was wrong with a listener, told once; it has changed nothing
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

    /** Whether all that was due is done. */
    public boolean isComplete() {
        return failures.isEmpty()
                && interruption.isEmpty()
                && deliveries.stream().allMatch(Delivery::isDelivered);
    }
}
