package io.github.careplansdk.crypto.jdbc;

import io.github.careplansdk.core.unit.Serials;
import io.github.careplansdk.crypto.jdbc.internal.Database;
import io.github.careplansdk.crypto.jdbc.internal.Schema;
import io.github.careplansdk.crypto.jdbc.internal.SerialRow;
import javax.sql.DataSource;

/**
 * Stores of a transport in a database: PostgreSQL 15 or later, or H2 for one process. Connections come from the caller's
 * {@link DataSource}, best a pool, each for one short transaction; nothing else is kept open, so there is nothing to close.
 *
 * <p>Workers of many processes, and many offices, share one schema. What a worker takes to work on is under a lease that ends by
 * the database's clock; then another takes it over, and the first can change nothing any more. Each change of a unit's state
 * and its line in the audit trail are one transaction.
 */
public final class JdbcStores {
    private final Database database;

    private JdbcStores(Database database) {
        this.database = database;
    }

    /**
     * Returns the stores of a database whose tables are there.
     *
     * @throws DatabaseException if the tables are missing, older or newer, or the database cannot be reached
     */
    public static JdbcStores of(DataSource source) {
        Database database = new Database(source);
        new Schema(database).check();
        return new JdbcStores(database);
    }

    /**
     * Makes the tables, or changes them to what this version of the library needs. Several processes may do so at once; where
     * nothing is to be done, nothing is done.
     *
     * @throws DatabaseException if the tables are newer, or the database did not do it
     */
    public static void migrate(DataSource source) {
        new Schema(new Database(source)).migrate();
    }

    /**
     * Returns where the last file serial of a sender is kept, for {@link Serials#keptIn}.
     *
     * @param sender whose serials they are, as an office number; at most 40 characters
     */
    public Serials.State serials(String sender) {
        return new SerialRow(database, sender);
    }
}
