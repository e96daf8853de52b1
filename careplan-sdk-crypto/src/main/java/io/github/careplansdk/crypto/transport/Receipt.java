package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.UnitId;
import java.time.Instant;

/**
 * The proof that a unit was delivered; it is kept beside the bytes that were sent.
 *
 * @param id the peer's identifier of it; of a hand-off, the name of the bulk folder
 * @param unit the unit
 * @param digest the digest of what the peer has stored, which is that of what was sent
 * @param size how many bytes that are
 * @param storedAt when the peer stored it, by the peer's clock
 * @param duplicate whether the peer had it already
 */
public record Receipt(String id, UnitId unit, ContentDigest digest, long size, Instant storedAt, boolean duplicate) {}
