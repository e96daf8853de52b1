package io.github.careplansdk.crypto.transport.protocol;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import java.io.IOException;
import java.io.InputStream;

/**
 * A unit to be submitted. All of it is the same for each attempt, in this process and later ones.
 *
 * @param unit serial, sender and receiver
 * @param key the unit's own key, 36 letters, digits and hyphens: by it a platform knows an attempt that comes again
 * @param bulk the key that units queued together share
 * @param type the media type of the body
 * @param size how many bytes the body has
 * @param digest the digest of the body
 * @param body gives the body, from its beginning, each time it is asked
 */
public record Submission(
        UnitId unit, String key, String bulk, String type, long size, ContentDigest digest, Body body) {
    /** The bytes of a unit. */
    @FunctionalInterface
    public interface Body {
        /** Opens the body; who opens it closes it. */
        InputStream open() throws IOException;
    }
}
