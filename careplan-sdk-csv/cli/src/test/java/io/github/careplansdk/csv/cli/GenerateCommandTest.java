package io.github.careplansdk.csv.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.careplansdk.core.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateCommandTest {
    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

    @TempDir
    private Path temp;

    private int run(Object... args) {
        return Main.run(
                Stream.of(args).map(Object::toString).toArray(String[]::new),
                new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return errBytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesAMonthThatPasses() {
        Path folder = temp.resolve("month");

        assertThat(run("generate", "--users", 3, "--month", "2026-04", "--seed", 5, "--output", folder))
                .isZero();
        assertThat(out()).startsWith("作成しました。利用者 3人、町 1、");
        assertThat(run("validate", "--fail-on", "warning", folder)).isZero();
        assertThat(folder.resolve("planted.json")).doesNotExist();
    }

    @Test
    void listsWhatItPlanted() throws IOException {
        Path folder = temp.resolve("month");

        assertThat(run(
                        "generate",
                        "--users",
                        1,
                        "--month",
                        "2026-04",
                        "--output",
                        folder,
                        "--mistakes",
                        "--lang",
                        "en"))
                .isZero();
        JsonNode planted =
                new ObjectMapper().readTree(folder.resolve("planted.json").toFile());
        assertThat(planted.at("/mistakes")).hasSize(ProblemCode.values().length - 8);
        JsonNode schema = new ObjectMapper()
                .readTree(Path.of(System.getProperty("basedir", "."), "..", "..", "docs", "planted.schema.json")
                        .toFile());
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(planted))
                .isEmpty();
        assertThat(planted.at("/notPlanted").toString())
                .isEqualTo(
                        "[\"ARCHIVE_DAMAGED\",\"FILE_UNREADABLE\",\"SERVICE_CODE_NOT_IN_MASTER\",\"UNITS_NOT_OF_CODE\","
                                + "\"FILE_NAME_NOT_OF_VERSION\",\"EDITION_ENDS\",\"NOTHING_TO_CHECK\",\"RULE_FAILED\"]");
        for (JsonNode mistake : planted.at("/mistakes")) {
            assertThat(folder.resolve("bulks").resolve(mistake.at("/folder").asText()))
                    .isDirectory();
            assertThat(mistake.at("/findings")).isNotEmpty();
        }
        assertThat(out()).startsWith("Written. Users: 1, towns: 1,").contains("Mistakes: ");
        assertThat(run("validate", folder.resolve("bulks"))).isOne();
    }

    /** As wide as a file system may be small: only root can make one, and not in every container. */
    private static void withFullDisk(Path mount, Executable test) throws Throwable {
        boolean mounted;
        try {
            mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=256k", "none", mount.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            mounted = false;
        }
        assumeTrue(mounted, "no small file system can be mounted here");
        try {
            test.execute();
        } finally {
            assertThat(new ProcessBuilder("umount", mount.toString()).start().waitFor())
                    .isZero();
        }
    }

    @Tag("process")
    @ParameterizedTest
    @ValueSource(strings = {"", "month"})
    void aFullDiskIsToldAndNothingIsLeft(String folder) throws Throwable {
        Path mount = Files.createDirectory(temp.resolve("small"));
        withFullDisk(mount, () -> {
            assertThat(run("generate", "--users", 200, "--month", "2026-04", "--output", mount.resolve(folder)))
                    .isEqualTo(2);
            assertThat(err())
                    .contains("空き容量と権限を確認してください", "See whether the disk is full or protected: ")
                    .doesNotContain("Exception");
            assertThat(out()).isEmpty();
            assertThat(mount).isEmptyDirectory();
        });
    }

    /** Nothing is said of what was written and removed where nothing could be. */
    @Test
    void aFolderThatCannotBeMadeIsAllThatIsTold() throws IOException {
        Path below = Files.writeString(temp.resolve("file"), "").resolve("month");
        assertThat(run("generate", "--users", 1, "--month", "2026-04", "--output", below))
                .isEqualTo(2);
        assertThat(err()).contains(below.toString()).doesNotContain("削除できなかった", "Exception");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsAMatterOfPermissions() throws IOException {
        Path theirs = Files.createDirectory(temp.resolve("theirs"));
        assumeTrue(theirs.toFile().setWritable(false) && !Files.isWritable(theirs), "root may write everywhere");
        try {
            assertThat(run("generate", "--users", 1, "--month", "2026-04", "--output", theirs.resolve("month")))
                    .isEqualTo(2);
            assertThat(err()).contains("権限がありません: ", "No permission: ").doesNotContain("削除し");
        } finally {
            assertThat(theirs.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void saysWhatItNeeds() throws IOException {
        Path folder = temp.resolve("month");

        assertThat(run("generate", "--users", 0, "--month", "2026-04", "--output", folder))
                .isEqualTo(2);
        assertThat(run("generate", "--users", 4000001, "--month", "2026-04", "--output", folder))
                .isEqualTo(2);
        assertThat(run("generate", "--users", 1, "--month", "2025-03", "--output", folder))
                .isEqualTo(2);
        assertThat(run("generate", "--users", 1, "--month", "4/2026", "--output", folder))
                .isEqualTo(2);
        assertThat(run("generate", "--users", 1, "--month", "2026-04", "--seed", "x", "--output", folder))
                .isEqualTo(2);
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThat(run("generate", "--users", 1, "--month", "2026-04", "--output", file))
                .isEqualTo(2);
        assertThat(run("generate", "--users", 1, "--month", "2026-04", "--output", temp))
                .isEqualTo(2);
        assertThat(err())
                .contains("Write a number from 1 to 4000000: 0", "--month: give a month from 2025-04")
                .contains("Write a month as YYYY-MM: 4/2026", "Write an integer: x")
                .contains("The output is not a folder", "The output folder already holds files");
        assertThat(folder).doesNotExist();
    }
}
