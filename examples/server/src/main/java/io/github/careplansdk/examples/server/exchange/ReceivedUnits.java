package io.github.careplansdk.examples.server.exchange;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.jdbc.JdbcUnitTaker;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.examples.server.files.MemoryFolder;
import io.github.careplansdk.examples.server.files.Refused;
import io.github.careplansdk.examples.server.files.Refused.Why;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Received units until a program has fetched and removed them. A unit's row and the mark that it is handled are one
 * transaction, so each is here exactly once.
 */
@Component
public class ReceivedUnits implements JdbcUnitTaker {
    private final JdbcClient database;

    ReceivedUnits(JdbcClient database) {
        this.database = database;
    }

    /**
     * A received unit.
     *
     * @param unit sender, receiver and serial as in file names
     */
    public record Received(String unit, Instant receivedAt) {}

    @Override
    public void take(StoredUnit unit, Connection connection) throws Exception {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO server_received (unit, office, received_at, content) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, unit.unit().toString());
            insert.setString(2, unit.unit().address().to().value());
            insert.setObject(3, unit.receivedAt().atOffset(ZoneOffset.UTC));
            insert.setBytes(4, MemoryFolder.zip(unit.folder()));
            insert.executeUpdate();
        }
    }

    /** Returns an office's units, the oldest first. */
    public List<Received> of(OfficeNumber office) {
        return database.sql("SELECT unit, received_at FROM server_received WHERE office = ? ORDER BY received_at, unit")
                .params(office.value())
                .query((row, number) -> new Received(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Returns the files of a unit as a ZIP. */
    public byte[] files(OfficeNumber office, String unit) {
        return database.sql("SELECT content FROM server_received WHERE office = ? AND unit = ?")
                .params(office.value(), unit)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new Refused(Why.UNIT_NOT_THERE));
    }

    /** Removes a unit that was fetched. */
    public void remove(OfficeNumber office, String unit) {
        database.sql("DELETE FROM server_received WHERE office = ? AND unit = ?")
                .params(office.value(), unit)
                .update();
    }
}
