package io.github.careplansdk.crypto.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * A PostgreSQL database that ends the session (pg_terminate_backend) at a chosen step: before a statement, before a commit, or
 * after one, whose success then nobody hears of.
 */
final class BreakingSource {
    private final DataSource source;
    private Optional<Connection> current = Optional.empty();
    private int left;
    private boolean broken;

    BreakingSource(DataSource source) {
        this.source = source;
    }

    /** Breaks at this step, counted from now; never at 0. */
    void breakAt(int step) {
        left = step;
        broken = false;
    }

    boolean isBroken() {
        return broken;
    }

    /** Gives the same connection again as long as it is whole, for one caller at a time. */
    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        return invoke(method, source, arguments);
                    }
                    if (current.isEmpty() || current.get().isClosed()) {
                        current = Optional.of(source.getConnection());
                    }
                    return breaking(current.get());
                });
    }

    private Connection breaking(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    boolean commit = method.getName().equals("commit");
                    if (commit || method.getName().equals("prepareStatement")) {
                        step(connection);
                    }
                    Object result = invoke(method, connection, arguments);
                    if (commit && step(connection)) {
                        throw new SQLException("the answer never came", "08006");
                    }
                    return result;
                });
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private boolean step(Connection connection) throws SQLException {
        if (left == 0 || --left > 0) {
            return false;
        }
        broken = true;
        int session = connection.unwrap(PGConnection.class).getBackendPID();
        current = Optional.empty();
        try (Connection other = source.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(" + session + ", 10000)");
        }
        return true;
    }
}
