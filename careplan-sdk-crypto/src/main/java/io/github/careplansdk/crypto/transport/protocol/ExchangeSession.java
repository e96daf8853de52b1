package io.github.careplansdk.crypto.transport.protocol;

import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.UnitRef;
import java.io.IOException;
import java.util.Optional;

/**
 * The calls of one office to a platform. Each method makes one attempt: it returns when the platform has done what it was asked
 * for, and else throws what that means. It ends by itself when {@link Attempt#left} has passed or nothing has moved for
 * {@link Attempt#stall}, tells the attempt what moves, and returns soon when its thread is interrupted.
 *
 * <p>Several threads call at the same time, each for another unit. A session renews what it holds (an access token, say) by
 * itself, one thread at a time; when it cannot, it asks for a new one ({@link FailedAttempt#inNewSession}).
 *
 * <p>An {@link IOException} says that a body could not be read or stored on this computer: the platform is not asked again. Any
 * other exception is a fault of the protocol; it ends the call, is told as {@code NOT_PROCESSED}, and stops no other unit.
 */
public interface ExchangeSession extends AutoCloseable {
    /**
     * Submits a unit. The same unit may be submitted again, with the same key and bytes, after an attempt of which nobody knows
     * what became, by this process or a later one: the platform must end up with it once. Where it does not see to that by
     * itself (by the key, say), the protocol does: if {@link Attempt#mayHaveArrived}, it first asks whether the unit is there,
     * and then returns a receipt that says {@link Receipt#duplicate}.
     *
     * @return what the platform says it has stored; where it tells no digest, that of the submission. The transport compares
     */
    Receipt submit(Submission unit, Attempt attempt) throws FailedAttempt, IOException;

    /**
     * Lists a page of the units that wait for the office, the oldest first. Listing changes nothing.
     *
     * @param cursor where the page begins, as the page before says; empty for the first
     */
    UnitPage list(Optional<String> cursor, Attempt attempt) throws FailedAttempt;

    /**
     * Brings the body of a unit. What an earlier attempt has brought of it is in {@code body}: the session goes on from there
     * where the platform can do so, or begins anew. It takes no more than {@link UnitRef#size}. The unit is still listed
     * afterwards: a crash may have lost the body again.
     */
    void fetch(UnitRef unit, PartialBody body, Attempt attempt) throws FailedAttempt, IOException;

    /**
     * Says that a unit is safe here, so that it is no longer listed. It may be said again.
     *
     * @param ref the reference under which it was listed
     * @param digest the digest of what is stored here
     */
    void acknowledge(String ref, ContentDigest digest, Attempt attempt) throws FailedAttempt;

    /** Ends the session, and logs out where the platform asks for it. No call is under way, and none follows. */
    @Override
    void close();
}
