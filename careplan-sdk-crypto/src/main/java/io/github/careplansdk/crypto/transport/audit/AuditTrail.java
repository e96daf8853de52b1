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
 * Reads the audit trail of an outbox or inbox in a folder: JSON lines in {@code audit.jsonl}, which say what was sent
 * and received. A line is on disk before its change is final, so a crash may double a line but loses none.
 */
public final class AuditTrail {
    /** The name of the file in an outbox or inbox. */
    public static final String NAME = "audit.jsonl";

    private AuditTrail() {}

    /**
     * Returns the events of an outbox or inbox, oldest first; none if there is no trail. Damaged lines are left out.
     *
     * @return a stream to be closed
     */
    public static Stream<AuditEvent> read(Path folder) throws IOException {
        return lines(folder).flatMap(Optional::stream);
    }

    /**
     * Returns the events of an outbox or inbox, oldest first, with an empty value for each damaged line; none if there
     * is no trail.
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
