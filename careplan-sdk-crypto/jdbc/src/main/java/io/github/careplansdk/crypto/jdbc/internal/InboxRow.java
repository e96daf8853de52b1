package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportStatus;
import io.github.careplansdk.crypto.transport.store.InboxStore.ReceivedUnit;
import io.github.careplansdk.crypto.transport.store.StoreException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A row of the inbox as it was read. */
record InboxRow(
        String unit,
        String stateName,
        String ref,
        long size,
        String digest,
        String filesJson,
        String signedBy,
        Instant receivedAt,
        String bodiesJson) {
    static final String TABLE = "careplan_inbox";

    private static final String COLUMNS =
            "unit, state, reference, byte_count, digest, files, signed_by, received_at, bodies";

    /** The beginning of a query for rows. */
    static final String SELECT = "SELECT " + COLUMNS + " FROM " + TABLE + " WHERE office = ? AND ";

    static InboxRow read(ResultSet row) throws SQLException {
        return new InboxRow(
                row.getString("unit"),
                row.getString("state"),
                row.getString("reference"),
                row.getLong("byte_count"),
                row.getString("digest"),
                row.getString("files"),
                row.getString("signed_by"),
                Sql.instant(row, "received_at"),
                row.getString("bodies"));
    }

    UnitId id() throws StoreException {
        return Columns.unit(unit, TABLE);
    }

    ReceivedUnit.State state() throws StoreException {
        return Stream.of(ReceivedUnit.State.values())
                .filter(state -> state.name().equals(stateName))
                .findFirst()
                .orElseThrow(() -> Columns.damaged(TABLE, unit));
    }

    List<KeptBody> bodies() throws StoreException {
        return Columns.bodies(bodiesJson, TABLE, unit);
    }

    /** @param folder where a unit's files lie while it is taken over, by the unit */
    StoredUnit stored(Function<String, Path> folder) throws StoreException {
        return new StoredUnit(id(), folder.apply(unit), ref, contentDigest(), receivedAt);
    }

    /** @param folder where a unit's files lie while it is taken over, by the unit */
    ReceivedUnit received(Function<String, Path> folder) throws StoreException {
        return new ReceivedUnit(stored(folder), state(), size, Columns.files(filesJson, TABLE, unit), signedBy);
    }

    TransportStatus.UnitStatus status() throws StoreException {
        return new TransportStatus.UnitStatus(
                id(),
                state() == ReceivedUnit.State.ACKNOWLEDGED
                        ? TransportStatus.State.ACKNOWLEDGED
                        : TransportStatus.State.RECEIVED,
                receivedAt,
                contentDigest(),
                Optional.empty(),
                Optional.empty());
    }

    private ContentDigest contentDigest() throws StoreException {
        if (!ContentDigest.isHex(digest)) {
            throw Columns.damaged(TABLE, unit);
        }
        return new ContentDigest(digest);
    }
}
