package io.github.careplansdk.crypto.transport.protocol;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import java.time.Duration;
import java.util.Optional;

/**
 * One attempt that failed, and what that means: what is known of the unit, and whether another attempt makes sense. It is
 * begun with what is known, and then says what to do:
 *
 * <pre>{@code
 * throw FailedAttempt.unknown(Finding.of(TransportCode.PEER_BUSY, 503)).after(Duration.ofSeconds(20));
 * throw FailedAttempt.notSent(Finding.of(TransportCode.SESSION_ENDED)).inNewSession();
 * throw FailedAttempt.notSent(Finding.of(TransportCode.ACCOUNT_LOCKED, "14:30")).lockedFor(Duration.ofMinutes(30));
 * throw FailedAttempt.rejected(Finding.of(TransportCode.PEER_REFUSED, 200, "E-17"));
 * }</pre>
 *
 * <p>Without a word about it, it is not tried again. How often and when it is, a transport's {@code RetryPolicy} says. The finding
 * holds no password, no token and nothing from inside a unit. Instances are immutable.
 */
public final class FailedAttempt extends Exception {
    private static final long serialVersionUID = 1L;

    private enum Again {
        NO,
        YES,
        IN_NEW_SESSION
    }

    private final transient Finding finding;
    private final DeliveryOutcome outcome;
    private final boolean always;
    private final Again again;
    private final transient Optional<Duration> pause;
    private final boolean everywhere;

    private FailedAttempt(
            Finding finding,
            DeliveryOutcome outcome,
            boolean always,
            Again again,
            Optional<Duration> pause,
            boolean everywhere) {
        super(finding.code().name(), null, false, false);
        this.finding = finding;
        this.outcome = outcome;
        this.always = always;
        this.again = again;
        this.pause = pause;
        this.everywhere = everywhere;
    }

    private static FailedAttempt of(Finding finding, DeliveryOutcome outcome, boolean always) {
        return new FailedAttempt(finding, outcome, always, Again.NO, Optional.empty(), false);
    }

    /** Surely nothing of a unit has reached the platform by this attempt; also what failed without a unit. */
    public static FailedAttempt notSent(Finding finding) {
        return of(finding, DeliveryOutcome.NOT_SENT, false);
    }

    /** The unit may have arrived. */
    public static FailedAttempt unknown(Finding finding) {
        return of(finding, DeliveryOutcome.UNKNOWN, false);
    }

    /**
     * The platform has said no to this attempt. That tells nothing of an earlier one: if that may have arrived, the outcome is
     * {@code UNKNOWN}.
     */
    public static FailedAttempt rejected(Finding finding) {
        return of(finding, DeliveryOutcome.REJECTED, false);
    }

    /** The platform has said no, and would have known of an earlier attempt: none of the unit is there. */
    public static FailedAttempt rejectedAlways(Finding finding) {
        return of(finding, DeliveryOutcome.REJECTED, true);
    }

    /** The same, and it may be tried again. */
    public FailedAttempt again() {
        return new FailedAttempt(finding, outcome, always, Again.YES, pause, everywhere);
    }

    /** The same, and it may be tried again after so long. The transport waits no longer than its policy allows. */
    public FailedAttempt after(Duration value) {
        return new FailedAttempt(finding, outcome, always, Again.YES, Optional.of(value), everywhere);
    }

    /** The same, and the session has ended: it may be tried again at once in another. */
    public FailedAttempt inNewSession() {
        return new FailedAttempt(finding, outcome, always, Again.IN_NEW_SESSION, pause, everywhere);
    }

    /**
     * The same, and every other call would fail for the same reason: when this one is given up, the exchange ends. What is queued
     * stays queued.
     */
    public FailedAttempt everywhere() {
        return new FailedAttempt(finding, outcome, always, again, pause, true);
    }

    /**
     * The same, and the platform lets nobody in for so long: this call is not tried again, the exchange ends, and until then the
     * transport answers with this failure, without opening a session.
     */
    public FailedAttempt lockedFor(Duration value) {
        return new FailedAttempt(finding, outcome, always, Again.NO, Optional.of(value), true);
    }

    /** Returns what happened, in words for people. */
    public Finding finding() {
        return finding;
    }

    /** Returns what is known of the unit by this attempt: NOT_SENT, UNKNOWN or REJECTED. */
    public DeliveryOutcome outcome() {
        return outcome;
    }

    /** Tells whether a rejection speaks for earlier attempts too. */
    public boolean isForAllAttempts() {
        return always;
    }

    /** Tells whether another attempt makes sense. */
    public boolean mayTryAgain() {
        return again != Again.NO;
    }

    /** Tells whether the session is of no more use. */
    public boolean needsNewSession() {
        return again == Again.IN_NEW_SESSION;
    }

    /** Returns how long the platform asks to wait, or lets nobody in. */
    public Optional<Duration> pause() {
        return pause;
    }

    /** Tells whether every other call would fail for the same reason. */
    public boolean isEverywhere() {
        return everywhere;
    }
}
