package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.Rejection;
import io.github.careplansdk.crypto.transport.TransportStatus;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.OutboxStore.DamagedUnit;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import io.github.careplansdk.crypto.transport.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** A row of the outbox as it was read. */
record OutboxRow(
        String unit,
        String state,
        boolean attempted,
        String key,
        String bulk,
        String type,
        long size,
        String digest,
        String filesJson,
        String signedBy,
        Instant queuedAt,
        String bodiesJson,
        Optional<String> receipt,
        Optional<Rejection> rejection) {
    static final String TABLE = "careplan_outbox";
    static final String QUEUED = "QUEUED";
    static final String SENT = "SENT";
    static final String REJECTED = "REJECTED";

    private static final String COLUMNS =
            "unit, state, attempted, idempotency_key, bulk, media_type, byte_count, digest,"
                    + " files, signed_by, queued_at, bodies, receipt, rejected_since, rejected_times";

    /** The beginning of a query for rows. */
    static final String SELECT = "SELECT " + COLUMNS + " FROM " + TABLE + " WHERE office = ? AND ";

    static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getString("unit"),
                row.getString("state"),
                row.getBoolean("attempted"),
                row.getString("idempotency_key"),
                row.getString("bulk"),
                row.getString("media_type"),
                row.getLong("byte_count"),
                row.getString("digest"),
                row.getString("files"),
                row.getString("signed_by"),
                Sql.instant(row, "queued_at"),
                row.getString("bodies"),
                Optional.ofNullable(row.getString("receipt")),
                row.getObject("rejected_since") == null
                        ? Optional.empty()
                        : Optional.of(new Rejection(Sql.instant(row, "rejected_since"), row.getInt("rejected_times"))));
    }

    /** Returns the queued units of an office whose rows are damaged. */
    static List<DamagedUnit> damaged(Connection connection, String office) throws SQLException {
        return Sql.rows(connection, SELECT + "state = 'QUEUED' ORDER BY unit", OutboxRow::read, office).stream()
                .flatMap(row -> row.damage().stream())
                .toList();
    }

    boolean isQueued() {
        return state.equals(QUEUED);
    }

    UnitId id() throws StoreException {
        return Columns.unit(unit, TABLE);
    }

    List<KeptBody> bodies() throws StoreException {
        return Columns.bodies(bodiesJson, TABLE, unit);
    }

    /** Whether these are its files, in whatever order. */
    boolean hasFiles(List<FileInUnit> files) throws StoreException {
        return new HashSet<>(Columns.files(filesJson, TABLE, unit)).equals(new HashSet<>(files));
    }

    QueuedUnit queued() throws StoreException {
        return new QueuedUnit(
                id(),
                key,
                type,
                size,
                contentDigest(),
                Columns.files(filesJson, TABLE, unit),
                signedBy,
                bulk,
                queuedAt,
                attempted);
    }

    /** Returns the queued unit; empty where the row is damaged, which costs that unit and no other. */
    Optional<QueuedUnit> sound() {
        try {
            return Optional.of(queued());
        } catch (StoreException damaged) {
            return Optional.empty();
        }
    }

    /** Returns what is damaged; empty where nothing is, and for a row that names no unit. */
    Optional<DamagedUnit> damage() {
        try {
            queued();
            return Optional.empty();
        } catch (StoreException damaged) {
            return UnitKey.parse(unit).map(id -> new DamagedUnit(id, attempted, damaged.finding()));
        }
    }

    TransportStatus.UnitStatus status() throws StoreException {
        if (isQueued()) {
            queued();
        }
        return new TransportStatus.UnitStatus(
                id(),
                switch (state) {
                    case QUEUED -> attempted ? TransportStatus.State.UNKNOWN : TransportStatus.State.QUEUED;
                    case SENT -> TransportStatus.State.SENT;
                    case REJECTED -> TransportStatus.State.REJECTED;
                    default -> throw Columns.damaged(TABLE, unit);
                },
                queuedAt,
                contentDigest(),
                Optional.empty(),
                state.equals(REJECTED) ? rejection : Optional.empty());
    }

    private ContentDigest contentDigest() throws StoreException {
        if (!ContentDigest.isHex(digest)) {
            throw Columns.damaged(TABLE, unit);
        }
        return new ContentDigest(digest);
    }
}
