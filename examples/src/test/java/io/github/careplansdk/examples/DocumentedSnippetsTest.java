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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each snippet that a page marks as run by a test compiles, and runs from the root of the repository. */
@Tag("form")
class DocumentedSnippetsTest {
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

    /** Compiles the programs of all pages at once; pages that share a program have it once. */
    @BeforeAll
    static void compilePrograms() throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String page : PAGES) {
            String source = source(Page.of(page).snippets("java"));
            PROGRAMS.put(page, sources.computeIfAbsent(source, none -> "page" + sources.size()));
        }
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = Files.createDirectory(folder.resolve(source.getValue())).resolve("Snippet.java");
            files.add(Files.writeString(file, "package " + source.getValue() + ";\n" + source.getKey()));
        }
        compile(files);
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

    @Test
    void thePagesHaveProgramsThatCompile() {
        assertThat(PROGRAMS).containsOnlyKeys(PAGES);
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
                .directory(Page.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(new String(Files.readAllBytes(output), StandardCharsets.UTF_8))
                .isZero();
    }

    @Nested
    @Tag("process")
    @Tag("full")
    class Running {
        /** Runs all programs in one process. */
        @BeforeAll
        static void runPrograms() throws Exception {
            List<String> command = JavaCommand.brief();
            command.addAll(List.of(
                    "-Dfile.encoding=UTF-8",
                    "-Djava.io.tmpdir=" + folder,
                    "-cp",
                    folder + File.pathSeparator + System.getProperty("java.class.path"),
                    PagePrograms.class.getName(),
                    folder.toString()));
            PROGRAMS.values().stream().distinct().forEach(name -> command.add(name + ".Snippet"));
            run(command);
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
            assertThat(Page.of(page).promised())
                    .allSatisfy(line -> assertThat(printed.lines()).contains(line));
            assertThat(printed).contains(among);
        }

        @Test
        void theCommandsRun() throws Exception {
            assumeTrue(
                    Files.exists(Page.ROOT.resolve("careplan-sdk-crypto/target/careplan-transfer.jar")),
                    "the executable jars are made by mvn package");
            List<String> commands = Page.of("README.md").commands();
            assertThat(commands).hasSize(2);
            for (String command : commands) {
                assertThat(command).startsWith("java ");
                List<String> brief = JavaCommand.brief();
                brief.addAll(List.of(command.split(" +")).subList(1, command.split(" +").length));
                run(brief);
            }
        }
    }
}
