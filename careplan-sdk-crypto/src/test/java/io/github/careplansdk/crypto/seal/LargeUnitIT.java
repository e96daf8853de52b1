package io.github.careplansdk.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file several times as large as the heap is sealed, encrypted at once or not, and opened. */
@Tag("full")
class LargeUnitIT {
    private static final long BYTES = 500_000_000;

    @TempDir
    Path folder;

    @Test
    void aUnitDoesNotFillTheMemory() throws Exception {
        Path large = folder.resolve("large.pdf");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(BYTES);
        }

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapSealing.class.getName(),
                        large.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(output.strip()).isEqualTo("done");
        for (String opened : List.of("opened", "decrypted")) {
            assertThat(Files.mismatch(large, folder.resolve(opened).resolve("large.pdf")))
                    .isEqualTo(-1);
        }
    }
}
