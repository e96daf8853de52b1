package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.internal.disk.AppendedFile;
import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.crypto.transport.internal.Json;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of which units a byte may have left, on disk in {@code attempts.jsonl} before it leaves: one force for those of several threads,
 * where each mark in a unit's folder would need its own. It is there as long as the marks and moves of units need not be on disk.
 * Its first line says how long the audit trail was by then: the receipts behind that are those whose units may have to be moved again.
 */
final class AttemptLog {
    static final String NAME = "attempts.jsonl";

    /** After so many lines the outbox is usually brought to the disk and a new log begun. */
    static final int LONG = 10_000;

    private record Begin(long audit) {}

    private record Attempt(String key, boolean mayHaveLeft) {}

    /**
     * What a run that did not end has left.
     *
     * @param audit how long the audit trail was when it began
     * @param keys the idempotency keys of the units of which a byte may have left
     */
    record Left(long audit, Set<String> keys) {
        /** Whether a byte of a unit may have left; of one whose record is damaged nobody knows the key. */
        boolean mayHaveLeft(Optional<QueuedUnit> unit) {
            return unit.map(known -> keys.contains(known.key())).orElse(!keys.isEmpty());
        }
    }

    private final Path file;
    private final Disk disk;
    private final int longest;
    private int count;
    private @Nullable AppendedFile lines;

    /** @param longest how many lines it may have until it is long */
    AttemptLog(Path outbox, Disk disk, int longest) {
        this.file = outbox.resolve(NAME);
        this.disk = disk;
        this.longest = longest;
    }

    /** What was left here; empty where the last run has ended. */
    Optional<Left> left() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Set<String> keys = new HashSet<>();
        // Unlike Files.lines, this reads on behind bytes that are no text.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        try (Stream<String> all = text.lines()) {
            Iterator<String> each = all.iterator();
            // Where the beginning cannot be read, all receipts of the trail are looked at.
            long audit = each.hasNext()
                    ? read(each.next(), Begin.class).map(Begin::audit).orElse(0L)
                    : 0;
            each.forEachRemaining(line -> read(line, Attempt.class).ifPresent(attempt -> {
                if (attempt.mayHaveLeft()) {
                    keys.add(attempt.key());
                } else {
                    keys.remove(attempt.key());
                }
            }));
            return Optional.of(new Left(audit, Set.copyOf(keys)));
        }
    }

    private static <T extends Record> Optional<T> read(String line, Class<T> type) {
        return Json.read(line.getBytes(StandardCharsets.UTF_8), type);
    }

    /** Begins, where it has not: before a unit is moved whose receipt is in the trail only. */
    synchronized AppendedFile begun(AuditFile audit) throws IOException {
        AppendedFile begun = lines;
        if (begun == null) {
            disk.write(file, Json.line(new Begin(audit.length())));
            begun = disk.appending(file);
            lines = begun;
            count = 0;
        }
        count++;
        return begun;
    }

    /** Notes whether a byte of a unit may have left. */
    void note(QueuedUnit unit, boolean mayHaveLeft, AuditFile audit) throws IOException {
        begun(audit).add(Json.line(new Attempt(unit.key(), mayHaveLeft)));
    }

    synchronized boolean isBegun() {
        return lines != null;
    }

    synchronized boolean isLong() {
        return lines != null && count > longest;
    }

    /** Ends it: all that it knows is on disk elsewhere. */
    synchronized void end() throws IOException {
        lines = null;
        disk.delete(file);
    }
}
