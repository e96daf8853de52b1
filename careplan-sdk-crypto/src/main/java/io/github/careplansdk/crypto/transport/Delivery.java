package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import java.util.Optional;

/**
 * The result of sending a unit.
 *
 * @param unit the unit
 * @param outcome the outcome
 * @param receipt the peer's receipt, or empty if the unit was not delivered
 * @param finding the reason why it was not delivered, else empty
 * @param rejection since when and how often the peer has rejected it, or empty if it has not
 */
public record Delivery(
        UnitId unit,
        DeliveryOutcome outcome,
        Optional<Receipt> receipt,
        Optional<Finding> finding,
        Optional<Rejection> rejection) {
    static Delivery delivered(UnitId unit, Receipt receipt) {
        return new Delivery(unit, DeliveryOutcome.DELIVERED, Optional.of(receipt), Optional.empty(), Optional.empty());
    }

    /** Returns the result for a unit that was not delivered. */
    public static Delivery failed(UnitId unit, DeliveryOutcome outcome, Finding finding) {
        return new Delivery(unit, outcome, Optional.empty(), Optional.of(finding), Optional.empty());
    }

    static Delivery rejected(UnitId unit, Finding finding, Optional<Rejection> rejection) {
        return new Delivery(unit, DeliveryOutcome.REJECTED, Optional.empty(), Optional.of(finding), rejection);
    }

    /** Returns whether the unit was delivered. */
    public boolean isDelivered() {
        return outcome == DeliveryOutcome.DELIVERED;
    }
}
