package io.github.careplansdk.examples.server.check;

import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.ZipSink;
import io.github.careplansdk.examples.server.ServerSettings;
import io.github.careplansdk.examples.server.files.Refused;
import io.github.careplansdk.examples.server.files.Refused.Why;
import io.github.careplansdk.examples.server.files.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Uploads that people asked to be kept, in the database, until they remove them or the time is over. */
@Component
public class KeptUploads {
    private final JdbcClient database;
    private final Duration time;

    KeptUploads(JdbcClient database, ServerSettings settings) {
        this.database = database;
        this.time = settings.kept();
    }

    /**
     * A kept upload.
     *
     * @param until when it is removed
     */
    public record Kept(UUID id, String name, Instant at, Instant until) {}

    /** Keeps an upload for a user. */
    public void keep(Upload upload, String user) throws IOException {
        Instant now = Instant.now();
        database.sql("INSERT INTO server_kept (id, owner, name, kept_at, kept_until, content)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        user,
                        upload.isZip() ? upload.name() : upload.name() + ".zip",
                        time(now),
                        time(now.plus(time)),
                        zip(upload))
                .update();
    }

    private static byte[] zip(Upload upload) throws IOException {
        if (upload.isZip()) {
            return upload.files().values().iterator().next();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipSink zip = new ZipSink(out)) {
            zip.putAll(Source.of(upload.files()));
        }
        return out.toByteArray();
    }

    /** Returns what a user has kept, the newest first. */
    public List<Kept> of(String user) {
        return database.sql("SELECT id, name, kept_at, kept_until FROM server_kept"
                        + " WHERE owner = ? AND kept_until > ? ORDER BY kept_at DESC")
                .params(user, time(Instant.now()))
                .query((row, number) -> new Kept(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Returns an upload that a user has kept. */
    public Upload open(UUID id, String user) {
        return database.sql("SELECT name, content FROM server_kept WHERE id = ? AND owner = ?")
                .params(id, user)
                .query((row, number) -> Upload.of(row.getString(1), row.getBytes(2)))
                .optional()
                .orElseThrow(() -> new Refused(Why.NOT_THERE));
    }

    /** Removes an upload that a user has kept. */
    public void remove(UUID id, String user) {
        database.sql("DELETE FROM server_kept WHERE id = ? AND owner = ?")
                .params(id, user)
                .update();
    }

    /** Removes what was kept for its time. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void removeOld() {
        database.sql("DELETE FROM server_kept WHERE kept_until <= ?")
                .params(time(Instant.now()))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
