package io.github.careplansdk.crypto.transport.protocol;

import io.github.careplansdk.crypto.identity.SigningIdentity;

/**
 * A protocol for exchanging units with a platform. {@link HttpsProtocol} is the one of docs/transport.md. To use
 * another, implement this interface and {@link ExchangeSession}, and build the transport with {@code
 * HttpTransport.builder(protocol, ...)}.
 *
 * <p>A protocol makes single attempts and classifies their failures ({@link FailedAttempt}). The transport does the
 * rest: queues and records, retries, pauses and deadlines, the checks of digests and seals, and reports.
 *
 * <p>Safe to share: one protocol serves all threads, and may serve several offices.
 */
public interface ExchangeProtocol {
    /** Returns the name of the peer for the audit trail, such as its address, without user, password or token. */
    String peer();

    /**
     * Opens a session for an office, and logs in if the platform requires it. It is called before the first call, when
     * the office has a new certificate, and when a session reports that it has ended ({@link
     * FailedAttempt#inNewSession}); never by two threads at once for one transport.
     *
     * <p><b>A login must not be repeated blindly</b>, since platforms lock accounts after some failures:
     *
     * <ul>
     *   <li>A refused login ends with {@link FailedAttempt#everywhere}, and is not tried again. The protocol remembers what it
     *       was refused with, and refuses by itself, without asking the platform, until it is given something else.
     *   <li>Of a locked account the finding says until when, and {@link FailedAttempt#lockedFor} how long: until then the
     *       transport gives the same answer and does not open a session.
     *   <li>A call asks for a new session at most once. Where that has ended at once too, the call fails.
     * </ul>
     *
     * @param identity the office's key and certificate
     * @param attempt the attempt of the call that needs the session
     * @throws FailedAttempt if there is no session: nothing of a unit has left, so the outcome is {@code NOT_SENT}
     */
    ExchangeSession open(SigningIdentity identity, Attempt attempt) throws FailedAttempt;
}
