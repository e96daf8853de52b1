package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.store.internal.BoxFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** A receipt as JSON: what a peer answers, and what is kept in {@code receipt.json}. */
public record ReceiptRecord(String receipt, String unit, String digest, long size, String storedAt, boolean duplicate) {
    public static ReceiptRecord of(Receipt receipt) {
        return new ReceiptRecord(
                receipt.id(),
                UnitKey.of(receipt.unit()),
                receipt.digest().header(),
                receipt.size(),
                receipt.storedAt().toString(),
                receipt.duplicate());
    }

    public static Optional<Receipt> read(Path file) throws IOException {
        return BoxFiles.small(file).flatMap(ReceiptRecord::parse);
    }

    /** The receipt, or empty where the JSON is none. */
    public static Optional<Receipt> parse(byte[] json) {
        return Json.read(json, ReceiptRecord.class).flatMap(ReceiptRecord::value);
    }

    /** The receipt; empty where these are none's values. */
    public Optional<Receipt> value() {
        try {
            Instant time = Instant.parse(storedAt);
            return UnitKey.parse(unit)
                    .flatMap(id -> ContentDigest.parse(digest)
                            .map(parsed -> new Receipt(receipt, id, parsed, size, time, duplicate)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
