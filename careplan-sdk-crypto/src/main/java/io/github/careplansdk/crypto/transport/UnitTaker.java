package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;

/**
 * Takes over received units, for example to import them. A transport calls its taker for one unit at a time, on the
 * thread that called {@link TransportClient#exchange}, and in the order in which receivers process units: by serial,
 * for each office (the standard's section on units). A transport for many offices calls it for one unit of each office
 * at a time, for different offices at the same time, on threads of its pool.
 *
 * <p>A unit that cannot be received or taken does not delay the others and comes later, out of order. The taker must
 * then not let it undo what a newer unit did; {@code AppliedChanges} of {@code careplan-sdk-csv} takes care of that.
 */
@FunctionalInterface
public interface UnitTaker {
    /** A taker that leaves units in the inbox. */
    UnitTaker NONE = unit -> {};

    /**
     * Takes over a unit. When this returns normally, the unit is not offered again, except after a crash before that
     * was recorded: taking a unit twice must do no harm.
     *
     * @throws Exception if it cannot be taken now; it is offered again, and {@link FailedReception#cause} has the
     *     exception
     */
    void take(StoredUnit unit) throws Exception;
}
