package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.UnitId;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A unit in the inbox, verified and complete. An importer should record {@link #unit} in its own transaction, since the
 * unit is offered again if the process ends before the inbox has recorded that it was taken.
 *
 * @param unit serial, sender and receiver
 * @param folder the folder with its files and its container. If a store keeps units elsewhere, they are there while a
 *     taker works on the unit
 * @param ref the reference under which it was received
 * @param digest the digest of what was received
 * @param receivedAt when it was stored
 */
public record StoredUnit(UnitId unit, Path folder, String ref, ContentDigest digest, Instant receivedAt) {}
