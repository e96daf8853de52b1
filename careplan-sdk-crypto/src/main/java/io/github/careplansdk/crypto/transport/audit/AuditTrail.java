package io.github.careplansdk.crypto.transport.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was sent and received, as JSON lines in {@code audit.jsonl} of an outbox or inbox; what an office shows when it is
 * inspected (運営指導). A line is on disk before the change that it tells is final, so after a crash a line may be there
 * twice, but none is missing.
 */
public final class AuditTrail {
    /** The name of the file in an outbox or inbox. */
    public static final String NAME = "audit.jsonl";

    private AuditTrail() {}

    /**
     * The events of an outbox or inbox, oldest first; none where there is no trail. Lines that are none are left out.
     *
     * @return a stream to be closed
     */
    public static Stream<AuditEvent> read(Path folder) throws IOException {
        return lines(folder).flatMap(Optional::stream);
    }

    /**
     * The lines of an outbox or inbox, oldest first, empty where one is damaged; none where there is no trail.
     *
     * @return a stream to be closed
     */
    public static Stream<Optional<AuditEvent>> lines(Path folder) throws IOException {
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
