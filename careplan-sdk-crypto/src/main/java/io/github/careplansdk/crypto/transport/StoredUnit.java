package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.UnitId;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A unit in the inbox, verified and complete. Whoever imports it should note its {@link #unit} in the same transaction: the
 * unit is offered again if this program ends before it has noted that it was taken.
 *
 * @param unit serial, sender and receiver
 * @param folder the folder with its files and its container. Where a store keeps units elsewhere, they lie there as long as a
 *     taker works on the unit
 * @param ref the reference under which it was received
 * @param digest the digest of what was received
 * @param receivedAt when it was stored
 */
public record StoredUnit(UnitId unit, Path folder, String ref, ContentDigest digest, Instant receivedAt) {}
