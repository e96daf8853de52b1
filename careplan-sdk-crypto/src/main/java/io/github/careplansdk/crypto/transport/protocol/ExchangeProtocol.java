package io.github.careplansdk.crypto.transport.protocol;

import io.github.careplansdk.crypto.identity.SigningIdentity;

/**
 * A language in which units are given to a platform and taken from it. {@link HttpsProtocol} is the one of docs/transport.md;
 * a product that has to speak another implements this interface and {@link ExchangeSession}, and builds its transport with
 * {@code HttpTransport.with(protocol, ...)}.
 *
 * <p>A protocol makes one attempt at a time and says what its failure means ({@link FailedAttempt}). Everything else is the
 * transport's: what is queued and what is remembered, how often and after which pause a call is tried again, the deadline of
 * a call, the check of digests and seals, and who is told.
 *
 * <p>Safe to share: one protocol serves all threads, and may serve several offices.
 */
public interface ExchangeProtocol {
    /** Returns what stands for the other side in the audit trail, such as its address; it holds no user, password or token. */
    String peer();

    /**
     * Opens a session for an office, and logs in where the platform asks for it. It is called before the first call, when the
     * office has a new certificate, and when a session said that it has ended ({@link FailedAttempt#inNewSession}); never by
     * two threads at once for one transport.
     *
     * <p><b>Logging in is never repeated blindly</b>, since platforms lock an account after some failures:
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
