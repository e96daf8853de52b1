package io.github.careplansdk.crypto.transport.protocol.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.careplansdk.crypto.Finding;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.RetryPolicy;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.protocol.internal.FailedAttempt.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** When a call is tried again, how long it pauses, and what is known at its end. Time stands still but for pauses and attempts. */
class RetryTest {
    private static final Finding FINDING = Finding.of(TransportCode.PEER_BUSY, 503);
    private static final RetryPolicy POLICY = RetryPolicy.DEFAULT;

    /** A clock that only the call itself moves. */
    private static final class Still implements Retry.Time {
        private final List<Duration> pauses = new ArrayList<>();
        private long now = Long.MAX_VALUE - 5;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void pass(Duration pause) {
            pauses.add(pause);
            now += pause.toNanos();
        }
    }

    private final Still time = new Still();

    private Retry retry(RetryPolicy policy, double chance) {
        return new Retry(policy, time, () -> chance);
    }

    private static Retry.Attempt<String> failing(List<FailedAttempt> failures) {
        Iterator<FailedAttempt> next = failures.iterator();
        return deadline -> {
            if (next.hasNext()) {
                throw next.next();
            }
            return "done";
        };
    }

    private static FailedAttempt busy(boolean reached) {
        return FailedAttempt.busy(FINDING, reached, Optional.empty());
    }

    private DeliveryOutcome outcome(boolean mayHaveArrived, FailedAttempt... failures) {
        return catchThrowableOfType(
                        TransportException.class,
                        () -> retry(POLICY, 0).call(mayHaveArrived, failing(List.of(failures))))
                .outcome();
    }

    @Provide
    Arbitrary<RetryPolicy> policies() {
        Arbitrary<Duration> pauses =
                Arbitraries.longs().between(1, 100_000_000_000L).map(Duration::ofNanos);
        Arbitrary<Duration> deadlines = Arbitraries.longs().between(1, 1_000).map(Duration::ofSeconds);
        return net.jqwik.api.Combinators.combine(deadlines, pauses, pauses)
                .as((deadline, first, longest) -> new RetryPolicy(deadline, Duration.ofSeconds(1), first, longest));
    }

    @Property
    void pausesDoubleAndAreShortenedByAtMostAHalf(
            @ForAll("policies") RetryPolicy policy,
            @ForAll @IntRange(min = 1, max = 40) int failures,
            @ForAll @DoubleRange(max = 0.99) double chance) {
        Still still = new Still();
        Retry retry = new Retry(policy.withDeadline(Duration.ofDays(365)), still, () -> chance);
        retry.call(false, failing(java.util.Collections.nCopies(failures, busy(true))));
        assertThat(still.pauses).hasSize(failures);
        Duration full = policy.firstPause();
        for (Duration pause : still.pauses) {
            Duration usual = full.compareTo(policy.longestPause()) < 0 ? full : policy.longestPause();
            assertThat(pause).isBetween(usual.dividedBy(2), usual);
            full = usual.multipliedBy(2);
        }
    }

    @Property
    void aCallEndsWithinItsDeadline(
            @ForAll("policies") RetryPolicy policy,
            @ForAll @DoubleRange(max = 0.99) double chance,
            @ForAll @LongRange(min = 1, max = 100) long secondsAnAttempt) {
        Still still = new Still();
        long start = still.now;
        assertThatThrownBy(() -> new Retry(policy, still, () -> chance).call(false, deadline -> {
                    assertThat(deadline.left()).isPositive().isLessThanOrEqualTo(deadline.whole());
                    Duration taken = Duration.ofSeconds(secondsAnAttempt);
                    still.now += (taken.compareTo(deadline.left()) < 0 ? taken : deadline.left()).toNanos();
                    throw busy(true);
                }))
                .isInstanceOf(TransportException.class);
        assertThat(Duration.ofNanos(still.now - start)).isLessThanOrEqualTo(policy.deadline());
    }

    @Property
    void aPeerMayAskForALongerPauseUpToTheLongest(
            @ForAll("policies") RetryPolicy policy, @ForAll @LongRange(min = 0) long seconds) {
        Still still = new Still();
        FailedAttempt asking = FailedAttempt.busy(FINDING, true, Optional.of(Duration.ofSeconds(seconds)));
        new Retry(policy.withDeadline(Duration.ofDays(365)), still, () -> 0.5).call(false, failing(List.of(asking)));
        Duration asked = Duration.ofSeconds(seconds).compareTo(policy.longestPause()) < 0
                ? Duration.ofSeconds(seconds)
                : policy.longestPause();
        assertThat(still.pauses)
                .singleElement()
                .satisfies(pause ->
                        assertThat(pause).isGreaterThanOrEqualTo(asked).isLessThanOrEqualTo(policy.longestPause()));
    }

    @Test
    void whatMayNotBeTriedAgainIsNot() {
        assertThat(outcome(false, FailedAttempt.of(FINDING, false, false))).isEqualTo(DeliveryOutcome.NOT_SENT);
        assertThat(time.pauses).isEmpty();
    }

    @Test
    void aCallWhosePauseWouldPassItsDeadlineEndsAtOnce() {
        RetryPolicy brief =
                POLICY.withDeadline(Duration.ofSeconds(1)).withPauses(Duration.ofSeconds(2), Duration.ofSeconds(2));
        assertThatThrownBy(() -> retry(brief, 0).call(false, failing(List.of(busy(true)))))
                .isInstanceOf(TransportException.class);
        assertThat(time.pauses).isEmpty();
    }

    @Test
    void whatMayHaveArrivedOnceIsNeverCalledNotSent() {
        FailedAttempt noConnection = FailedAttempt.of(FINDING, false, false);
        assertThat(outcome(false, noConnection)).isEqualTo(DeliveryOutcome.NOT_SENT);
        assertThat(outcome(true, noConnection)).isEqualTo(DeliveryOutcome.UNKNOWN);
        assertThat(outcome(false, busy(false), noConnection)).isEqualTo(DeliveryOutcome.NOT_SENT);
        assertThat(outcome(false, busy(true), noConnection)).isEqualTo(DeliveryOutcome.UNKNOWN);
        assertThat(outcome(false, busy(true), busy(false), noConnection)).isEqualTo(DeliveryOutcome.UNKNOWN);
    }

    @Test
    void aRefusalCountsForEarlierAttemptsOnlyWhereThePeerKnewThem() {
        FailedAttempt thisOne = FailedAttempt.refused(FINDING, Refusal.THIS_ATTEMPT);
        FailedAttempt all = FailedAttempt.refused(FINDING, Refusal.ALL_ATTEMPTS);
        assertThat(outcome(false, thisOne)).isEqualTo(DeliveryOutcome.REJECTED);
        assertThat(outcome(true, thisOne)).isEqualTo(DeliveryOutcome.UNKNOWN);
        assertThat(outcome(false, busy(true), thisOne)).isEqualTo(DeliveryOutcome.UNKNOWN);
        assertThat(outcome(true, all)).isEqualTo(DeliveryOutcome.REJECTED);
        assertThat(outcome(false, busy(true), all)).isEqualTo(DeliveryOutcome.REJECTED);
    }

    @Test
    void anInterruptionEndsThePause() {
        Thread.currentThread().interrupt();
        Retry interrupted = new Retry(POLICY, Retry.Time.SYSTEM, () -> 0);
        assertThatThrownBy(() -> interrupted.call(false, failing(List.of(busy(true)))))
                .isInstanceOf(TransportException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
