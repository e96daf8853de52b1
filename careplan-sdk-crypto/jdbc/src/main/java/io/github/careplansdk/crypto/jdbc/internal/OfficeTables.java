package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.TransportStatus.State;
import io.github.careplansdk.crypto.transport.TransportStatus.UnitStatus;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.AuditStore;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore.DamagedUnit;
import io.github.careplansdk.crypto.transport.store.StoreException;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the tables hold of one office.
 *
 * @param tables the tables
 * @param office whose units they are
 */
public record OfficeTables(Tables tables, String office) implements TransportStores {
    /** All of an inbox, and what the index has of an outbox; of what is queued, also whether it may have left. */
    private static final String COUNTS = """
            SELECT state, count(*) FROM careplan_outbox WHERE office = ? AND state IN ('SENT', 'REJECTED') GROUP BY state
            UNION ALL
            SELECT CASE WHEN attempted THEN 'UNKNOWN' ELSE 'QUEUED' END, count(*) FROM careplan_outbox
             WHERE office = ? AND state = 'QUEUED' GROUP BY attempted
            UNION ALL
            SELECT 'RECEIVED', count(*) FROM careplan_inbox WHERE office = ? AND state IN ('STORED', 'HANDLED')
            UNION ALL
            SELECT 'ACKNOWLEDGED', count(*) FROM careplan_inbox WHERE office = ? AND state = 'ACKNOWLEDGED'
            UNION ALL
            SELECT 'QUARANTINED', count(*) FROM careplan_quarantine WHERE office = ?
            """;

    private record Count(State state, long units) {}

    private record Quarantined(String unit, String digest, Instant at) {
        UnitStatus status() throws StoreException {
            UnitId id = Columns.unit(unit, "careplan_quarantine");
            if (!ContentDigest.isHex(digest)) {
                throw Columns.damaged("careplan_quarantine", unit);
            }
            return new UnitStatus(
                    id, State.QUARANTINED, at, new ContentDigest(digest), Optional.empty(), Optional.empty());
        }
    }

    /** Returns the offices whose outbox or inbox was ever opened, in order. */
    public static List<OfficeNumber> offices(Database database) throws IOException {
        return database.inTransaction(connection -> Sql.rows(
                connection,
                "SELECT office FROM careplan_office ORDER BY office",
                row -> new OfficeNumber(row.getString(1))));
    }

    @Override
    public Optional<OutboxStore> openOutbox(String peer) throws IOException {
        admit();
        return Optional.of(new JdbcOutbox(tables, office, peer));
    }

    @Override
    public Optional<InboxStore> openInbox(String peer) throws IOException {
        admit();
        return Optional.of(new JdbcInbox(tables, office, peer));
    }

    /** Makes the office's row, where it has none yet; of two that do, one finds it at its second try. */
    private void admit() throws IOException {
        tables.database()
                .inTransaction(connection -> Sql.update(
                        connection,
                        "INSERT INTO careplan_office (office) SELECT CAST(? AS varchar) WHERE NOT EXISTS"
                                + " (SELECT 1 FROM careplan_office WHERE office = ?)",
                        office,
                        office));
    }

    @Override
    public AuditStore audit() {
        return new AuditTable(tables.database(), office);
    }

    @Override
    public Map<State, Long> counts() throws IOException {
        return tables.database().inTransaction(connection -> {
            Map<State, Long> counts = new EnumMap<>(State.class);
            Sql.rows(
                            connection,
                            COUNTS,
                            row -> new Count(State.valueOf(row.getString(1)), row.getLong(2)),
                            office,
                            office,
                            office,
                            office,
                            office)
                    .forEach(count -> counts.put(count.state(), count.units()));
            for (DamagedUnit unit : OutboxRow.damaged(connection, office)) {
                counts.merge(unit.mayHaveLeft() ? State.UNKNOWN : State.QUEUED, -1L, Long::sum);
                counts.merge(State.DAMAGED, 1L, Long::sum);
            }
            counts.values().removeIf(units -> units == 0);
            return counts;
        });
    }

    @Override
    public List<UnitStatus> units() throws IOException {
        return tables.database().inTransaction(connection -> {
            List<UnitStatus> units = new ArrayList<>();
            for (OutboxRow row : Sql.rows(connection, OutboxRow.SELECT + "unit > ''", OutboxRow::read, office)) {
                units.add(status(row.unit(), row.queuedAt(), row::status));
            }
            units.sort(Comparator.comparing(UnitStatus::state).thenComparing(UnitStatus::unit));
            units.addAll(received(connection));
            return List.copyOf(units);
        });
    }

    /** Reads the status of a unit from its row. */
    private interface Reading {
        UnitStatus status() throws StoreException;
    }

    private static UnitStatus status(String unit, Instant at, Reading row) throws StoreException {
        try {
            return row.status();
        } catch (StoreException damaged) {
            UnitId id = UnitKey.parse(unit).orElseThrow(() -> damaged);
            return UnitStatus.damaged(id, at, Optional.empty(), damaged.finding());
        }
    }

    private List<UnitStatus> received(Connection connection) throws SQLException, StoreException {
        List<UnitStatus> stored = new ArrayList<>();
        for (InboxRow row : Sql.rows(connection, InboxRow.SELECT + "unit > ''", InboxRow::read, office)) {
            stored.add(status(row.unit(), row.receivedAt(), row::status));
        }
        List<UnitStatus> aside = new ArrayList<>();
        for (Quarantined row : Sql.rows(
                connection,
                "SELECT unit, digest, quarantined_at FROM careplan_quarantine WHERE office = ?",
                row -> new Quarantined(row.getString(1), row.getString(2), Sql.instant(row, "quarantined_at")),
                office)) {
            aside.add(status(row.unit(), row.at(), row::status));
        }
        stored.sort(Comparator.comparing(UnitStatus::unit));
        aside.sort(Comparator.comparing(UnitStatus::unit));
        stored.addAll(aside);
        return stored;
    }
}
