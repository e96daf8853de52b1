package io.github.careplansdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.testing.JavaCommand;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The SDK on the module path: the examples, an application with its own {@code module-info}, export, check, sign, send,
 * receive and compare a month.
 */
@Tag("process")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ModulePathTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..");

    @Test
    void monthRunsInNamedModules() throws Exception {
        Process process = java("--lang", "en");

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("The care office receives, verifies and imports the results");
    }

    private Process java(String... arguments) throws IOException {
        String modulePath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(Predicate.not(entry -> entry.endsWith("test-classes")))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = JavaCommand.brief();
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "--module-path",
                modulePath,
                "--module",
                "io.github.careplansdk.examples/" + MainJob.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
