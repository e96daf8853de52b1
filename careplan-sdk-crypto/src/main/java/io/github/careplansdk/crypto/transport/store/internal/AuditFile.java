package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.audit.AuditTrail;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The audit trail of a folder that this process has locked, continued. */
public final class AuditFile {
    private final Path file;
    private final Disk disk;

    private AuditFile(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    public static AuditFile in(Path folder, Disk disk) throws IOException {
        AuditFile trail = new AuditFile(folder.resolve(AuditTrail.NAME), disk);
        trail.dropTornLine();
        return trail;
    }

    public synchronized void add(AuditEvent event) throws IOException {
        disk.append(file, event.line());
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
