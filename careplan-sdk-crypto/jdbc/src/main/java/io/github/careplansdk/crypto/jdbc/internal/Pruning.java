package io.github.careplansdk.crypto.jdbc.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Removes the bytes of units that are kept for evidence only. The row stays. */
record Pruning(Tables tables, String table, String office) {
    private record Old(String unit, String bodies) {}

    /** Returns how many units had bytes that were kept since that moment or longer. */
    long prune(Instant until, int atOnce) throws IOException {
        long pruned = 0;
        long last;
        do {
            last = prune(new BodyWriter(tables.bodies()), until, atOnce);
            pruned += last;
        } while (last == atOnce);
        return pruned;
    }

    private long prune(BodyWriter writer, Instant until, int atOnce) throws IOException {
        int pruned = tables.database().inTransaction(connection -> {
            writer.begin();
            List<Old> old = Sql.rows(
                    connection,
                    "SELECT unit, bodies FROM " + table + " WHERE office = ? AND kept_since <= ? LIMIT ?"
                            + tables.lockOfFreeRows(),
                    row -> new Old(row.getString(1), row.getString(2)),
                    office,
                    until,
                    atOnce);
            for (Old unit : old) {
                writer.delete(connection, Columns.bodies(unit.bodies(), table, unit.unit()));
                Sql.update(
                        connection,
                        "UPDATE " + table + " SET bodies = '', kept_since = NULL WHERE office = ? AND unit = ?",
                        office,
                        unit.unit());
            }
            return old.size();
        });
        writer.committed();
        return pruned;
    }
}
