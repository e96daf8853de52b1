package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.audit.AuditTrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is in a folder. */
public final class Names {
    private Names() {}

    /** The units of which a trail says something. */
    public static List<String> told(Path box, AuditEvent.Event event) throws IOException {
        try (Stream<AuditEvent> trail = AuditTrail.read(box)) {
            return trail.filter(line -> line.event() == event)
                    .map(AuditEvent::unit)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** The folders in a folder, sorted. */
    public static List<Path> folders(Path folder) throws IOException {
        return in(folder).stream()
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .toList();
    }

    /** Sorted. */
    public static List<String> in(Path folder) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            return there.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
