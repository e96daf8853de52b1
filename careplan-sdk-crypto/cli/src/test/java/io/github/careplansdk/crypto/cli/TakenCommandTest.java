package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code pick-up --journal} and {@code taken}: two terminals of one office, and who took what. */
class TakenCommandTest extends CommandTest {
    private static final String SERIAL = "20260501170000";

    private Path journal;

    @BeforeEach
    void nameTheJournal() {
        journal = temp.resolve("共有 記録");
    }

    private Path download(String terminal) throws IOException {
        return Files.createDirectories(temp.resolve("download " + terminal));
    }

    private Path inbox(String terminal) {
        return temp.resolve("inbox " + terminal);
    }

    private int pickUp(String terminal) throws IOException {
        return run(
                "pick-up",
                "--download",
                download(terminal),
                "--inbox",
                inbox(terminal),
                "--settle",
                "1",
                "--journal",
                journal,
                "--terminal",
                terminal);
    }

    private int taken(Object... more) {
        return run(List.of("taken", "--journal", journal), more);
    }

    private void downloaded(String terminal) throws IOException {
        try (Stream<Path> files = Files.list(month("3-results-home-help"))) {
            for (Path file :
                    files.filter(each -> each.toString().contains(SERIAL)).toList()) {
                Files.copy(file, download(terminal).resolve(file.getFileName()));
            }
        }
    }

    @Test
    void whatTheOtherTerminalTookIsToldAndFound() throws IOException {
        downloaded("受付");
        assertThat(pickUp("受付")).isZero();
        assertThat(out()).doesNotContain("TAKEN_ELSEWHERE");
        assertThat(pickUp("PC-2")).isZero();
        assertThat(out()).contains("ここにない送信単位: 1 件", "TAKEN_ELSEWHERE", "端末「受付」", SERIAL);

        assertThat(taken(SERIAL)).isZero();
        assertThat(out()).contains("受付", SERIAL);
        assertThat(taken("UPJSK_202604_9970100037_11_9970100011_43_" + SERIAL + ".CSV", "--format", "json"))
                .isZero();
        JsonNode units = json("taken.schema.json").at("/units");
        assertThat(units).hasSize(1);
        assertThat(units.at("/0/terminal").asText()).isEqualTo("受付");

        assertThat(taken("--inbox", inbox("PC-2"), "--lang", "en")).isEqualTo(1);
        assertThat(out()).startsWith("Taken");
        assertThat(taken("--inbox", inbox("受付"))).isZero();
        assertThat(out()).isEqualTo("ここにない送信単位はありません。\n");

        downloaded("PC-2");
        assertThat(pickUp("PC-2")).isZero();
        assertThat(out()).doesNotContain("TAKEN_ELSEWHERE");
        assertThat(taken("--inbox", inbox("PC-2"))).isZero();
    }

    @Test
    void whatNobodyTookIsSaid() throws IOException {
        downloaded("one");
        assertThat(pickUp("one")).isZero();
        assertThat(taken("20260101000000", "--lang", "en")).isEqualTo(1);
        assertThat(out()).isEqualTo("No terminal has recorded that it took it: 20260101000000\n");
        assertThat(taken("UPJSK_202604_9970100045_15_9970100011_43_" + SERIAL + ".CSV"))
                .as("of another office")
                .isEqualTo(1);
        assertThat(taken("20260101000000", "--format", "json")).isEqualTo(1);
        assertThat(json("taken.schema.json").at("/notRecorded/0").asText()).isEqualTo("20260101000000");
    }

    @Test
    void wrongUsageIsExplained() throws IOException {
        assertThat(taken()).isEqualTo(2);
        assertThat(err()).contains("Not found: ");
        assertThat(pickUp("a/b")).isEqualTo(2);
        assertThat(err()).contains("at most 64 letters");
        assertThat(run("pick-up", "--download", download("one"), "--inbox", inbox("one"), "--journal", journal))
                .isEqualTo(2);
        assertThat(err()).contains("--journal", "--terminal");
        journal = download("one").resolve("journal");
        assertThat(pickUp("one")).isEqualTo(2);
        Files.createDirectories(journal);
        assertThat(taken()).isZero();
        assertThat(taken("UPJSK"))
                .as("nothing is recorded that it could be compared with")
                .isEqualTo(2);
        assertThat(taken("--inbox", temp)).isEqualTo(2);
    }
}
