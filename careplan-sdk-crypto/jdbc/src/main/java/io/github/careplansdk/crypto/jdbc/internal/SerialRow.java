package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.unit.Serials;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/** The last serial of a sender, in a row that those who take the next one lock. */
public final class SerialRow implements Serials.State {
    private final Database database;
    private final String sender;

    /** Creates the row of a sender. */
    public SerialRow(Database database, String sender) {
        this.database = database;
        this.sender = sender;
    }

    @Override
    public Serial advance(Function<Optional<Serial>, Serial> next) {
        return database.inTransaction(connection -> {
            Optional<Serial> last = select(connection, " FOR UPDATE");
            Serial serial = next.apply(last);
            // Of two that insert the first one, one fails and is run again.
            write(
                    connection,
                    last.isPresent()
                            ? "UPDATE careplan_serial SET last_serial = ? WHERE sender = ?"
                            : "INSERT INTO careplan_serial (last_serial, sender) VALUES (?, ?)",
                    serial);
            return serial;
        });
    }

    @Override
    public Optional<Serial> last() {
        return database.inTransaction(connection -> select(connection, ""));
    }

    private Optional<Serial> select(Connection connection, String lock) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT last_serial FROM careplan_serial WHERE sender = ?" + lock)) {
            select.setString(1, sender);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Serial.parse(row.getString(1)) : Optional.empty();
            }
        }
    }

    private void write(Connection connection, String sql, Serial serial) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setString(1, serial.toString());
            write.setString(2, sender);
            write.executeUpdate();
        }
    }
}
