package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.transport.Rejection;
import io.github.careplansdk.crypto.transport.internal.FindingRecord;
import io.github.careplansdk.crypto.transport.internal.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What {@code problem.json} says of a refused unit: the last refusal, in words, since when and how often. */
public record RejectionRecord(
        String code, String ja, String jaTodo, String en, String enTodo, String since, int times) {
    /** Returns the record of a refusal. */
    public static RejectionRecord of(Finding finding, Rejection rejection) {
        FindingRecord words = FindingRecord.of(finding);
        return new RejectionRecord(
                words.code(),
                words.ja(),
                words.jaTodo(),
                words.en(),
                words.enTodo(),
                rejection.since().toString(),
                rejection.times());
    }

    /** Reads the refusals that a file tells; empty where it tells none. */
    public static Optional<Rejection> read(Path file) throws IOException {
        return BoxFiles.small(file)
                .flatMap(bytes -> Json.read(bytes, RejectionRecord.class))
                .filter(record -> BoxFiles.isTime(record.since()) && record.times() > 0)
                .map(record -> new Rejection(Instant.parse(record.since()), record.times()));
    }
}
