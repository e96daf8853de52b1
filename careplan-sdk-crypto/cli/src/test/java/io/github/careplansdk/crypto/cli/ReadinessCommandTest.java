package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code readiness --keyring}: the offices' certificates on the day of the move. */
class ReadinessCommandTest extends CommandTest {
    private static final String OTHER = "9970100037";
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..", "..")
            .toAbsolutePath()
            .normalize();
    private static final Path RESULTS = ROOT.resolve("examples/sample-month/3-results-home-help");
    private static final Path VERSION3 = ROOT.resolve("careplan-sdk-csv/src/test/resources/version3/month");

    private void put(String... samples) throws IOException {
        for (String sample : samples) {
            for (String end : List.of(".pfx", ".password")) {
                Files.copy(sample(sample + end), temp.resolve(sample + end));
            }
        }
    }

    private int readiness(Object... more) {
        return run(List.of("readiness", "--keyring", temp, "--trust", sample("ca.pem")), more);
    }

    /** The last day of a sample, as {@code inspect} tells it. */
    private String lastDay(String sample) throws IOException {
        run(as(sample, "inspect"), "--trust", sample("ca.pem"), "--format", "json");
        return json("inspect.schema.json").at("/certificate/lastDay").asText();
    }

    private static String before(String day, int days) {
        return LocalDate.parse(day).minusDays(days).toString();
    }

    @Test
    void allAreGoodOnTheDayOfTheMove() throws IOException {
        put(OFFICE + "-claims", OTHER + "-dx");
        String move = before(lastDay(OFFICE + "-claims"), 500);

        assertThat(readiness("--date", move, "--move-date", move)).isZero();
        assertThat(out())
                .startsWith("移行の日の電子証明書：")
                .contains(OFFICE, OTHER, "有効")
                .doesNotContain("更新してください");
        assertThat(err()).isEmpty();
    }

    @Test
    void tellsUntilWhenARenewalIsOpenWhereACertificateEndsBeforeTheMove() throws IOException {
        put(OFFICE + "-claims");
        String last = lastDay(OFFICE + "-claims");

        assertThat(readiness("--date", before(last, 10), "--move-date", before(last, -10)))
                .isEqualTo(4);
        assertThat(out()).contains(OFFICE + "：" + last + " に終わります。", "までに更新してください");
        assertThat(readiness("--lang", "en", "--date", before(last, -5), "--move-date", before(last, -10)))
                .isEqualTo(4);
        assertThat(out()).contains(OFFICE + ": ended on " + last, "apply for a new one");
        assertThat(readiness("--date", before(last, 400), "--move-date", before(last, 10)))
                .isEqualTo(1);
        assertThat(out()).contains("要更新");
    }

    /** As long as the day is not announced, a certificate has to last the whole month. */
    @Test
    void aCertificateThatEndsWithinTheMonthOfTheMoveIsNotGood() throws IOException {
        put(OFFICE + "-claims");
        String last = lastDay(OFFICE + "-claims");
        Path facts = Files.writeString(temp.resolve("move.tsv"), "move\t" + last.substring(0, 7) + "\t(invented)\n");

        int exitCode = readiness("--move", facts, "--date", before(last, 100));

        assertThat(exitCode).isEqualTo(last.endsWith("-31") ? 1 : 4);
        assertThat(out()).contains("日は未公表", "(invented)");
    }

    @Test
    void writesJsonByItsSchemaAndTakesFilesToo() throws IOException {
        put(OFFICE + "-claims");
        String move = before(lastDay(OFFICE + "-claims"), 500);

        assertThat(readiness("--date", move, "--move-date", move, "--format", "json", VERSION3))
                .isEqualTo(1);
        JsonNode json = json("moving.schema.json");
        assertThat(json.at("/keys/0/status").asText()).isEqualTo("valid");
        assertThat(json.at("/files/ready").asBoolean(true)).isFalse();
        assertThat(readiness("--date", move, "--move-date", move, RESULTS)).isZero();
        assertThat(out()).contains("移行後に使えます");
        assertThat(readiness("--date", move, "--move-date", before(move, -490), "--format", "json"))
                .isEqualTo(1);
        assertThat(json("moving.schema.json").at("/ending/0/act").asText()).isEqualTo("renew");
    }

    /** No list of today is current on the day of the move; the sample's is good for a week. */
    @Test
    void aListOfRevokedCertificatesIsTakenAsOfToday() throws IOException {
        put(OFFICE + "-claims", OTHER + "-dx");
        String move = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(30).toString();

        assertThat(readiness("--move-date", move, "--crl", sample("ca-crl.pem")))
                .isZero();
        assertThat(out()).contains("有効").doesNotContain("LIST_STALE", "REVOCATION_UNKNOWN", "確認していません");

        put(OFFICE + "-revoked");
        Files.delete(temp.resolve(OFFICE + "-claims.pfx"));
        assertThat(readiness("--move-date", move, "--crl", sample("ca-crl.pem")))
                .isEqualTo(4);
        assertThat(out()).contains("REVOKED");
    }

    @Test
    void saysThatRevocationWasNotChecked() throws IOException {
        put(OFFICE + "-claims");
        String move = before(lastDay(OFFICE + "-claims"), 500);

        assertThat(readiness("--date", move, "--move-date", move)).isZero();
        assertThat(out()).contains("失効しているかどうかは確認していません。", "--crl");
        assertThat(readiness("--lang", "en", "--date", move, "--move-date", move))
                .isZero();
        assertThat(out()).contains("Whether they are revoked was not checked");
    }

    /** A code is looked up, and a file name copied. */
    @Test
    void codesAndNamesOfFilesStayWhole() throws IOException {
        String name = "very-long-name-of-a-file-for-the-office-" + OFFICE;
        Files.copy(sample(OFFICE + "-claims.pfx"), temp.resolve(name + ".pfx"));
        for (String language : List.of("ja", "en")) {
            assertThat(readiness("--lang", language)).isEqualTo(3);
            assertThat(out().lines())
                    .anyMatch(line -> line.endsWith(name + ".pfx"))
                    .anyMatch(line -> line.endsWith("  PASSWORD_FILE_MISSING"));
        }
    }

    /** Nothing is no proof that a product is ready. */
    @Test
    void endsWith2WhereThereIsNoFileOfTheStandard() throws IOException {
        put(OFFICE + "-claims");
        Path folder = Files.createDirectory(temp.resolve("exported"));
        String move = before(lastDay(OFFICE + "-claims"), 500);

        assertThat(readiness("--date", move, "--move-date", move, folder)).isEqualTo(2);
        assertThat(err()).contains("標準仕様のファイルがありません: " + folder, "There is no file of the standard here: " + folder);
        assertThat(readiness("--date", move, "--move-date", move, RESULTS, folder))
                .isEqualTo(2);
        assertThat(out()).contains("NOTHING_TO_CHECK");
        Files.writeString(folder.resolve("memo.txt"), "memo");
        assertThat(readiness("--date", move, "--move-date", move, folder)).isEqualTo(2);
        assertThat(out()).isEmpty();
    }

    @Test
    void saysWhatItWouldHaveUnderstood() {
        assertThat(run("readiness")).isEqualTo(2);
        assertThat(err()).contains("--keyring");
        assertThat(run("readiness", "--keyring", temp.resolve("none"))).isEqualTo(2);
        assertThat(err()).contains("Not found");
        assertThat(readiness()).isEqualTo(2);
        assertThat(err()).contains("NO_KEY_FILE");
        assertThat(readiness(temp.resolve("none"))).isEqualTo(2);
        assertThat(readiness("--move-date", "soon")).isEqualTo(2);
        assertThat(err()).contains("--move-date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"move-2027.md", "move-2027.ja.md"})
    void theCommandOfThePageRuns(String page) throws IOException {
        put(OFFICE + "-claims");
        String command = Pattern.compile("(?m)^java -jar careplan-sdk-crypto/target/careplan-transfer\\.jar (.+)$")
                .matcher(Files.readString(ROOT.resolve("docs").resolve(page)).replace("\r\n", "\n"))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        Object[] words = Stream.of(command.split(" "))
                .map(word -> word.equals("keys") ? temp : word.equals("ca.pem") ? sample(word) : word)
                .toArray();

        assertThat(run(words)).as(err()).isLessThan(2);
        assertThat(out()).contains(OFFICE);
    }
}
