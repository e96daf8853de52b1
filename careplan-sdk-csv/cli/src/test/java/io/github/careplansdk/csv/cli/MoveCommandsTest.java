package io.github.careplansdk.csv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.move.AnnouncedDate;
import io.github.careplansdk.core.move.ExchangeMove;
import io.github.careplansdk.core.problem.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code readiness} and {@code explain}, and the page about the move that shows them. */
class MoveCommandsTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..", "..")
            .toAbsolutePath()
            .normalize();
    private static final Path PLANS = ROOT.resolve("examples/sample-month/2-plans");
    private static final Path RESULTS = ROOT.resolve("examples/sample-month/3-results-home-help");
    private static final Path BROKEN = ROOT.resolve("examples/sample-month-broken");
    private static final Path VERSION3 = ROOT.resolve("careplan-sdk-csv/src/test/resources/version3/month");

    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

    @TempDir
    private Path temp;

    private int run(Object... args) {
        outBytes.reset();
        errBytes.reset();
        return Main.run(
                Stream.of(args).map(Object::toString).toArray(String[]::new),
                new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return errBytes.toString(StandardCharsets.UTF_8);
    }

    /** What was printed, which has to be JSON by a schema of the documentation. */
    private JsonNode json(String schema) throws IOException {
        JsonNode json = new ObjectMapper().readTree(outBytes.toByteArray());
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(new ObjectMapper()
                                .readTree(ROOT.resolve("docs").resolve(schema).toFile()))
                        .validate(json))
                .isEmpty();
        return json;
    }

    @Nested
    class OfReadiness {
        @Test
        void endsWith0WhereAllCanBeUsed() {
            assertThat(run("readiness", "--date", "2026-12-01", PLANS, "--received", RESULTS))
                    .isZero();
            assertThat(out()).startsWith("移行後に使えます").contains("製品が出力したファイル", "受け取ったファイル");
            assertThat(err()).isEmpty();
        }

        @Test
        void endsWith1WhereSomeCannot() {
            assertThat(run("readiness", "--lang", "en", VERSION3)).isOne();
            assertThat(out()).startsWith("Not ready").contains("not usable after the move 16");
            assertThat(run("readiness", "--received", VERSION3)).isOne();
            assertThat(out()).contains("送信元の事業所に");
        }

        @Test
        void endsWith2WhereSomethingCannotBeRead() throws IOException {
            Path archive = Files.writeString(temp.resolve("month.zip"), "no archive");

            assertThat(run("readiness", archive, PLANS)).isEqualTo(2);
            assertThat(out()).startsWith("確認できないものがあります").contains("ARCHIVE_DAMAGED");
        }

        /** Whatever lies beside it: of an empty folder nothing was checked. */
        @Test
        void anEmptyFolderIsNeverReady() throws IOException {
            Path empty = Files.createDirectory(temp.resolve("empty"));

            assertThat(run("readiness", empty, "--received", RESULTS)).isEqualTo(2);
            assertThat(err()).contains("標準仕様のファイルがありません: " + empty).doesNotContain(RESULTS.toString());
            assertThat(run("readiness", PLANS, "--received", empty)).isEqualTo(2);
            assertThat(run("readiness", PLANS, empty)).isEqualTo(2);
            assertThat(out()).startsWith("確認できないものがあります").contains("NOTHING_TO_CHECK");
            assertThat(run("readiness", VERSION3, empty)).isEqualTo(2);
            assertThat(run("readiness", PLANS, "--received", RESULTS, "--received", empty))
                    .isEqualTo(2);
            assertThat(run("readiness", "--received", RESULTS)).isZero();
        }

        @Test
        void saysWhatItWouldHaveUnderstood() throws IOException {
            Path memo = Files.writeString(temp.resolve("memo.txt"), "memo");
            assertThat(run("readiness")).isEqualTo(2);
            assertThat(err()).contains("--received", "Name a path that the product exported");
            assertThat(run("readiness", temp.resolve("none"))).isEqualTo(2);
            assertThat(err()).contains("見つかりません", "Not found");
            assertThat(run("readiness", memo)).isEqualTo(2);
            assertThat(err()).contains("標準仕様のファイルがありません", "There is no file of the standard here: " + memo);
            assertThat(run("readiness", Files.createDirectory(temp.resolve("empty"))))
                    .isEqualTo(2);
            assertThat(run("readiness", PLANS, "--format", "sarif")).isEqualTo(2);
            assertThat(err()).contains("text、json、html");
            assertThat(run("readiness", PLANS, "--move-date", "2027-01-32")).isEqualTo(2);
            assertThat(err()).contains("--move-date");
        }

        @Test
        void takesNewerFactsFromAFileAndSaysWhatIsWrongWithIt() throws IOException {
            Path newer = Files.writeString(temp.resolve("move.tsv"), "move\t2027-01-18\tVol.9999\n");
            assertThat(run("readiness", "--move", newer, "--date", "2026-12-01", PLANS))
                    .isZero();
            assertThat(out()).contains("2027年1月18日", "Vol.9999").doesNotContain("移行の日：");

            Files.writeString(newer, "move\tsoon\tVol.9999\n");
            assertThat(run("readiness", "--move", newer, PLANS)).isEqualTo(2);
            assertThat(err()).contains("--move: ", "Line 1 is not 3 parts", newer.toString());
            assertThat(run("readiness", "--move", temp.resolve("none"), PLANS)).isEqualTo(2);
        }

        @Test
        void writesJsonAndPagesAndNeverOverWhatIsChecked() throws IOException {
            Path page = temp.resolve("report.html");
            assertThat(run("readiness", "--format", "json", VERSION3)).isOne();
            assertThat(json("readiness.schema.json")
                            .at("/counts/exported/NOT_AFTER_MOVE")
                            .asInt())
                    .isEqualTo(16);
            assertThat(run("readiness", "--format", "html", "--output", page, VERSION3))
                    .isOne();
            assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>");
            Path result = Files.copy(
                    RESULTS.resolve("UPJSK_202604_9970100037_11_9970100011_43_20260501170000.CSV"),
                    temp.resolve("UPJSK_202604_9970100037_11_9970100011_43_20260501170000.CSV"));
            assertThat(run("readiness", "--output", result, result)).isEqualTo(2);
            assertThat(err()).contains("上書きしません");
        }
    }

    @Nested
    class OfExplain {
        @Test
        void listsTheFiveMessages() throws IOException {
            assertThat(run("explain")).isZero();
            assertThat(out()).contains("正しい電子証明書をインストールしてください。", "パスワードの有効期限が切れています", "1.2.0");
            assertThat(run("explain", "--format", "json")).isZero();
            assertThat(json("explain.schema.json").at("/messages")).hasSize(5);
        }

        @Test
        void namesTheCausesInTheOrderOfLikelihood() {
            assertThat(run("explain", "--date", "2026-12-01", "添付ﾌｧｲﾙ名の形式に誤り")).isZero();
            assertThat(out()).startsWith("添付ファイル名の形式に誤りがあります。");
            assertThat(out().indexOf("1.  公式クライアントが1.2.0より前の版です"))
                    .isPositive()
                    .isLessThan(out().indexOf("2.  ファイル名が標準仕様の形式ではありません。"));
            assertThat(run("explain", "--lang", "en", "電子証明書", "を", "インストール")).isZero();
            assertThat(out()).contains("4.  ", "careplan-transfer inspect");
        }

        @Test
        void aCodeIsExplainedAsProblemsDoes() {
            assertThat(run("problems", "NOT_DATE")).isZero();
            String explained = out();
            assertThat(run("explain", "not_date")).isZero();
            assertThat(out()).isEqualTo(explained);
        }

        @Test
        void severalCodesAreExplainedOneAfterTheOther() {
            assertThat(run("explain", "NOT_DATE", "TOO_LONG")).isZero();
            String both = out();
            assertThat(run("explain", "not_date、TOO_LONG")).isZero();
            assertThat(out()).isEqualTo(both);
            assertThat(run("problems", "NOT_DATE")).isZero();
            String first = out();
            assertThat(run("problems", "TOO_LONG")).isZero();
            assertThat(both).isEqualTo(first + "\n" + out());
            assertThat(run("explain", "NOT_DATE", "TOO_LON")).isEqualTo(2);
            assertThat(err()).contains("TOO_LON", "Did you mean TOO_LONG");
        }

        @Test
        void otherWordsFindTheMessageToo() {
            assertThat(run("explain", "組合せ")).isZero();
            assertThat(out()).startsWith("ファイルの組み合わせが正しくありません。");
            assertThat(run("explain", "--lang", "en", "file", "name")).isZero();
            assertThat(out()).startsWith("添付ファイル名の形式に誤りがあります。");
        }

        /** What cannot be read is told first, and is no word about the cause. */
        @Test
        void aDamagedArchiveIsToldAsSuch() throws IOException {
            Path archive = Files.writeString(temp.resolve("month.zip"), "no archive");

            assertThat(run("explain", "--files", archive, "ファイル名の形式")).isEqualTo(2);
            assertThat(out())
                    .contains("ARCHIVE_DAMAGED", "検査できなかったものがあり、原因かどうかは分かりません。")
                    .doesNotContain("フォルダーか .zip を --files に");
            assertThat(out().indexOf("アーカイブが壊れている")).isPositive().isLessThan(out().indexOf("1.  "));
            assertThat(run("explain", "--files", archive, "書式", "--format", "json"))
                    .isEqualTo(2);
            assertThat(json("explain.schema.json").at("/causes/0/state").asText())
                    .isEqualTo("UNCHECKED");
            assertThat(json("explain.schema.json").at("/unchecked/0/code").asText())
                    .isEqualTo("ARCHIVE_DAMAGED");
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        void aFileThatCannotBeReadIsToldAsSuch() throws IOException {
            Path link = temp.resolve("UPPLAN_202604_9970100011_43_9970100037_11_20260325101000.CSV");
            Files.createSymbolicLink(link, temp.resolve("nowhere"));

            assertThat(run("explain", "--lang", "en", "--files", temp, "書式")).isEqualTo(2);
            assertThat(out()).contains("FILE_UNREADABLE", "The file cannot be read", link.getFileName() + "");
        }

        @Test
        void findsTheCauseInTheFiles() throws IOException {
            assertThat(run("explain", "--files", BROKEN, "書式フォーマット")).isOne();
            assertThat(out()).contains("これが原因です。", "原因と考えられる問題", "CSV_VERSION_UNKNOWN");
            assertThat(run("explain", "--files", BROKEN, "書式フォーマット", "--format", "json"))
                    .isOne();
            assertThat(json("explain.schema.json").at("/causes/0/state").asText())
                    .isEqualTo("FOUND");
            assertThat(json("explain.schema.json").at("/problems")).isNotEmpty();
        }

        @Test
        void saysWhichCausesTheFilesExclude() throws IOException {
            assertThat(run("explain", "--files", PLANS, "--format", "json", "添付ファイル名"))
                    .isZero();
            assertThat(json("explain.schema.json").at("/causes/0/state").asText())
                    .isEqualTo("LIKELY");
            assertThat(json("explain.schema.json").at("/causes/1/state").asText())
                    .isEqualTo("EXCLUDED");
            assertThat(run("explain", "--lang", "en", "--files", PLANS, "ファイルの組み合わせ"))
                    .isZero();
            assertThat(out()).contains("This is not the cause.", "These files have no cause of this message.");
            assertThat(run("explain", "--files", PLANS, "パスワード")).isZero();
            assertThat(out()).contains("ファイルからは分かりません。").doesNotContain("これが原因です。");
        }

        @Test
        void saysWhatItWouldHaveUnderstood() {
            assertThat(run("explain", "xyz")).isEqualTo(2);
            assertThat(err()).contains("「xyz」を含むメッセージ", "No message holds \"xyz\"");
            assertThat(run("explain", "。")).isEqualTo(2);
            assertThat(run("explain", "してください")).isEqualTo(2);
            assertThat(err()).contains("もう少し長く", "give more of the text").doesNotContain("パスワードの");
            assertThat(run("explain", "--files", PLANS)).isEqualTo(2);
            assertThat(run("explain", "--files", PLANS, "NOT_DATE")).isEqualTo(2);
            assertThat(err()).contains("--files goes with a message");
            assertThat(run("explain", "--format", "json", "NOT_DATE")).isEqualTo(2);
            assertThat(run("explain", "--files", temp.resolve("none"), "書式")).isEqualTo(2);
            assertThat(err()).contains("Not found");
            assertThat(run("explain", "--files", temp, "書式")).isEqualTo(2);
            assertThat(err()).contains("NOTHING_TO_CHECK");
        }
    }

    /** {@code docs/move-2027.md} says what the data say, and its commands do what it says. */
    @Nested
    class OfThePage {
        private static final Pattern COMMAND =
                Pattern.compile("(?m)^java -jar careplan-sdk-csv/target/careplan-validator\\.jar (.+)$");
        private static final Pattern FACTS = Pattern.compile("(?ms)^```tsv\\n(.+?)^```$");

        private static String page(Language language) throws IOException {
            String name = language == Language.JA ? "move-2027.ja.md" : "move-2027.md";
            return Files.readString(ROOT.resolve("docs").resolve(name)).replace("\r\n", "\n");
        }

        private static List<String> commands(Language language) throws IOException {
            return COMMAND.matcher(page(language))
                    .results()
                    .map(command -> command.group(1))
                    .toList();
        }

        @ParameterizedTest
        @EnumSource
        void itsTableIsThatOfTheData(Language language) throws IOException {
            ExchangeMove move = ExchangeMove.published();
            for (AnnouncedDate date : List.of(move.registration(), move.move(), move.licencesEnd())) {
                assertThat(page(language)).contains("| " + date.text(language) + " | " + date.source() + " |");
            }
            for (String version : move.acceptedVersions()) {
                assertThat(page(language))
                        .contains("| " + Standard.published().edition(version).orElseThrow() + " | "
                                + move.acceptedSource() + " |");
            }
        }

        @ParameterizedTest
        @EnumSource
        void itsCommandsRun(Language language) throws IOException {
            Matcher facts = FACTS.matcher(page(language));
            assertThat(facts.find()).isTrue();
            Path newer = Files.writeString(temp.resolve("move.tsv"), facts.group(1));

            assertThat(commands(language)).hasSize(6);
            for (String command : commands(language)) {
                Object[] words = Stream.of(command.split(" "))
                        .map(word -> word.startsWith("examples/")
                                ? ROOT.resolve(word).toString()
                                : word)
                        .map(word -> word.equals("move.tsv") ? newer.toString() : word)
                        .toArray();
                assertThat(run(words)).as(command + err()).isZero();
            }
            assertThat(out()).contains(language == Language.JA ? "2027年1月18日" : "18 January 2027");
        }

        @Test
        void bothPagesHaveTheSameCommands() throws IOException {
            assertThat(commands(Language.EN).stream().map(command -> command.replace(" --lang en", "")))
                    .isEqualTo(commands(Language.JA));
        }

        @ParameterizedTest
        @ValueSource(strings = {"readiness", "explain"})
        void eachCommandHasHelpInBothLanguages(String command) {
            assertThat(run(command, "--help", "--lang", "ja")).isZero();
            assertThat(out()).contains("--move-date", "終了コード");
            assertThat(run(command, "--help", "--lang", "en")).isZero();
            assertThat(out()).contains("--move-date", "Exit codes");
        }
    }
}
