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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileCommandTest {
    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

    @TempDir
    private Path temp;

    private Months months;

    @BeforeEach
    void plan() throws IOException {
        months = new Months(temp);
        months.plan("20260325101000", visit(2, "1000", "1100"));
    }

    private int run(Object... more) {
        Stream<Object> args = Stream.concat(
                Stream.of("reconcile", "--plan", months.plan(), "--result", months.result()), Stream.of(more));
        return Main.run(
                args.map(Object::toString).toArray(String[]::new),
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
    void endsWith0WhereAllIsAsPlanned() throws IOException {
        months.result("20260501170000", visit(2, "1000", "1100"));

        assertThat(run()).isZero();
        assertThat(out()).startsWith("予定と実績の突合  すべて予定どおり");
        assertThat(err()).isEmpty();
    }

    @Test
    void endsWith1WhereSomethingDiffers() throws IOException {
        months.result("20260501170000", visit(3, "1000", "1100"));

        assertThat(run("--lang", "en")).isOne();
        assertThat(out()).startsWith("Plan against result  There are differences");
    }

    @Test
    void writesJsonAndPages() throws IOException {
        months.result("20260501170000", visit(3, "1000", "1100"));
        Path page = temp.resolve("april.html");

        assertThat(run("--format", "json")).isOne();
        assertThat(new ObjectMapper()
                        .readTree(outBytes.toByteArray())
                        .at("/counts/NOT_DONE")
                        .asInt())
                .isOne();
        assertThat(run("--format", "html", "--output", page)).isOne();
        assertThat(Files.readString(page, StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>");
    }

    @Test
    void comparesTheMonthThatIsAskedFor() throws IOException {
        months.result("20260501170000", visit(3, "1000", "1100"));

        assertThat(run("--month", "2026-05")).isZero();
        assertThat(run("--month", "April")).isEqualTo(2);
        assertThat(err()).contains("--month: 対象年月を YYYY-MM の形式で", "Write a month as YYYY-MM: April");
    }

    @Test
    void endsWith2WhereThereIsNothingToCompare() throws IOException {
        Files.writeString(months.result().resolve("memo.txt"), "");
        assertThat(run()).isEqualTo(2);
        assertThat(err()).contains("実績のファイル（UPJSK）がありません", "There is no result (UPJSK)");

        months.result("20260501170000", visit(3, "1000", "1100"));
        assertThat(run("--plan", months.result())).isEqualTo(2);
        Files.writeString(temp.resolve("file"), "");
        assertThat(Main.run(
                        new String[] {
                            "reconcile",
                            "--plan",
                            temp.resolve("file").toString(),
                            "--result",
                            months.result().toString()
                        },
                        new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                        new PrintStream(errBytes, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
        assertThat(err()).contains("計画のファイル（UPPLAN）がありません", "There is no plan");
        assertThat(out()).isEmpty();
    }

    @Test
    void neverReplacesWhatIsCompared() throws IOException {
        Path result = months.result("20260501170000", visit(3, "1000", "1100"));

        assertThat(run("--output", result)).isEqualTo(2);
        assertThat(err()).contains("上書きしません");
    }
}
