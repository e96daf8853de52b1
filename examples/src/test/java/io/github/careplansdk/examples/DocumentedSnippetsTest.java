package io.github.careplansdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each snippet that a page marks as run by a test compiles and runs, from the root of the repository. */
@Tag("process")
class DocumentedSnippetsTest {
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet: run by a test -->\\R```(\\w*)\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern PROMISE = Pattern.compile("println\\(.*\\); // (.+)");
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL);
    private static final Path ROOT = root();

    @TempDir
    private Path folder;

    /** Maven runs tests in the folder of their module. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("README.ja.md")) ? here : here.getParent();
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, 2026-04-",
        "README.ja.md, 2026-04-",
        "docs/guide.md, MONTHLY_PLAN",
        "docs/guide.ja.md, MONTHLY_PLAN",
        "docs/identity-and-seal.md, RENEWAL_DUE",
        "docs/identity-and-seal.ja.md, RENEWAL_DUE",
        "docs/transport.md, received 20260325102000",
        "docs/transport.ja.md, received 20260325102000",
        "docs/transport.md, for 9970100045",
        "docs/transport.ja.md, for 9970100045",
        "docs/stores.md, imported 20260325102000",
        "docs/stores.ja.md, imported 20260325102000"
    })
    void javaRuns(String page, String among) throws Exception {
        String text = Files.readString(ROOT.resolve(page));
        List<String> snippets = snippets(text, "java");
        String printed = run(javaCommand(snippets));
        assertThat(promised(String.join("\n", snippets)))
                .allSatisfy(line -> assertThat(printed.lines()).contains(line));
        assertThat(printed).contains(among);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void theCommandsRun(String page) throws Exception {
        assumeTrue(
                Files.exists(ROOT.resolve("careplan-sdk-crypto/target/careplan-transfer.jar")),
                "the executable jars are made by mvn package");
        delete(ROOT.resolve("target"));
        List<String> commands = snippets(Files.readString(ROOT.resolve(page)), "").stream()
                .flatMap(String::lines)
                .toList();
        assertThat(commands).hasSize(3);
        for (String command : commands) {
            run(List.of(command.split(" +")));
        }
    }

    /** What an earlier run of the page has left. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> there = Files.walk(folder)) {
            for (Path path : there.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The same steps in both languages, and the same dependency as in the README. */
    @Test
    void theGuidesAgree() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String en = Files.readString(ROOT.resolve("docs/guide.md"));
        String ja = Files.readString(ROOT.resolve("docs/guide.ja.md"));
        assertThat(DEPENDENCY.matcher(readme).results().map(MatchResult::group))
                .hasSize(1)
                .allSatisfy(dependency -> assertThat(List.of(en, ja)).allMatch(page -> page.contains(dependency)));
        assertThat(snippets(ja, "java")).hasSameSizeAs(snippets(en, "java"));
    }

    /** The same program in both languages, but for the language it prints. */
    @Test
    void thePagesOnSealsAgree() throws IOException {
        String en = Files.readString(ROOT.resolve("docs/identity-and-seal.md"));
        String ja = Files.readString(ROOT.resolve("docs/identity-and-seal.ja.md"));
        assertThat(snippets(ja, "java")).hasSameSizeAs(snippets(en, "java"));
        assertThat(promised(String.join("\n", snippets(ja, "java"))))
                .isEqualTo(promised(String.join("\n", snippets(en, "java"))));
        assertThat(DEPENDENCY.matcher(ja).results().map(MatchResult::group).toList())
                .isEqualTo(
                        DEPENDENCY.matcher(en).results().map(MatchResult::group).toList());
    }

    private static List<String> snippets(String page, String language) {
        return SNIPPET.matcher(page)
                .results()
                .filter(snippet -> snippet.group(1).equals(language))
                .map(snippet -> snippet.group(2).strip())
                .toList();
    }

    /** What a comment behind a line that prints says it prints. */
    private static List<String> promised(String program) {
        return PROMISE.matcher(program)
                .results()
                .map(promise -> promise.group(1))
                .toList();
    }

    /** The snippets of a page are one program: imports first, then what declares public records, all else in {@code main}. */
    private List<String> javaCommand(List<String> snippets) throws IOException {
        Map<Boolean, String> parts = snippets.stream()
                .collect(Collectors.partitioningBy(
                        snippet -> snippet.contains("public record "), Collectors.joining("\n")));
        Map<Boolean, String> lines = parts.get(false)
                .lines()
                .collect(Collectors.partitioningBy(line -> line.startsWith("import "), Collectors.joining("\n")));
        String source = """
            import io.github.careplansdk.core.problem.*;
            import io.github.careplansdk.csv.*;
            import io.github.careplansdk.csv.io.*;
            import io.github.careplansdk.csv.model.*;
            import io.github.careplansdk.csv.report.*;
            import io.github.careplansdk.csv.validate.*;
            import java.nio.file.Path;
            %s

            class Snippet {
            %s

                public static void main(String[] arguments) throws Exception {
                    System.setOut(new java.io.PrintStream(System.out, true, "UTF-8"));
            %s
                }
            }
            """.formatted(lines.get(true), parts.get(true), lines.get(false));
        Path file = Files.writeString(folder.resolve("Snippet.java"), source);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                file.toString());
    }

    private String run(List<String> command) throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String printed = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }
}
