package io.github.careplansdk.crypto.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.crypto.jdbc.DatabaseException;
import io.github.careplansdk.crypto.jdbc.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written in parts is read as it was, or not at all. */
@Tag("server")
class BodiesTest {
    private static final int[] SIZES = {0, 1, Bodies.PART - 1, Bodies.PART, Bodies.PART + 1, 3 * Bodies.PART + 7};

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private static String write(Database database, byte[] content) throws IOException {
        return database.<String, IOException>inTransaction(
                connection -> Bodies.write(connection, new ByteArrayInputStream(content)));
    }

    @ParameterizedTest
    @EnumSource
    void comesBackAsItWasWritten(TestDatabase product) throws Exception {
        DataSource source = product.migrated();
        Database database = new Database(source);
        for (int size : SIZES) {
            String body = write(database, content(size));
            try (InputStream in = new Bodies(database).open(body)) {
                assertThat(in.readAllBytes()).hasSize(size).isEqualTo(content(size));
            }
        }
        assertThat(TestDatabase.number(source, "SELECT max(octet_length(content)) FROM careplan_body_part"))
                .isEqualTo(Bodies.PART);
    }

    @ParameterizedTest
    @EnumSource
    void isDeletedWithAllItsParts(TestDatabase product) throws Exception {
        DataSource source = product.migrated();
        Database database = new Database(source);
        String body = write(database, content(2 * Bodies.PART));
        database.inTransaction(connection -> {
            Bodies.delete(connection, body);
            return body;
        });
        assertThat(TestDatabase.number(source, "SELECT count(*) FROM careplan_body_part"))
                .isZero();
        assertThatThrownBy(() -> new Bodies(database).open(body))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("BODY_DAMAGED");
    }

    @ParameterizedTest
    @EnumSource
    void aMissingPartIsToldAndNotSkipped(TestDatabase product) throws Exception {
        DataSource source = product.migrated();
        Database database = new Database(source);
        String body = write(database, content(3 * Bodies.PART));
        TestDatabase.execute(source, "DELETE FROM careplan_body_part WHERE part = 1");
        try (InputStream in = new Bodies(database).open(body)) {
            assertThatThrownBy(in::readAllBytes).hasMessageContaining("BODY_DAMAGED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeReadToItsEndLeavesNothing(TestDatabase product) throws Exception {
        DataSource source = product.migrated();
        Database database = new Database(source);
        InputStream breaking = new InputStream() {
            private int left = 2 * Bodies.PART;

            @Override
            public int read() throws IOException {
                if (left-- == 0) {
                    throw new IOException("the disk is gone");
                }
                return 'x';
            }
        };
        assertThatThrownBy(() ->
                        database.<String, IOException>inTransaction(connection -> Bodies.write(connection, breaking)))
                .hasMessage("the disk is gone");
        assertThat(TestDatabase.number(source, "SELECT count(*) FROM careplan_body_part"))
                .isZero();
        assertThat(TestDatabase.number(source, "SELECT count(*) FROM careplan_body"))
                .isZero();
    }
}
