package io.github.careplansdk.csv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.careplansdk.testing.JavaCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code careplan-validator.jar} as its users start it: another process, another platform. */
class ExecutableJarIT {
    private static final Path JAR = Path.of(System.getProperty("careplan.validator.jar"));

    @TempDir
    Path temp;

    private record Result(int exitCode, String out, String err) {}

    private Result run(List<String> jvm, Object... args) throws IOException, InterruptedException {
        return run(new byte[0], jvm, args);
    }

    private Result run(byte[] piped, List<String> jvm, Object... args) throws IOException, InterruptedException {
        List<String> command = JavaCommand.brief();
        command.addAll(jvm);
        command.addAll(List.of("-jar", JAR.toString()));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        Path out = temp.resolve("out");
        Path err = temp.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        if (piped.length > 0) {
            try (OutputStream in = process.getOutputStream()) {
                in.write(piped);
            }
        }
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    /** A path that the locale C can spell. */
    private Path ascii(Path folder) throws IOException {
        return Files.move(folder, temp.resolve("bulk"));
    }

    @Test
    void exitCodesAreTheContracts() throws Exception {
        Path good = Files.move(Folders.good(temp), temp.resolve("good"));
        Path bad = Files.move(Folders.bad(temp), temp.resolve("bad"));

        assertThat(run(List.of(), "validate", good).exitCode()).isZero();
        assertThat(run(List.of(), "validate", bad).exitCode()).isOne();
        assertThat(run(List.of(), "validate", temp.resolve("nowhere")).exitCode())
                .isEqualTo(2);
        assertThat(run(List.of(), "validate", "--nonsense").exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Dfile.encoding=US-ASCII", "-Dfile.encoding=windows-31j", "-Dstdout.encoding=US-ASCII"})
    void outputIsUtf8WhateverThePlatform(String encoding) throws Exception {
        Path folder = ascii(Folders.bad(temp));

        Result text = run(List.of(encoding), "validate", folder);
        assertThat(text.out()).startsWith("不合格  エラー 1件\n").contains("10 サービス利用日");
        assertThat(text.err()).isEmpty();
    }

    @Test
    void soAreJsonHelpAndErrors() throws Exception {
        List<String> ascii = List.of("-Dfile.encoding=US-ASCII", "-Dstdout.encoding=US-ASCII");
        Result json = run(ascii, "validate", "--format=json", ascii(Folders.bad(temp)));
        assertThat(new ObjectMapper()
                        .readTree(json.out())
                        .at("/problems/0/column/name")
                        .asText())
                .isEqualTo("サービス利用日");
        assertThat(run(ascii, "--help").out()).contains("使い方 / Usage:");
        assertThat(run(ascii, "validate").err()).contains("指定が必要です: PATH");
    }

    @Test
    void checksWhatIsPipedToIt() throws Exception {
        Path bad = Files.move(Folders.bad(temp), temp.resolve("bad"));
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive);
                Stream<Path> files = Files.list(bad)) {
            for (Path file : files.toList()) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, zip);
            }
        }

        Result result = run(archive.toByteArray(), List.of(), "validate", "-");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("不合格  エラー 1件\n");
        assertThat(result.exitCode()).isOne();
    }

    @Test
    void knowsItsVersion() throws Exception {
        assertThat(run(List.of(), "--version").out())
                .isEqualTo("careplan-validator " + System.getProperty("careplan.version") + " (standard 4.1)\n");
    }

    @Test
    @Tag("full")
    void hasNoColoursAndNoProgressInAFile() throws Exception {
        Result result = run(List.of(), "validate", ascii(Folders.bad(temp)));

        assertThat(result.out()).doesNotContain("\u001B");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void carriesTheLicencesAndNoSignatures() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> names = jar.stream().map(Object::toString).toList();
            assertThat(names).contains("META-INF/LICENSE", "io/github/careplansdk/csv/cli/Main.class");
            assertThat(names).noneMatch(name -> name.endsWith(".SF") || name.endsWith("module-info.class"));
        }
    }
}
