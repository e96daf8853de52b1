package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.store.AuditStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The audit trail of an office as rows: each the line that a folder's trail would have. */
final class AuditTable implements AuditStore {
    private static final int PAGE = 500;

    private final Database database;
    private final String office;

    AuditTable(Database database, String office) {
        this.database = database;
        this.office = office;
    }

    private record Line(long number, Optional<AuditEvent> event) {}

    /** Adds a line in the transaction that it tells of. */
    static void add(Connection connection, String office, AuditEvent event) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO careplan_audit (happened_at, event, unit, office, line) VALUES (?, ?, ?, ?, ?)",
                event.at(),
                event.event().name(),
                event.unit(),
                office,
                new String(event.line(), StandardCharsets.UTF_8).strip());
    }

    /** Read in pages as they are asked for, so that no connection is held and nothing is to be closed. */
    @Override
    public Stream<Optional<AuditEvent>> events(Instant from, Instant until) throws IOException {
        return Stream.iterate(
                        page(-1, from, until),
                        page -> !page.isEmpty(),
                        page -> nextPage(page.get(page.size() - 1).number(), from, until))
                .flatMap(List::stream)
                .map(Line::event);
    }

    private List<Line> nextPage(long after, Instant from, Instant until) {
        try {
            return page(after, from, until);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Line> page(long after, Instant from, Instant until) throws IOException {
        return database.inTransaction(connection -> Sql.rows(
                connection,
                "SELECT number, line FROM careplan_audit WHERE office = ? AND number > ? AND happened_at >= ?"
                        + " AND happened_at < ? ORDER BY number LIMIT ?",
                row -> new Line(
                        row.getLong(1), AuditEvent.parse(row.getString(2).getBytes(StandardCharsets.UTF_8))),
                office,
                after,
                from,
                until,
                PAGE));
    }
}
