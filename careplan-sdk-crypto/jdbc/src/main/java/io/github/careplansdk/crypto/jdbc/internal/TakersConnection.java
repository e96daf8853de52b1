package io.github.careplansdk.crypto.jdbc.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;

/** A connection in the middle of a transaction that its borrower must not end. */
final class TakersConnection {
    private static final Set<String> REFUSED = Set.of("commit", "close", "abort", "setAutoCommit");

    private TakersConnection() {}

    static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                TakersConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    boolean wholeRollback = method.getName().equals("rollback") && method.getParameterCount() == 0;
                    if (wholeRollback || REFUSED.contains(method.getName())) {
                        throw new IllegalStateException(
                                "The transaction is the store's: return to commit, throw to roll back.");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
