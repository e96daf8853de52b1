package io.github.careplansdk.csv.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file several times as large as the heap, and its JSON ten times, go through the conversion. */
@Tag("full")
class SmallHeapConversionIT {
    private static final String NAME = "UPPLAN_202604_1370000001_43_1370000002_11_20260325101000.CSV";
    private static final String ROW = "202407,131016,%010d,20260325,202604,1370000001,\"計画　花子\",250,,20260405,,"
            + "0900,1000,1,111111,,,\"\",,1370000002,\"訪問介護　例\",,0,1370000002,\r\n";
    private static final int ROWS = 300_000;

    @TempDir
    Path folder;

    @Test
    void rowsDoNotFillTheMemory() throws Exception {
        Path file = Files.createDirectory(folder.resolve("source")).resolve(NAME);
        try (BufferedWriter writer = Files.newBufferedWriter(file, Charset.forName("windows-31j"))) {
            for (int i = 0; i < ROWS; i++) {
                // Every tenth row stays as cells.
                writer.write(String.format(Locale.ROOT, ROW, i).replace(",250,", i % 10 == 0 ? ",0250," : ",250,"));
            }
        }

        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapConversion.class.getName(),
                        folder.toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(output.strip()).isEqualTo("true true");
        assertThat(folder.resolve("csv").resolve(NAME)).hasSameBinaryContentAs(file);
    }
}
