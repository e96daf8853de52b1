package io.github.careplansdk.crypto.transport.event;

import java.time.Duration;

/**
 * The bytes of units that were sent or handled long ago have been removed.
 *
 * @param age how long ago it had to be, or longer
 * @param sent of how many units that were sent
 * @param received of how many units that were received
 * @param took how long it took
 */
public record PruneEvent(Duration age, long sent, long received, Duration took) {
    /** Returns of how many units in all. */
    public long units() {
        return sent + received;
    }
}
