package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import java.time.Instant;
import java.util.List;

/**
 * A unit in an outbox, as it was when it was claimed. Its body, from {@link OutboxStore#body}, and its key stay the
 * same for every attempt.
 *
 * @param unit serial, sender and receiver
 * @param key the idempotency key
 * @param type the media type of the body; {@code files} if it consists of the unit's own files
 * @param size the number of bytes of the body
 * @param digest the digest of the body
 * @param files the files in it
 * @param signedBy the SHA-256 thumbprint of the certificate that signed it; empty if there is none
 * @param bulk the key shared by units of one bulk
 * @param queuedAt when it was queued
 * @param attempted whether a byte of it may have been sent
 */
public record QueuedUnit(
        UnitId unit,
        String key,
        String type,
        long size,
        ContentDigest digest,
        List<FileInUnit> files,
        String signedBy,
        String bulk,
        Instant queuedAt,
        boolean attempted) {
    public QueuedUnit {
        files = List.copyOf(files);
    }

    /**
     * Returns an event of this unit for the audit trail.
     *
     * @param outcome the receipt's identifier, or the code of the error; empty if there is neither
     */
    public AuditEvent event(AuditEvent.Event event, Instant at, String peer, String outcome) {
        return AuditEvent.of(event, at, unit, unit.address().from(), signedBy, peer, digest, size, files, outcome);
    }
}
