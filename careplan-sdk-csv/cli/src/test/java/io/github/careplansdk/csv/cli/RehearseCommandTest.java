package io.github.careplansdk.csv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.careplansdk.core.text.Ms932;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearseCommandTest {
    private static final String TABLE_2 = "UP2KYO_9970100011_43_9970100037_11_20260325100000.CSV";

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

    private Path samples(String pattern) {
        Path folder = temp.resolve(pattern);
        assertThat(run("rehearse", pattern, "--output", folder)).isZero();
        return folder;
    }

    private static void change(Path file, String from, String to) throws IOException {
        String content = Files.readString(file, Ms932.CHARSET);
        assertThat(content).contains(from);
        Files.write(file, content.replace(from, to).getBytes(Ms932.CHARSET));
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"D1", "d2", "D3", "D4", "D5", "D6", "D7"})
    void writesWhatIsImportedLookedAtAndTicked(String pattern) throws IOException {
        Path folder = samples(pattern);

        assertThat(out()).startsWith("サンプルを作成しました。");
        assertThat(folder.resolve("import")).isNotEmptyDirectory();
        assertThat(folder.resolve("forms/index.html")).isNotEmptyFile();
        assertThat(folder.resolve("items.html"))
                .content()
                .contains("公式のベンダー試験ではありません", pattern.toUpperCase() + "-01", "<html lang=\"ja\">");
        assertThat(run("validate", folder.resolve("import"))).isZero();
        assertThat(run("rehearse", pattern, "--check", folder.resolve("import")))
                .isZero();
        assertThat(out()).startsWith("すべて一致").contains("公式のベンダー試験ではありません");
    }

    @Test
    void anExportThatSaysTheSameHasItsEvidence() throws IOException {
        Path folder = samples("D4");
        Path evidence = temp.resolve("evidence");

        assertThat(run(
                        "rehearse",
                        "D4",
                        "--check",
                        folder.resolve("import"),
                        "--output",
                        evidence,
                        "--product",
                        "<見本>ソフト",
                        "--product-version",
                        "8.1",
                        "--date",
                        "2026-12-24"))
                .isZero();
        assertThat(evidence.resolve("evidence.html"))
                .content()
                .contains("&lt;見本&gt;ソフト", "8.1", "2026-12-24", "すべて一致", "D4-01")
                .doesNotContain("<見本>");
        assertThat(evidence.resolve("evidence.txt")).content().contains("<見本>ソフト", "一致  D4-01");
        JsonNode json = json(evidence.resolve("evidence.json"));
        assertThat(json.at("/product").asText()).isEqualTo("<見本>ソフト");
        assertThat(json.at("/passed").asBoolean()).isTrue();
        assertThat(json.at("/official").asBoolean()).isFalse();
        assertMatchesSchema(json);
    }

    private static void assertMatchesSchema(JsonNode json) throws IOException {
        Path docs = Path.of(System.getProperty("basedir", "."), "..", "..", "docs");
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(json(docs.resolve("rehearsal.schema.json")))
                        .validate(json))
                .isEmpty();
    }

    @Test
    void aDifferenceIsToldInItsCaseWithoutContent() throws IOException {
        Path export = samples("D1").resolve("import");
        Path evidence = temp.resolve("evidence");
        change(export.resolve(TABLE_2), "玄関の段差を手すりで上がれる", "秘密の目標");

        assertThat(run("rehearse", "D1", "--check", export, "--output", evidence))
                .isOne();
        assertThat(out())
                .startsWith("不一致あり（18項目中 17項目が一致）")
                .contains("不一致  D1-03", "UP2KYO: 短期目標 が違う", "出力 " + TABLE_2 + " 3行目", "diff --show-values");
        String page = Files.readString(evidence.resolve("evidence.html"));
        assertThat(page).contains("短期目標 が違う");
        JsonNode json = json(evidence.resolve("evidence.json"));
        assertThat(json.at("/items/2/deviations/0/columns/0").asText()).isEqualTo("shortTermGoal");
        assertMatchesSchema(json);
        assertThat(out() + page + json).doesNotContain("秘密の目標", "玄関の段差");
    }

    @Test
    void whatIsAllowedPassesAndIsNamed() throws IOException {
        Path export = samples("D3").resolve("import");
        Path small = export.resolve("UPJSK_202604_9970100037_11_9970100011_43_20260501170100.csv");
        Files.move(small, export.resolve("UPJSK_202604_9970100037_11_9970100011_43_20260501170100.CSV"));

        assertThat(run("rehearse", "D3", "--check", export, "--lang", "en")).isZero();
        assertThat(out())
                .startsWith("ALL 19 CASES ARE THE SAME")
                .contains(
                        "Differences that do not matter", "Capitals of the extension", "not the official vendor test");
    }

    @Test
    void errorsOfTheExportAreTold() throws IOException {
        Path export = samples("D2").resolve("import");
        change(export.resolve("UPHOSOKU_202604_9970100011_43_9970100037_11_20260325101000.CSV"), ",00000000,", ",,");
        Path evidence = temp.resolve("evidence");

        assertThat(run("rehearse", "D2", "--check", export, "--lang", "en", "--output", evidence))
                .isOne();
        assertThat(out()).contains("DIFFERS  D2-01", "DIFFERS  D2-98", "REQUIRED_EMPTY");
        assertMatchesSchema(json(evidence.resolve("evidence.json")));
        assertThat(evidence.resolve("evidence.html")).content().contains("<html lang=\"en\">", "DIFFERS");
    }

    @Test
    void aDamagedArchiveIsNoFaultOfTheProduct() throws IOException {
        Path archive = Files.writeString(temp.resolve("export.zip"), "no archive");
        Path evidence = temp.resolve("evidence");

        assertThat(run("rehearse", "D1", "--check", archive, "--output", evidence))
                .isEqualTo(2);
        assertThat(out()).contains("何も比べていません", "ARCHIVE_DAMAGED");
        assertThat(evidence).doesNotExist();
        assertThat(run("rehearse", "D1", "--check", archive, "--lang", "en")).isEqualTo(2);
        assertThat(out())
                .contains("nothing was compared", "The archive is damaged")
                .doesNotContain("DIFFERS");
    }

    @Test
    void samplesInEnglish() {
        Path folder = temp.resolve("en");
        assertThat(run("rehearse", "D5", "--output", folder, "--lang", "en")).isZero();
        assertThat(out()).startsWith("The samples are written.");
        assertThat(folder.resolve("items.html"))
                .content()
                .contains("not the official vendor test", "UPYOBO_SUB column 5, 10, 14")
                .doesNotContain("手順");
    }

    @Test
    void wrongInputIsToldInBothLanguages() throws IOException {
        assertThat(run("rehearse", "D8", "--output", temp.resolve("x"))).isEqualTo(2);
        assertThat(err()).contains("使えるのは d1、d2、", "is not one of d1, d2,");
        assertThat(run("rehearse", "D1")).isEqualTo(2);
        assertThat(err()).contains("--output でサンプルの出力先を", "Give --output for the samples");
        assertThat(run("rehearse", "--output", temp.resolve("x"))).isEqualTo(2);

        Path empty = Files.createDirectory(temp.resolve("empty"));
        assertThat(run("rehearse", "D1", "--check", empty)).isEqualTo(2);
        assertThat(err()).contains("NOTHING_TO_CHECK");
        assertThat(run("rehearse", "D1", "--check", temp.resolve("none"))).isEqualTo(2);

        Path export = samples("D6").resolve("import");
        assertThat(run("rehearse", "D2", "--check", export)).isEqualTo(2);
        assertThat(err()).contains("D2 ではなく D6 のサンプル", "from the samples of D6, not of D2");
        Path other = Files.createDirectory(temp.resolve("other"));
        Files.writeString(other.resolve("memo.txt"), "memo");
        assertThat(run("rehearse", "D2", "--check", other)).isEqualTo(2);
        assertThat(err()).contains("D2 のサンプルの利用者がありません", "It has no user of the samples of D2");
    }

    private static List<String> commands(String page) throws IOException {
        String text = Files.readString(Path.of(System.getProperty("basedir", "."), "..", "..", "docs", page));
        return text.lines()
                .filter(line -> line.startsWith("java -jar careplan-validator.jar "))
                .toList();
    }

    /** The page's commands in their order, with the samples for what a product exports. */
    @Test
    void theCommandsOfThePagesRun() throws IOException {
        List<String> commands = commands("rehearse.md");
        assertThat(commands).hasSize(2).isEqualTo(commands("rehearse.ja.md"));
        for (String command : commands) {
            Object[] words = Pattern.compile("\"([^\"]*)\"|(\\S+)")
                    .matcher(command)
                    .results()
                    .skip(3)
                    .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                    .map(word -> word.startsWith("d1") ? temp.resolve(word) : word)
                    .toArray();
            assertThat(run(words)).as(command).isZero();
            if (Files.notExists(temp.resolve("d1-export"))) {
                Files.move(temp.resolve("d1/import"), temp.resolve("d1-export"));
            }
        }
        assertThat(temp.resolve("d1/items.html")).exists();
        assertThat(temp.resolve("d1/forms/index.html")).exists();
        assertThat(temp.resolve("d1-evidence/evidence.html")).content().contains("My Product", "8.1");
    }

    @Test
    void nothingIsWrittenOverOrIntoWhatIsRead() throws IOException {
        Path folder = samples("D7");
        assertThat(run("rehearse", "D7", "--output", folder)).isEqualTo(2);
        assertThat(err()).contains("空ではありません", "already holds files");
        Path export = folder.resolve("import");
        assertThat(run("rehearse", "D7", "--check", export, "--output", export.resolve("evidence")))
                .isEqualTo(2);
        assertThat(export.resolve("evidence")).doesNotExist();
    }
}
