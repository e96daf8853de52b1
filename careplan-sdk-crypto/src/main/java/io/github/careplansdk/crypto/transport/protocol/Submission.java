package io.github.careplansdk.crypto.transport.protocol;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.store.Body;

/**
 * A unit to be submitted. All of it is the same for each attempt, in this process and later ones.
 *
 * @param unit serial, sender and receiver
 * @param key the unit's own key, 36 letters, digits and hyphens: by it a platform knows an attempt that comes again
 * @param bulk the key that units queued together share
 * @param type the media type of the body
 * @param size how many bytes the body has
 * @param digest the digest of the body
 * @param body the body
 */
public record Submission(
        UnitId unit, String key, String bulk, String type, long size, ContentDigest digest, Body body) {}
