package io.github.careplansdk.csv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.ZipSink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands read, and what they say of what they cannot read. */
class SourcesTest {
    private static final Path MONTH = Path.of("..", "..", "examples", "sample-month");
    private static final String PLAN = "UPPLAN_202604_9970100011_43_9970100037_11_20260325101000.CSV";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path temp;

    private Path archive;

    @BeforeEach
    void pack() throws IOException {
        archive = temp.resolve("month.zip");
        try (ZipSink zip = new ZipSink(Files.newOutputStream(archive))) {
            zip.putAll(Source.of(MONTH));
        }
    }

    /** Changes the CRC of the plan, at both places that have it. */
    private void damage() throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        byte[] name = PLAN.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + name.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
                int folder = "2-plans/".length();
                int central = at - folder - 46;
                boolean inDirectory = central > 0 && bytes[central] == 'P' && bytes[central + 2] == 1;
                bytes[inDirectory ? central + 16 : at + name.length + 100] ^= 0x55;
            }
        }
        Files.write(archive, bytes);
    }

    private int run(InputStream in, String... args) {
        out.reset();
        err.reset();
        return Main.run(
                args,
                in,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private int run(String command) {
        String[] args = Stream.of(command.split(" "))
                .map(arg -> arg.replace("ZIP", archive.toString())
                        .replace("OUT", temp.resolve("out").toString()))
                .toArray(String[]::new);
        return run(InputStream.nullInputStream(), args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate ZIP",
                "validate --format html ZIP",
                "convert --to json --output OUT ZIP",
                "form --output OUT ZIP",
                "units ZIP",
                "reconcile --plan ZIP --result ZIP",
                "upgrade --from-type 43 --to-type 11 --output OUT ZIP"
            })
    void endWith2WhereSomethingCannotBeRead(String command) throws IOException {
        assertThat(run(command)).as(err()).isLessThan(2);
        Path written = temp.resolve("out");
        if (Files.exists(written)) {
            Files.move(written, temp.resolve("before"));
        }
        damage();
        assertThat(run(command)).as(err()).isEqualTo(2);
        assertThat(out()).contains(PLAN);
        if (!command.startsWith("reconcile")) {
            assertThat(out()).contains("ARCHIVE_DAMAGED");
        }
        assertThat(err()).isEmpty();
    }

    @Test
    void standardInputIsAnArchive() throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        assertThat(run(new ByteArrayInputStream(bytes), "validate", "-"))
                .as(err())
                .isZero();
        String fromInput = out();
        assertThat(run("validate ZIP")).isZero();
        assertThat(out()).isEqualTo(fromInput);
        assertThat(run(new ByteArrayInputStream(bytes), "validate", "--format", "html", "-"))
                .isZero();
        assertThat(run(new ByteArrayInputStream(Arrays.copyOf(bytes, 100)), "validate", "-"))
                .isEqualTo(2);
        assertThat(out()).contains("ARCHIVE_DAMAGED");
    }

    @Test
    void aFileFromStandardInputWithoutItsNameIsAskedForIt() throws IOException {
        byte[] bytes = Files.readAllBytes(MONTH.resolve("2-plans").resolve(PLAN));
        for (byte[] input : List.of(bytes, new byte[0], new byte[] {'P'})) {
            assertThat(run(new ByteArrayInputStream(input), "validate", "-")).isEqualTo(2);
            assertThat(err()).contains("--name").doesNotContain("stdin.zip");
            assertThat(out()).isEmpty();
        }
    }

    @Test
    void standardInputIsAFileWhereItHasAName() throws IOException {
        byte[] bytes = Files.readAllBytes(MONTH.resolve("2-plans").resolve(PLAN));
        assertThat(run(new ByteArrayInputStream(bytes), "validate", "--name", PLAN, "-"))
                .as(err())
                .isZero();
        assertThat(out()).contains(PLAN);
    }

    @Test
    void standardInputStandsAlone() {
        assertThat(run("validate - ZIP")).isEqualTo(2);
        assertThat(err()).contains("- cannot be given with other paths.");
        assertThat(run("validate --name x.csv ZIP")).isEqualTo(2);
        assertThat(err()).contains("--name is the file name of what standard input (-) holds");
    }

    @Test
    void aPathWithoutACommandIsToBeValidated() {
        assertThat(run("ZIP")).isEqualTo(2);
        assertThat(err())
                .contains("コマンドが指定されていません。次のように実行してください: careplan-validator validate " + archive)
                .contains("No command is given. Run: careplan-validator validate " + archive);
        assertThat(run("valid")).isEqualTo(2);
        assertThat(err()).contains("did you mean validate");
    }
}
