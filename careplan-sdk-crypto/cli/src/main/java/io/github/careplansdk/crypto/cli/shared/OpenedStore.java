package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.jdbc.JdbcStores;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.ConnectionPoolDataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** The stores of a database, with the connections to it. */
public record OpenedStore(JdbcStores stores, JdbcConnectionPool connections) implements AutoCloseable {
    static final String POSTGRESQL = "jdbc:postgresql:";
    static final String H2 = "jdbc:h2:";

    /**
     * Opens a database, and makes its tables where they are missing.
     *
     * @param isExpected whether the database is expected to exist: then none is made where H2 does not find it
     */
    static OpenedStore of(String url, @Nullable String user, char[] password, Path work, boolean isExpected)
            throws IOException {
        JdbcConnectionPool connections = JdbcConnectionPool.create(source(url, user, password, isExpected));
        try {
            JdbcStores.migrate(connections);
            return new OpenedStore(JdbcStores.builder(connections, work).build(), connections);
        } catch (Throwable e) {
            connections.dispose();
            throw e;
        }
    }

    private static ConnectionPoolDataSource source(
            String url, @Nullable String user, char[] password, boolean isExpected) {
        if (url.toLowerCase(Locale.ROOT).startsWith(POSTGRESQL)) {
            PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
            source.setUrl(url);
            if (user != null) {
                source.setUser(user);
            }
            if (password.length > 0) {
                source.setPassword(String.valueOf(password));
            }
            return source;
        }
        JdbcDataSource source = new JdbcDataSource();
        // No file beside the database either: H2 would leave its errors there, with SQL.
        source.setURL(url + ";TRACE_LEVEL_FILE=0" + (isExpected ? ";IFEXISTS=TRUE" : ""));
        source.setUser(user == null ? "" : user);
        // H2 keeps the array itself, and opens further connections after the caller has wiped it.
        source.setPasswordChars(password.clone());
        return source;
    }

    /** Returns the stores of one office, or of all that there are. */
    public List<TransportStores> of(Optional<OfficeNumber> office) throws IOException {
        return (office.isPresent() ? List.of(office.get()) : stores.offices())
                .stream().map(stores::of).toList();
    }

    @Override
    public void close() throws IOException {
        try {
            stores.close();
        } finally {
            connections.dispose();
        }
    }
}
