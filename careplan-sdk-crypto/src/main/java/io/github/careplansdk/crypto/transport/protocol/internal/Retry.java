package io.github.careplansdk.crypto.transport.protocol.internal;

import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.RetryPolicy;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.protocol.Attempt;
import io.github.careplansdk.crypto.transport.protocol.FailedAttempt;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import java.util.function.LongConsumer;

/** Tries a call again as its failures allow, within one deadline. */
public final class Retry {
    /** What an attempt of a call does. */
    @FunctionalInterface
    interface Work<T> {
        T run(Attempt attempt) throws FailedAttempt, IOException;
    }

    /** Hears what became of each attempt. */
    interface Watch {
        Watch NONE = (attempt, took, failure, known, again) -> {};

        /**
         * @param known what is known of the unit after this attempt
         * @param again whether another follows
         */
        void ended(Attempt attempt, Duration took, Optional<FindingCode> failure, DeliveryOutcome known, boolean again);
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

    private final RetryPolicy policy;
    private final Time time;
    private final DoubleSupplier chance;

    public Retry(RetryPolicy policy) {
        this(policy, Time.SYSTEM, () -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param chance gives numbers from 0 to below 1 */
    Retry(RetryPolicy policy, Time time, DoubleSupplier chance) {
        this.policy = policy;
        this.time = time;
        this.chance = chance;
    }

    /** The time that attempts take and pauses pass by. */
    Time time() {
        return time;
    }

    /**
     * Makes attempts until one does it, or no further one is due.
     *
     * @param mayHaveArrived whether an attempt of an earlier run may have done it
     * @param moved hears of bytes of the unit that move
     * @throws TransportException when no further attempt is due
     * @throws IOException what the work throws: nothing is tried again for it
     */
    <T> T call(boolean mayHaveArrived, LongConsumer moved, Watch watch, Work<T> work) throws IOException {
        long begin = time.nanos();
        boolean arrived = mayHaveArrived;
        boolean renewed = false;
        Optional<FailedAttempt> before = Optional.empty();
        for (int number = 1; ; number++) {
            Running attempt = new Running(number, arrived, begin, moved);
            FailedAttempt failed;
            try {
                T result = work.run(attempt);
                attempt.ended(watch, Optional.empty(), DeliveryOutcome.DELIVERED, false);
                return result;
            } catch (FailedAttempt e) {
                failed = e;
            } catch (IOException | RuntimeException e) {
                DeliveryOutcome known =
                        arrived || attempt.bytesSent() > 0 ? DeliveryOutcome.UNKNOWN : DeliveryOutcome.NOT_SENT;
                attempt.ended(watch, Optional.of(TransportCode.NOT_PROCESSED), known, false);
                throw e;
            }
            DeliveryOutcome known = outcome(failed, arrived);
            Optional<Duration> pause = pause(failed, number, renewed).filter(due -> due.compareTo(attempt.left()) < 0);
            attempt.ended(watch, Optional.of(failed.finding().code()), known, pause.isPresent());
            if (pause.isEmpty() || !passed(pause.get())) {
                throw givenUp(known, attempt, failed, before, renewed);
            }
            before = Optional.of(failed);
            arrived |= failed.outcome() != DeliveryOutcome.NOT_SENT;
            renewed |= failed.needsNewSession();
        }
    }

    /**
     * An attempt that began too late to find anything out tells only that time was up: why there had to be another attempt is
     * the reason then. The other of the two is the cause.
     */
    private static TransportException givenUp(
            DeliveryOutcome known,
            Running attempt,
            FailedAttempt last,
            Optional<FailedAttempt> before,
            boolean renewed) {
        boolean isTime = last.finding().code() == TransportCode.DEADLINE_PASSED;
        FailedAttempt reason =
                before.filter(earlier -> isTime && attempt.beganTooLate()).orElse(last);
        TransportException exception = new TransportException(
                known, reason.finding(), reason.isEverywhere() || (renewed && last.needsNewSession()));
        if (isTime) {
            before.map(earlier -> reason == last ? earlier : last).ifPresent(exception::initCause);
        }
        return exception;
    }

    /** What an earlier attempt may have done, the refusal of a later one alone does not undo. */
    private static DeliveryOutcome outcome(FailedAttempt last, boolean arrivedBefore) {
        return arrivedBefore && !last.isForAllAttempts() ? DeliveryOutcome.UNKNOWN : last.outcome();
    }

    /** How long to wait for the next attempt; empty where there is to be none. A call gets one new session. */
    private Optional<Duration> pause(FailedAttempt failed, int attempts, boolean renewed) {
        if (failed.needsNewSession()) {
            return renewed ? Optional.empty() : Optional.of(Duration.ZERO);
        }
        if (!failed.mayTryAgain()) {
            return Optional.empty();
        }
        long usual = policy.pause(attempts).toNanos();
        Duration shortened = Duration.ofNanos(usual - (long) (usual / 2.0 * chance.getAsDouble()));
        Duration asked = shorter(failed.pause().orElse(Duration.ZERO), policy.longestPause());
        return Optional.of(asked.compareTo(shortened) > 0 ? asked : shortened);
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

    /** An attempt that is being made. */
    private final class Running implements Attempt {
        private final int number;
        private final boolean mayHaveArrived;
        private final long begin;
        private final long start = time.nanos();
        private final LongConsumer moved;
        private final AtomicLong sent = new AtomicLong();
        private final AtomicLong received = new AtomicLong();

        /** @param begin when the call began */
        private Running(int number, boolean mayHaveArrived, long begin, LongConsumer moved) {
            this.number = number;
            this.mayHaveArrived = mayHaveArrived;
            this.begin = begin;
            this.moved = moved;
        }

        /** Whether there was less time from its beginning than silence of the other side takes to show. */
        private boolean beganTooLate() {
            return left().plusNanos(time.nanos() - start).compareTo(stall()) < 0;
        }

        private void ended(Watch watch, Optional<FindingCode> failure, DeliveryOutcome known, boolean again) {
            watch.ended(this, Duration.ofNanos(time.nanos() - start), failure, known, again);
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public boolean mayHaveArrived() {
            return mayHaveArrived;
        }

        @Override
        public Duration deadline() {
            return policy.deadline();
        }

        @Override
        public Duration left() {
            return policy.deadline().minusNanos(time.nanos() - begin);
        }

        @Override
        public Duration stall() {
            return policy.stall();
        }

        @Override
        public void sent(long bytes) {
            sent.addAndGet(bytes);
            moved.accept(bytes);
        }

        @Override
        public void received(long bytes) {
            received.addAndGet(bytes);
            moved.accept(bytes);
        }

        @Override
        public long bytesSent() {
            return sent.get();
        }

        @Override
        public long bytesReceived() {
            return received.get();
        }
    }
}
