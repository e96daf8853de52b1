package io.github.careplansdk.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    @Test
    void aShortTaskShowsNothing() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (ProgressLine line = new ProgressLine(new PrintStream(err, true, StandardCharsets.UTF_8))) {
            line.at(() -> {
                throw new AssertionError("too early");
            });
        }
        assertThat(err.toByteArray()).isEmpty();
    }
}
