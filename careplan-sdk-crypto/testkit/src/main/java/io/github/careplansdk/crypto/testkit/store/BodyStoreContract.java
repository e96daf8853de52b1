package io.github.careplansdk.crypto.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.crypto.transport.store.Body;
import io.github.careplansdk.crypto.transport.store.BodyStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * The contract of a {@link BodyStore} as tests for JUnit 5; the test class of an implementation implements this
 * interface.
 */
public interface BodyStoreContract {
    /** Returns the store. Within a test all calls return stores of the same content, which is empty at first. */
    BodyStore bodies() throws IOException;

    /** A stream that breaks off, as that of a connection does. */
    private static InputStream brokenOff() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken off");
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), broken);
    }

    private static Body body(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return body(bytes.length, new ByteArrayInputStream(bytes));
    }

    private static Body body(long size, InputStream in) {
        return new Body() {
            @Override
            public String name() {
                return "unit.asice";
            }

            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open() {
                return in;
            }
        };
    }

    private static String text(Body body) throws IOException {
        try (InputStream in = body.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    default void aBodyIsKeptUnderItsKey() throws IOException {
        assertThat(bodies().find("9970100011/unit/a.asice")).isEmpty();
        assertThat(bodies().write("9970100011/unit/a.asice", body("content"))).isEqualTo(7);
        bodies().write("9970100011/unit/b.asice", body(""));
        Body kept = bodies().find("9970100011/unit/a.asice").orElseThrow();
        assertThat(kept.size()).isEqualTo(7);
        assertThat(text(kept)).isEqualTo("content");
        assertThat(text(kept)).as("once more").isEqualTo("content");
        assertThat(bodies().find("9970100011/unit/b.asice").orElseThrow().size())
                .isZero();
        assertThat(bodies().find("9970100011/unit")).as("no body").isEmpty();
    }

    @Test
    default void whatBreaksOffDoesNotAppear() throws IOException {
        assertThatThrownBy(() -> bodies().write("a", body(200_000, brokenOff())))
                .isInstanceOf(IOException.class);
        assertThat(bodies().find("a")).isEmpty();
        bodies().write("a", body("whole"));
        assertThatThrownBy(() -> bodies().write("a", body(200_000, brokenOff())))
                .isInstanceOf(IOException.class);
        assertThat(text(bodies().find("a").orElseThrow()))
                .as("what was there before")
                .isEqualTo("whole");
        bodies().write("a", body("again"));
        assertThat(text(bodies().find("a").orElseThrow())).isEqualTo("again");
    }

    @Test
    default void whatIsDeletedIsGone() throws IOException {
        bodies().write("a/b", body("content"));
        bodies().delete("a/b");
        bodies().delete("a/b");
        bodies().delete("never/there");
        assertThat(bodies().find("a/b")).isEmpty();
    }
}
