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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymiseCommandTest {
    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final Path BROKEN = Path.of("..", "..", "examples", "sample-month-broken");

    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

    @TempDir
    private Path temp;

    private int pseudonymise(String... args) {
        List<String> all = new ArrayList<>(List.of("pseudonymise"));
        all.addAll(List.of(args));
        return Main.run(
                all.toArray(String[]::new),
                new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return errBytes.toString(StandardCharsets.UTF_8);
    }

    private static String content(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(folder.relativize(file)).append('\n').append(new String(Files.readAllBytes(file), MS932));
            }
        }
        return all.toString();
    }

    @Test
    void saysWhatStaysAndThatItBreaksInTheSameWay() {
        Path output = temp.resolve("new");
        assertThat(pseudonymise(BROKEN.toString(), "--output", output.toString()))
                .isZero();
        assertThat(out())
                .startsWith("置き換えたファイル ")
                .contains("検査結果は前後で同じです。", "出力先: " + output, "そのままの項目: CSVバージョン、", "利用者ごとにずらした日付: ")
                .contains("同じ形式・同じ画素数の、無地の画像に置き換えました。")
                .doesNotContain("9970100011", "handrail", "leaflet");
        assertThat(err()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysThatALinkOutOfTheFolderWasNotFollowed() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("received"));
        Files.writeString(folder.resolve("memo.txt"), "memo");
        Path secret = Files.writeString(temp.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("link.txt"), secret);

        assertThat(pseudonymise(
                        folder.toString(), "--output", temp.resolve("new").toString()))
                .isEqualTo(2);
        assertThat(out()).contains("フォルダーの外へのリンクのため、読み取らず、出力していません。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pseudonymise.md", "pseudonymise.ja.md"})
    void theCommandOfThePageRuns(String page) throws IOException {
        String command = Files.readString(Path.of("..", "..", "docs", page))
                .lines()
                .filter(line -> line.startsWith("java -jar careplan-validator.jar pseudonymise "))
                .findFirst()
                .orElseThrow();
        String[] args = command.split(" pseudonymise ")[1]
                .replace("received", BROKEN.toString())
                .replace("for-the-vendor", temp.resolve("for-the-vendor").toString())
                .split(" ");
        assertThat(pseudonymise(args)).isZero();
        assertThat(temp.resolve("for-the-vendor")).isNotEmptyDirectory();
    }

    @Test
    void speaksEnglishWhereAsked() {
        assertThat(pseudonymise(
                        BROKEN.toString(), "--output", temp.resolve("new").toString(), "--lang", "en", "--keep-dates"))
                .isZero();
        assertThat(out())
                .startsWith("Files replaced: ")
                .contains("A check finds the same before and after.", "Kept as they are: csvVersion, ")
                .contains("Dates moved for each person: birthDate\n");
    }

    @Test
    void theSameKeyGivesTheSameFiles() throws IOException {
        Path key = temp.resolve("key");
        for (String folder : List.of("one", "two")) {
            assertThat(pseudonymise(
                            BROKEN.toString(),
                            "--output",
                            temp.resolve(folder).toString(),
                            "--key-file",
                            key.toString()))
                    .isZero();
        }
        assertThat(out()).containsOnlyOnce("作成した鍵: " + key);
        assertThat(Files.size(key)).isEqualTo(32);
        assertThat(content(temp.resolve("one"))).isEqualTo(content(temp.resolve("two")));
    }

    @Test
    void refusesWhatIsNoKey() throws IOException {
        Path key = Files.writeString(temp.resolve("key"), "secret");
        Path output = temp.resolve("new");
        assertThat(pseudonymise(BROKEN.toString(), "--output", output.toString(), "--key-file", key.toString()))
                .isEqualTo(2);
        assertThat(err())
                .contains("仮名化の鍵のファイルではありません: " + key, "Not the file of a key")
                .doesNotContain("secret");
        assertThat(output).doesNotExist();
        assertThat(pseudonymise(
                        BROKEN.toString(),
                        "--output",
                        output.toString(),
                        "--key-file",
                        output.resolve("key").toString()))
                .isEqualTo(2);
        assertThat(err()).contains("出力先のフォルダーの外に置いてください");

        Path beside = BROKEN.resolve("key");
        assertThat(pseudonymise(BROKEN.toString(), "--output", output.toString(), "--key-file", beside.toString()))
                .isEqualTo(2);
        assertThat(err()).contains("Keep the key outside of the folder that is read");
        assertThat(beside).doesNotExist();
    }

    @Test
    void refusesPlacesThatDoNotSuit() throws IOException {
        Path key = temp.resolve("key");
        Path empty = Files.createDirectory(temp.resolve("empty"));
        assertThat(pseudonymise(
                        empty.toString(), "--output", temp.resolve("a").toString(), "--key-file", key.toString()))
                .isEqualTo(2);
        assertThat(err()).contains("読み取れるファイルがありません", "There is no file that can be read");
        assertThat(key).doesNotExist();
        assertThat(pseudonymise(temp.resolve("nowhere").toString(), "--output", empty.toString()))
                .isEqualTo(2);
        assertThat(err()).contains("見つかりません");
        assertThat(pseudonymise(BROKEN.toString())).isEqualTo(2);
        assertThat(err()).contains("指定が必要です: --output DIR");
        Files.writeString(empty.resolve("other"), "");
        assertThat(pseudonymise(BROKEN.toString(), "--output", empty.toString()))
                .isEqualTo(2);
        assertThat(err()).contains("出力先は空のフォルダーではありません");
    }

    @Test
    void tellsWhatCannotBeReadWithoutNamingIt() throws IOException {
        Path zip = temp.resolve("month.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("suzuki.txt"));
            out.write("鈴木一郎".getBytes(MS932));
        }
        byte[] bytes = Files.readAllBytes(zip);
        bytes[30 + "suzuki.txt".length() + 2] ^= 0x55;
        Files.write(zip, bytes);
        assertThat(pseudonymise(zip.toString(), "--output", temp.resolve("new").toString()))
                .isEqualTo(2);
        assertThat(out()).contains("元のファイルを読み取れないため、出力していません。").doesNotContain("suzuki", "鈴木");
    }
}
