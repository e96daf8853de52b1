package io.github.careplansdk.csv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.testing.JavaCommand;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on {@code docs/generate.md} makes the folders that the page shows. */
@Tag("process")
class GeneratePageTest {
    private static final Pattern PROGRAM = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern FOLDER = Pattern.compile("april/bulks/town[^ ]+");

    @TempDir
    private Path folder;

    @Test
    @Tag("full")
    void theProgramMakesTheFoldersShown() throws Exception {
        String page = page("generate.md");
        run(program(page));
        assertThat(FOLDER.matcher(page).results())
                .hasSize(6)
                .allSatisfy(shown -> assertThat(folder.resolve(shown.group())).isNotEmptyDirectory());
        assertThat(folder.resolve("april/bulks/mistakes/NOT_DATE")).isNotEmptyDirectory();
    }

    @Test
    void bothPagesShowTheSame() throws IOException {
        String english = page("generate.md");
        String japanese = page("generate.ja.md");
        assertThat(program(japanese).replaceAll("//.*", ""))
                .isEqualTo(program(english).replaceAll("//.*", ""));
        assertThat(FOLDER.matcher(japanese).results().map(MatchResult::group).toList())
                .isEqualTo(FOLDER.matcher(english)
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }

    private static String page(String name) throws IOException {
        return Files.readString(Path.of(System.getProperty("basedir", "."), "..", "..", "docs", name));
    }

    private static String program(String page) {
        Matcher program = PROGRAM.matcher(page);
        assertThat(program.find()).isTrue();
        return program.group(1);
    }

    private void run(String program) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("Snippet.java"), """
                import io.github.careplansdk.csv.testkit.generate.Generator;
                import io.github.careplansdk.csv.testkit.generate.Generator.PlantedMistake;
                import java.nio.file.Path;
                import java.time.YearMonth;
                import java.util.List;

                class Snippet {
                    public static void main(String[] arguments) throws Exception {
                %s
                    }
                }
                """.formatted(program));
        String classPath = System.getProperty("java.class.path");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-encoding", "UTF-8", "-cp", classPath, source.toString()))
                .isZero();
        Path output = folder.resolve("output.txt");
        // Another process, since the program writes to the folder that it is started in.
        List<String> command = JavaCommand.brief();
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", folder + File.pathSeparator + classPath, "Snippet"));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }
}
