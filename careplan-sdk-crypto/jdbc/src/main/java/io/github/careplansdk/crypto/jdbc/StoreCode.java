package io.github.careplansdk.crypto.jdbc;

import io.github.careplansdk.core.problem.FindingCode;
import java.util.List;

/** What can go wrong with a store in a database. */
public enum StoreCode implements FindingCode {
    /** There is no connection to the database, or it broke. */
    DATABASE_NOT_REACHED("sqlState"),
    /** The database did not do what it was asked. */
    DATABASE_FAILED("sqlState"),
    /** The database is neither PostgreSQL nor H2. */
    DATABASE_NOT_SUPPORTED("product"),
    /** The tables are not there, or are older than this library. */
    SCHEMA_NOT_MIGRATED("found", "needed"),
    /** The tables are newer than this library. */
    SCHEMA_TOO_NEW("found", "needed"),
    /** What a row holds is not what this library writes. */
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
