package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.internal.Json;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.InboxStore.ReceivedUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What the ledger of an inbox says of a unit, so that it does not come twice.
 *
 * @param digest of the body that was received
 * @param size how many bytes it had
 * @param signedBy the SHA-256 thumbprint of the sender's certificate; empty for a hand-off
 * @param folder the name of its folder below {@code received}
 * @param files the files in it
 */
record LedgerRecord(
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
    enum State {
        /** Complete and verified, about to appear; it has appeared if it is no longer where it was made ready. */
        STORING,
        /** It has appeared. */
        STORED,
        /** It was taken over. */
        TAKEN,
        /** The other side knows that it is here. */
        ACKNOWLEDGED
    }

    LedgerRecord {
        files = List.copyOf(files);
    }

    LedgerRecord with(State value) {
        return new LedgerRecord(unit, ref, digest, size, signedBy, folder, value, files, receivedAt);
    }

    LedgerRecord at(String place) {
        return new LedgerRecord(unit, ref, digest, size, signedBy, place, state, files, receivedAt);
    }

    /** The record in a file of the ledger, which has to be that of the unit that the file is named for. */
    static LedgerRecord read(Path file) throws IOException {
        return BoxFiles.small(file)
                .flatMap(bytes -> Json.read(bytes, LedgerRecord.class))
                .filter(LedgerRecord::isSound)
                .filter(record -> record.unit().equals(BoxFiles.unit(file)))
                .orElseThrow(() -> BoxFiles.damaged(
                        TransportCode.INBOX_RECORD_DAMAGED, BoxFiles.unit(file), file, DeliveryOutcome.NOT_SENT));
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

    UnitId id() {
        return UnitKey.parse(unit).orElseThrow(() -> new IllegalArgumentException("The ledger holds no unit."));
    }

    /** What the inbox says of it; one that is about to appear counts as stored. */
    ReceivedUnit received(Path received) {
        return new ReceivedUnit(
                stored(received),
                switch (state) {
                    case STORING, STORED -> ReceivedUnit.State.STORED;
                    case TAKEN -> ReceivedUnit.State.HANDLED;
                    case ACKNOWLEDGED -> ReceivedUnit.State.ACKNOWLEDGED;
                },
                size,
                files,
                signedBy);
    }

    StoredUnit stored(Path received) {
        return new StoredUnit(
                id(), received.resolve(folder), ref, new ContentDigest(digest), Instant.parse(receivedAt));
    }
}
