package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.crypto.Finding;
import io.github.careplansdk.crypto.jdbc.DatabaseException;
import io.github.careplansdk.crypto.jdbc.StoreCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** Runs work in transactions, each on a connection of its own. */
public final class Database {
    /** Unique violation, serialization failure, deadlock, and what H2 has for a lock that was waited for too long. */
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("23505", "40001", "40P01", "HYT00");

    private static final int TRIES = 5;

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        /** Does it; what it throws undoes all of it. */
        T run(Connection connection) throws SQLException, E;
    }

    /** Which database it is. */
    enum Product {
        POSTGRESQL,
        H2
    }

    private final DataSource source;

    /** Creates a database for connections of this source. */
    public Database(DataSource source) {
        this.source = source;
    }

    /** Returns which database it is. */
    Product product() {
        return inTransaction(connection -> product(connection));
    }

    static Product product(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        return switch (name) {
            case "PostgreSQL" -> Product.POSTGRESQL;
            case "H2" -> Product.H2;
            default -> throw new DatabaseException(Finding.of(StoreCode.DATABASE_NOT_SUPPORTED, name));
        };
    }

    /**
     * Runs work that does nothing but read and write rows, and commits it. It is run again where it met another transaction in a
     * way that a second try settles: two that insert the same row, or that wait for each other.
     */
    public <T, E extends Exception> T inTransaction(Work<T, E> work) throws E {
        for (int tried = 1; ; tried++) {
            try {
                return attempt(work);
            } catch (SQLException e) {
                if (tried == TRIES || !WORTH_ANOTHER_TRY.contains(String.valueOf(e.getSQLState()))) {
                    throw DatabaseException.of(e);
                }
            }
        }
    }

    /** Runs work that is not run twice, as someone else's is part of it, and commits it. */
    public <T, E extends Exception> T once(Work<T, E> work) throws E {
        try {
            return attempt(work);
        } catch (SQLException e) {
            throw DatabaseException.of(e);
        }
    }

    private <T, E extends Exception> T attempt(Work<T, E> work) throws SQLException, E {
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
}
