package io.github.careplansdk.crypto.jdbc;

import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.UnitTaker;
import java.sql.Connection;

/**
 * Takes over received units within the transaction that marks them as handled: either everything written with the
 * connection is committed together with the mark, or nothing. So each unit is imported exactly once.
 */
public interface JdbcUnitTaker extends UnitTaker {
    /**
     * Takes over a unit. The store commits the transaction when this method returns, and rolls it back when it throws;
     * the connection refuses {@code commit}, {@code rollback} without a savepoint, {@code close} and {@code
     * setAutoCommit}.
     *
     * @param unit the unit, whose files are in its folder until this method returns
     * @param connection to the database of the store
     * @throws Exception if the unit cannot be taken now; it is offered again
     */
    void take(StoredUnit unit, Connection connection) throws Exception;

    /**
     * Throws an exception, since there is no transaction without a database.
     *
     * @throws IllegalStateException always
     */
    @Override
    default void take(StoredUnit unit) {
        throw new IllegalStateException("A JdbcUnitTaker works with JdbcStores only. Give this transport a UnitTaker.");
    }
}
