package io.github.careplansdk.crypto.transport.protocol.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.RetryPolicy;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.protocol.FailedAttempt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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

    private static <T> T call(Retry retry, boolean mayHaveArrived, Retry.Work<T> work) {
        try {
            return retry.call(mayHaveArrived, bytes -> {}, Retry.Watch.NONE, work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Retry.Work<String> failing(List<FailedAttempt> failures) {
        Iterator<FailedAttempt> next = failures.iterator();
        return attempt -> {
            if (next.hasNext()) {
                throw next.next();
            }
            return "done";
        };
    }

    private static FailedAttempt busy(boolean reached) {
        return (reached ? FailedAttempt.unknown(FINDING) : FailedAttempt.notSent(FINDING)).again();
    }

    private DeliveryOutcome outcome(boolean mayHaveArrived, FailedAttempt... failures) {
        return catchThrowableOfType(
                        TransportException.class,
                        () -> call(retry(POLICY, 0), mayHaveArrived, failing(List.of(failures))))
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
        call(retry, false, failing(java.util.Collections.nCopies(failures, busy(true))));
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
        assertThatThrownBy(() -> call(new Retry(policy, still, () -> chance), false, attempt -> {
                    assertThat(attempt.left()).isPositive().isLessThanOrEqualTo(attempt.deadline());
                    Duration taken = Duration.ofSeconds(secondsAnAttempt);
                    still.now += (taken.compareTo(attempt.left()) < 0 ? taken : attempt.left()).toNanos();
                    throw busy(true);
                }))
                .isInstanceOf(TransportException.class);
        assertThat(Duration.ofNanos(still.now - start)).isLessThanOrEqualTo(policy.deadline());
    }

    @Property
    void aPeerMayAskForALongerPauseUpToTheLongest(
            @ForAll("policies") RetryPolicy policy, @ForAll @LongRange(min = 0) long seconds) {
        Still still = new Still();
        FailedAttempt asking = FailedAttempt.unknown(FINDING).after(Duration.ofSeconds(seconds));
        call(new Retry(policy.withDeadline(Duration.ofDays(365)), still, () -> 0.5), false, failing(List.of(asking)));
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
        assertThat(outcome(false, FailedAttempt.notSent(FINDING))).isEqualTo(DeliveryOutcome.NOT_SENT);
        assertThat(time.pauses).isEmpty();
    }

    @Test
    void aCallWhosePauseWouldPassItsDeadlineEndsAtOnce() {
        RetryPolicy brief =
                POLICY.withDeadline(Duration.ofSeconds(1)).withPauses(Duration.ofSeconds(2), Duration.ofSeconds(2));
        assertThatThrownBy(() -> call(retry(brief, 0), false, failing(List.of(busy(true)))))
                .isInstanceOf(TransportException.class);
        assertThat(time.pauses).isEmpty();
    }

    @Test
    void whatMayHaveArrivedOnceIsNeverCalledNotSent() {
        FailedAttempt noConnection = FailedAttempt.notSent(FINDING);
        assertThat(outcome(false, noConnection)).isEqualTo(DeliveryOutcome.NOT_SENT);
        assertThat(outcome(true, noConnection)).isEqualTo(DeliveryOutcome.UNKNOWN);
        assertThat(outcome(false, busy(false), noConnection)).isEqualTo(DeliveryOutcome.NOT_SENT);
        assertThat(outcome(false, busy(true), noConnection)).isEqualTo(DeliveryOutcome.UNKNOWN);
        assertThat(outcome(false, busy(true), busy(false), noConnection)).isEqualTo(DeliveryOutcome.UNKNOWN);
    }

    @Test
    void aRefusalCountsForEarlierAttemptsOnlyWhereThePeerKnewThem() {
        FailedAttempt thisOne = FailedAttempt.rejected(FINDING);
        FailedAttempt all = FailedAttempt.rejectedAlways(FINDING);
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
        assertThatThrownBy(() -> call(interrupted, false, failing(List.of(busy(true)))))
                .isInstanceOf(TransportException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aCallGetsOneNewSessionAtOnceAndNotASecond() {
        FailedAttempt over = FailedAttempt.notSent(FINDING).inNewSession();
        assertThat(call(retry(POLICY, 0), false, failing(List.of(over)))).isEqualTo("done");
        assertThat(time.pauses).containsExactly(Duration.ZERO);
        assertThatThrownBy(() -> call(retry(POLICY, 0), false, failing(List.of(over, busy(false), over))))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.isEverywhere()).isTrue());
    }

    @Test
    void whatIsSoEverywhereIsSaidWhenItIsGivenUp() {
        FailedAttempt everywhere = FailedAttempt.notSent(FINDING).again().everywhere();
        assertThat(call(retry(POLICY, 0), false, failing(List.of(everywhere)))).isEqualTo("done");
        assertThatThrownBy(() -> call(retry(POLICY, 0), false, attempt -> {
                    throw everywhere;
                }))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.isEverywhere()).isTrue());
        assertThatThrownBy(() -> call(retry(POLICY, 0), false, failing(List.of(FailedAttempt.notSent(FINDING)))))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.isEverywhere()).isFalse());
    }

    private static final Finding TIME_IS_UP = Finding.of(TransportCode.DEADLINE_PASSED, 60);
    private static final RetryPolicy MINUTE = new RetryPolicy(
            Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofSeconds(1));

    /** A call that fails for a reason, and then in an attempt that lasts until its time is up. */
    private TransportException outOfTime(FailedAttempt first, int secondsOfFirst) {
        return catchThrowableOfType(
                TransportException.class,
                () -> call(retry(MINUTE, 0), false, attempt -> {
                    if (attempt.number() == 1) {
                        time.now += Duration.ofSeconds(secondsOfFirst).toNanos();
                        throw first;
                    }
                    time.now += attempt.left().toNanos();
                    throw FailedAttempt.notSent(TIME_IS_UP).again();
                }));
    }

    @Test
    void anAttemptThatBeganTooLateDoesNotHideWhyItWasMade() {
        TransportException late = outOfTime(busy(true).everywhere(), 45);
        assertThat(late.finding()).isEqualTo(FINDING);
        assertThat(late.isEverywhere()).isTrue();
        assertThat(late.outcome()).isEqualTo(DeliveryOutcome.UNKNOWN);
        assertThat(late.getCause())
                .isInstanceOfSatisfying(
                        FailedAttempt.class,
                        cause -> assertThat(cause.finding()).isEqualTo(TIME_IS_UP));
    }

    @Test
    void anAttemptWithTimeEnoughSaysThatItWasTooSlowAndKeepsTheEarlierReason() {
        TransportException slow = outOfTime(busy(false).everywhere(), 5);
        assertThat(slow.finding()).isEqualTo(TIME_IS_UP);
        assertThat(slow.isEverywhere()).isFalse();
        assertThat(slow.getCause())
                .isInstanceOfSatisfying(
                        FailedAttempt.class,
                        cause -> assertThat(cause.finding()).isEqualTo(FINDING));
    }

    @Test
    void eachAttemptIsToldWithItsNumberAndWhetherAnotherFollows() throws IOException {
        List<String> told = new ArrayList<>();
        retry(POLICY, 0)
                .call(
                        false,
                        bytes -> told.add("moved " + bytes),
                        (attempt, took, failure, known, again) -> told.add(
                                attempt.number() + " " + known + " " + failure + " " + again + " " + took.toMillis()
                                        + " ms " + attempt.bytesSent() + " " + attempt.mayHaveArrived()),
                        attempt -> {
                            attempt.sent(7);
                            time.now += Duration.ofMillis(20).toNanos();
                            if (attempt.number() == 1) {
                                throw busy(true);
                            }
                            return "done";
                        });
        assertThat(told)
                .containsExactly(
                        "moved 7",
                        "1 UNKNOWN Optional[PEER_BUSY] true 20 ms 7 false",
                        "moved 7",
                        "2 DELIVERED Optional.empty false 20 ms 7 true");
    }
}
