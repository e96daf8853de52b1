package io.github.careplansdk.crypto.jdbc;

import io.github.careplansdk.crypto.CryptoException;
import io.github.careplansdk.crypto.Finding;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Reports that a store in a database could not do what it was asked. Of what the driver says, only the SQLState is kept: its
 * words may quote values of rows.
 */
public final class DatabaseException extends CryptoException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for a finding. */
    public DatabaseException(Finding finding) {
        super(finding);
    }

    /** Returns the exception for what a driver reported. */
    public static DatabaseException of(SQLException failure) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("-----");
        StoreCode code = isConnectionLost(state) ? StoreCode.DATABASE_NOT_REACHED : StoreCode.DATABASE_FAILED;
        return new DatabaseException(Finding.of(code, state));
    }

    /** The class of lost connections; 57P is a server that shuts down, 90 what H2 has for a database that was closed. */
    private static boolean isConnectionLost(String state) {
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("90098")
                || state.equals("90121")
                || state.equals("90067");
    }
}
