package io.github.careplansdk.crypto.transport;

import java.time.Duration;

/**
 * How patient a client is. Pauses double from the first to the longest, each shortened by chance by up to a half, so that many
 * clients do not come back at the same moment.
 *
 * @param deadline how long a unit, or another call, may take with all its attempts
 * @param stall how long nothing may move before an attempt is given up
 * @param firstPause the pause after the first failed attempt
 * @param longestPause the longest pause, also where the peer asks for a longer one
 */
public record RetryPolicy(Duration deadline, Duration stall, Duration firstPause, Duration longestPause) {
    /** Ten minutes a unit, given up after 30 seconds without progress, pauses of half a second to 30 seconds. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(
            Duration.ofMinutes(10), Duration.ofSeconds(30), Duration.ofMillis(500), Duration.ofSeconds(30));

    public RetryPolicy {
        if (!isPositive(deadline) || !isPositive(stall) || !isPositive(firstPause) || !isPositive(longestPause)) {
            throw new IllegalArgumentException("Every duration of a retry policy is longer than nothing.");
        }
    }

    /** The same with another deadline. */
    public RetryPolicy withDeadline(Duration value) {
        return new RetryPolicy(value, stall, firstPause, longestPause);
    }

    /** The same with another limit for a stall. */
    public RetryPolicy withStall(Duration value) {
        return new RetryPolicy(deadline, value, firstPause, longestPause);
    }

    /** The same with other pauses. */
    public RetryPolicy withPauses(Duration first, Duration longest) {
        return new RetryPolicy(deadline, stall, first, longest);
    }

    /** The pause after so many failed attempts, before chance shortens it. */
    public Duration pause(int attempts) {
        Duration pause = firstPause;
        for (int doubled = 1; doubled < attempts && pause.compareTo(longestPause) < 0; doubled++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
