package io.github.careplansdk.csv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitsCommandTest {
    private static final Path EXAMPLES = Path.of("..", "..", "examples");

    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

    @TempDir
    private Path temp;

    private int run(Object... args) {
        return Main.run(
                Stream.concat(Stream.of("units"), Stream.of(args).map(Object::toString))
                        .toArray(String[]::new),
                new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(outBytes.toByteArray());
    }

    @Test
    void showsWhatAnImportWouldApply() throws IOException {
        assertThat(run(Folders.good(temp))).isZero();
        assertThat(out()).isEqualTo("""
                        送信単位 1件（保留 0件）、添付ファイル 0件、ファイル名の誤り 0件

                        送信単位（適用する順）
                          適用  20260501083000  9970000002(11) → 9970000001(43)  サービス実績（第6表）
                              置換  UPJSK 1件（1行）
                        """);
    }

    @Test
    void showsWhatWouldBeSetAside() throws IOException {
        assertThat(run("--lang", "en", Folders.bad(temp))).isOne();
        assertThat(out())
                .startsWith("1 units (1 set aside)")
                .contains("  set aside  20260501083000", "      NOT_DATE 1")
                .doesNotContain("0000000001");
    }

    @Test
    void aWholeMonthIsListedInItsOrder() {
        assertThat(run("--lang", "en", EXAMPLES.resolve("sample-month").resolve("2-plans")))
                .isZero();
        assertThat(out())
                .contains(
                        "delete  UP1KYO+UP2KYO+UP3KYO of 1",
                        "replace  UPPLAN of 3 (66 rows), UPSIKYU of 3 (32 rows), UPHOSOKU of 3 (3 rows)",
                        "Attachments\n  entrance.jpg\n");
    }

    /** It was taken, and nothing was written. */
    @Test
    void aFormThatOnlyReportsHaveIsRefused() throws IOException {
        assertThat(run("--lang", "en", "--format", "sarif", Folders.good(temp))).isEqualTo(2);
        assertThat(errBytes.toString(StandardCharsets.UTF_8)).contains("\"sarif\" is not one of text, json");
    }

    @Test
    void mistakesAreSetAside() {
        assertThat(run(EXAMPLES.resolve("sample-month-broken"))).isOne();
        assertThat(out()).contains("保留", "送信元に再送を依頼してください");
    }

    @Test
    void writesJson() throws IOException {
        assertThat(run(
                        "--format",
                        "json",
                        "--lang",
                        "en",
                        EXAMPLES.resolve("sample-month").resolve("1-basic-information")))
                .isZero();
        assertThat(json().at("/complete").asBoolean()).isTrue();
        assertThat(json().at("/units")).hasSize(2);
        assertThat(json().at("/units/0/type").asText()).isEqualTo("BASIC_INFO_DELETION");
        assertThat(json().at("/units/0/changes/0").toString())
                .isEqualTo("{\"action\":\"delete\",\"kinds\":[\"UPKIHON\",\"UPKIHON_SUB1\",\"UPKIHON_SUB2\","
                        + "\"UPKIHON_IMAGE\"],\"keys\":1,\"records\":0}");
        assertThat(json().at("/units/1/files")).hasSize(4);
    }

    @Test
    void jsonHoldsWhatIsWrongAndNoPerson() throws IOException {
        Path folder = Folders.bad(temp);
        Files.writeString(folder.resolve("memo\u202E\u007F.txt"), "memo");
        assertThat(run("--format", "json", folder)).isOne();
        assertThat(json().at("/units/0/setAside").asBoolean()).isTrue();
        assertThat(json().at("/units/0/problems/0/code").asText()).isEqualTo("NOT_DATE");
        assertThat(json().at("/attachments/0").asText()).isEqualTo("memo\u202E\u007F.txt");
        assertThat(out()).contains("\\u202E\\u007F").doesNotContain("\u202E", "\u007F", "0000000001", "計画　花子", "\r");
    }

    @Test
    void saysWhatItCannotRead() throws IOException {
        assertThat(run(temp.resolve("none"))).isEqualTo(2);
        assertThat(run(Files.createDirectories(temp.resolve("empty")))).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(errBytes.toString(StandardCharsets.UTF_8))
                .contains("Not found", "There are no files", "Missing: FOLDER");
    }
}
