package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the ledger of an inbox says of a unit, so that it does not come twice.
 *
 * @param digest of the body that was received
 * @param size how many bytes it had
 * @param signedBy the SHA-256 thumbprint of the sender's certificate; empty for a hand-off
 * @param folder the name of its folder below {@code received}
 * @param files the files in it
 */
public record LedgerRecord(
        String unit,
        String ref,
        String digest,
        long size,
        String signedBy,
        String folder,
        State state,
        List<FileInUnit> files,
        String receivedAt) {
    /** How far a unit has got. */
    public enum State {
        /** Complete and verified, about to appear; it has appeared if it is no longer where it was made ready. */
        STORING,
        /** It has appeared. */
        STORED,
        /** It was taken over. */
        TAKEN,
        /** The other side knows that it is here. */
        ACKNOWLEDGED
    }

    public LedgerRecord {
        files = List.copyOf(files);
    }

    LedgerRecord with(State value) {
        return new LedgerRecord(unit, ref, digest, size, signedBy, folder, value, files, receivedAt);
    }

    LedgerRecord at(String place) {
        return new LedgerRecord(unit, ref, digest, size, signedBy, place, state, files, receivedAt);
    }

    /** Whether its values are what this program writes. */
    boolean isSound() {
        return UnitKey.parse(unit).isPresent()
                && ContentDigest.isHex(digest)
                && BoxFiles.isTime(receivedAt)
                && BoxFiles.isToken(ref)
                && UnitKey.beginning(folder).isPresent()
                && BoxFiles.isToken(folder);
    }

    public UnitId id() {
        return UnitKey.parse(unit).orElseThrow(() -> new IllegalArgumentException("The ledger holds no unit."));
    }

    /** Whether these are the files that were received, attachments or not. */
    public boolean hasFiles(List<FileInUnit> others) {
        return new HashSet<>(files).equals(new HashSet<>(others));
    }

    /** Whether the files of the standard among these are those that were received; attachments may come and go. */
    public boolean hasContent(List<FileInUnit> others) {
        return content(files).equals(content(others));
    }

    private static Set<FileInUnit> content(List<FileInUnit> files) {
        return files.stream().filter(file -> !file.isAttachment()).collect(Collectors.toSet());
    }

    public StoredUnit stored(Path received) {
        return new StoredUnit(
                id(), received.resolve(folder), ref, new ContentDigest(digest), Instant.parse(receivedAt));
    }
}
