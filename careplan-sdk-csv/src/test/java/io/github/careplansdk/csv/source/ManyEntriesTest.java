package io.github.careplansdk.csv.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.testing.JavaCommand;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An archive of 120,000 entries, which java.util.zip writes as ZIP64, does not fill a small heap. */
@Tag("process")
@Tag("full")
class ManyEntriesTest {
    private static final int ENTRIES = 120_000;

    @TempDir
    static Path folder;

    private static Path archive() throws Exception {
        Path archive = folder.resolve("many.zip");
        if (!Files.exists(archive)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive));
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(0);
                for (int i = 0; i < ENTRIES; i++) {
                    zip.putNextEntry(new ZipEntry("attachments-of-a-month/notice-" + i + ".txt"));
                    zip.write('x');
                    zip.closeEntry();
                }
            }
        }
        return archive;
    }

    /** A small limit needs a small heap: what is beyond it is not kept. */
    @Test
    void areReadWithinASmallLimit() throws Exception {
        areReadWithinTheLimit("10", "16m", "10 [INPUT_LIMIT_EXCEEDED]");
    }

    /** By default no more than 100,000 are read; whoever allows more gets all. */
    @Tag("full")
    @ParameterizedTest
    @CsvSource({"100000, 320m, 100000 [INPUT_LIMIT_EXCEEDED]", "200000, 384m, 120000 []"})
    void areReadWithinTheLimit(String most, String heap, String expected) throws Exception {
        List<String> command = JavaCommand.brief(
                List.of("-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError"), ManyEntries.class, archive(), most);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(output.strip()).isEqualTo(expected);
    }
}
