package io.github.careplansdk.csv.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.careplansdk.testing.JavaCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of attachments that the locale POSIX has no characters for, or no system. */
@Tag("process")
class PosixLocaleTest {
    private static final String WAY_OUT = "LC_ALL=C.UTF-8";
    private static final String VERSION3 = "UPJSK_202503_9970000002_9970000001_20250401090000.CSV";

    @TempDir
    Path temp;

    private record Result(int exitCode, String out, String err) {}

    private Result posix(Object... args) throws IOException, InterruptedException {
        // There only: Windows and macOS have one encoding for names, whatever the locale.
        assumeFalse(System.getProperty("os.name").matches("(Windows|Mac).*"));
        Path out = temp.resolve("stdout");
        Path err = temp.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.brief(List.of(), Main.class, args))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "POSIX");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    /** A unit with an attachment, and another in a folder with a Japanese name. */
    private Path units() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("units"));
        Files.move(Folders.good(temp), folder.resolve("one"));
        Files.writeString(folder.resolve("one/備考.txt"), "a note");
        Files.move(Folders.good(temp), folder.resolve("受信"));
        return folder;
    }

    private Path zip(String attachment) throws IOException {
        Path zip = temp.resolve("units.zip");
        Path unit = Folders.good(temp).resolve(Folders.NAME);
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry(Folders.NAME));
            Files.copy(unit, out);
            out.putNextEntry(new ZipEntry(attachment));
            out.write('x');
        }
        return zip;
    }

    @Test
    @Tag("full")
    void unitsSaysWhatCannotBeReadAndShowsTheOthers() throws Exception {
        Result result = posix("units", units());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).contains("送信単位 2件（保留 1件）", "適用  20260501083000", "保留  20260501083000");
        assertThat(result.err()).contains("使えないファイル名", "one/", WAY_OUT);
    }

    @Test
    void convertSaysWhatCannotBeWrittenAndWritesNothing() throws Exception {
        Path output = temp.resolve("json");
        for (Path input : List.of(units(), zip("備考.txt"))) {
            Result result = posix("convert", "--to", "json", "--output", output, input);
            assertThat(result.exitCode()).as("%s", input).isEqualTo(2);
            assertThat(result.err()).contains("使えないファイル名", WAY_OUT);
            assertThat(output).doesNotExist();
        }
    }

    @Test
    @Tag("full")
    void upgradeLeavesOutWhatCannotBeReadAndUpgradesTheOthers() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("month"));
        Files.copy(Path.of("..", "src", "test", "resources", "version3", "month", VERSION3), folder.resolve(VERSION3));
        Files.writeString(folder.resolve("備考.txt"), "a note");
        Path output = temp.resolve("new");
        Result result =
                posix("upgrade", folder, "--output", output, "--from-type", "11", "--to-type", "43", "--lang", "en");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out())
                .contains("Files upgraded: 1; copied as they are: 0; set aside: 1", "cannot be read here", WAY_OUT);
        assertThat(output).isDirectoryContaining("glob:**UPJSK_202503_*.CSV");
    }

    @ParameterizedTest
    @Tag("full")
    @ValueSource(strings = {"validate", "form --output out", "units"})
    void nothingBreaks(String words) throws Exception {
        List<Object> command = new ArrayList<>(List.of(words.split(" ")));
        command.replaceAll(word -> word.equals("out") ? temp.resolve("out") : word);
        command.add(units());
        assertThat(posix(command.toArray()).exitCode()).isNotEqualTo(3);
    }

    /** In any locale. */
    @Test
    void aNulInANameIsToldLikewise() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path output = temp.resolve("json");
        String[] args = {
            "convert",
            "--to",
            "json",
            "--output",
            output.toString(),
            zip("no\0te.txt").toString()
        };
        int exitCode = Main.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        assertThat(exitCode).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("no\\u0000te.txt")
                .doesNotContain("異常");
        assertThat(output).doesNotExist();
    }
}
