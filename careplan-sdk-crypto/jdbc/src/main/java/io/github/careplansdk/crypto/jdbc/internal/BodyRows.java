package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.crypto.transport.store.Body;
import io.github.careplansdk.crypto.transport.store.BodyStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Bytes in rows of a fixed size, so that neither side ever holds more than one of them. */
public final class BodyRows implements Bodies, BodyStore {
    static final int PART = 256 * 1024;

    private static final String SIZE = "SELECT byte_count FROM careplan_body WHERE body = ?";

    private final Database database;

    /** Creates the rows of a database. */
    public BodyRows(Database database) {
        this.database = database;
    }

    @Override
    public long write(String key, Body body) throws IOException {
        return database.inTransaction(connection -> {
            delete(connection, key);
            return insert(connection, key, body);
        });
    }

    @Override
    public void write(Connection connection, String key, Body body) throws SQLException, IOException {
        insert(connection, key, body);
    }

    private static long insert(Connection connection, String key, Body body) throws SQLException, IOException {
        Sql.update(connection, "INSERT INTO careplan_body (body, byte_count) VALUES (?, 0)", key);
        long size = 0;
        try (InputStream content = body.open();
                var insert = connection.prepareStatement(
                        "INSERT INTO careplan_body_part (body, part, content) VALUES (?, ?, ?)")) {
            insert.setString(1, key);
            byte[] part = content.readNBytes(PART);
            for (int number = 0; part.length > 0; number++) {
                insert.setInt(2, number);
                insert.setBytes(3, part);
                insert.executeUpdate();
                size += part.length;
                part = content.readNBytes(PART);
            }
        }
        Sql.update(connection, "UPDATE careplan_body SET byte_count = ? WHERE body = ?", size, key);
        return size;
    }

    @Override
    public Optional<Body> find(String key) throws IOException {
        return size(key).map(size -> new KeptBody(key.substring(key.lastIndexOf('/') + 1), size, key).in(this));
    }

    @Override
    public void delete(String key) throws IOException {
        database.inTransaction(connection -> {
            delete(connection, key);
            return key;
        });
    }

    @Override
    public void delete(Connection connection, String key) throws SQLException {
        Sql.update(connection, "DELETE FROM careplan_body WHERE body = ?", key);
    }

    /** Does nothing: they went with the transaction. */
    @Override
    public void forget(String key) {}

    @Override
    public InputStream open(String key) throws IOException {
        return new Parts(key, size(key).orElseThrow(() -> new NoSuchFileException(key)));
    }

    private Optional<Long> size(String key) throws IOException {
        return database.inTransaction(connection -> Sql.row(connection, SIZE, row -> row.getLong(1), key));
    }

    /** Reads part by part as it is asked; between them no connection is held. */
    private final class Parts extends InputStream {
        private final String key;
        private long left;
        private int next;
        private byte[] part = {};
        private int at;

        Parts(String key, long size) {
            this.key = key;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (at == part.length) {
                if (left == 0) {
                    return -1;
                }
                part = part(next++);
                at = 0;
                left -= part.length;
            }
            int count = Math.min(length, part.length - at);
            System.arraycopy(part, at, target, from, count);
            at += count;
            return count;
        }

        private byte[] part(int number) throws IOException {
            return database.inTransaction(connection -> Sql.row(
                            connection,
                            "SELECT content FROM careplan_body_part WHERE body = ? AND part = ?",
                            row -> row.getBytes(1),
                            key,
                            number))
                    .orElseThrow(() -> new NoSuchFileException(key));
        }
    }
}
