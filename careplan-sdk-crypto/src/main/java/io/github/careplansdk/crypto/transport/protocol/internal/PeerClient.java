package io.github.careplansdk.crypto.transport.protocol.internal;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.TransportListener.AttemptEvent;
import io.github.careplansdk.crypto.transport.TransportListener.AttemptEvent.Call;
import io.github.careplansdk.crypto.transport.TransportListener.ConnectionEvent;
import io.github.careplansdk.crypto.transport.TransportListener.ConnectionEvent.Change;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.protocol.Attempt;
import io.github.careplansdk.crypto.transport.protocol.ExchangeProtocol;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.PartialBody;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.Submission;
import io.github.careplansdk.crypto.transport.protocol.FailedAttempt;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The calls to the other side: each in a session, tried again as its failures allow, and told to those who listen. */
public final class PeerClient {
    private final ExchangeProtocol protocol;
    private final Sessions sessions;
    private final Retry retry;
    private final OfficeDirectory offices;

    /**
     * @param identities gives the office's current key
     * @param offices tells whose certificate one is
     */
    public PeerClient(
            ExchangeProtocol protocol, Supplier<SigningIdentity> identities, Retry retry, OfficeDirectory offices) {
        this.protocol = protocol;
        this.sessions = new Sessions(protocol, identities, retry.time());
        this.retry = retry;
        this.offices = offices;
    }

    /** The identity that calls are made with now. */
    public SigningIdentity identity() {
        return sessions.identity();
    }

    /**
     * Submits a queued unit, whose bytes and key are on disk.
     *
     * @param mayHaveArrived whether an attempt of an earlier run may have arrived
     */
    public Receipt submit(Submission unit, boolean mayHaveArrived, TransportListener listener) throws IOException {
        return call(Call.SUBMIT, Optional.of(unit.unit()), mayHaveArrived, listener, (session, attempt) -> {
            Receipt receipt = session.submit(unit, attempt);
            if (!receipt.unit().equals(unit.unit())) {
                throw FailedAttempt.unknown(
                        Finding.of(TransportCode.ANSWER_NOT_UNDERSTOOD, "a receipt of another unit"));
            }
            if (!receipt.digest().equals(unit.digest()) || receipt.size() != unit.size()) {
                throw FailedAttempt.unknown(Finding.of(TransportCode.DIGEST_DIFFERS, UnitKey.of(unit.unit())));
            }
            return receipt;
        });
    }

    /** What waits. */
    public Listing list(TransportListener listener) throws IOException {
        Listing listing = new Listing();
        return ask(Call.LIST, Optional.empty(), listener, (session, attempt) -> {
            while (!listing.isComplete()) {
                listing.add(session.list(listing.cursor(), attempt));
            }
            return listing;
        });
    }

    /** Brings the body of a unit into a file, going on where an earlier attempt ended. */
    public void download(UnitRef ref, Path file, TransportListener listener) throws IOException {
        PartialBody body = new PartialFile(file);
        ask(Call.FETCH, Optional.of(ref.unit()), listener, (session, attempt) -> {
            if (body.size() != ref.size() || ref.size() == 0) {
                session.fetch(ref, body, attempt);
            }
            return ref;
        });
    }

    /** Says that what was received under a reference, with that digest, is safe. */
    public void acknowledge(UnitId unit, String ref, ContentDigest digest, TransportListener listener)
            throws IOException {
        ask(Call.ACKNOWLEDGE, Optional.of(unit), listener, (session, attempt) -> {
            session.acknowledge(ref, digest, attempt);
            return ref;
        });
    }

    /** Ends the session; no call is under way. */
    public void close(TransportListener listener) {
        sessions.close(new ToldSessions(listener));
    }

    /** One attempt of a call. */
    @FunctionalInterface
    private interface Work<T> {
        T run(ExchangeSession session, Attempt attempt) throws FailedAttempt, IOException;
    }

    /** A call that carries no unit: there is nothing that may have arrived. */
    private <T> T ask(Call call, Optional<UnitId> unit, TransportListener listener, Work<T> work) throws IOException {
        try {
            return call(call, unit, false, listener, work);
        } catch (TransportException e) {
            throw new TransportException(DeliveryOutcome.NOT_SENT, e.finding(), e.isEverywhere());
        }
    }

    private <T> T call(
            Call call, Optional<UnitId> unit, boolean mayHaveArrived, TransportListener listener, Work<T> work)
            throws IOException {
        Sessions.Watch sessionWatch = new ToldSessions(listener);
        Optional<OfficeNumber> office = office(identity());
        return retry.call(
                mayHaveArrived,
                bytes -> (call == Call.ACKNOWLEDGE ? Optional.<UnitId>empty() : unit)
                        .ifPresent(id -> listener.moved(id, bytes)),
                (attempt, took, failure, known, again) -> listener.attempt(new AttemptEvent(
                        call,
                        office,
                        unit,
                        attempt.number(),
                        known,
                        failure,
                        again,
                        took,
                        attempt.bytesSent(),
                        attempt.bytesReceived())),
                attempt -> sessions.call(attempt, sessionWatch, session -> work.run(session, attempt)));
    }

    private Optional<OfficeNumber> office(SigningIdentity identity) {
        return offices.officeOf(identity.certificate());
    }

    /** Tells of sessions. */
    private final class ToldSessions implements Sessions.Watch {
        private final TransportListener listener;

        private ToldSessions(TransportListener listener) {
            this.listener = listener;
        }

        @Override
        public void opened(SigningIdentity identity, Duration took, Optional<FailedAttempt> failure) {
            tell(failure.isEmpty() ? Change.OPENED : Change.NOT_OPENED, identity, took, failure);
        }

        @Override
        public void closed(SigningIdentity identity) {
            tell(Change.CLOSED, identity, Duration.ZERO, Optional.empty());
        }

        private void tell(Change change, SigningIdentity identity, Duration took, Optional<FailedAttempt> failure) {
            Optional<FindingCode> code = failure.map(FailedAttempt::finding).map(Finding::code);
            listener.connection(new ConnectionEvent(change, protocol.peer(), office(identity), code, took));
        }
    }
}
