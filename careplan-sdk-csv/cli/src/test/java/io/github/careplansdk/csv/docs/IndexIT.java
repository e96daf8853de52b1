package io.github.careplansdk.csv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.testing.JavaCommand;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code docs/index.md} do what the page says. */
class IndexIT {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..", "..")
            .toAbsolutePath()
            .normalize();
    private static final Pattern COMMAND =
            Pattern.compile("(?m)^java -jar careplan-sdk-csv/target/careplan-validator\\.jar (.+)$");

    @TempDir
    private Path work;

    private static List<String> commands(String page) throws IOException {
        return COMMAND.matcher(
                        Files.readString(ROOT.resolve("docs").resolve(page)).replace("\r\n", "\n"))
                .results()
                .map(command -> command.group(1))
                .toList();
    }

    private int run(String arguments) throws IOException, InterruptedException {
        List<String> command = JavaCommand.brief();
        command.addAll(List.of("-jar", System.getProperty("careplan.validator.jar")));
        for (String word : arguments.split(" +")) {
            command.add(word.startsWith("examples/") ? ROOT.resolve(word).toString() : word);
        }
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File(work.toFile(), "printed"))
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    @Test
    @Tag("full")
    void eachCommandRuns() throws Exception {
        List<String> commands = commands("index.md");

        assertThat(commands).hasSize(5);
        for (String command : commands) {
            assertThat(run(command)).as(command).isEqualTo(command.contains("sample-month-broken") ? 1 : 0);
        }
        assertThat(work.resolve("report.html")).isNotEmptyFile();
        assertThat(work.resolve("forms/index.html")).isNotEmptyFile();
    }

    @Test
    void bothPagesHaveTheSameCommands() throws IOException {
        assertThat(commands("index.md").stream().map(command -> command.replace("--lang en ", "")))
                .isEqualTo(commands("index.ja.md"));
    }
}
