package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.internal.disk.AppendedFile;
import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.audit.AuditTrail;
import io.github.careplansdk.crypto.transport.internal.Json;
import io.github.careplansdk.crypto.transport.internal.ReceiptRecord;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The audit trail of a folder that this process has locked, continued. A line is on disk when it was added, with those of other
 * threads by one force. A line of a unit that was sent holds the receipt: of that, {@code receipt.json} is a copy.
 */
public final class AuditFile {
    private final Path file;
    private final AppendedFile lines;

    private AuditFile(Path file, Disk disk) {
        this.file = file;
        this.lines = disk.appending(file);
    }

    private record WithReceipt(ReceiptRecord receipt) {
        static Optional<Receipt> in(String line) {
            return Json.read(line.getBytes(StandardCharsets.UTF_8), WithReceipt.class)
                    .flatMap(found -> found.receipt().value());
        }
    }

    public static AuditFile in(Path folder, Disk disk) throws IOException {
        AuditFile trail = new AuditFile(folder.resolve(AuditTrail.NAME), disk);
        trail.dropTornLine();
        return trail;
    }

    public void add(AuditEvent event) throws IOException {
        lines.add(event.line());
    }

    /** Adds that a unit was sent. */
    void add(AuditEvent event, Receipt receipt) throws IOException {
        lines.add(event.line(receipt));
    }

    /** How long the file is. */
    long length() throws IOException {
        return lines.length();
    }

    /** The receipts that were added since the file had some length. */
    Map<UnitId, Receipt> receipts(long since) throws IOException {
        Map<UnitId, Receipt> receipts = new HashMap<>();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                in.skipNBytes(Math.min(since, Files.size(file)));
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .lines()
                        .flatMap(line -> WithReceipt.in(line).stream())
                        .forEach(receipt -> receipts.put(receipt.unit(), receipt));
            }
        }
        return receipts;
    }

    /** The receipt that was added for a unit last; this reads the whole file. */
    Optional<Receipt> receipt(UnitId unit) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String key = UnitKey.of(unit);
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> line.contains(key))
                    .flatMap(line -> WithReceipt.in(line).stream())
                    .filter(receipt -> receipt.unit().equals(unit))
                    .reduce((earlier, later) -> later);
        }
    }

    /** What a crash left of a line: its event did not become final and is told again. */
    private void dropTornLine() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            ByteBuffer one = ByteBuffer.allocate(1);
            while (end > 0 && channel.read(one.clear(), end - 1) == 1 && one.get(0) != '\n') {
                end--;
            }
            channel.truncate(end).force(true);
        }
    }
}
