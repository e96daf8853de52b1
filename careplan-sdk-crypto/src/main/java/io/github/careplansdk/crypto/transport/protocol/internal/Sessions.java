package io.github.careplansdk.crypto.transport.protocol.internal;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.protocol.Attempt;
import io.github.careplansdk.crypto.transport.protocol.ExchangeProtocol;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession;
import io.github.careplansdk.crypto.transport.protocol.FailedAttempt;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The session of an office, which all its calls share: opened when the first needs it, opened anew for a new certificate or
 * after its end, closed when nobody uses it any more. One thread opens it; those that waited for it meanwhile get the same
 * failure and do not try by themselves, and nobody tries while the platform lets nobody in.
 */
final class Sessions {
    /** What is done in a session. */
    @FunctionalInterface
    interface Use<T> {
        T in(ExchangeSession session) throws FailedAttempt, IOException;
    }

    /** Hears of sessions. */
    interface Watch {
        void opened(SigningIdentity identity, Duration took, Optional<FailedAttempt> failure);

        void closed(SigningIdentity identity);
    }

    private static final class Open {
        private final SigningIdentity identity;
        private final ExchangeSession session;
        private int users;
        private boolean over;
        private boolean closed;

        private Open(SigningIdentity identity, ExchangeSession session) {
            this.identity = identity;
            this.session = session;
        }
    }

    private record Lock(FailedAttempt failure, long begin, Duration length) {}

    private final ExchangeProtocol protocol;
    private final Supplier<SigningIdentity> identities;
    private final Retry.Time time;
    private final ReentrantLock opening = new ReentrantLock();
    private @Nullable Open current;
    private @Nullable FailedAttempt lastFailure;
    private @Nullable Lock lock;
    private long openings;

    Sessions(ExchangeProtocol protocol, Supplier<SigningIdentity> identities, Retry.Time time) {
        this.protocol = protocol;
        this.identities = identities;
        this.time = time;
    }

    /** The identity that is current now. */
    SigningIdentity identity() {
        return identities.get();
    }

    /** Does something in the session, which is opened where there is none. */
    <T> T call(Attempt attempt, Watch watch, Use<T> use) throws FailedAttempt, IOException {
        Open open = acquire(attempt, watch);
        try {
            return use.in(open.session);
        } catch (FailedAttempt e) {
            note(e);
            if (e.needsNewSession()) {
                end(open);
            }
            throw e;
        } finally {
            release(open, watch);
        }
    }

    private Open acquire(Attempt attempt, Watch watch) throws FailedAttempt {
        long before = openings();
        SigningIdentity identity = identities.get();
        Optional<Open> there = taken(identity);
        if (there.isPresent()) {
            return there.get();
        }
        waitFor(attempt);
        try {
            there = taken(identity);
            if (there.isPresent()) {
                return there.get();
            }
            checkAllowed(before);
            return opened(identity, attempt, watch);
        } finally {
            opening.unlock();
        }
    }

    private void waitFor(Attempt attempt) throws FailedAttempt {
        try {
            if (!opening.tryLock(Math.max(0, attempt.left().toNanos()), TimeUnit.NANOSECONDS)) {
                throw FailedAttempt.notSent(Finding.of(
                        TransportCode.DEADLINE_PASSED, attempt.deadline().toSeconds()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FailedAttempt.notSent(Finding.of(TransportCode.EXCHANGE_STOPPED));
        }
    }

    private Open opened(SigningIdentity identity, Attempt attempt, Watch watch) throws FailedAttempt {
        long start = time.nanos();
        try {
            Open open = new Open(identity, protocol.open(identity, attempt));
            watch.opened(identity, Duration.ofNanos(time.nanos() - start), Optional.empty());
            replace(open, watch);
            return open;
        } catch (FailedAttempt e) {
            note(e);
            failedToOpen(e);
            watch.opened(identity, Duration.ofNanos(time.nanos() - start), Optional.of(e));
            throw e;
        }
    }

    private synchronized long openings() {
        return openings;
    }

    /** The session for an identity, with one user more; empty where there is none. */
    private synchronized Optional<Open> taken(SigningIdentity identity) {
        if (current == null || !current.identity.certificate().equals(identity.certificate())) {
            return Optional.empty();
        }
        current.users++;
        return Optional.of(current);
    }

    private synchronized void checkAllowed(long openingsBefore) throws FailedAttempt {
        if (lastFailure != null && openings > openingsBefore) {
            throw lastFailure;
        }
        if (lock != null && time.nanos() - lock.begin() < lock.length().toNanos()) {
            throw lock.failure();
        }
    }

    private synchronized void failedToOpen(FailedAttempt failure) {
        openings++;
        lastFailure = failure;
    }

    /** Puts a session with one user in the place of the one before. */
    private void replace(Open open, Watch watch) {
        Open before;
        synchronized (this) {
            openings++;
            lastFailure = null;
            before = current;
            current = open;
            open.users = 1;
        }
        if (before != null) {
            end(before);
            closeIfUnused(before, watch);
        }
    }

    /** Remembers that the platform lets nobody in. */
    private synchronized void note(FailedAttempt failure) {
        if (!failure.mayTryAgain() && failure.pause().isPresent()) {
            lock = new Lock(failure, time.nanos(), failure.pause().get());
        }
    }

    /** No further call begins in this session. */
    private synchronized void end(Open open) {
        open.over = true;
        if (current == open) {
            current = null;
        }
    }

    private void release(Open open, Watch watch) {
        synchronized (this) {
            open.users--;
        }
        closeIfUnused(open, watch);
    }

    private void closeIfUnused(Open open, Watch watch) {
        synchronized (this) {
            if (!open.over || open.users > 0 || open.closed) {
                return;
            }
            open.closed = true;
        }
        try {
            open.session.close();
        } catch (RuntimeException notLoggedOut) {
            // What was asked for is done; a session that is not ended ends by itself.
        }
        watch.closed(open.identity);
    }

    /** Ends the session; no call is under way. */
    void close(Watch watch) {
        Open open;
        synchronized (this) {
            open = current;
        }
        if (open != null) {
            end(open);
            closeIfUnused(open, watch);
        }
    }
}
