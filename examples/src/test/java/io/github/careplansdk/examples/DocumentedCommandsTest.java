package io.github.careplansdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Commands of the documentation in a form that bash, PowerShell and cmd read alike. There is neither PowerShell nor cmd here to try
 * them: the form is looked at.
 */
@Tag("form")
class DocumentedCommandsTest {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "."), "..").toAbsolutePath().normalize();

    /** A command in the text, perhaps broken over lines, to the closing mark; or on a line of its own, to its end. */
    private static final Pattern COMMAND = Pattern.compile("(?m)`((?:mvn|java) [^`]+)`|^((?:mvn|java) [^`\\n]+)$");

    /** How a generated page or schema says what makes it anew: up to the end of the comment. */
    private static final Pattern REFRESH = Pattern.compile("Refresh with: (mvn .+?)(?: -->|\",)\\R");

    /** What a shell takes for one word. */
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|[^\\s\"])+");

    private static List<String> commands(String text) {
        return COMMAND.matcher(text)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .toList();
    }

    /** The words that one of the shells would not leave whole or as they are. */
    private static Stream<String> misread(String command) {
        return WORD.matcher(command).results().map(MatchResult::group).filter(DocumentedCommandsTest::isMisread);
    }

    private static boolean isMisread(String word) {
        boolean quoted = word.matches("\"[^\"]*\"");
        // PowerShell ends an option at a dot, makes a list at a comma and looks into what is quoted in part.
        boolean takenApart = !quoted && (word.startsWith("-D") && word.contains(".") || word.matches(".*[,\"].*"));
        // Quotes and line ends of a Unix shell, and what shells put something in place of.
        return takenApart || word.matches(".*['$%!^&|<>;].*") || word.equals("\\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md", "CONTRIBUTING.md", "docs/guide.md", "docs/guide.ja.md"})
    void allShellsReadThemAlike(String page) throws IOException {
        List<String> commands = commands(Files.readString(ROOT.resolve(page)));
        assertThat(commands).isNotEmpty();
        assertThat(commands).flatMap(command -> misread(command).toList()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs", "docs/schema"})
    void allShellsReadThoseOfGeneratedFilesAlike(String folder) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            List<String> commands = files.filter(file -> file.toString().matches(".*\\.(md|json)"))
                    .map(DocumentedCommandsTest::read)
                    .flatMap(text -> REFRESH.matcher(text).results())
                    .map(match -> match.group(1).replace("\\\"", "\""))
                    .toList();
            assertThat(commands)
                    .hasSizeGreaterThan(5)
                    .allMatch(command -> command.contains(" \"-Ddocs.update=true\" "));
            assertThat(commands).flatMap(command -> misread(command).toList()).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatAShellMisreadsIsFound() {
        assertThat(
                        commands(
                                "Run `mvn -q test`, then\nmvn -B verify\nor `java -jar a.jar`; mvn is not one, `mvn -q\n-Da=b` is."))
                .containsExactly("mvn -q test", "mvn -B verify", "java -jar a.jar", "mvn -q\n-Da=b");
        assertThat(misread("mvn -Dexec.args=\"--lang en\" -Dgpg.skip -Dtest=A,B -pl a,b '-Da=b' -Dx=$Y -Dtest=A \\"))
                .containsExactly(
                        "-Dexec.args=\"--lang en\"", "-Dgpg.skip", "-Dtest=A,B", "a,b", "'-Da=b'", "-Dx=$Y", "\\");
        assertThat(misread("mvn -q \"-Dexec.args=--lang en\" -pl \"a,b\" -DskipTests -Dtest=A -jar a.b/c.jar"))
                .isEmpty();
    }
}
