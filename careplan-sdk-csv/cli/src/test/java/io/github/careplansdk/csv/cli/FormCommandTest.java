package io.github.careplansdk.csv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code form} says and returns; what it makes is in the tests of the renderer. */
class FormCommandTest {
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
    void writesTheFormsAndSaysWhere() throws IOException {
        Path output = temp.resolve("forms");
        assertThat(run("form", Folders.good(temp), "--output", output)).isZero();
        assertThat(out()).isEqualTo("帳票を作成しました。利用者 1人、帳票 1。 " + output.resolve("index.html") + System.lineSeparator());
        assertThat(err()).isEmpty();
        assertThat(output.resolve("user-0001.html")).exists();
    }

    @Test
    void aBadCellIsShownAndARowWithoutColumnsIsReported() throws IOException {
        Path source = Folders.bad(temp);
        assertThat(run("form", source, "--output", temp.resolve("a"), "--lang", "en"))
                .isZero();
        assertThat(out()).startsWith("Forms are written. Users: 1, forms: 1. ");

        Files.writeString(source.resolve(Folders.NAME), "202407,990010,0000000001\r\n", StandardCharsets.US_ASCII);
        assertThat(run("form", source, "--output", temp.resolve("b"))).isOne();
        assertThat(out()).contains("帳票に載っていない行が1行あります。").doesNotContain("0000000001");
        assertThat(temp.resolve("b/index.html")).exists();
    }

    @Test
    void moreRowsThanSomebodyLooksAtAreToldWithThePath() throws IOException {
        Path source = Folders.good(temp);
        byte[] rows = Files.readAllBytes(source.resolve(Folders.NAME));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(source.resolve(Folders.NAME)))) {
            for (int i = 0; i <= 200_000; i++) {
                out.write(rows);
            }
        }
        Path output = temp.resolve("forms");
        assertThat(run("form", source, "--output", output)).isEqualTo(2);
        assertThat(err()).contains("行が多すぎます", "too many rows").contains(": " + source + System.lineSeparator());
        assertThat(output).doesNotExist();
    }

    @Test
    void theHelpSaysThatThePagesHoldPersonalData() {
        assertThat(run("form", "--help")).isZero();
        assertThat(out()).contains("個人情報が含まれます", "hold personal data");
    }

    @Test
    void saysWhatIsMissingOrInTheWay() throws IOException {
        Path source = Folders.good(temp);
        assertThat(run("form", source)).isEqualTo(2);
        assertThat(err()).contains("--output DIR");
        assertThat(run("form", temp.resolve("nothing"), "--output", temp.resolve("x")))
                .isEqualTo(2);
        assertThat(err()).startsWith("見つかりません: ");
        assertThat(run("form", source, "--output", Folders.bad(temp.resolve("taken"))))
                .isEqualTo(2);
        assertThat(err()).contains("空ではありません", "already holds files");
        assertThat(run("form", source, "--output", source.resolve("forms"))).isEqualTo(2);
        assertThat(err()).contains("フォルダーの外を指定してください", "Name a place outside of it");
        assertThat(source.resolve("forms")).doesNotExist();
        assertThat(temp.resolve("x")).doesNotExist();
    }
}
