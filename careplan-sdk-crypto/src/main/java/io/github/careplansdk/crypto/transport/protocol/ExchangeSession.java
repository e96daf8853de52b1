package io.github.careplansdk.crypto.transport.protocol;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.store.Body;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * The calls of one office to a platform. Each method makes one attempt: it returns when the platform has done what it
 * was asked for, and otherwise throws a {@link FailedAttempt}. It gives up when {@link Attempt#left} has passed or
 * there was no progress for {@link Attempt#stall}, records its progress in the attempt, and returns promptly when its
 * thread is interrupted.
 *
 * <p>Several threads call at the same time, each for another unit. A session renews its credentials, such as an access
 * token, by itself, one thread at a time; when it cannot, it requests a new session ({@link
 * FailedAttempt#inNewSession}).
 *
 * <p>An {@link IOException} means that a body could not be read or stored on this computer; the call is not tried
 * again. Any other exception is a fault of the protocol: it ends the call, is reported as {@code NOT_PROCESSED}, and
 * does not affect other units.
 */
public interface ExchangeSession extends AutoCloseable {
    /**
     * Submits a unit. The same unit may be submitted again, with the same key and bytes, after an attempt with an
     * unknown outcome, by this process or a later one: the platform must end up with it once. If the platform does not
     * ensure that, for example by the key, the protocol must: if {@link Attempt#mayHaveArrived}, it first asks whether
     * the unit is there, and then returns a receipt with {@link Receipt#duplicate}.
     *
     * @return the platform's receipt; if it states no digest, with that of the submission. The transport compares them
     */
    Receipt submit(Submission unit, Attempt attempt) throws FailedAttempt, IOException;

    /**
     * Lists a page of the units that wait for the office, the oldest first. Listing changes nothing.
     *
     * @param cursor the cursor from the previous page; empty for the first page
     */
    UnitPage list(Optional<String> cursor, Attempt attempt) throws FailedAttempt;

    /**
     * Fetches the body of a unit. {@code body} holds what an earlier attempt has fetched: the session continues from
     * there if the platform supports that, or starts again. It reads at most {@link UnitRef#size} bytes. The unit must
     * still be listed afterwards, since a crash may lose the body.
     */
    void fetch(UnitRef unit, PartialBody body, Attempt attempt) throws FailedAttempt, IOException;

    /**
     * Tells the platform that a unit is safely stored here, so that it is no longer listed. This may be repeated.
     *
     * @param ref the reference under which it was listed
     * @param digest the digest of the stored bytes
     */
    void acknowledge(String ref, ContentDigest digest, Attempt attempt) throws FailedAttempt;

    /** Ends the session, and logs out if the platform requires it. No call is under way, and none follows. */
    @Override
    void close();

    /**
     * A page of the list of waiting units.
     *
     * @param units the entries that could be parsed
     * @param notUnderstood the entries that could not be parsed, with {@code LISTED_UNIT_NOT_UNDERSTOOD}
     * @param next the cursor of the next page; empty on the last. A page without units may have one
     */
    record UnitPage(List<UnitRef> units, List<FailedReception> notUnderstood, Optional<String> next) {
        public UnitPage {
            units = List.copyOf(units);
            notUnderstood = List.copyOf(notUnderstood);
        }
    }

    /** The destination of a body that is received in one or several attempts. Streams are closed by the caller. */
    interface PartialBody {
        /** Returns the number of bytes received so far. */
        long size() throws IOException;

        /** Opens a stream that appends to the bytes received so far. */
        OutputStream goOn() throws IOException;

        /** Opens a stream that replaces the bytes received so far. */
        OutputStream beginAnew() throws IOException;
    }

    /**
     * A unit to be submitted. It is the same for each attempt, in this process and later ones.
     *
     * @param unit serial, sender and receiver
     * @param key the unit's own key, 36 letters, digits and hyphens: by it a platform recognises a repeated attempt
     * @param bulk the key shared by units that were queued together
     * @param type the media type of the body
     * @param size the number of bytes of the body
     * @param digest the digest of the body
     * @param body the body
     */
    record Submission(UnitId unit, String key, String bulk, String type, long size, ContentDigest digest, Body body) {}
}
