package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.UnitId;
import java.time.Instant;

/**
 * A unit that waits to be received.
 *
 * @param ref the peer's identifier of it; for a hand-off, the unit's identifier
 * @param unit serial, sender and receiver
 * @param digest the digest of its body
 * @param size the number of bytes of its body
 * @param type the media type of its body
 * @param storedAt the time at which the peer stored it, by the peer's clock
 */
public record UnitRef(String ref, UnitId unit, ContentDigest digest, long size, String type, Instant storedAt) {}
