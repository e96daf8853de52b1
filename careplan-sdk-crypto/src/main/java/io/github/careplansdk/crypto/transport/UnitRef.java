package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.UnitId;
import java.time.Instant;

/**
 * A unit that waits to be received.
 *
 * @param ref the peer's identifier of it; of a hand-off, the unit itself
 * @param unit serial, sender and receiver
 * @param digest the digest of its body
 * @param size how many bytes its body has
 * @param type the media type of its body
 * @param storedAt since when it waits, by the peer's clock
 */
public record UnitRef(String ref, UnitId unit, ContentDigest digest, long size, String type, Instant storedAt) {}
