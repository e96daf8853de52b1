package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each command of {@code docs/certificates.md} runs as it stands there, in a folder with the files it names. */
class CertificatesPageTest extends CommandTest {
    private static final Path DOCS = Path.of(System.getProperty("basedir", "."), "..", "..", "docs");
    private static final Pattern COMMANDS =
            Pattern.compile("<!-- commands: run by a test -->\\R```\\R(.*?)```", Pattern.DOTALL);
    private static final String JAR = "java -jar careplan-transfer.jar ";

    private static List<String> commands(String page) throws IOException {
        return COMMANDS.matcher(Files.readString(DOCS.resolve(page)))
                .results()
                .map((MatchResult block) -> block.group(1))
                .flatMap(String::lines)
                .toList();
    }

    private void prepare() throws IOException {
        Files.copy(sample(OFFICE + "-dx.pfx"), temp.resolve("office.pfx"));
        Files.copy(sample(OFFICE + "-dx.password"), temp.resolve("password.txt"));
        Files.writeString(temp.resolve("new.txt"), "Reissued1");
        Files.createDirectories(temp.resolve("keys"));
        Files.copy(sample(OFFICE + "-claims.pfx"), temp.resolve("keys/office.pfx"));
        Files.copy(sample(OFFICE + "-claims.password"), temp.resolve("keys/office.password"));
        Files.writeString(temp.resolve("facts.tsv"), "free-pass\t-\tP2Y\ta notice\n");
        Files.createDirectories(temp.resolve("download"));
    }

    @Test
    void itsCommandsRun() throws IOException {
        prepare();
        Files.createDirectories(temp.resolve("shared"));
        List<String> commands = commands("certificates.md");
        assertThat(commands).hasSizeGreaterThan(5).allMatch(command -> command.startsWith(JAR));
        for (String command : commands) {
            Object[] words = Stream.of(command.substring(JAR.length()).split(" +"))
                    .map(word -> word.matches("office\\.pfx|.*\\.txt|facts\\.tsv|keys|download|inbox|shared")
                            ? temp.resolve(word)
                            : word)
                    .toArray();
            assertThat(run(words)).as(command).isIn(0, 1, 4);
            assertThat(err()).as(command).isEmpty();
            assertThat(out()).as(command).isNotBlank();
        }
    }

    @Test
    void bothLanguagesHaveTheSame() throws IOException {
        assertThat(commands("certificates.ja.md")).isEqualTo(commands("certificates.md"));
    }
}
