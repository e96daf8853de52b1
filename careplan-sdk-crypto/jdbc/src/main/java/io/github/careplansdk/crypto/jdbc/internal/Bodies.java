package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.crypto.Finding;
import io.github.careplansdk.crypto.jdbc.DatabaseException;
import io.github.careplansdk.crypto.jdbc.StoreCode;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Content in rows of a fixed size, so that neither side ever holds more than one of them. */
final class Bodies {
    static final int PART = 256 * 1024;

    private final Database database;

    Bodies(Database database) {
        this.database = database;
    }

    /** Writes content as part of a transaction, and returns its name. */
    static String write(Connection connection, InputStream content) throws SQLException, IOException {
        String body = UUID.randomUUID().toString();
        Sql.update(
                connection,
                "INSERT INTO careplan_body (body, byte_count, created_at) VALUES (?, 0, CURRENT_TIMESTAMP)",
                body);
        long size = writeParts(connection, body, content);
        Sql.update(connection, "UPDATE careplan_body SET byte_count = ? WHERE body = ?", size, body);
        return body;
    }

    private static long writeParts(Connection connection, String body, InputStream content)
            throws SQLException, IOException {
        long size = 0;
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO careplan_body_part (body, part, content) VALUES (?, ?, ?)")) {
            insert.setString(1, body);
            byte[] part = content.readNBytes(PART);
            for (int number = 0; part.length > 0; number++) {
                insert.setInt(2, number);
                insert.setBytes(3, part);
                insert.executeUpdate();
                size += part.length;
                part = content.readNBytes(PART);
            }
        }
        return size;
    }

    /** Removes content as part of a transaction. */
    static void delete(Connection connection, String body) throws SQLException {
        Sql.update(connection, "DELETE FROM careplan_body WHERE body = ?", body);
    }

    /**
     * Returns content, read part by part as it is asked for; between them no connection is held.
     *
     * @throws DatabaseException if there is none of that name
     */
    InputStream open(String body) {
        return new Parts(body, size(body));
    }

    private long size(String body) {
        return database.<Optional<Long>, RuntimeException>inTransaction(connection -> Sql.row(
                        connection, "SELECT byte_count FROM careplan_body WHERE body = ?", row -> row.getLong(1), body))
                .orElseThrow(() -> damaged(body));
    }

    private byte[] part(String body, int number) {
        return database.<Optional<byte[]>, RuntimeException>inTransaction(connection -> Sql.row(
                        connection,
                        "SELECT content FROM careplan_body_part WHERE body = ? AND part = ?",
                        row -> row.getBytes(1),
                        body,
                        number))
                .orElseThrow(() -> damaged(body));
    }

    private static DatabaseException damaged(String body) {
        return new DatabaseException(Finding.of(StoreCode.BODY_DAMAGED, body));
    }

    private final class Parts extends InputStream {
        private final String body;
        private long left;
        private int next;
        private byte[] part = {};
        private int at;

        Parts(String body, long size) {
            this.body = body;
            this.left = size;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            if (length == 0) {
                return 0;
            }
            if (at == part.length) {
                if (left == 0) {
                    return -1;
                }
                part = part(body, next++);
                at = 0;
                left -= part.length;
            }
            int count = Math.min(length, part.length - at);
            System.arraycopy(part, at, target, from, count);
            at += count;
            return count;
        }
    }
}
