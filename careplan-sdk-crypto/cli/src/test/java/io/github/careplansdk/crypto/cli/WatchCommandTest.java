package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code watch --once}, as a scheduler starts it, and what it refuses. */
class WatchCommandTest extends CommandTest {
    private static final String NAME = "UPJSK_202604_9970100037_11_9970100011_43_20260501170000.CSV";
    private static final String UNIT = "20260501170000_9970100037_11_9970100011_43";
    private static final Pattern COMMANDS =
            Pattern.compile("<!-- commands: run by a test -->\\R```\\R(.*?)```", Pattern.DOTALL);

    private Path download;
    private Path export;
    private Path health;

    @BeforeEach
    void nameTheFolders() throws IOException {
        download = Files.createDirectory(temp.resolve("download"));
        export = Files.createDirectory(temp.resolve("export"));
        health = temp.resolve("health.json");
    }

    private Path sampleIn(Path folder) throws IOException {
        return Files.copy(month("3-results-home-help").resolve(NAME), folder.resolve(NAME));
    }

    private int take(Object... more) {
        return run(
                List.of("watch", "--once", "--every", "1", "--download", download, "--inbox", temp.resolve("inbox")),
                more);
    }

    private int layOut(Object... more) {
        return run(
                List.of(
                        "watch",
                        "--once",
                        "--every",
                        "1",
                        "--outbox",
                        temp.resolve("outbox"),
                        "--upload",
                        temp.resolve("upload"),
                        export),
                more);
    }

    @Test
    void oneLookTakesWhatIsCompleteAndLeavesItsHealth() throws IOException {
        sampleIn(download);
        assertThat(take("--health", health)).as(err()).isZero();
        assertThat(out()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d {2}取り込みました: " + UNIT + "\n");
        JsonNode written = json("watch.schema.json", health);
        assertThat(written.at("/state").asText()).isEqualTo("stopped");
        assertThat(written.at("/taken").asInt()).isOne();
        assertThat(written.at("/pid").asLong())
                .isEqualTo(ProcessHandle.current().pid());
        assertThat(take("--lang", "en")).isZero();
        assertThat(out()).isEmpty();
    }

    @Test
    void oneLookLaysOutWhatIsComplete() throws IOException {
        sampleIn(export);
        assertThat(layOut("--lang", "en")).as(err()).isZero();
        assertThat(out()).contains("  Laid out: " + UNIT + " (");
        assertThat(layOut()).isZero();
        assertThat(out()).isEmpty();
    }

    @Test
    void whatIsNotDoneIsToldAndTheExitCodeSaysSo() throws IOException {
        Files.writeString(sampleIn(download), "\"花子\"", StandardOpenOption.APPEND);
        assertThat(take("--health", health)).isOne();
        assertThat(out()).contains("取り込めませんでした: " + UNIT, "UNIT_QUARANTINED").doesNotContain("花子");
        assertThat(json("watch.schema.json", health).at("/lastError/code").asText())
                .isEqualTo("UNIT_QUARANTINED");
        Files.writeString(sampleIn(export), "\"花子\"", StandardOpenOption.APPEND);
        assertThat(layOut("--lang", "en")).isOne();
        assertThat(out()).contains("Not sent: " + UNIT, "UNIT_HAS_ERRORS");
        assertThat(run("status", "--inbox", temp.resolve("inbox"))).isZero();
        assertThat(out()).contains("隔離: 1", temp.resolve("inbox/quarantine").toString());
        Files.move(export.resolve(NAME), export.resolve(NAME + ".part"));
        Files.createFile(export.resolve(NAME));
        assertThat(layOut()).isOne();
        assertThat(out()).contains("待っています: " + UNIT, "STILL_BEING_WRITTEN");
    }

    /** The caller names a folder: what is wrong with a file in it is no wrong usage. */
    @Test
    void aFileThatCannotBeUsedIsNotDoneAndOneReasonIsTold() throws IOException {
        Files.writeString(download.resolve("download.zip"), "no archive");
        assertThat(take()).isOne();
        assertThat(out())
                .contains("FILE_NOT_USABLE  アーカイブが壊れているか、内容を一意に読み取れません。ZIPファイルではないか", "download.zip は使えません")
                .doesNotContain("重複", "長すぎ", "表示できない");
        Files.delete(download.resolve("download.zip"));
        Files.createSymbolicLink(
                download.resolve("link.pdf"),
                month("3-results-home-help").resolve(NAME).toAbsolutePath());
        assertThat(take("--lang", "en")).isOne();
        assertThat(out())
                .contains("FILE_NOT_PLAIN  link.pdf is not a regular file")
                .doesNotContain("too long", "twice");
        assertThat(run("pick-up", "--settle", "1", "--download", download, "--inbox", temp.resolve("inbox")))
                .isOne();
    }

    @Test
    void helpSaysWhereWhatFailedLies() {
        for (String command : List.of("watch", "pick-up")) {
            assertThat(run("--lang", "en", command, "--help")).isZero();
            assertThat(out()).contains("quarantine");
        }
    }

    @Test
    void oneThingAtATime() {
        for (List<Object> wrong : List.of(
                List.<Object>of("--download", download),
                List.<Object>of("--inbox", "x"),
                List.<Object>of("--outbox", "x", export))) {
            assertThat(run(List.of("watch", "--once"), wrong.toArray()))
                    .as(wrong.toString())
                    .isEqualTo(2);
            assertThat(err()).containsPattern("--(inbox|download|upload) DIR");
        }
        for (List<Object> wrong : List.of(
                List.<Object>of(),
                List.<Object>of(export),
                List.<Object>of("--outbox", "x", "--upload", "y"),
                List.<Object>of("--download", download, "--inbox", "x", export),
                List.<Object>of("--download", download, "--inbox", "x", "--outbox", "y", "--upload", "z", export))) {
            assertThat(run(List.of("watch", "--once"), wrong.toArray()))
                    .as(wrong.toString())
                    .isEqualTo(2);
            assertThat(err()).contains("どちらか一方を指定してください", "To do both, run two.");
        }
        assertThat(layOut("--journal", "x", "--terminal", "y")).isEqualTo(2);
        assertThat(err()).contains("--journal goes with --download and --inbox.");
        assertThat(take("--every", "0")).isEqualTo(2);
    }

    @Test
    void foldersThatCannotBeWatchedAreRefused() throws IOException {
        assertThat(run("watch", "--download", download, "--inbox", download)).isEqualTo(2);
        assertThat(err()).contains("Name two that are apart");
        assertThat(run("watch", "--download", temp.resolve("no"), "--inbox", temp.resolve("inbox")))
                .isEqualTo(2);
        assertThat(err()).contains("Not found: " + temp.resolve("no"));
        assertThat(temp.resolve("inbox")).doesNotExist();
        assertThat(run("watch", "--outbox", export, "--upload", temp.resolve("u"), export))
                .isEqualTo(2);
        assertThat(run("watch", "--outbox", temp.resolve("o"), "--upload", export.resolve("u"), export))
                .isEqualTo(2);
        assertThat(run("watch", "--outbox", temp.resolve("o"), "--upload", temp.resolve("u"), temp.resolve("no")))
                .isEqualTo(2);
        assertThat(take("--health", download.resolve("health.json"))).isEqualTo(2);
        assertThat(take("--health", temp.resolve("no/health.json"))).isEqualTo(2);
        assertThat(export).isEmptyDirectory();
        assertThat(download).isEmptyDirectory();
    }

    private static List<String> commands(String page) throws IOException {
        return COMMANDS.matcher(Files.readString(Path.of(System.getProperty("basedir", "."), "..", "..", "docs", page)))
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
    }

    /** Each as it stands there, for one look. */
    @Test
    void theCommandsOfThePageRun() throws IOException {
        String jar = "java -jar careplan-transfer.jar ";
        List<String> commands = commands("watch.md");
        assertThat(commands).hasSizeGreaterThan(2).allMatch(command -> command.startsWith(jar));
        assertThat(commands("watch.ja.md")).isEqualTo(commands);
        for (String command : commands) {
            List<Object> words = Stream.of(command.substring(jar.length()).split(" +"))
                    .<Object>map(word -> word.matches("download|inbox|outbox|upload|export|shared|.*\\.json")
                            ? temp.resolve(word)
                            : word)
                    .toList();
            assertThat(run(words, words.contains("--once") ? new Object[0] : new Object[] {"--once", "--every", "1"}))
                    .as(command + err())
                    .isZero();
        }
    }
}
