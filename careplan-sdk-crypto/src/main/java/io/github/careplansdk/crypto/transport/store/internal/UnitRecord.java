package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.internal.FileListing;
import io.github.careplansdk.crypto.transport.internal.Json;
import io.github.careplansdk.crypto.transport.internal.MediaType;
import io.github.careplansdk.crypto.transport.internal.Sealing;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.OutboxStore.BodyMaker;
import io.github.careplansdk.crypto.transport.store.OutboxStore.UnitToQueue;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code unit.json} says of a unit in an outbox.
 *
 * @param key the idempotency key, the same for every attempt
 * @param body what is sent: a file of the same folder, or for a hand-off the folder of the files
 * @param type its media type
 * @param digest of the body
 * @param signedBy the SHA-256 thumbprint of the certificate; empty for a hand-off, which the official client signs
 * @param bulk what units of one bulk send share
 */
record UnitRecord(
        String unit,
        String key,
        String body,
        String type,
        long size,
        String digest,
        List<FileInUnit> files,
        String signedBy,
        String bulk,
        String queuedAt) {

    private static final Set<String> BODIES = Set.of(Sealing.CONTAINER, Sealing.ENVELOPE, FileListing.TYPE);

    /** Whether its values are what this program writes. */
    boolean isSound() {
        return UnitKey.parse(unit).isPresent()
                && ContentDigest.isHex(digest)
                && BoxFiles.isTime(queuedAt)
                && BoxFiles.isToken(key)
                && BoxFiles.isToken(bulk)
                && BODIES.contains(body)
                && (MediaType.isKnown(type) || type.equals(FileListing.TYPE));
    }

    /** The record of a unit that is queued under a key. */
    static UnitRecord of(UnitToQueue unit, String key, BodyMaker.Made made, Instant at) {
        return new UnitRecord(
                UnitKey.of(unit.unit()),
                key,
                made.name(),
                made.type(),
                made.size(),
                made.digest().hex(),
                unit.files(),
                made.signedBy(),
                unit.bulk(),
                at.toString());
    }

    /** The record in a unit's folder; empty where the folder is not there, or is moved on meanwhile. */
    static Optional<UnitRecord> find(Path place) throws IOException {
        if (!Files.exists(place)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(place));
        } catch (TransportException | NoSuchFileException e) {
            if (Files.exists(place)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** The record in a unit's folder, which has to be that of the unit that the folder is named for. */
    static UnitRecord read(Path place) throws IOException {
        Path file = place.resolve(OutboxFolder.RECORD);
        return BoxFiles.small(file)
                .flatMap(bytes -> Json.read(bytes, UnitRecord.class))
                .filter(UnitRecord::isSound)
                .filter(record -> record.unit().equals(BoxFiles.unit(place)))
                .orElseThrow(() -> damaged(place, file));
    }

    /** Says that a file in a unit's folder is damaged. */
    static TransportException damaged(Path place, Path file) {
        return BoxFiles.damaged(
                TransportCode.OUTBOX_RECORD_DAMAGED,
                BoxFiles.unit(place),
                file,
                Files.exists(place.resolve(OutboxFolder.ATTEMPTED))
                        ? DeliveryOutcome.UNKNOWN
                        : DeliveryOutcome.NOT_SENT);
    }

    UnitId id() {
        return UnitKey.parse(unit).orElseThrow(() -> new IllegalArgumentException("unit.json holds no unit."));
    }

    QueuedUnit queued(boolean attempted) {
        return new QueuedUnit(
                id(),
                key,
                type,
                size,
                new ContentDigest(digest),
                files,
                signedBy,
                bulk,
                Instant.parse(queuedAt),
                attempted);
    }
}
