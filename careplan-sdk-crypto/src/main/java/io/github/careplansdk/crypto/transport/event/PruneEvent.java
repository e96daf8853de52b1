package io.github.careplansdk.crypto.transport.event;

import java.time.Duration;

/**
 * The bytes of units that were sent or handled long ago have been removed.
 *
 * @param age the minimum age of the units
 * @param sent the number of sent units
 * @param received the number of received units
 * @param took how long it took
 */
public record PruneEvent(Duration age, long sent, long received, Duration took) {
    /** Returns the number of units in all. */
    public long units() {
        return sent + received;
    }
}
