package io.github.careplansdk.crypto.jdbc.internal;

import java.time.Clock;

/**
 * What all that work in a schema share.
 *
 * @param database where the tables are
 * @param bodies where the bytes of units are
 * @param places where units are made ready
 * @param clock that times are noted by; leases end by the database's
 */
public record Tables(Database database, Bodies bodies, Workplaces places, Clock clock) {
    /** Free, or the worker's own. */
    static final String MINE_OR_FREE = "(worker IS NULL OR worker = ? OR lease_ends <= CURRENT_TIMESTAMP)";

    /** When a lease of so many milliseconds ends. */
    static final String LEASE_END = "CURRENT_TIMESTAMP + CAST(? AS bigint) * INTERVAL '0.001' SECOND";

    /** H2 counts rows that others have locked as part of a limit; there, one waits for them, which is never long. */
    String lockOfFreeRows() {
        return database.product() == Database.Product.POSTGRESQL ? " FOR UPDATE SKIP LOCKED" : " FOR UPDATE";
    }

    /** Keeps a row as it is until the end of the transaction. H2 lets only one do so at a time. */
    String lockToKeep() {
        return database.product() == Database.Product.POSTGRESQL ? " FOR SHARE" : " FOR UPDATE";
    }
}
