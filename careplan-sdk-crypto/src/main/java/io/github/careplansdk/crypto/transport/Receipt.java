package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.UnitId;
import java.time.Instant;

/**
 * The proof that a unit was delivered, kept with the bytes that were sent.
 *
 * @param id the peer's identifier of the receipt; for a hand-off, the name of the bulk folder
 * @param unit the unit
 * @param digest the digest of the bytes that the peer has stored, equal to that of the bytes sent
 * @param size the number of bytes
 * @param storedAt when the peer stored it, by the peer's clock
 * @param duplicate whether the peer already had the unit
 */
public record Receipt(String id, UnitId unit, ContentDigest digest, long size, Instant storedAt, boolean duplicate) {}
