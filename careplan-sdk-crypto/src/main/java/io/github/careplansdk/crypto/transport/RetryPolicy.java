package io.github.careplansdk.crypto.transport;

import java.time.Duration;

/**
 * Says how long calls are tried again. Pauses double from the first to the longest, each shortened at random by up to a
 * half, so that many clients do not retry at the same moment.
 *
 * @param deadline how long a unit, or another call, may take with all its attempts
 * @param stall how long an attempt may go without progress before it is given up
 * @param firstPause the pause after the first failed attempt
 * @param longestPause the longest pause, even if the peer asks for a longer one
 */
public record RetryPolicy(Duration deadline, Duration stall, Duration firstPause, Duration longestPause) {
    /** Ten minutes a unit, given up after 30 seconds without progress, pauses of half a second to 30 seconds. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(
            Duration.ofMinutes(10), Duration.ofSeconds(30), Duration.ofMillis(500), Duration.ofSeconds(30));

    /** @throws IllegalArgumentException if a duration is not positive */
    public RetryPolicy {
        if (!isPositive(deadline) || !isPositive(stall) || !isPositive(firstPause) || !isPositive(longestPause)) {
            throw new IllegalArgumentException("Every duration of a retry policy is longer than nothing.");
        }
    }

    /** Returns a copy of this policy with another deadline. */
    public RetryPolicy withDeadline(Duration value) {
        return new RetryPolicy(value, stall, firstPause, longestPause);
    }

    /** Returns a copy of this policy with another limit on stalls. */
    public RetryPolicy withStall(Duration value) {
        return new RetryPolicy(deadline, value, firstPause, longestPause);
    }

    /** Returns a copy of this policy with other pauses. */
    public RetryPolicy withPauses(Duration first, Duration longest) {
        return new RetryPolicy(deadline, stall, first, longest);
    }

    /** Returns the pause after a number of failed attempts, before it is shortened at random. */
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
