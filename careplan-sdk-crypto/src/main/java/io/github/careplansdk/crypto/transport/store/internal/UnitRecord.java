package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.internal.FileListing;
import io.github.careplansdk.crypto.transport.internal.MediaType;
import io.github.careplansdk.crypto.transport.internal.Sealing;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import java.util.List;
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
public record UnitRecord(
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

    public UnitId id() {
        return UnitKey.parse(unit).orElseThrow(() -> new IllegalArgumentException("unit.json holds no unit."));
    }

    public ContentDigest contentDigest() {
        return new ContentDigest(digest);
    }
}
