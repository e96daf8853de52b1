package io.github.careplansdk.crypto.transport;

import java.time.Instant;

/**
 * Since when and how often a peer has rejected a unit.
 *
 * @param since the time of the first rejection, by this computer's clock
 * @param times the number of rejections, 1 or more
 */
public record Rejection(Instant since, int times) {
    /** Returns a copy of this rejection with one more. */
    public Rejection again() {
        return new Rejection(since, times + 1);
    }
}
