package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.internal.Json;
import io.github.careplansdk.crypto.transport.internal.ReceiptRecord;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The units of an outbox that were sent, with copies of the receipts that the audit trail holds. */
final class SentUnits {
    private static final String RECEIPT = "receipt.json";

    private final Path folder;
    private final Disk disk;
    private final AuditFile audit;

    SentUnits(Path folder, Disk disk, AuditFile audit) {
        this.folder = folder;
        this.disk = disk;
        this.audit = audit;
    }

    Path place(UnitId unit) {
        return folder.resolve(UnitKey.of(unit));
    }

    /** The receipt in a unit's folder; empty where there is none that can be read. */
    static Optional<Receipt> copyIn(Path place) throws IOException {
        return ReceiptRecord.read(place.resolve(RECEIPT))
                .filter(receipt -> UnitKey.of(receipt.unit()).equals(BoxFiles.unit(place)));
    }

    /** Adds a unit from the queue; not forced to the disk, since the trail has the receipt. */
    void add(Path queued, Receipt receipt) throws IOException {
        Disk unforced = disk.unforced();
        unforced.write(queued.resolve(RECEIPT), bytes(receipt));
        unforced.move(queued, place(receipt.unit()));
    }

    private static byte[] bytes(Receipt receipt) {
        return Json.pretty(ReceiptRecord.of(receipt));
    }

    /** The receipt of a unit; empty where it was not sent. A copy that is damaged is made again. */
    Optional<Receipt> receipt(UnitId unit) throws IOException {
        Path place = place(unit);
        Optional<Receipt> copy = copyIn(place);
        if (copy.isPresent() || !Files.exists(place)) {
            return copy;
        }
        Path file = place.resolve(RECEIPT);
        Receipt receipt = audit.receipt(unit).orElseThrow(() -> UnitRecord.damaged(place, file));
        restore(receipt);
        return Optional.of(receipt);
    }

    /** Makes the copy of a receipt again, where the unit is here and its copy is damaged. */
    void restore(Receipt receipt) throws IOException {
        Path place = place(receipt.unit());
        if (Files.exists(place) && copyIn(place).isEmpty()) {
            disk.write(place.resolve(RECEIPT), bytes(receipt));
        }
    }

    /** Removes the bodies of units that were sent by then. */
    long prune(Instant until) throws IOException {
        long pruned = 0;
        for (Map.Entry<UnitId, Path> sent : BoxFiles.byUnit(folder).entrySet()) {
            Optional<Path> body = oldBody(sent.getKey(), sent.getValue(), until);
            if (body.isPresent()) {
                disk.delete(body.get());
                pruned++;
            }
        }
        return pruned;
    }

    /** None also where a damaged record does not tell. */
    private Optional<Path> oldBody(UnitId unit, Path place, Instant until) throws IOException {
        try {
            Path body = place.resolve(UnitRecord.read(place).body());
            return receipt(unit)
                    .filter(receipt -> !receipt.storedAt().isAfter(until))
                    .map(receipt -> body)
                    .filter(Files::exists);
        } catch (TransportException damaged) {
            return Optional.empty();
        }
    }

    /** Brings the names of all to the disk. */
    void force() throws IOException {
        disk.forceNames(folder);
    }
}
