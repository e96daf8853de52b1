package io.github.careplansdk.crypto.transport.event;

import java.time.Duration;
import java.time.Instant;

/**
 * Units that were sent or handled long ago have been removed.
 *
 * @param olderThan all that was done with before this moment was to be removed
 * @param units how many units were removed
 * @param took how long it took
 */
public record PruneEvent(Instant olderThan, long units, Duration took) {}
