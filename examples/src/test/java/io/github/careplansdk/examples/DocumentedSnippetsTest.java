package io.github.careplansdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each snippet that a page marks as run by a test compiles and runs, from the root of the repository. */
class DocumentedSnippetsTest {
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet: run by a test -->\\R```(?<language>\\w*)\\R(?<text>.*?)```", Pattern.DOTALL);
    private static final Path ROOT = root();

    @TempDir
    private Path folder;

    /** Maven runs tests in the folder of their module. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("README.ja.md")) ? here : here.getParent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void snippetsRun(String page) throws Exception {
        List<String> ran = new ArrayList<>();
        Matcher snippet = SNIPPET.matcher(Files.readString(ROOT.resolve(page)));
        while (snippet.find()) {
            String text = snippet.group("text").strip();
            if (snippet.group("language").equals("java")) {
                assertThat(run(javaCommand(text))).contains("2026-04-");
                ran.add("java");
            } else {
                assumeTrue(
                        Files.exists(ROOT.resolve("careplan-sdk-csv/target/careplan-validator.jar")),
                        "careplan-validator.jar is made by mvn package");
                run(List.of(text.split(" +")));
                ran.add("command");
            }
        }
        assertThat(ran).containsExactlyInAnyOrder("java", "command");
    }

    private List<String> javaCommand(String body) throws IOException {
        String source = """
                import io.github.careplansdk.core.problem.*;
                import io.github.careplansdk.csv.*;
                import io.github.careplansdk.csv.io.*;
                import io.github.careplansdk.csv.model.*;
                import io.github.careplansdk.csv.validate.*;
                import java.nio.file.Path;

                class Snippet {
                    public static void main(String[] arguments) throws Exception {
                %s
                    }
                }
                """.formatted(body);
        Path file = Files.writeString(folder.resolve("Snippet.java"), source);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), file.toString());
    }

    private String run(List<String> command) throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String printed = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }
}
