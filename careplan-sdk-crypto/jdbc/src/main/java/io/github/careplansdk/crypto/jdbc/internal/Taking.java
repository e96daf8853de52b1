package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.crypto.jdbc.JdbcUnitTaker;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.UnitTaker;
import java.sql.Connection;

/** A unit that is being handed to its taker. */
record Taking(StoredUnit unit, UnitTaker taker) {
    /** Carries what a taker has thrown out of the transaction, which it undoes. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Exception reason;

        Failed(Exception reason) {
            super(reason);
            this.reason = reason;
        }

        Exception reason() {
            return reason;
        }
    }

    /** Has the unit taken; a taker that wants to takes part in the transaction. */
    void run(Connection connection) {
        try {
            if (taker instanceof JdbcUnitTaker inTransaction) {
                inTransaction.take(unit, TakersConnection.of(connection));
            } else {
                taker.take(unit);
            }
        } catch (Exception e) {
            throw new Failed(e);
        }
    }
}
