package io.github.careplansdk.csv.cli;

import static io.github.careplansdk.csv.reconcile.Months.visit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.careplansdk.csv.reconcile.Months;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffCommandTest {
    private static final String OLD = "20260325101000";
    private static final String NEW = "20260326101000";

    private static final Pattern COMMAND =
            Pattern.compile("(?m)^java -jar careplan-sdk-csv/target/careplan-validator\\.jar diff (.+)$");

    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

    @TempDir
    private Path temp;

    private Months before;
    private Months after;

    @BeforeEach
    void plan() throws IOException {
        before = new Months(temp.resolve("before"));
        after = new Months(temp.resolve("after"));
        before.plan(OLD, visit(2, "1000", "1100"));
    }

    private int run(Object... args) {
        outBytes.reset();
        errBytes.reset();
        return Main.run(
                Stream.concat(Stream.of("diff"), Stream.of(args))
                        .map(Object::toString)
                        .toArray(String[]::new),
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
    void endsWith0WhereNothingDiffers() throws IOException {
        after.plan(NEW, visit(2, "1000", "1100"));

        assertThat(run(before.plan(), after.plan())).isZero();
        assertThat(out()).startsWith("ファイルの比較  差異なし");
        assertThat(err()).isEmpty();
    }

    @Test
    void endsWith1WhereSomethingDiffersAndShowsValuesIfAsked() throws IOException {
        after.plan(NEW, visit(2, "1000", "1130"));

        assertThat(run("--lang", "en", before.plan(), after.plan())).isOne();
        assertThat(out())
                .startsWith("Comparison of files  There are differences")
                .doesNotContain("1130");
        assertThat(run("--show-values", before.plan(), after.plan())).isOne();
        assertThat(out()).contains("サービス終了時刻", "1130");
    }

    @Test
    void writesJsonAndPages() throws IOException {
        after.plan(NEW, visit(2, "1000", "1130"));
        Path page = temp.resolve("plans.html");

        assertThat(run("--format", "json", before.plan(), after.plan())).isOne();
        assertThat(new ObjectMapper()
                        .readTree(outBytes.toByteArray())
                        .at("/kinds/0/changed")
                        .asInt())
                .isOne();
        assertThat(run("--format", "html", "--output", page, before.plan(), after.plan()))
                .isOne();
        assertThat(Files.readString(page, StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>");
        assertThat(out()).isEmpty();
    }

    /** The commands of the page, with its examples, in both languages. */
    @ParameterizedTest
    @ValueSource(strings = {"diff.md", "diff.ja.md"})
    void theCommandsOfThePageRun(String page) throws IOException {
        Path root = Path.of("..", "..");
        List<String> commands = COMMAND.matcher(
                        Files.readString(root.resolve("docs").resolve(page)))
                .results()
                .map(command -> command.group(1))
                .toList();
        assertThat(commands).hasSize(2);
        for (String command : commands) {
            Object[] words = Stream.of(command.split(" "))
                    .map(word -> word.startsWith("examples/")
                            ? root.resolve(word).toString()
                            : word.equals("diff.html") ? temp.resolve(word).toString() : word)
                    .toArray();
            assertThat(run(words)).as(err()).isOne();
            assertThat(err()).isEmpty();
        }
        assertThat(temp.resolve("diff.html")).isNotEmptyFile();
    }

    @Test
    void endsWith1WhereARowCannotBeRead() throws IOException {
        Months.damage(after.plan(NEW, visit(2, "1000", "1100")), ",1000,", ",1000,,");

        assertThat(run("--lang", "en", before.plan(), after.plan())).isOne();
        assertThat(out()).contains("Not all could be read", "COLUMN_COUNT");
    }

    @Test
    void endsWith2WhereAnArchiveIsBroken() throws IOException {
        Path archive = Files.writeString(temp.resolve("plans.zip"), "PK no archive");

        assertThat(run("--lang", "en", before.plan(), archive)).isEqualTo(2);
        assertThat(out()).contains("new  ARCHIVE_DAMAGED");
        assertThat(run(before.plan(), archive)).isEqualTo(2);
        assertThat(out()).contains("新  ARCHIVE_DAMAGED");
    }

    @Test
    void endsWith2WhereThereIsNothingToCompare() throws IOException {
        assertThat(run(before.plan(), after.plan())).isEqualTo(2);
        assertThat(err())
                .contains(
                        "NOTHING_TO_CHECK: ファイルがありません。",
                        "NOTHING_TO_CHECK: There are no files",
                        after.plan().toString())
                .doesNotContain(before.plan().toString());
        assertThat(run(before.plan(), temp.resolve("none"))).isEqualTo(2);
        assertThat(err()).contains("見つかりません", "Not found", "none");
        assertThat(out()).isEmpty();
    }

    @Test
    void twiceTheSamePathIsAMistake() {
        assertThat(run(before.plan(), before.plan().resolve("..").resolve("plan")))
                .isEqualTo(2);
        assertThat(err()).contains("同じパスが2回指定されています", "The same path is given twice");
        assertThat(run(before.plan())).isEqualTo(2);
        assertThat(err()).contains("NEW");
        assertThat(out()).isEmpty();
    }

    @Test
    void neverReplacesWhatIsCompared() throws IOException {
        Path plan = after.plan(NEW, visit(2, "1000", "1100"));

        assertThat(run("--output", plan, before.plan(), after.plan())).isEqualTo(2);
        assertThat(err()).contains("上書きしません");
    }
}
