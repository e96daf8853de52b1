package io.github.careplansdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code .ci/release-page} in a tree that holds what a release's build leaves, and what must not be uploaded with it. */
@Tag("process")
class ReleasePageTest {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "."), "..").toAbsolutePath().normalize();
    private static final String VALIDATOR = "careplan-sdk-csv/target/careplan-validator.jar";
    private static final String TRANSFER = "careplan-sdk-crypto/target/careplan-transfer.jar";
    private static final String CSV_BILL = "careplan-sdk-csv/cli/target/careplan-sdk-csv-cli-9.8.7-cyclonedx.json";
    private static final String CRYPTO_BILL =
            "careplan-sdk-crypto/cli/target/careplan-sdk-crypto-cli-9.8.7-cyclonedx.json";
    private static final String WINDOWS = "target/windows/careplan-windows-x64.zip";

    @TempDir
    private Path tree;

    @BeforeEach
    void build() throws IOException {
        for (String program : List.of("bash", "sha256sum")) {
            assumeTrue(
                    Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
                    program + " is not installed: a release is made on Linux.");
        }
        Path script = tree.resolve(".ci/release-page");
        Files.createDirectories(script.getParent());
        Files.copy(ROOT.resolve(".ci/release-page"), script);
        for (String file : List.of(VALIDATOR, TRANSFER, CSV_BILL, CRYPTO_BILL, WINDOWS)) {
            write(file, file);
        }
        write("careplan-sdk-csv/cli/target/careplan-sdk-csv-cli-9.8.7.jar", "not for the page");
        write("target/release/left-of-another-release.jar", "not for the page");
        write(
                "CHANGELOG.md",
                "# Changelog\n\n## Unreleased\n\n- later\n\n## 9.8.7 - 2026-04-01\n\n- is new\n\n## 9.8.70\n\n- old\n");
    }

    private void write(String file, String content) throws IOException {
        Path path = tree.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private Process run(String... arguments) throws Exception {
        List<String> command = Stream.concat(Stream.of("bash", ".ci/release-page"), Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command)
                .directory(tree.toFile())
                .redirectErrorStream(true)
                .redirectOutput(tree.resolve("printed.txt").toFile())
                .start();
        process.waitFor();
        return process;
    }

    private String printed() throws IOException {
        return Files.readString(tree.resolve("printed.txt"));
    }

    @Test
    void thePageGetsWhatIsNamedAndNothingElse() throws Exception {
        assertThat(run("9.8.7", WINDOWS).exitValue()).as(printed()).isZero();

        Path release = tree.resolve("target/release");
        try (Stream<Path> files = Files.list(release)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "careplan-validator.jar",
                            "careplan-validator.jar.sha256",
                            "careplan-transfer.jar",
                            "careplan-sdk-csv-cli-9.8.7-cyclonedx.json",
                            "careplan-sdk-crypto-cli-9.8.7-cyclonedx.json",
                            "careplan-windows-x64.zip",
                            "SHA256SUMS");
        }
        assertThat(tree.resolve("target/notes.md")).hasContent("\n- is new");
        List<String> sums = Files.readAllLines(release.resolve("SHA256SUMS"));
        assertThat(sums).hasSize(6);
        assertThat(sums).containsAll(Files.readAllLines(release.resolve("careplan-validator.jar.sha256")));
        assertThat(new ProcessBuilder("sha256sum", "--check", "--quiet", "SHA256SUMS")
                        .directory(release.toFile())
                        .start()
                        .waitFor())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {VALIDATOR, TRANSFER, CSV_BILL, CRYPTO_BILL, WINDOWS})
    void nothingIsCollectedWhereSomethingIsMissing(String missing) throws Exception {
        Files.delete(tree.resolve(missing));
        assertRefused("Missing: ", missing);

        write(missing, "");
        assertRefused("Missing: ", missing);
    }

    @Test
    void noReleaseIsWithoutNotes() throws Exception {
        write("CHANGELOG.md", "# Changelog\n\n## Unreleased\n\n- later\n\n## 9.8.7\n\n\n## 9.8.70\n\n- old\n");
        assertRefused("Missing: what is new, in CHANGELOG.md below \"## 9.8.7\"");
    }

    private void assertRefused(String... told) throws Exception {
        assertThat(run("9.8.7", WINDOWS).exitValue()).isOne();
        assertThat(printed()).contains(told).hasLineCount(1);
        assertThat(tree.resolve("target/release")).doesNotExist();
        assertThat(tree.resolve("target/notes.md")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"9.8.7-SNAPSHOT,target/windows/careplan-windows-x64.zip", "9.8.7,"})
    void onlyAReleaseHasAPage(String version, String windows) throws Exception {
        assertThat(run(Stream.of(version, windows).filter(each -> each != null).toArray(String[]::new))
                        .exitValue())
                .isEqualTo(2);
        assertThat(printed()).startsWith("Usage: ");
    }
}
