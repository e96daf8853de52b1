package io.github.careplansdk.csv.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds cells is for its owner only, whatever the process's mask; and a killed run does not stop the next. */
class OwnerOnlyTest {
    @TempDir
    Path temp;

    @BeforeEach
    void onlyWhereThereArePermissions() {
        assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    private static int run(Object... args) {
        return Main.run(
                Stream.of(args).map(Object::toString).toArray(String[]::new),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void assertForOwnerOnly(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> paths = all.toList();
            assertThat(paths).hasSizeGreaterThan(1);
            for (Path path : paths) {
                assertThat(permissions(path))
                        .as("%s", path)
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void formsAndConvertedFiles() throws IOException {
        Path folder = Folders.good(temp);
        Files.writeString(folder.resolve("memo.txt"), "a note");
        Path forms = temp.resolve("forms");
        Path json = temp.resolve("json");
        Path csv = temp.resolve("csv");
        assertThat(run("form", "--output", forms, folder)).isZero();
        assertThat(run("convert", "--to", "json", "--output", json, folder)).isZero();
        assertThat(run("convert", "--to", "csv", "--output", csv, json)).isZero();
        Path others = temp.resolve("others");
        assertThat(run("pseudonymise", "--output", others, "--key-file", temp.resolve("key"), folder))
                .isZero();
        assertThat(permissions(temp.resolve("key"))).isEqualTo("rw-------");
        for (Path output : List.of(forms, json, csv, others)) {
            assertForOwnerOnly(output);
        }
    }

    @Test
    void reportsWithValuesAndNoOthers() throws IOException {
        Path folder = Folders.bad(temp);
        Path with = temp.resolve("with.html");
        Path without = temp.resolve("without.html");
        assertThat(run("validate", "--format", "html", "--output", with, "--show-values", folder))
                .isOne();
        assertThat(run("validate", "--format", "html", "--output", without, folder))
                .isOne();
        assertThat(permissions(with)).isEqualTo("rw-------");
        assertThat(permissions(without)).isEqualTo(permissions(Files.createFile(temp.resolve("made by anybody"))));
    }

    @Test
    void aKilledRunIsNotAnOutputFolderThatHoldsFiles() throws IOException {
        Path folder = Folders.good(temp);
        for (String[] command : new String[][] {{"form"}, {"convert", "--to", "json"}}) {
            Path output = Files.createDirectory(temp.resolve(command[0]));
            Path left = Files.createDirectory(output.resolve(".careplan-0123abcd-4567"));
            Files.writeString(left.resolve("1.html"), "half a page");
            Object[] args = Stream.concat(Stream.of(command), Stream.of("--output", output, folder))
                    .toArray();
            assertThat(run(args)).as("%s", output).isZero();
            assertThat(left).doesNotExist();
        }
    }
}
