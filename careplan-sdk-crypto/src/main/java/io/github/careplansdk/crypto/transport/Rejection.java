package io.github.careplansdk.crypto.transport;

import java.time.Instant;

/**
 * How often a peer has refused a unit.
 *
 * @param since when it did so first, by this computer's clock
 * @param times how often, 1 or more
 */
public record Rejection(Instant since, int times) {
    /** The same, once more. */
    public Rejection again() {
        return new Rejection(since, times + 1);
    }
}
