package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import java.util.Optional;

/**
 * What became of a unit that was to be sent.
 *
 * @param unit the unit
 * @param outcome what is known
 * @param receipt what the peer gave, where it was delivered
 * @param finding why not, where it was not
 * @param rejection since when and how often the peer has refused it, where it has
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

    /** Tells of a unit that was not delivered. */
    public static Delivery failed(UnitId unit, DeliveryOutcome outcome, Finding finding) {
        return new Delivery(unit, outcome, Optional.empty(), Optional.of(finding), Optional.empty());
    }

    static Delivery rejected(UnitId unit, Finding finding, Optional<Rejection> rejection) {
        return new Delivery(unit, DeliveryOutcome.REJECTED, Optional.empty(), Optional.of(finding), rejection);
    }

    /** Whether the peer has it. */
    public boolean isDelivered() {
        return outcome == DeliveryOutcome.DELIVERED;
    }
}
