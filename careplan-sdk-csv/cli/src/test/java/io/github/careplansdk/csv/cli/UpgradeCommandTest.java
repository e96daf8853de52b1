package io.github.careplansdk.csv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpgradeCommandTest {
    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final Path MONTH = Path.of("..", "src", "test", "resources", "version3", "month");
    private static final String RESULTS = "UPJSK_202503_9970000002_9970000001_20250401090000.CSV";

    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

    @TempDir
    private Path temp;

    private Path results;
    private Path output;

    @BeforeEach
    void copyResults() throws IOException {
        results = Files.createDirectory(temp.resolve("results"));
        Files.copy(MONTH.resolve(RESULTS), results.resolve(RESULTS));
        output = temp.resolve("version4");
    }

    private int upgrade(Path folder, String... more) {
        List<String> args = new ArrayList<>(List.of("upgrade", folder.toString(), "--output", output.toString()));
        args.addAll(List.of(more));
        return Main.run(
                args.toArray(String[]::new),
                new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return errBytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void upgradesWhatNeedsNothing() {
        assertThat(upgrade(results, "--from-type", "11", "--to-type", "43")).isZero();
        assertThat(output.resolve("UPJSK_202503_9970000002_11_9970000001_43_20250401090000.CSV"))
                .exists();
        assertThat(out())
                .startsWith("変換 1ファイル、そのままコピー 0ファイル、変換できない 0ファイル\n出力先: " + output)
                .contains("1 CSVバージョン: 202208 → 202407（2行）", "16 TAISコード: 項目を追加し、空欄にしました（2行）")
                .contains("対象年月が2025-04より前", "合格  問題は見つかりませんでした。");
        assertThat(err()).isEmpty();
    }

    @Test
    void saysWhatIsToBeFilled() {
        assertThat(upgrade(MONTH, "--from-type", "43", "--to-type", "11", "--office", "9970000003=17"))
                .isOne();
        assertThat(out())
                .startsWith("変換 16ファイル、そのままコピー 1ファイル")
                .contains("memo.txt\n  添付ファイルのため、そのままコピーしました。")
                .contains("EQUIPMENT_CODE_MISSING", "16 TAISコード", "UP3KYO がありません");
        assertThat(output.resolve("UP1KYO_9970000001_43_9970000003_17_20250220101500.CSV"))
                .exists();
    }

    @Test
    void speaksEnglishWhereAsked() {
        assertThat(upgrade(MONTH, "--lang", "en", "--from-type", "43", "--to-type", "11"))
                .isOne();
        assertThat(out())
                .startsWith("Files upgraded: 16; copied as they are: 1; set aside: 0\nOutput: ")
                .contains("16 TAISコード taisCode: new, left empty (rows: 3)")
                .contains("Left to be filled and corrected", "The unit lacks UP3KYO");
    }

    @Test
    void setsAsideWhatCannotBeRead() throws IOException {
        String text = Files.readString(results.resolve(RESULTS), MS932);
        Files.writeString(results.resolve(RESULTS), text.replaceFirst("20250304", "20250332"), MS932);
        assertThat(upgrade(results, "--from-type", "11", "--to-type", "43")).isOne();
        assertThat(out()).contains("変換できない 1ファイル", "NOT_DATE", "10 サービス利用日").doesNotContain("20250332");
        assertThat(output).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "４３", "", "care"})
    void refusesATypeThatTheStandardDoesNotList(String type) {
        assertThat(upgrade(results, "--from-type", type, "--to-type", "43")).isEqualTo(2);
        assertThat(err()).contains("--from-type: 標準仕様にないサービス種類コードです: " + type);
        assertThat(output).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9970000003", "=11", "997000000=11", "9970000003="})
    void refusesAnOfficeThatIsNone(String office) {
        assertThat(upgrade(results, "--from-type", "11", "--to-type", "43", "--office", office))
                .isEqualTo(2);
        assertThat(err()).contains("--office: ");
        assertThat(output).doesNotExist();
    }

    @Test
    void asksForTheTypes() {
        assertThat(upgrade(results, "--from-type", "11")).isEqualTo(2);
        assertThat(err()).contains("指定が必要です: --to-type TYPE", "Missing: --to-type TYPE");
    }

    @Test
    void refusesAnOutputThatHoldsFiles() throws IOException {
        Files.createDirectory(output);
        Files.writeString(output.resolve("other"), "");
        assertThat(upgrade(results, "--from-type", "11", "--to-type", "43")).isEqualTo(2);
        assertThat(err()).contains("出力先は空のフォルダーではありません", "The output is not an empty folder");
        assertThat(out()).isEmpty();
    }

    @Test
    void refusesPlacesWithoutFiles() throws IOException {
        assertThat(upgrade(temp.resolve("nowhere"), "--from-type", "11", "--to-type", "43"))
                .isEqualTo(2);
        assertThat(err()).contains("見つかりません");
        assertThat(upgrade(Files.createDirectory(temp.resolve("empty")), "--from-type", "11", "--to-type", "43"))
                .isEqualTo(2);
        assertThat(err()).contains("変換するファイルがありません");
        output = results.resolve("in");
        assertThat(upgrade(results, "--from-type", "11", "--to-type", "43")).isEqualTo(2);
        assertThat(err()).contains("フォルダーの外を指定してください");
    }

    @Test
    void explainsItself() {
        assertThat(Main.run(
                        new String[] {"upgrade", "--help"},
                        new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                        new PrintStream(errBytes, true, StandardCharsets.UTF_8)))
                .isZero();
        assertThat(out()).contains("--from-type=TYPE", "--office=NUMBER=TYPE", "終了コード / Exit codes:");
    }

    @Test
    void anOutputThatCannotBeMadeIsToldInWords() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        output = file.resolve("version4");
        assertThat(upgrade(results, "--from-type", "11", "--to-type", "43")).isEqualTo(2);
        assertThat(err())
                .contains("すでにあるため作成できません: " + file, "it is there already: " + file)
                .doesNotContain("Exception");
    }
}
