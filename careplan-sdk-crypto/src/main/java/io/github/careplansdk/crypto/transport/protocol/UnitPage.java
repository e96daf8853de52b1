package io.github.careplansdk.crypto.transport.protocol;

import io.github.careplansdk.crypto.transport.FailedReception;
import io.github.careplansdk.crypto.transport.UnitRef;
import java.util.List;
import java.util.Optional;

/**
 * A page of the list of waiting units.
 *
 * @param units the entries that could be parsed
 * @param notUnderstood the entries that could not be parsed, with {@code LISTED_UNIT_NOT_UNDERSTOOD}
 * @param next the cursor of the next page; empty on the last. A page without units may have one
 */
public record UnitPage(List<UnitRef> units, List<FailedReception> notUnderstood, Optional<String> next) {
    public UnitPage {
        units = List.copyOf(units);
        notUnderstood = List.copyOf(notUnderstood);
    }
}
