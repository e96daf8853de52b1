package io.github.careplansdk.crypto.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** An empty database for one test, of each product. */
public enum TestDatabase {
    H2 {
        @Override
        public DataSource create() {
            return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        }
    },
    POSTGRESQL {
        @Override
        public DataSource create() throws SQLException {
            return PostgresServer.schema();
        }
    };

    /** Returns an empty database. */
    public abstract DataSource create() throws SQLException;

    /** Returns a database with the tables. */
    public DataSource migrated() throws IOException, SQLException {
        DataSource source = create();
        JdbcStores.migrate(source);
        return source;
    }

    /** Returns the first cell of what a query gives, as a number. */
    public static long number(DataSource source, String query) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Runs a statement. */
    public static int execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
