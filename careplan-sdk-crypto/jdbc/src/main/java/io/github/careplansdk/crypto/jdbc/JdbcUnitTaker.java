package io.github.careplansdk.crypto.jdbc;

import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.UnitTaker;
import java.sql.Connection;

/**
 * Takes received units over in the transaction that notes that they are handled: what it writes with the connection and the
 * note are there together, or not at all. So each unit is imported once, whatever breaks in between.
 */
public interface JdbcUnitTaker extends UnitTaker {
    /**
     * Takes a unit over. The transaction is the store's: it commits when this has returned, and rolls back when this throws; the
     * connection refuses {@code commit}, {@code rollback} without a savepoint, {@code close} and {@code setAutoCommit}.
     *
     * @param unit the unit, whose files lie in its folder until this returns
     * @param connection to the database of the store
     * @throws Exception if it cannot be taken now; it is offered again
     */
    void take(StoredUnit unit, Connection connection) throws Exception;

    /**
     * Refuses: without a database there is no transaction to take part in.
     *
     * @throws IllegalStateException always
     */
    @Override
    default void take(StoredUnit unit) {
        throw new IllegalStateException("A JdbcUnitTaker works with JdbcStores only. Give this transport a UnitTaker.");
    }
}
