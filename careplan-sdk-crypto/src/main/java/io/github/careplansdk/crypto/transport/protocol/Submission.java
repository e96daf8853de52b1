package io.github.careplansdk.crypto.transport.protocol;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.store.Body;

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
public record Submission(
        UnitId unit, String key, String bulk, String type, long size, ContentDigest digest, Body body) {}
