package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.UnitTaker;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.Body;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.InboxStore.Arrival;
import io.github.careplansdk.crypto.transport.store.InboxStore.NotTakenException;
import io.github.careplansdk.crypto.transport.store.InboxStore.ReceivedUnit;
import io.github.careplansdk.crypto.transport.store.internal.QuarantineReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The inbox of an office as rows, and one worker in it. Every change asks in its transaction, as the last thing before it is
 * committed, whether the inbox is still the worker's; its line in the audit trail is in the same transaction.
 */
final class JdbcInbox implements InboxStore {
    private static final int PRUNED_AT_ONCE = 200;
    private static final String READY = "ready";

    private final Tables tables;
    private final String office;
    private final String peer;
    private final InboxLease lease;
    private final Path places;

    JdbcInbox(Tables tables, String office, String peer) throws IOException {
        this.tables = tables;
        this.office = office;
        this.peer = peer;
        this.lease = new InboxLease(tables, office);
        this.places = tables.places().receiving(office);
        removeWhatIsDone();
    }

    /** An earlier worker may have got further with a unit than its workplace says. */
    private void removeWhatIsDone() throws IOException {
        for (UnitId unit : Workplaces.units(places)) {
            if (find(unit).isPresent()) {
                abandon(unit);
            }
        }
    }

    @Override
    public boolean claim(Duration length) throws IOException {
        return lease.claim(length);
    }

    @Override
    public void release() throws IOException {
        lease.release();
    }

    @Override
    public Optional<ReceivedUnit> find(UnitId unit) throws IOException {
        Optional<InboxRow> row = tables.database().inTransaction(connection -> row(connection, unit, ""));
        return row.isPresent() ? Optional.of(row.get().received(this::folder)) : Optional.empty();
    }

    @Override
    public List<UnitId> unacknowledged() throws IOException {
        List<String> names = tables.database()
                .inTransaction(connection -> Sql.rows(
                        connection,
                        "SELECT unit FROM careplan_inbox WHERE office = ? AND state IN ('STORED', 'HANDLED')",
                        row -> row.getString(1),
                        office));
        List<UnitId> units = new ArrayList<>();
        for (String name : names) {
            units.add(Columns.unit(name, InboxRow.TABLE));
        }
        units.sort(Comparator.naturalOrder());
        return List.copyOf(units);
    }

    @Override
    public Path workplace(UnitId unit) throws IOException {
        return Disk.PRIVATE.folder(places.resolve(UnitKey.of(unit)));
    }

    @Override
    public Path ready(UnitId unit) throws IOException {
        Path ready = workplace(unit).resolve(READY);
        Disk.PRIVATE.delete(ready);
        return ready;
    }

    @Override
    public void abandon(UnitId unit) throws IOException {
        Disk.PRIVATE.delete(places.resolve(UnitKey.of(unit)));
    }

    @Override
    public StoredUnit store(Arrival arrival) throws IOException {
        UnitId unit = arrival.ref().unit();
        List<Body> files = BodyFiles.of(workplace(unit).resolve(READY));
        BodyWriter writer = new BodyWriter(tables.bodies());
        StoredUnit stored = tables.database().inTransaction(connection -> {
            writer.begin();
            Optional<InboxRow> before = row(connection, unit, "");
            if (before.isPresent()) {
                return before.get().stored(this::folder);
            }
            ReceivedUnit received = received(arrival);
            write(connection, received, writer.write(connection, "inbox", files));
            tell(connection, received, AuditEvent.Event.RECEIVED, "");
            checkHeld(connection, unit);
            return received.stored();
        });
        writer.committed();
        abandon(unit);
        return stored;
    }

    private ReceivedUnit received(Arrival arrival) {
        UnitRef ref = arrival.ref();
        StoredUnit stored = new StoredUnit(
                ref.unit(),
                folder(UnitKey.of(ref.unit())),
                ref.ref(),
                ref.digest(),
                tables.clock().instant());
        return new ReceivedUnit(stored, ReceivedUnit.State.STORED, ref.size(), arrival.files(), arrival.signedBy());
    }

    private void write(Connection connection, ReceivedUnit unit, List<KeptBody> bodies) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO careplan_inbox (office, unit, state, reference, byte_count, digest, files, signed_by,"
                        + " received_at, bodies) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                office,
                UnitKey.of(unit.unit()),
                unit.state().name(),
                unit.stored().ref(),
                unit.size(),
                unit.stored().digest().hex(),
                Columns.ofFiles(unit.files()),
                unit.signedBy(),
                unit.stored().receivedAt(),
                Columns.ofBodies(bodies));
    }

    @Override
    public List<Body> files(StoredUnit unit) throws IOException {
        return known(tables.database().inTransaction(connection -> row(connection, unit.unit(), ""))).bodies().stream()
                .map(kept -> kept.in(tables.bodies()))
                .toList();
    }

    @Override
    public boolean handled(StoredUnit unit, UnitTaker taker) throws IOException, NotTakenException {
        InboxRow row = known(tables.database().inTransaction(connection -> row(connection, unit.unit(), "")));
        if (row.state() != ReceivedUnit.State.STORED) {
            return false;
        }
        Path folder = folder(row.unit());
        try {
            layOut(row, folder);
            Taking taking = new Taking(
                    new StoredUnit(unit.unit(), folder, unit.ref(), unit.digest(), unit.receivedAt()), taker);
            return tables.database().once(connection -> handled(connection, taking));
        } catch (Taking.Failed failed) {
            throw new NotTakenException(failed.reason());
        } finally {
            Disk.PRIVATE.delete(folder);
        }
    }

    /** Its row is locked for as long as a taker works on the unit: whoever comes after him finds it handled. */
    private boolean handled(Connection connection, Taking taking) throws SQLException, IOException {
        UnitId unit = taking.unit().unit();
        InboxRow row = known(row(connection, unit, " FOR UPDATE"));
        if (row.state() != ReceivedUnit.State.STORED) {
            return false;
        }
        // Not locked yet: the lease can be renewed while the taker works.
        if (!lease.isMine(connection)) {
            throw leaseLost(unit);
        }
        taking.run(connection);
        Sql.update(
                connection,
                "UPDATE careplan_inbox SET state = 'HANDLED' WHERE office = ? AND unit = ?",
                office,
                row.unit());
        checkHeld(connection, unit);
        return true;
    }

    private void layOut(InboxRow row, Path folder) throws IOException {
        Disk.PRIVATE.delete(folder);
        Disk.PRIVATE.folder(folder);
        for (KeptBody body : row.bodies()) {
            try (InputStream in = tables.bodies().open(body.key());
                    OutputStream out = Disk.PRIVATE.create(folder.resolve(body.name()))) {
                in.transferTo(out);
            }
        }
    }

    @Override
    public void acknowledged(StoredUnit unit) throws IOException {
        tables.database().inTransaction(connection -> {
            InboxRow row = known(row(connection, unit.unit(), " FOR UPDATE"));
            if (row.state() != ReceivedUnit.State.ACKNOWLEDGED) {
                Sql.update(
                        connection,
                        "UPDATE careplan_inbox SET state = 'ACKNOWLEDGED', kept_since = received_at"
                                + " WHERE office = ? AND unit = ?",
                        office,
                        row.unit());
            }
            tell(connection, row.received(this::folder), AuditEvent.Event.ACKNOWLEDGED, unit.ref());
            checkHeld(connection, unit.unit());
            return unit;
        });
    }

    @Override
    public TransportException quarantined(UnitRef ref, Path body, List<Finding> findings, Finding reason)
            throws IOException {
        List<Body> files = BodyFiles.of(body);
        BodyWriter writer = new BodyWriter(tables.bodies());
        tables.database().inTransaction(connection -> {
            writer.begin();
            // The same once more, where the first time was cut short on its way back.
            if (!isQuarantined(connection, ref)) {
                Sql.update(
                        connection,
                        "INSERT INTO careplan_quarantine (office, unit, digest, report, bodies, quarantined_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        office,
                        UnitKey.of(ref.unit()),
                        ref.digest().hex(),
                        Columns.json(QuarantineReport.of(ref, findings)),
                        Columns.ofBodies(writer.write(connection, "quarantine", files)),
                        tables.clock().instant());
                AuditTable.add(connection, office, quarantineEvent(ref, reason));
            }
            checkHeld(connection, ref.unit());
            return ref;
        });
        writer.committed();
        abandon(ref.unit());
        return quarantinedAs(ref);
    }

    private AuditEvent quarantineEvent(UnitRef ref, Finding reason) {
        return AuditEvent.of(
                AuditEvent.Event.QUARANTINED,
                tables.clock().instant(),
                ref.unit(),
                ref.unit().address().to(),
                "",
                peer,
                ref.digest(),
                ref.size(),
                List.of(),
                reason.code().name());
    }

    @Override
    public Optional<TransportException> quarantine(UnitRef ref) throws IOException {
        return tables.database().inTransaction(connection -> isQuarantined(connection, ref))
                ? Optional.of(quarantinedAs(ref))
                : Optional.empty();
    }

    private boolean isQuarantined(Connection connection, UnitRef ref) throws SQLException {
        return Sql.row(
                        connection,
                        "SELECT 1 FROM careplan_quarantine WHERE office = ? AND unit = ? AND digest = ?",
                        row -> true,
                        office,
                        UnitKey.of(ref.unit()),
                        ref.digest().hex())
                .isPresent();
    }

    private static TransportException quarantinedAs(UnitRef ref) {
        String unit = UnitKey.of(ref.unit());
        return new TransportException(
                DeliveryOutcome.NOT_SENT,
                Finding.of(TransportCode.UNIT_QUARANTINED, unit, "careplan_quarantine: " + unit + " " + ref.digest()));
    }

    @Override
    public long prune(Duration age) throws IOException {
        return new Pruning(tables, InboxRow.TABLE, office)
                .prune(tables.clock().instant().minus(age), PRUNED_AT_ONCE);
    }

    private Path folder(String unit) {
        return tables.places().taken(lease.worker(), unit);
    }

    private Optional<InboxRow> row(Connection connection, UnitId unit, String lock) throws SQLException {
        return Sql.row(connection, InboxRow.SELECT + "unit = ?" + lock, InboxRow::read, office, UnitKey.of(unit));
    }

    private static InboxRow known(Optional<InboxRow> row) {
        return row.orElseThrow(() -> new IllegalArgumentException("The unit was not received into this inbox."));
    }

    private void checkHeld(Connection connection, UnitId unit) throws SQLException {
        if (!lease.isHeld(connection)) {
            throw leaseLost(unit);
        }
    }

    private static TransportException leaseLost(UnitId unit) {
        return new TransportException(DeliveryOutcome.NOT_SENT, Finding.of(TransportCode.LEASE_LOST, UnitKey.of(unit)));
    }

    private void tell(Connection connection, ReceivedUnit unit, AuditEvent.Event event, String outcome)
            throws SQLException {
        AuditTable.add(connection, office, unit.event(event, tables.clock().instant(), peer, outcome));
    }

    @Override
    public void close() throws IOException {
        try {
            lease.release();
        } finally {
            tables.places().leave(places);
        }
    }
}
