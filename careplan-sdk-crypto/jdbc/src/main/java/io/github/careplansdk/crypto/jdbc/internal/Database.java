package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.jdbc.StoreCode;
import io.github.careplansdk.crypto.transport.store.StoreException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Runs work in transactions, each on a connection of its own. Of what a driver reports only the SQLSTATE goes on: its words may
 * quote values of rows.
 */
public final class Database {
    /** Unique violation, serialization failure, deadlock, and what H2 has for a lock that was waited for too long. */
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("23505", "40001", "40P01", "HYT00");

    /** What H2 has for a database that was closed or is not there, or a connection that broke. */
    private static final Set<String> CLOSED = Set.of("90067", "90098", "90121", "90146");

    private static final int TRIES = 5;

    /** What is done in one transaction. */
    @FunctionalInterface
    interface Work<T> {
        /** Does it; what it throws undoes all of it. */
        T run(Connection connection) throws SQLException, IOException;
    }

    /** Which database it is. */
    enum Product {
        POSTGRESQL,
        H2
    }

    private final DataSource source;
    private final Product product;

    /**
     * Opens a database for connections of a source.
     *
     * @throws StoreException if it cannot be reached, or is none that is supported
     */
    public Database(DataSource source) throws StoreException {
        this.source = source;
        try (Connection connection = source.getConnection()) {
            String name = connection.getMetaData().getDatabaseProductName();
            this.product = switch (name) {
                case "PostgreSQL" -> Product.POSTGRESQL;
                case "H2" -> Product.H2;
                default -> throw new StoreException(Finding.of(StoreCode.DATABASE_NOT_SUPPORTED, name));
            };
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Returns which database it is. */
    Product product() {
        return product;
    }

    /**
     * Runs work that does nothing but read and write rows, and commits it. It is run again where it met another transaction in a
     * way that a second try settles: two that insert the same row, or that wait for each other.
     */
    <T> T inTransaction(Work<T> work) throws IOException {
        for (int tried = 1; ; tried++) {
            try {
                return attempt(work);
            } catch (SQLException e) {
                if (tried == TRIES || !WORTH_ANOTHER_TRY.contains(String.valueOf(e.getSQLState()))) {
                    throw failure(e);
                }
            }
        }
    }

    /** Runs work that is not to be run again by itself, as someone else's is part of it, and commits it. */
    <T> T once(Work<T> work) throws IOException {
        try {
            return attempt(work);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private <T> T attempt(Work<T> work) throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                T result = work.run(connection);
                connection.commit();
                committed = true;
                return result;
            } finally {
                leave(connection, committed, autoCommit);
            }
        }
    }

    /** A connection that is broken has nothing to undo, and hides no other failure. */
    private static void leave(Connection connection, boolean committed, boolean autoCommit) {
        try {
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(autoCommit);
        } catch (SQLException broken) {
            // The pool that it came from finds that out by itself.
        }
    }

    private static StoreException failure(SQLException failure) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("-----");
        // 08 is the class of lost connections; 57P is a server that shuts down or ends a session.
        boolean lost = state.startsWith("08") || state.startsWith("57P") || CLOSED.contains(state);
        return new StoreException(Finding.of(lost ? StoreCode.DATABASE_NOT_REACHED : StoreCode.DATABASE_FAILED, state));
    }
}
