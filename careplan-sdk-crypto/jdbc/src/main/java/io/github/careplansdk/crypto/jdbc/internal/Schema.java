package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.jdbc.JdbcStores;
import io.github.careplansdk.crypto.jdbc.StoreCode;
import io.github.careplansdk.crypto.transport.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables, by version. Each version is a file that can be run by hand as well, once or again. */
public final class Schema {
    private static final List<String> SCRIPTS = List.of("V1__schema.sql");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");
    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(?:\\R|$)");

    /** What both databases say of a table that is not there. */
    private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "42S02", "42102", "42S04", "42104");

    /** Taken for as long as a migration runs; any number will do that nobody else takes. */
    private static final long LOCK = 5_067_419_230_011L;

    private final Database database;

    /** Creates the schema of a database. */
    public Schema(Database database) {
        this.database = database;
    }

    /**
     * Applies what is missing. Several processes may do so at once.
     *
     * @throws StoreException if the tables are newer than this library
     */
    public void migrate() throws IOException {
        int found = version();
        if (found > SCRIPTS.size()) {
            throw new StoreException(Finding.of(StoreCode.SCHEMA_TOO_NEW, found, SCRIPTS.size()));
        }
        // H2 runs in one process, and does not bear that two of its threads make the same table.
        synchronized (Schema.class) {
            for (String script : SCRIPTS.subList(found, SCRIPTS.size())) {
                apply(script);
            }
        }
    }

    /** In H2 each of the statements is a transaction of its own, but does no harm when it is run again. */
    private void apply(String script) throws IOException {
        database.inTransaction(connection -> {
            if (database.product() == Database.Product.POSTGRESQL) {
                execute(connection, "SELECT pg_advisory_xact_lock(" + LOCK + ")");
            }
            for (String statement : statements(script)) {
                execute(connection, statement);
            }
            return script;
        });
    }

    /**
     * Checks that the tables are those of this library.
     *
     * @throws StoreException if they are older, newer or missing
     */
    public void check() throws IOException {
        int found = version();
        if (found != SCRIPTS.size()) {
            StoreCode code = found < SCRIPTS.size() ? StoreCode.SCHEMA_NOT_MIGRATED : StoreCode.SCHEMA_TOO_NEW;
            throw new StoreException(Finding.of(code, found, SCRIPTS.size()));
        }
    }

    /** Returns the version of the tables, 0 where there are none. */
    private int version() throws IOException {
        return database.inTransaction(connection -> {
            try (Statement statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT max(version) FROM careplan_schema_version")) {
                rows.next();
                return rows.getInt(1);
            } catch (SQLException e) {
                if (NO_SUCH_TABLE.contains(String.valueOf(e.getSQLState()))) {
                    return 0;
                }
                throw e;
            }
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> statements(String script) throws IOException {
        try (InputStream in = JdbcStores.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalStateException(script + " is missing in the jar.");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(END_OF_STATEMENT.split(COMMENT.matcher(text).replaceAll("")))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        }
    }
}
