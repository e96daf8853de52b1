package io.github.careplansdk.crypto.transport.offices;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.offices.Turn.Subject;
import io.github.careplansdk.crypto.transport.protocol.Attempt;
import io.github.careplansdk.crypto.transport.protocol.ExchangeProtocol;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.PartialBody;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.Submission;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.UnitPage;
import io.github.careplansdk.crypto.transport.protocol.FailedAttempt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A protocol as one office speaks it in its turns. It remembers until when the platform lets the office in no more. */
final class TurnProtocol implements ExchangeProtocol {
    private record Lock(FailedAttempt failure, long begin, Duration length) {}

    private final ExchangeProtocol protocol;
    private volatile @Nullable Turn turn;
    private volatile @Nullable Lock lock;

    TurnProtocol(ExchangeProtocol protocol) {
        this.protocol = protocol;
    }

    /** From now on attempts are of this turn. */
    void begin(Turn value) {
        turn = value;
    }

    @Override
    public String peer() {
        return protocol.peer();
    }

    @Override
    public ExchangeSession open(SigningIdentity identity, Attempt attempt) throws FailedAttempt {
        Lock until = lock;
        if (until != null && System.nanoTime() - until.begin() < until.length().toNanos()) {
            throw until.failure();
        }
        return new Session(withoutBody(Subject.SESSION, attempt, () -> protocol.open(identity, attempt)));
    }

    private <T> T attempt(Subject subject, Attempt attempt, Turn.Work<T> work) throws FailedAttempt, IOException {
        try {
            return Objects.requireNonNull(turn, "An office calls in its turns.").attempt(subject, attempt, work);
        } catch (FailedAttempt e) {
            if (!e.mayTryAgain() && e.pause().isPresent()) {
                lock = new Lock(e, System.nanoTime(), e.pause().get());
            }
            throw e;
        }
    }

    private <T> T withoutBody(Subject subject, Attempt attempt, Turn.Work<T> work) throws FailedAttempt {
        try {
            return attempt(subject, attempt, work);
        } catch (IOException e) {
            throw new UncheckedIOException("Only bodies are on disk.", e);
        }
    }

    private final class Session implements ExchangeSession {
        private final ExchangeSession session;

        private Session(ExchangeSession session) {
            this.session = session;
        }

        @Override
        public Receipt submit(Submission unit, Attempt attempt) throws FailedAttempt, IOException {
            return attempt(Subject.of(unit.unit()), attempt, () -> session.submit(unit, attempt));
        }

        @Override
        public UnitPage list(Optional<String> cursor, Attempt attempt) throws FailedAttempt {
            return withoutBody(Subject.LIST, attempt, () -> session.list(cursor, attempt));
        }

        @Override
        public void fetch(UnitRef unit, PartialBody body, Attempt attempt) throws FailedAttempt, IOException {
            attempt(Subject.of(unit.unit()), attempt, () -> {
                session.fetch(unit, body, attempt);
                return unit;
            });
        }

        @Override
        public void acknowledge(String ref, ContentDigest digest, Attempt attempt) throws FailedAttempt {
            withoutBody(Subject.ACKNOWLEDGEMENT, attempt, () -> {
                session.acknowledge(ref, digest, attempt);
                return ref;
            });
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
