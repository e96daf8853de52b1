package io.github.careplansdk.crypto.jdbc;

import io.github.careplansdk.core.problem.FindingCode;
import java.util.List;

/** The codes of errors of a store in a database. */
public enum StoreCode implements FindingCode {
    /** The connection to the database cannot be opened, or was lost. */
    DATABASE_NOT_REACHED("sqlState"),
    /** The database reported an error. */
    DATABASE_FAILED("sqlState"),
    /** The database is neither PostgreSQL nor H2. */
    DATABASE_NOT_SUPPORTED("product"),
    /** The tables are missing, or older than this library. */
    SCHEMA_NOT_MIGRATED("found", "needed"),
    /** The tables are newer than this library. */
    SCHEMA_TOO_NEW("found", "needed"),
    /** A row holds something that this library does not write. */
    ROW_DAMAGED("table", "row");

    private final List<String> parameters;

    StoreCode(String... parameters) {
        this.parameters = List.of(parameters);
    }

    @Override
    public List<String> parameters() {
        return parameters;
    }
}
