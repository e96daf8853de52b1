package io.github.careplansdk.csv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code convert} says and returns; what it makes is in the tests of the conversion. */
class ConvertCommandTest {
    private static final String DOCUMENT = "9970000002_11_9970000001_43_20260501083000.json";

    private static final String ENTRY = "memo/note.txt";

    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

    @TempDir
    Path temp;

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

    @Test
    void convertsThereAndBack() throws IOException {
        Path source = Folders.bad(temp);
        assertThat(run("convert", source, "--to", "json", "--output", temp.resolve("a/json")))
                .isZero();
        assertThat(out()).startsWith("変換しました。JSON 1文書、CSV 1ファイル、そのままコピーしたファイル 0。");
        assertThat(err()).isEmpty();
        assertThat(temp.resolve("a/json").resolve(DOCUMENT)).exists();

        assertThat(run("convert", temp.resolve("a/json"), "--to=CSV", "--output", temp.resolve("csv"), "--lang", "en"))
                .isZero();
        assertThat(out()).startsWith("Converted. JSON documents: 1, CSV files: 1, other files copied: 0. ");
        assertThat(temp.resolve("csv").resolve(Folders.NAME)).hasSameBinaryContentAs(source.resolve(Folders.NAME));
    }

    @Test
    void writesBesideThePathIfNothingElseIsSaid() throws IOException {
        Path source = Folders.good(temp);
        assertThat(run("convert", source, "--to", "json")).isZero();
        assertThat(temp.resolve("送信-json").resolve(DOCUMENT)).exists();
        assertThat(run("convert", temp.resolve("送信-json").resolve(DOCUMENT), "--to", "csv"))
                .isZero();
        assertThat(temp.resolve("送信-json")
                        .resolve(DOCUMENT.replace(".json", "-csv"))
                        .resolve(Folders.NAME))
                .exists();
    }

    @Test
    void saysWhatCannotBeConverted() throws IOException {
        Path source = Folders.good(temp);
        Path file = source.resolve(Folders.NAME);
        byte[] bytes = Files.readAllBytes(file);
        byte[] name = "計画".getBytes(Charset.forName("windows-31j"));
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == name[0] && bytes[i + 1] == name[1] ? (byte) 0xFF : bytes[i];
        }
        Files.write(file, bytes);

        assertThat(run("convert", source, "--to", "json")).isOne();
        assertThat(out())
                .startsWith("変換できません: " + Folders.NAME + ": データ行 1: 7番目のセルに、MS932にない文字があります。")
                .contains("何も出力していません。")
                .doesNotContain("花子");
        assertThat(temp.resolve("送信-json")).doesNotExist();
    }

    @Test
    void saysWhereADocumentIsWrong() throws IOException {
        Path document = temp.resolve("unit.json");
        Files.writeString(document, "{\"kinds\":{\"UPPLAN\":{\"rows\":1}}}", StandardCharsets.UTF_8);
        assertThat(run("convert", document, "--to", "csv")).isOne();
        assertThat(out()).contains("変換できません: unit.json: /kinds/UPPLAN/rows (1行目28桁): fileName は rows より前");
    }

    @Test
    void refusesAnOutputThatHoldsFiles() throws IOException {
        Path taken = Folders.bad(temp.resolve("taken"));
        assertThat(run("convert", Folders.good(temp), "--to", "json", "--output", taken))
                .isEqualTo(2);
        assertThat(err()).contains("空ではありません", "already holds files", taken.toString());
        assertThat(out()).isEmpty();
    }

    @Test
    void writesNothingIntoTheFolderThatIsRead() throws IOException {
        Path source = Folders.good(temp);
        for (Path inside : List.of(source, source.resolve("json"), source.resolve("a/../json"))) {
            assertThat(run("convert", source, "--to", "json", "--output", inside))
                    .isEqualTo(2);
            assertThat(err()).contains("フォルダーの外を指定してください: " + inside, "Name a place outside of it: " + inside);
        }
        assertThat(run("validate", source)).isZero();
    }

    @Test
    void saysWhatOfAnArchiveCannotBeRead() throws IOException {
        Path cut = archive("cut.zip", "a note".repeat(1000).getBytes(StandardCharsets.US_ASCII));
        byte[] bytes = Files.readAllBytes(cut);
        bytes[40 + ENTRY.length()] ^= 0x55;
        Files.write(cut, bytes);
        assertThat(run("convert", cut, "--to", "json")).isEqualTo(2);
        assertThat(out()).contains("ARCHIVE_DAMAGED " + ENTRY + ": ", "何も出力していません");
        assertThat(temp.resolve("cut-json")).doesNotExist();

        Path tight = archive("tight.zip", new byte[2_000_000]);
        assertThat(run("convert", tight, "--to", "json")).isOne();
        assertThat(out()).contains("INPUT_LIMIT_EXCEEDED " + ENTRY + ": ");
        assertThat(temp.resolve("tight-json")).doesNotExist();
        assertThat(run("form", tight, "--output", temp.resolve("forms"))).isOne();
        assertThat(out()).contains("INPUT_LIMIT_EXCEEDED " + ENTRY + ": ");
    }

    private Path archive(String name, byte[] content) throws IOException {
        Path archive = temp.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            out.putNextEntry(new ZipEntry(ENTRY));
            out.write(content);
        }
        return archive;
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertThat(run("convert", temp.resolve("nothing"), "--to", "json")).isEqualTo(2);
        assertThat(err()).startsWith("見つかりません: ").contains("Not found: ");
        assertThat(run("convert", Folders.good(temp))).isEqualTo(2);
        assertThat(err()).contains("--to json|csv");
        assertThat(run("convert", Folders.good(temp), "--to", "xml")).isEqualTo(2);
        assertThat(err()).contains("json、csv");
        assertThat(run("convert", "--to", "json")).isEqualTo(2);
    }

    @Test
    void saysThatThereIsNothingToConvert() throws IOException {
        Files.createDirectory(temp.resolve("empty"));
        assertThat(run("convert", temp.resolve("empty"), "--to", "csv")).isEqualTo(2);
        assertThat(err()).contains("NOTHING_TO_CHECK");
        assertThat(temp.resolve("empty-csv")).doesNotExist();

        assertThat(run("convert", Folders.good(temp), "--to", "csv")).isEqualTo(2);
        assertThat(err()).contains("変換するファイルがありません");
    }

    @Test
    void saysWhenAPathCannotBeUsed() throws IOException {
        Path file = Files.createFile(temp.resolve("a.zip"));
        assertThat(run("convert", file, "--to", "json")).isEqualTo(2);
        assertThat(out()).contains("ARCHIVE_DAMAGED: ", "ZIPファイルではないか");
        assertThat(run("convert", Folders.good(temp), "--to", "json", "--output", file))
                .isEqualTo(2);
    }
}
