package io.github.careplansdk.csv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no file is, every command says so in the same words, writes nothing and does not end with 0. */
class NothingToCheckTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path temp;

    private void assertSaysSo(String command, Path path) {
        out.reset();
        err.reset();
        Path output = temp.resolve("out");
        String[] args = Stream.of(command.split(" "))
                .map(arg -> arg.replace("PATH", path.toString()).replace("OUT", output.toString()))
                .toArray(String[]::new);
        int exit = Main.run(
                args,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(exit).as("%s %s", command, path).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("NOTHING_TO_CHECK: ファイルがありません。", "NOTHING_TO_CHECK: There are no files", path.toString());
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(output).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate PATH",
                "form PATH --output OUT",
                "convert PATH --to json --output OUT",
                "convert PATH --to csv --output OUT",
                "units PATH",
                "reconcile --plan PATH --result PATH"
            })
    void inAFolder(String command) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("in"));
        assertSaysSo(command, folder);
        Files.writeString(folder.resolve("Thumbs.db"), "");
        Files.createDirectory(folder.resolve("sub"));
        assertSaysSo(command, folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate PATH",
                "form PATH --output OUT",
                "convert PATH --to json --output OUT",
                "convert PATH --to csv --output OUT"
            })
    void inAnArchive(String command) throws IOException {
        assertSaysSo(command, zip("none.zip"));
        assertSaysSo(command, zip("ignored.zip", "sub/", "sub/desktop.ini"));
    }

    private Path zip(String name, String... entries) throws IOException {
        Path archive = temp.resolve(name);
        try (OutputStream file = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.closeEntry();
            }
        }
        return archive;
    }

    @Test
    void onOneSideOnlyThatSideIsNamed() throws IOException {
        Path plans = Path.of("..", "..", "examples", "sample-month", "2-plans");
        Path empty = Files.createDirectory(temp.resolve("in"));
        assertSaysSo("reconcile --plan " + plans + " --result PATH", empty);
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain(plans.toString());
    }
}
