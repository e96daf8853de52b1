package io.github.careplansdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.careplansdk.testing.JavaCommand;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each snippet that a page marks as run by a test compiles and runs, from the root of the repository. */
@Tag("process")
class DocumentedSnippetsTest {
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet: run by a test -->\\R```(\\w*)\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern PROMISE = Pattern.compile("println\\(.*\\); // (.+)");
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL);
    private static final Path ROOT = root();

    private static final List<String> PAGES = Stream.of(
                    "README",
                    "docs/guide",
                    "docs/master-data",
                    "docs/identity-and-seal",
                    "docs/certificates",
                    "docs/transport",
                    "docs/stores",
                    "docs/pseudonymise",
                    "docs/diff",
                    "docs/rehearse")
            .flatMap(page -> Stream.of(page + ".md", page + ".ja.md"))
            .toList();
    /** The package of each page's program. */
    private static final Map<String, String> PROGRAMS = new HashMap<>();

    @TempDir
    private static Path folder;

    /** Maven runs tests in the folder of their module. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("README.ja.md")) ? here : here.getParent();
    }

    /** Compiles the programs of all pages at once and runs them in one process; pages that share a program run it once. */
    @BeforeAll
    static void runPrograms() throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String page : PAGES) {
            String source = source(snippets(Files.readString(ROOT.resolve(page)), "java"));
            PROGRAMS.put(page, sources.computeIfAbsent(source, none -> "page" + sources.size()));
        }
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = Files.createDirectory(folder.resolve(source.getValue())).resolve("Snippet.java");
            files.add(Files.writeString(file, "package " + source.getValue() + ";\n" + source.getKey()));
        }
        compile(files);
        List<String> command = JavaCommand.brief();
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                folder + File.pathSeparator + System.getProperty("java.class.path"),
                PagePrograms.class.getName(),
                folder.toString()));
        sources.values().forEach(name -> command.add(name + ".Snippet"));
        run(command);
    }

    private static void compile(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiled).as("%s", messages).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, 2026-04-",
        "README.ja.md, 2026-04-",
        "docs/guide.md, MONTHLY_PLAN",
        "docs/guide.ja.md, MONTHLY_PLAN",
        "docs/master-data.md, 244",
        "docs/master-data.ja.md, 244",
        "docs/identity-and-seal.md, RENEWAL_DUE",
        "docs/identity-and-seal.ja.md, RENEWAL_DUE",
        "docs/certificates.md, ISSUE_ANEW",
        "docs/certificates.ja.md, ISSUE_ANEW",
        "docs/transport.md, received 20260325102000",
        "docs/transport.ja.md, received 20260325102000",
        "docs/transport.md, for 9970100045",
        "docs/transport.ja.md, for 9970100045",
        "docs/diff.md, UPPLAN > UPJSK",
        "docs/diff.ja.md, UPPLAN > UPJSK",
        "docs/rehearse.md, D1-01 true",
        "docs/rehearse.ja.md, D1-01 true",
        "docs/stores.md, imported 20260325102000",
        "docs/stores.ja.md, imported 20260325102000",
        "docs/pseudonymise.md, true",
        "docs/pseudonymise.ja.md, true"
    })
    void javaRuns(String page, String among) throws Exception {
        String program = PROGRAMS.get(page) + ".Snippet";
        assertThat(PagePrograms.thrown(folder, program)).doesNotExist();
        String printed = Files.readString(PagePrograms.printed(folder, program));
        String text = String.join("\n", snippets(Files.readString(ROOT.resolve(page)), "java"));
        assertThat(promised(text))
                .allSatisfy(line -> assertThat(printed.lines()).contains(line));
        assertThat(printed).contains(among);
    }

    @Test
    void theCommandsRun() throws Exception {
        assumeTrue(
                Files.exists(ROOT.resolve("careplan-sdk-crypto/target/careplan-transfer.jar")),
                "the executable jars are made by mvn package");
        List<String> commands = commands("README.md");
        assertThat(commands).hasSize(2);
        for (String command : commands) {
            assertThat(command).startsWith("java ");
            List<String> brief = JavaCommand.brief();
            brief.addAll(List.of(command.split(" +")).subList(1, command.split(" +").length));
            run(brief);
        }
    }

    /** The same commands in both languages, but for the language. */
    @Test
    void theReadmesAgree() throws IOException {
        assertThat(commands("README.md"))
                .anyMatch(command -> command.contains(" --lang en "))
                .map(command -> command.replace(" --lang en ", " "))
                .isEqualTo(commands("README.ja.md"));
    }

    private static List<String> commands(String page) throws IOException {
        return snippets(Files.readString(ROOT.resolve(page)), "").stream()
                .flatMap(String::lines)
                .toList();
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
    private static String source(List<String> snippets) {
        Map<Boolean, String> parts = snippets.stream()
                .collect(Collectors.partitioningBy(
                        snippet -> snippet.contains("public record "), Collectors.joining("\n")));
        Map<Boolean, String> lines = parts.get(false)
                .lines()
                .collect(Collectors.partitioningBy(line -> line.startsWith("import "), Collectors.joining("\n")));
        return """
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
                %s
                    }
                }
                """.formatted(lines.get(true), parts.get(true), lines.get(false));
    }

    private static void run(List<String> command) throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(new String(Files.readAllBytes(output), StandardCharsets.UTF_8))
                .isZero();
    }
}
