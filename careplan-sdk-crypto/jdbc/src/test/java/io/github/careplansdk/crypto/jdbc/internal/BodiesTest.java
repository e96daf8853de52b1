package io.github.careplansdk.crypto.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.crypto.jdbc.TestDatabase;
import io.github.careplansdk.crypto.transport.store.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written in parts is read as it was, or not at all. */
@Tag("server")
class BodiesTest {
    private static final int[] SIZES = {0, 1, BodyRows.PART - 1, BodyRows.PART, BodyRows.PART + 1, 3 * BodyRows.PART + 7
    };

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private static Body body(InputStream content) {
        return new Body() {
            @Override
            public String name() {
                return "body";
            }

            @Override
            public long size() {
                return 0;
            }

            @Override
            public InputStream open() {
                return content;
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void comesBackAsItWasWritten(TestDatabase product) throws Exception {
        DataSource source = product.migrated();
        BodyRows bodies = new BodyRows(new Database(source));
        for (int size : SIZES) {
            assertThat(bodies.write("a/" + size, body(new ByteArrayInputStream(content(size)))))
                    .isEqualTo(size);
            Body found = bodies.find("a/" + size).orElseThrow();
            assertThat(found.size()).isEqualTo(size);
            try (InputStream in = found.open()) {
                assertThat(in.readAllBytes()).isEqualTo(content(size));
            }
        }
        assertThat(TestDatabase.number(source, "SELECT max(octet_length(content)) FROM careplan_body_part"))
                .isEqualTo(BodyRows.PART);
    }

    @ParameterizedTest
    @EnumSource
    void isDeletedWithAllItsParts(TestDatabase product) throws Exception {
        DataSource source = product.migrated();
        BodyRows bodies = new BodyRows(new Database(source));
        bodies.write("a", body(new ByteArrayInputStream(content(2 * BodyRows.PART))));
        Body found = bodies.find("a").orElseThrow();
        bodies.delete("a");
        assertThat(bodies.find("a")).isEmpty();
        assertThatThrownBy(found::open).isInstanceOf(NoSuchFileException.class);
        assertThat(TestDatabase.number(source, "SELECT count(*) FROM careplan_body_part"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aMissingPartIsToldAndNotSkipped(TestDatabase product) throws Exception {
        DataSource source = product.migrated();
        BodyRows bodies = new BodyRows(new Database(source));
        bodies.write("a", body(new ByteArrayInputStream(content(3 * BodyRows.PART))));
        TestDatabase.execute(source, "DELETE FROM careplan_body_part WHERE part = 1");
        try (InputStream in = bodies.open("a")) {
            assertThatThrownBy(in::readAllBytes).isInstanceOf(NoSuchFileException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeReadToItsEndLeavesNothing(TestDatabase product) throws Exception {
        DataSource source = product.migrated();
        InputStream breaking = new InputStream() {
            private int left = 2 * BodyRows.PART;

            @Override
            public int read() throws IOException {
                if (left-- == 0) {
                    throw new IOException("the disk is gone");
                }
                return 'x';
            }
        };
        assertThatThrownBy(() -> new BodyRows(new Database(source)).write("a", body(breaking)))
                .hasMessage("the disk is gone");
        assertThat(TestDatabase.number(source, "SELECT count(*) FROM careplan_body_part"))
                .isZero();
        assertThat(TestDatabase.number(source, "SELECT count(*) FROM careplan_body"))
                .isZero();
    }
}
