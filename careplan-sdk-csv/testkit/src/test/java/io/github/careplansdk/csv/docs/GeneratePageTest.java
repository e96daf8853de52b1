package io.github.careplansdk.csv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program on {@code docs/generate.md} makes the folders that the page shows. */
class GeneratePageTest {
    private static final Pattern PROGRAM = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern FOLDER = Pattern.compile("april/bulks/town[^ ]+");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"generate.md", "generate.ja.md"})
    void theProgramMakesTheFoldersShown(String name) throws Exception {
        String page = Files.readString(Path.of(System.getProperty("basedir", "."), "..", "..", "docs", name));
        Matcher program = PROGRAM.matcher(page);
        assertThat(program.find()).isTrue();
        run(program.group(1));
        assertThat(FOLDER.matcher(page).results())
                .hasSize(6)
                .allSatisfy(shown -> assertThat(folder.resolve(shown.group())).isNotEmptyDirectory());
        assertThat(folder.resolve("april/bulks/mistakes/NOT_DATE")).isNotEmptyDirectory();
    }

    private void run(String program) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("Snippet.java"), """
                import io.github.careplansdk.csv.testkit.generate.*;
                import java.nio.file.Path;
                import java.time.YearMonth;
                import java.util.List;

                class Snippet {
                    public static void main(String[] arguments) throws Exception {
                %s
                    }
                }
                """.formatted(program));
        Path output = folder.resolve("output.txt");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        java, "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), source.toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }
}
