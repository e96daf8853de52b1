package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.Finding;
import java.util.Optional;

/**
 * What became of a unit that was to be sent.
 *
 * @param unit the unit
 * @param outcome what is known
 * @param receipt what the peer gave, where it was delivered
 * @param finding why not, where it was not
 */
public record Delivery(UnitId unit, DeliveryOutcome outcome, Optional<Receipt> receipt, Optional<Finding> finding) {
    static Delivery delivered(UnitId unit, Receipt receipt) {
        return new Delivery(unit, DeliveryOutcome.DELIVERED, Optional.of(receipt), Optional.empty());
    }

    static Delivery failed(UnitId unit, DeliveryOutcome outcome, Finding finding) {
        return new Delivery(unit, outcome, Optional.empty(), Optional.of(finding));
    }

    /** Whether the peer has it. */
    public boolean isDelivered() {
        return outcome == DeliveryOutcome.DELIVERED;
    }
}
