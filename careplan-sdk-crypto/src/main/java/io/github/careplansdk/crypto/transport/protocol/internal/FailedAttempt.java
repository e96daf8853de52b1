package io.github.careplansdk.crypto.transport.protocol.internal;

import io.github.careplansdk.crypto.Finding;
import java.time.Duration;
import java.util.Optional;

/** One attempt of a call that failed, by the classes of docs/transport.md. */
public final class FailedAttempt extends Exception {
    private static final long serialVersionUID = 1L;

    /** What a no of the peer stands for. */
    enum Refusal {
        /** It has not said no. */
        NONE,
        /** This attempt. */
        THIS_ATTEMPT,
        /** All attempts under the same key: the peer looks the key up first. */
        ALL_ATTEMPTS
    }

    private final transient Finding finding;
    private final transient Optional<Duration> retryAfter;
    private final boolean again;
    private final boolean reached;
    private final Refusal refusal;

    private FailedAttempt(
            Finding finding, boolean again, boolean reached, Refusal refusal, Optional<Duration> retryAfter) {
        super(finding.code().name());
        this.finding = finding;
        this.again = again;
        this.reached = reached;
        this.refusal = refusal;
        this.retryAfter = retryAfter;
    }

    /**
     * It ended without a word of the peer that counts.
     *
     * @param again whether it makes sense to try again
     * @param reached whether a byte of the unit may have reached the peer
     */
    static FailedAttempt of(Finding finding, boolean again, boolean reached) {
        return new FailedAttempt(finding, again, reached, Refusal.NONE, Optional.empty());
    }

    /** The peer asks to come back. */
    static FailedAttempt busy(Finding finding, boolean reached, Optional<Duration> retryAfter) {
        return new FailedAttempt(finding, true, reached, Refusal.NONE, retryAfter);
    }

    /** The peer has said no. */
    static FailedAttempt refused(Finding finding, Refusal refusal) {
        return new FailedAttempt(finding, false, true, refusal, Optional.empty());
    }

    Finding finding() {
        return finding;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    boolean mayTryAgain() {
        return again;
    }

    boolean hasReached() {
        return reached;
    }

    Refusal refusal() {
        return refusal;
    }
}
