package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.unit.Serials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/** The last serial of a sender, in a row that those who take the next one lock. */
public final class SerialRow implements Serials.State {
    private static final String SELECT = "SELECT last_serial FROM careplan_serial WHERE sender = ?";

    private final Database database;
    private final String sender;

    /** Creates the row of a sender. */
    public SerialRow(Database database, String sender) {
        this.database = database;
        this.sender = sender;
    }

    @Override
    public Serial advance(Function<Optional<Serial>, Serial> next) {
        try {
            return database.inTransaction(connection -> {
                Optional<Serial> last = last(connection, SELECT + " FOR UPDATE");
                Serial serial = next.apply(last);
                // Of two that insert the first one, one fails and is run again.
                Sql.update(
                        connection,
                        last.isPresent()
                                ? "UPDATE careplan_serial SET last_serial = ? WHERE sender = ?"
                                : "INSERT INTO careplan_serial (last_serial, sender) VALUES (?, ?)",
                        serial.toString(),
                        sender);
                return serial;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Serial> last() {
        try {
            return database.inTransaction(connection -> last(connection, SELECT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Serial> last(Connection connection, String sql) throws SQLException {
        return Sql.row(connection, sql, row -> row.getString(1), sender).flatMap(Serial::parse);
    }
}
