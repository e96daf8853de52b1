package io.github.careplansdk.crypto.transport.protocol.internal;

import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.RetryPolicy;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.protocol.internal.FailedAttempt.Refusal;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/** Tries a call again as its failures allow, within one deadline. */
public final class Retry {
    /** One attempt of a call. */
    @FunctionalInterface
    interface Attempt<T> {
        T run(Deadline deadline) throws FailedAttempt;
    }

    /** Time as it passes: by a clock that no one can set back. Tests have their own. */
    interface Time {
        Time SYSTEM = new Time() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pass(Duration pause) throws InterruptedException {
                Thread.sleep(pause.toMillis(), pause.toNanosPart() % 1_000_000);
            }
        };

        long nanos();

        void pass(Duration pause) throws InterruptedException;
    }

    /** When a call with all its attempts has to be done. */
    static final class Deadline {
        private final Duration whole;
        private final Time time;
        private final long start;

        private Deadline(Duration whole, Time time) {
            this.whole = whole;
            this.time = time;
            this.start = time.nanos();
        }

        /** How long the call may take in all. */
        Duration whole() {
            return whole;
        }

        /** How much of that is left; nothing or less when it has passed. */
        Duration left() {
            return whole.minusNanos(time.nanos() - start);
        }
    }

    private final RetryPolicy policy;
    private final Time time;
    private final DoubleSupplier chance;

    public Retry(RetryPolicy policy) {
        this(policy, Time.SYSTEM, () -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param chance gives numbers from 0 to below 1 */
    public Retry(RetryPolicy policy, Time time, DoubleSupplier chance) {
        this.policy = policy;
        this.time = time;
        this.chance = chance;
    }

    /**
     * @param mayHaveArrived whether an attempt of an earlier run may have done it
     * @throws TransportException when no further attempt is due
     */
    <T> T call(boolean mayHaveArrived, Attempt<T> attempt) {
        Deadline deadline = new Deadline(policy.deadline(), time);
        boolean reached = mayHaveArrived;
        for (int attempts = 1; ; attempts++) {
            try {
                return attempt.run(deadline);
            } catch (FailedAttempt failed) {
                Duration pause = pause(failed, attempts);
                if (!failed.mayTryAgain() || pause.compareTo(deadline.left()) >= 0 || !passed(pause)) {
                    throw new TransportException(outcome(failed, reached), failed.finding());
                }
                reached |= failed.hasReached();
            }
        }
    }

    /** What an earlier attempt may have done, the refusal of a later one alone does not undo. */
    private static DeliveryOutcome outcome(FailedAttempt last, boolean reachedBefore) {
        if (last.refusal() == Refusal.ALL_ATTEMPTS || (last.refusal() == Refusal.THIS_ATTEMPT && !reachedBefore)) {
            return DeliveryOutcome.REJECTED;
        }
        return reachedBefore || last.hasReached() ? DeliveryOutcome.UNKNOWN : DeliveryOutcome.NOT_SENT;
    }

    private Duration pause(FailedAttempt failed, int attempts) {
        long usual = policy.pause(attempts).toNanos();
        Duration shortened = Duration.ofNanos(usual - (long) (usual / 2.0 * chance.getAsDouble()));
        Duration asked = shorter(failed.retryAfter().orElse(Duration.ZERO), policy.longestPause());
        return asked.compareTo(shortened) > 0 ? asked : shortened;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean passed(Duration pause) {
        try {
            time.pass(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
