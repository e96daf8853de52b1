package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The audit trail as rows: each the line that a folder's trail would have, and what is looked for in columns. */
final class AuditTable {
    private static final int PAGE = 500;

    private final Database database;

    AuditTable(Database database) {
        this.database = database;
    }

    private record Line(long number, Optional<AuditEvent> event) {}

    /** Adds a line in the transaction that it tells of. */
    static void add(Connection connection, AuditEvent event) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO careplan_audit (happened_at, event, unit, office, line) VALUES (?, ?, ?, ?, ?)",
                event.at(),
                event.event().name(),
                event.unit(),
                event.office(),
                new String(event.line(), StandardCharsets.UTF_8).strip());
    }

    /** Returns all events, oldest first, read in pages as they are asked for. */
    Stream<AuditEvent> read() {
        return Stream.iterate(
                        page(-1),
                        page -> !page.isEmpty(),
                        page -> page(page.get(page.size() - 1).number()))
                .flatMap(List::stream)
                .map(Line::event)
                .flatMap(Optional::stream);
    }

    private List<Line> page(long after) {
        return database.inTransaction(connection -> Sql.rows(
                connection,
                "SELECT number, line FROM careplan_audit WHERE number > ? ORDER BY number LIMIT ?",
                row -> new Line(
                        row.getLong(1), AuditEvent.parse(row.getString(2).getBytes(StandardCharsets.UTF_8))),
                after,
                PAGE));
    }
}
