package io.github.careplansdk.crypto.transport.protocol;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import java.time.Duration;
import java.util.Optional;

/**
 * Thrown when an attempt has failed. It says what is known of the unit, and whether to try again:
 *
 * <pre>{@code
 * throw FailedAttempt.unknown(Finding.of(TransportCode.PEER_BUSY, 503)).after(Duration.ofSeconds(20));
 * throw FailedAttempt.notSent(Finding.of(TransportCode.SESSION_ENDED)).inNewSession();
 * throw FailedAttempt.notSent(Finding.of(TransportCode.ACCOUNT_LOCKED, "14:30")).lockedFor(Duration.ofMinutes(30));
 * throw FailedAttempt.rejected(Finding.of(TransportCode.PEER_REFUSED, 200, "E-17"));
 * }</pre>
 *
 * <p>By default the call is not tried again. The transport's {@code RetryPolicy} decides how often and when it is. The
 * finding must hold no password, no token and no content of a unit. Instances are immutable.
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

    /** Returns a failure by which nothing of a unit has reached the platform, or that concerns no unit. */
    public static FailedAttempt notSent(Finding finding) {
        return of(finding, DeliveryOutcome.NOT_SENT, false);
    }

    /** Returns a failure after which the unit may have arrived. */
    public static FailedAttempt unknown(Finding finding) {
        return of(finding, DeliveryOutcome.UNKNOWN, false);
    }

    /** Returns a rejection of this attempt. If an earlier one may have arrived, the outcome is {@code UNKNOWN}. */
    public static FailedAttempt rejected(Finding finding) {
        return of(finding, DeliveryOutcome.REJECTED, false);
    }

    /** Returns a rejection that also covers earlier attempts: the platform has nothing of the unit. */
    public static FailedAttempt rejectedAlways(Finding finding) {
        return of(finding, DeliveryOutcome.REJECTED, true);
    }

    /** Returns a copy of this failure after which the call may be tried again. */
    public FailedAttempt again() {
        return new FailedAttempt(finding, outcome, always, Again.YES, pause, everywhere);
    }

    /**
     * Returns a copy of this failure after which the call may be tried again after a pause. The transport waits no
     * longer than its policy allows.
     */
    public FailedAttempt after(Duration value) {
        return new FailedAttempt(finding, outcome, always, Again.YES, Optional.of(value), everywhere);
    }

    /** Returns a copy of this failure after which the call may be tried again at once in a new session. */
    public FailedAttempt inNewSession() {
        return new FailedAttempt(finding, outcome, always, Again.IN_NEW_SESSION, pause, everywhere);
    }

    /**
     * Returns a copy of this failure that every other call would share: when this one is given up, the exchange ends.
     * Queued units stay queued.
     */
    public FailedAttempt everywhere() {
        return new FailedAttempt(finding, outcome, always, again, pause, true);
    }

    /**
     * Returns a copy of this failure for an account that is locked for a time. The call is not tried again, the
     * exchange ends, and until then the transport fails in the same way without opening a session.
     */
    public FailedAttempt lockedFor(Duration value) {
        return new FailedAttempt(finding, outcome, always, Again.NO, Optional.of(value), true);
    }

    /** Returns the finding, with its message for people. */
    public Finding finding() {
        return finding;
    }

    /** Returns the outcome known from this attempt: NOT_SENT, UNKNOWN or REJECTED. */
    public DeliveryOutcome outcome() {
        return outcome;
    }

    /** Returns whether a rejection also covers earlier attempts. */
    public boolean isForAllAttempts() {
        return always;
    }

    /** Returns whether the call may be tried again. */
    public boolean mayTryAgain() {
        return again != Again.NO;
    }

    /** Returns whether the call needs a new session. */
    public boolean needsNewSession() {
        return again == Again.IN_NEW_SESSION;
    }

    /** Returns how long the platform asks to wait, or locks the account, or empty. */
    public Optional<Duration> pause() {
        return pause;
    }

    /** Returns whether every other call would fail for the same reason. */
    public boolean isEverywhere() {
        return everywhere;
    }
}
