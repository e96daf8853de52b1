package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.internal.FileNames;
import io.github.careplansdk.crypto.transport.internal.FindingRecord;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finishes what an earlier run has left unfinished in the folder of an outbox, when that is opened again. */
final class OutboxRecovery {
    private final OutboxFolder folder;
    private final Disk disk;

    OutboxRecovery(OutboxFolder folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    void run() throws IOException {
        removeUnfinished();
        Optional<AttemptLog.Left> left = folder.attempts().left();
        Map<UnitId, Receipt> told =
                left.isPresent() ? folder.audit().receipts(left.get().audit()) : Map.of();
        for (Map.Entry<UnitId, Path> queued : folder.units(OutboxFolder.QUEUE).entrySet()) {
            Path place = queued.getValue();
            Optional<QueuedUnit> unit = OutboxFolder.sound(place);
            finish(place, unit, Optional.ofNullable(told.get(queued.getKey())));
            boolean mayHaveLeft = left.filter(log -> log.mayHaveLeft(unit)).isPresent();
            if (mayHaveLeft && Files.exists(place) && !OutboxFolder.isAttempted(place)) {
                disk.mark(place.resolve(OutboxFolder.ATTEMPTED));
            }
        }
        for (Receipt receipt : told.values()) {
            folder.sent().restore(receipt);
        }
        if (left.isPresent()) {
            folder.bringToDisk();
        }
    }

    private void removeUnfinished() throws IOException {
        for (String state : List.of(OutboxFolder.QUEUE, OutboxFolder.REJECTED)) {
            for (Path left : folder.in(state)) {
                if (FileNames.of(left).startsWith(OutboxFolder.UNFINISHED)) {
                    disk.delete(left);
                }
            }
        }
    }

    /**
     * @param unit empty where its record is damaged: what was sent is moved all the same, so that it is not sent again when it is mended
     * @param told what the audit trail knows of it
     */
    private void finish(Path place, Optional<QueuedUnit> unit, Optional<Receipt> told) throws IOException {
        Optional<Receipt> receipt = SentUnits.copyIn(place);
        Optional<String> problem = FindingRecord.codeIn(place.resolve(OutboxFolder.PROBLEM));
        if (told.isPresent()
                && unit.map(QueuedUnit::digest).stream().allMatch(told.get().digest()::equals)) {
            folder.sent().add(place, told.get());
        } else if (unit.isPresent() && receipt.isPresent()) {
            folder.delivered(place, unit.get(), receipt.get());
        } else if (unit.isPresent() && problem.isPresent()) {
            folder.moveToRejected(place, unit.get(), problem.get());
        }
    }
}
