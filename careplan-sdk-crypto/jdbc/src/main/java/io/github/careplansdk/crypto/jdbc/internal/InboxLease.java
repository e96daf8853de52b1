package io.github.careplansdk.crypto.jdbc.internal;

import static io.github.careplansdk.crypto.jdbc.internal.Tables.LEASE_END;
import static io.github.careplansdk.crypto.jdbc.internal.Tables.MINE_OR_FREE;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** The lease on the inbox of an office: whose it is, the office's row says. */
final class InboxLease {
    private final Tables tables;
    private final String office;
    private final String worker = UUID.randomUUID().toString();

    InboxLease(Tables tables, String office) {
        this.tables = tables;
        this.office = office;
    }

    String worker() {
        return worker;
    }

    /** Returns whether the worker has it now, for so long. */
    boolean claim(Duration lease) throws IOException {
        return tables.database()
                .inTransaction(connection -> Sql.update(
                                connection,
                                "UPDATE careplan_office SET worker = ?, lease_ends = " + LEASE_END
                                        + " WHERE office = ? AND " + MINE_OR_FREE,
                                worker,
                                lease.toMillis(),
                                office,
                                worker)
                        == 1);
    }

    void release() throws IOException {
        tables.database()
                .inTransaction(connection -> Sql.update(
                        connection,
                        "UPDATE careplan_office SET worker = NULL, lease_ends = NULL WHERE office = ? AND worker = ?",
                        office,
                        worker));
    }

    /** Whether it is the worker's now. */
    boolean isMine(Connection connection) throws SQLException {
        return isMine(connection, "");
    }

    /** Whether it is the worker's; then nobody else gets it before the transaction has ended. */
    boolean isHeld(Connection connection) throws SQLException {
        return isMine(connection, tables.lockToKeep());
    }

    private boolean isMine(Connection connection, String lock) throws SQLException {
        return Sql.row(
                        connection,
                        "SELECT 1 FROM careplan_office WHERE office = ? AND worker = ?" + lock,
                        row -> true,
                        office,
                        worker)
                .isPresent();
    }
}
