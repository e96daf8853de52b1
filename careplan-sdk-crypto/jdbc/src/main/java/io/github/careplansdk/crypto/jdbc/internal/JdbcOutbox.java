package io.github.careplansdk.crypto.jdbc.internal;

import static io.github.careplansdk.crypto.jdbc.internal.Tables.LEASE_END;
import static io.github.careplansdk.crypto.jdbc.internal.Tables.MINE_OR_FREE;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.Rejection;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.internal.ReceiptRecord;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.Body;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore.BodyMaker;
import io.github.careplansdk.crypto.transport.store.OutboxStore.DamagedUnit;
import io.github.careplansdk.crypto.transport.store.OutboxStore.UnitToQueue;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import io.github.careplansdk.crypto.transport.store.StoreException;
import io.github.careplansdk.crypto.transport.store.internal.RejectionRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outbox of an office as rows, and one worker in it. Every change of a unit asks in its WHERE whether the unit is still the
 * worker's, and its line in the audit trail is in the same transaction.
 */
final class JdbcOutbox implements OutboxStore {
    private static final int PRUNED_AT_ONCE = 200;

    private final Tables tables;
    private final String office;
    private final String peer;
    private final String worker = UUID.randomUUID().toString();

    JdbcOutbox(Tables tables, String office, String peer) {
        this.tables = tables;
        this.office = office;
        this.peer = peer;
    }

    @Override
    public Optional<QueuedUnit> enqueue(UnitToQueue unit, BodyMaker maker) throws IOException {
        Optional<OutboxRow> before = row(unit.unit()).filter(JdbcOutbox::isQueuedOrSent);
        if (before.isPresent()) {
            return there(before.get(), unit);
        }
        Path draft = tables.places().draft();
        try {
            BodyMaker.Made made = maker.make(draft);
            return enqueue(unit, made, BodyFiles.of(draft.resolve(made.name())));
        } finally {
            Disk.PRIVATE.delete(draft);
        }
    }

    private Optional<QueuedUnit> enqueue(UnitToQueue unit, BodyMaker.Made made, List<Body> files) throws IOException {
        BodyWriter writer = new BodyWriter(tables.bodies());
        Optional<QueuedUnit> queued =
                tables.database().inTransaction(connection -> enqueue(connection, unit, made, files, writer));
        writer.committed();
        return queued;
    }

    private Optional<QueuedUnit> enqueue(
            Connection connection, UnitToQueue unit, BodyMaker.Made made, List<Body> files, BodyWriter writer)
            throws SQLException, IOException {
        writer.begin();
        Optional<OutboxRow> before = row(connection, unit.unit(), " FOR UPDATE");
        if (before.filter(JdbcOutbox::isQueuedOrSent).isPresent()) {
            // Another process was faster.
            return there(before.get(), unit);
        }
        QueuedUnit queued = new QueuedUnit(
                unit.unit(),
                UUID.randomUUID().toString(),
                made.type(),
                made.size(),
                made.digest(),
                unit.files(),
                made.signedBy(),
                unit.bulk(),
                tables.clock().instant(),
                false);
        write(connection, queued, writer.write(connection, "outbox", files), before.isPresent());
        if (before.isPresent()) {
            writer.delete(connection, before.get().bodies());
        }
        tell(connection, queued.event(AuditEvent.Event.QUEUED, queued.queuedAt(), peer, ""));
        return Optional.of(queued);
    }

    private static boolean isQueuedOrSent(OutboxRow row) {
        return !row.state().equals(OutboxRow.REJECTED);
    }

    private static Optional<QueuedUnit> there(OutboxRow row, UnitToQueue unit) throws StoreException {
        if (!row.hasFiles(unit.files())) {
            throw new TransportException(
                    DeliveryOutcome.NOT_SENT, Finding.of(TransportCode.UNIT_ALREADY_SENT, row.unit()));
        }
        return row.isQueued() ? Optional.of(row.queued()) : Optional.empty();
    }

    private void write(Connection connection, QueuedUnit unit, List<KeptBody> bodies, boolean again)
            throws SQLException {
        Sql.update(
                connection,
                again
                        ? "UPDATE careplan_outbox SET state = 'QUEUED', attempted = FALSE, kept_since = NULL, refusal = NULL,"
                                + " idempotency_key = ?, bulk = ?, media_type = ?, byte_count = ?, digest = ?, files = ?,"
                                + " signed_by = ?, queued_at = ?, bodies = ? WHERE office = ? AND unit = ?"
                        : "INSERT INTO careplan_outbox (idempotency_key, bulk, media_type, byte_count, digest, files,"
                                + " signed_by, queued_at, bodies, office, unit, state, attempted)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', FALSE)",
                unit.key(),
                unit.bulk(),
                unit.type(),
                unit.size(),
                unit.digest().hex(),
                Columns.ofFiles(unit.files()),
                unit.signedBy(),
                unit.queuedAt(),
                Columns.ofBodies(bodies),
                office,
                UnitKey.of(unit.unit()));
    }

    @Override
    public long due() throws IOException {
        return tables.database()
                .inTransaction(connection -> Sql.row(
                                connection,
                                "SELECT count(*) FROM careplan_outbox WHERE office = ? AND state = 'QUEUED'",
                                row -> row.getLong(1),
                                office)
                        .orElseThrow());
    }

    @Override
    public List<QueuedUnit> claim(int max, Optional<UnitId> after, Duration lease) throws IOException {
        return tables.database().inTransaction(connection -> {
            List<QueuedUnit> claimed = new ArrayList<>();
            String last = after.map(UnitKey::of).orElse("");
            int wanted;
            List<OutboxRow> free;
            do {
                wanted = max - claimed.size();
                free = free(connection, last, wanted);
                for (OutboxRow row : free) {
                    Optional<QueuedUnit> unit = row.sound();
                    if (unit.isPresent() && take(connection, row, lease)) {
                        claimed.add(unit.get());
                    }
                    last = row.unit();
                }
            } while (free.size() == wanted && claimed.size() < max);
            claimed.sort(Comparator.comparing(QueuedUnit::unit));
            return claimed;
        });
    }

    private List<OutboxRow> free(Connection connection, String after, int max) throws SQLException {
        return Sql.rows(
                connection,
                OutboxRow.SELECT + "state = 'QUEUED' AND unit > ? AND " + MINE_OR_FREE + " ORDER BY unit LIMIT ?"
                        + tables.lockOfFreeRows(),
                OutboxRow::read,
                office,
                after,
                worker,
                max);
    }

    @Override
    public List<DamagedUnit> damaged() throws IOException {
        return tables.database().inTransaction(connection -> OutboxRow.damaged(connection, office));
    }

    private boolean take(Connection connection, OutboxRow row, Duration lease) throws SQLException {
        return Sql.update(
                        connection,
                        "UPDATE careplan_outbox SET worker = ?, lease_ends = " + LEASE_END
                                + " WHERE office = ? AND unit = ? AND state = 'QUEUED' AND " + MINE_OR_FREE,
                        worker,
                        lease.toMillis(),
                        office,
                        row.unit(),
                        worker)
                == 1;
    }

    @Override
    public Optional<QueuedUnit> claim(UnitId unit, Duration lease) throws IOException {
        return tables.database().inTransaction(connection -> {
            Optional<OutboxRow> row = row(connection, unit, " FOR UPDATE").filter(OutboxRow::isQueued);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            if (!take(connection, row.get(), lease)) {
                throw new TransportException(
                        DeliveryOutcome.UNKNOWN, Finding.of(TransportCode.UNIT_CLAIMED, UnitKey.of(unit)));
            }
            return Optional.of(row.get().queued());
        });
    }

    @Override
    public void renew(QueuedUnit unit, Duration lease) throws IOException {
        tables.database().inTransaction(connection -> {
            change(connection, unit, "lease_ends = " + LEASE_END, lease.toMillis());
            return unit;
        });
    }

    @Override
    public void release(List<QueuedUnit> units) throws IOException {
        tables.database().inTransaction(connection -> {
            for (QueuedUnit unit : units) {
                changed(connection, unit, "worker = NULL, lease_ends = NULL");
            }
            return units;
        });
    }

    @Override
    public List<Body> body(QueuedUnit unit) throws IOException {
        List<Body> files = new ArrayList<>();
        for (KeptBody kept : row(unit.unit())
                .filter(row -> row.key().equals(unit.key()))
                .orElseThrow(() -> leaseLost(unit.unit()))
                .bodies()) {
            files.add(kept.in(tables.bodies()));
        }
        return files;
    }

    @Override
    public void attempted(QueuedUnit unit) throws IOException {
        tables.database().inTransaction(connection -> {
            change(connection, unit, "attempted = TRUE");
            return unit;
        });
    }

    @Override
    public void notAttempted(QueuedUnit unit) throws IOException {
        tables.database().inTransaction(connection -> {
            change(connection, unit, "attempted = FALSE");
            return unit;
        });
    }

    @Override
    public void notDelivered(QueuedUnit unit, Finding reason) throws IOException {
        tables.database().inTransaction(connection -> {
            change(connection, unit, "worker = NULL, lease_ends = NULL");
            tell(connection, unit, AuditEvent.Event.NOT_DELIVERED, reason.code().name());
            return unit;
        });
    }

    @Override
    public void delivered(QueuedUnit unit, Receipt receipt) throws IOException {
        tables.database().inTransaction(connection -> {
            change(
                    connection,
                    unit,
                    "state = 'SENT', worker = NULL, lease_ends = NULL, receipt = ?, kept_since = ?",
                    Columns.json(ReceiptRecord.of(receipt)),
                    receipt.storedAt());
            tell(connection, unit, AuditEvent.Event.SENT, receipt.id());
            return receipt;
        });
    }

    @Override
    public Rejection rejected(QueuedUnit unit, Finding reason) throws IOException {
        return tables.database().inTransaction(connection -> {
            Rejection rejection = row(connection, unit.unit(), " FOR UPDATE")
                    .flatMap(OutboxRow::rejection)
                    .map(Rejection::again)
                    .orElseGet(() -> new Rejection(tables.clock().instant(), 1));
            change(
                    connection,
                    unit,
                    "state = 'REJECTED', worker = NULL, lease_ends = NULL, refusal = ?, rejected_since = ?,"
                            + " rejected_times = ?",
                    Columns.json(RejectionRecord.of(reason, rejection)),
                    rejection.since(),
                    rejection.times());
            tell(connection, unit, AuditEvent.Event.REJECTED, reason.code().name());
            return rejection;
        });
    }

    /** Changes a queued unit that is this worker's. */
    private void change(Connection connection, QueuedUnit unit, String what, @Nullable Object... values)
            throws SQLException {
        if (!changed(connection, unit, what, values)) {
            throw leaseLost(unit.unit());
        }
    }

    private boolean changed(Connection connection, QueuedUnit unit, String what, @Nullable Object... values)
            throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>(List.of(values));
        parameters.addAll(List.of(office, UnitKey.of(unit.unit()), worker, unit.key()));
        return Sql.update(
                        connection,
                        "UPDATE careplan_outbox SET " + what + " WHERE office = ? AND unit = ? AND worker = ?"
                                + " AND idempotency_key = ? AND state = 'QUEUED'",
                        parameters.toArray())
                == 1;
    }

    private static TransportException leaseLost(UnitId unit) {
        return new TransportException(DeliveryOutcome.UNKNOWN, Finding.of(TransportCode.LEASE_LOST, UnitKey.of(unit)));
    }

    @Override
    public boolean mayHaveLeft(UnitId unit) throws IOException {
        return row(unit).filter(row -> row.isQueued() && !row.attempted()).isEmpty();
    }

    @Override
    public Optional<Receipt> receipt(UnitId unit) throws IOException {
        Optional<OutboxRow> row = row(unit);
        Optional<Receipt> receipt = row.flatMap(OutboxRow::receipt)
                .flatMap(json -> ReceiptRecord.parse(json.getBytes(StandardCharsets.UTF_8)));
        if (receipt.isEmpty()
                && row.filter(sent -> sent.state().equals(OutboxRow.SENT)).isPresent()) {
            throw Columns.damaged(OutboxRow.TABLE, UnitKey.of(unit));
        }
        return receipt;
    }

    @Override
    public Optional<Rejection> rejection(UnitId unit) throws IOException {
        return row(unit).flatMap(OutboxRow::rejection);
    }

    @Override
    public long prune(Duration age) throws IOException {
        return new Pruning(tables, OutboxRow.TABLE, office)
                .prune(tables.clock().instant().minus(age), PRUNED_AT_ONCE);
    }

    private Optional<OutboxRow> row(UnitId unit) throws IOException {
        return tables.database().inTransaction(connection -> row(connection, unit, ""));
    }

    private Optional<OutboxRow> row(Connection connection, UnitId unit, String lock) throws SQLException {
        return Sql.row(connection, OutboxRow.SELECT + "unit = ?" + lock, OutboxRow::read, office, UnitKey.of(unit));
    }

    private void tell(Connection connection, QueuedUnit unit, AuditEvent.Event event, String outcome)
            throws SQLException {
        tell(connection, unit.event(event, tables.clock().instant(), peer, outcome));
    }

    private void tell(Connection connection, AuditEvent event) throws SQLException {
        AuditTable.add(connection, office, event);
    }

    @Override
    public void close() throws IOException {
        tables.database()
                .inTransaction(connection -> Sql.update(
                        connection,
                        "UPDATE careplan_outbox SET worker = NULL, lease_ends = NULL"
                                + " WHERE office = ? AND state = 'QUEUED' AND worker = ?",
                        office,
                        worker));
    }
}
