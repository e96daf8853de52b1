package io.github.careplansdk.crypto.jdbc;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.Serials;
import io.github.careplansdk.crypto.jdbc.internal.BodiesElsewhere;
import io.github.careplansdk.crypto.jdbc.internal.BodyRows;
import io.github.careplansdk.crypto.jdbc.internal.Database;
import io.github.careplansdk.crypto.jdbc.internal.OfficeTables;
import io.github.careplansdk.crypto.jdbc.internal.Schema;
import io.github.careplansdk.crypto.jdbc.internal.SerialRow;
import io.github.careplansdk.crypto.jdbc.internal.Tables;
import io.github.careplansdk.crypto.jdbc.internal.Workplaces;
import io.github.careplansdk.crypto.transport.store.BodyStore;
import io.github.careplansdk.crypto.transport.store.OfficeStores;
import io.github.careplansdk.crypto.transport.store.StoreException;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stores of a transport in a database: PostgreSQL 15 or later, or H2 for one process. Connections come from the
 * caller's {@link DataSource}, best a pool, each for one short transaction.
 *
 * <p>Workers of many processes, and many offices, share one schema. A worker claims units under a lease, which ends by
 * the database's clock. Then another worker may claim them, and the first one's changes are refused. Each change of a
 * unit's state and its line in the audit trail are one transaction. A {@link JdbcUnitTaker} takes part in the
 * transaction that marks a received unit as handled.
 */
public final class JdbcStores implements OfficeStores, AutoCloseable {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    private final Tables tables;

    private JdbcStores(Tables tables) {
        this.tables = tables;
    }

    /**
     * Returns a builder of stores.
     *
     * @param source connections to a database in which {@link #migrate} has created the tables
     * @param work a folder of this machine, in which units are made ready; processes may share it
     */
    public static Builder builder(DataSource source, Path work) {
        return new Builder(source, work);
    }

    /**
     * Creates the tables, or migrates them to this version of the library. Several processes may call this at once; it
     * does nothing if the tables are current.
     *
     * @throws StoreException if the tables are newer than this library, or the database fails
     */
    public static void migrate(DataSource source) throws IOException {
        new Schema(new Database(source)).migrate();
    }

    @Override
    public TransportStores of(OfficeNumber office) {
        return new OfficeTables(tables, office.value());
    }

    /** Returns the offices whose outbox or inbox has ever been opened in this database, in ascending order. */
    public List<OfficeNumber> offices() throws IOException {
        return OfficeTables.offices(tables.database());
    }

    /**
     * Returns the state of a sender's file serials, for {@link Serials#keptIn}. Its methods throw {@link
     * java.io.UncheckedIOException} if the database fails.
     *
     * @param sender the identifier of the sender, such as an office number; at most 40 characters
     */
    public Serials.State serials(String sender) {
        return new SerialRow(tables.database(), sender);
    }

    /** Returns a store of bodies in the database. Each call is a transaction of its own. */
    public BodyStore bodies() {
        return new BodyRows(tables.database());
    }

    /** Releases the work folder. The data source stays open. */
    @Override
    public void close() throws IOException {
        tables.places().close();
    }

    /** Builds stores. */
    public static final class Builder {
        private final DataSource source;
        private final Path work;
        private Clock clock = Clock.systemUTC();
        private @Nullable BodyStore bodies;

        private Builder(DataSource source, Path work) {
            this.source = source;
            this.work = work;
        }

        /** Sets the store of the bytes of units; by default they are kept in the database. */
        public Builder bodies(BodyStore value) {
            bodies = value;
            return this;
        }

        /** Sets the clock for recorded times. Leases use the database's clock. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * Opens the stores.
         *
         * @throws StoreException if the tables are missing, older or newer, or the database cannot be reached
         */
        public JdbcStores build() throws IOException {
            Database database = new Database(source);
            new Schema(database).check();
            return new JdbcStores(new Tables(
                    database,
                    bodies == null ? new BodyRows(database) : new BodiesElsewhere(bodies),
                    Workplaces.in(work),
                    // As fine as columns are, so that what is told at once is what is read later.
                    Clock.tick(clock, MICROSECOND)));
        }
    }
}
