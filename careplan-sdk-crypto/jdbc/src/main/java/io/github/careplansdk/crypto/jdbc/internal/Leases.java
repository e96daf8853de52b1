package io.github.careplansdk.crypto.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leases on the rows of a table. A row belongs to whoever knows its lease, a random word; every change of the row asks for
 * it. A lease ends by the database's clock, and is then anyone's who takes the row: what the one before him does later changes
 * nothing.
 */
final class Leases {
    private static final String FREE = "(lease IS NULL OR lease_ends <= CURRENT_TIMESTAMP)";
    private static final String END = "CURRENT_TIMESTAMP + CAST(? AS bigint) * INTERVAL '0.001' SECOND";

    private final Database.Product product;
    private final String table;
    private final Duration length;

    Leases(Database.Product product, String table, Duration length) {
        this.product = product;
        this.table = table;
        this.length = length;
    }

    /** A row that was taken. */
    record Lease(String unit, String word) {}

    /**
     * Takes free rows, the first ones by unit.
     *
     * @param condition which rows, as SQL
     * @param parameters of the condition
     */
    List<Lease> take(Connection connection, int limit, String condition, @Nullable Object... parameters)
            throws SQLException {
        List<@Nullable Object> all = new ArrayList<>(List.of(parameters));
        all.add(limit);
        // H2 would count rows that others have locked as part of the limit; there, one waits for them.
        String lock = product == Database.Product.POSTGRESQL ? " FOR UPDATE SKIP LOCKED" : " FOR UPDATE";
        List<String> free = Sql.rows(
                connection,
                "SELECT unit FROM " + table + " WHERE " + condition + " AND " + FREE + " ORDER BY office, unit LIMIT ?"
                        + lock,
                row -> row.getString(1),
                all.toArray());
        List<Lease> taken = new ArrayList<>();
        for (String unit : free) {
            Lease lease = new Lease(unit, UUID.randomUUID().toString());
            int changed = Sql.update(
                    connection,
                    "UPDATE " + table + " SET lease = ?, lease_ends = " + END + " WHERE unit = ? AND " + FREE,
                    lease.word(),
                    length.toMillis(),
                    unit);
            if (changed == 1) {
                taken.add(lease);
            }
        }
        return taken;
    }

    /** Lets a lease end later, counted from now; returns false where it is another's by now. */
    boolean renew(Connection connection, Lease lease) throws SQLException {
        return Sql.update(
                        connection,
                        "UPDATE " + table + " SET lease_ends = " + END + " WHERE unit = ? AND lease = ?",
                        length.toMillis(),
                        lease.unit(),
                        lease.word())
                == 1;
    }

    /** Gives a lease back, if it is still one's own. */
    void release(Connection connection, Lease lease) throws SQLException {
        Sql.update(
                connection,
                "UPDATE " + table + " SET lease = NULL, lease_ends = NULL WHERE unit = ? AND lease = ?",
                lease.unit(),
                lease.word());
    }
}
