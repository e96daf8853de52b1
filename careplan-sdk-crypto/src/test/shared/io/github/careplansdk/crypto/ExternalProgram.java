package io.github.careplansdk.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the programs of others that this SDK must get on with. A test that needs one which is not installed is skipped. */
public final class ExternalProgram {
    private static final int SECONDS = 60;

    private final List<String> command;
    private final Path folder;

    private ExternalProgram(List<String> command, Path folder) {
        this.command = command;
        this.folder = folder;
    }

    /** A program on the path; where it is missing, the test is skipped. */
    public static ExternalProgram installed(String name, Path folder) {
        boolean found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(place -> Path.of(place, name))
                .anyMatch(Files::isExecutable);
        assumeTrue(found, name + " is not installed");
        return new ExternalProgram(List.of(name), folder);
    }

    /** A program of the JDK that runs the tests. */
    public static ExternalProgram ofJava(String name, Path folder) {
        return new ExternalProgram(
                List.of(Path.of(System.getProperty("java.home"), "bin", name).toString()), folder);
    }

    /** Runs it to a good end, in the folder, and gives what it printed. */
    public String run(String... arguments) throws IOException {
        return run(Map.of(), arguments);
    }

    /** As above, with more environment variables. */
    public String run(Map<String, String> environment, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
                    .as("%s ends", line)
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
        String printed = Files.readString(output, StandardCharsets.ISO_8859_1);
        assertThat(process.exitValue()).as("%s:%n%s", line, printed).isZero();
        return printed;
    }
}
