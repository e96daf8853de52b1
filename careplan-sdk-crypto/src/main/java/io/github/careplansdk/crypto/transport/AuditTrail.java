package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.internal.disk.Disk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was sent and received, as JSON lines in {@code audit.jsonl} of an outbox or inbox; what an office shows when it is
 * inspected (運営指導). A line is on disk before the change that it tells is final, so after a crash a line may be there
 * twice, but none is missing.
 */
public final class AuditTrail {
    private static final String NAME = "audit.jsonl";

    private final Path file;
    private final Disk disk;

    private AuditTrail(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    /** The trail of a folder that this process has locked. */
    static AuditTrail continued(Path folder, Disk disk) throws IOException {
        AuditTrail trail = new AuditTrail(folder.resolve(NAME), disk);
        trail.dropTornLine();
        return trail;
    }

    synchronized void add(AuditEvent event) throws IOException {
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

    /**
     * The events of an outbox or inbox, oldest first; none where there is no trail. Lines that are none are left out.
     *
     * @return a stream to be closed
     */
    public static Stream<AuditEvent> read(Path folder) throws IOException {
        return lines(folder).flatMap(Optional::stream);
    }

    /** The lines, empty where one is damaged. */
    static Stream<Optional<AuditEvent>> lines(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Stream.of();
        }
        // Unlike Files.lines, this reads on behind bytes that are no text.
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        return reader.lines()
                .map(line -> AuditEvent.parse(line.getBytes(StandardCharsets.UTF_8)))
                .onClose(() -> close(reader));
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
