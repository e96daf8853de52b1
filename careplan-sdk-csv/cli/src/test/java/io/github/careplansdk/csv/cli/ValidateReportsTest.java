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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code validate}: its forms of report, where they go, and known findings. */
class ValidateReportsTest {
    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

    @TempDir
    Path temp;

    private int run(Object... args) {
        outBytes.reset();
        errBytes.reset();
        return Main.run(
                Stream.concat(Stream.of("validate"), Stream.of(args).map(Object::toString))
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

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    @Nested
    class Audiences {
        @ParameterizedTest
        @ValueSource(strings = {"text", "json", "html"})
        void areToldWhatTheyCanDo(String form) throws IOException {
            Path bad = Folders.bad(temp);
            assertThat(run("--lang", "en", "--format", form, bad)).isOne();
            assertThat(flat()).contains("Write 8 half-width digits").doesNotContain("Ask the sender");
            assertThat(run("--lang", "en", "--format", form, "--audience", "receiver", bad))
                    .isOne();
            assertThat(flat()).contains("Ask the sender").doesNotContain("Write 8 half-width digits");
            assertThat(run("--lang", "en", "--format", form, "--audience", "exporter", bad))
                    .isOne();
            assertThat(flat()).contains("Check the entry in the care software");
        }

        private String flat() {
            return out().replaceAll("\\s+", " ");
        }
    }

    @Nested
    class Forms {
        @Test
        void eachGoesToTheOutputBehindIt() throws IOException {
            Path sarif = temp.resolve("a.sarif");
            Path html = temp.resolve("a.html");
            Path junit = temp.resolve("a.xml");

            assertThat(run(
                            "--format",
                            "sarif",
                            "--output",
                            sarif,
                            "--format",
                            "html",
                            "--output",
                            html,
                            "--format=junit",
                            "--output=" + junit,
                            Folders.bad(temp)))
                    .isOne();

            assertThat(json(sarif).at("/runs/0/results/0/ruleId").asText()).isEqualTo("NOT_DATE");
            assertThat(html).content(StandardCharsets.UTF_8).contains("<h1>不合格</h1>");
            assertThat(junit).content(StandardCharsets.UTF_8).contains("<failure type=\"NOT_DATE\"");
            assertThat(out()).isEmpty();
            assertThat(err()).isEmpty();
        }

        @Test
        void theOneWithoutAnOutputGoesToStandardOutput() throws IOException {
            Path json = temp.resolve("a.json");

            assertThat(run("--format", "github", "--format", "json", "--output", json, Folders.bad(temp)))
                    .isOne();
            assertThat(out())
                    .startsWith("::error file=")
                    .contains(",line=1,title=NOT_DATE::")
                    .endsWith("\n不合格  エラー 1件\n");
            assertThat(json(json).at("/verdict").asText()).isEqualTo("fail");

            assertThat(run("--format", "json", "--output", json, "--format", "text", Folders.good(temp)))
                    .isZero();
            assertThat(out()).startsWith("合格");
        }

        @Test
        void mayStandBehindItsOutput() throws IOException {
            Path json = temp.resolve("a.json");

            assertThat(run("--output", json, "--format", "json", Folders.good(temp)))
                    .isZero();
            assertThat(json(json).at("/verdict").asText()).isEqualTo("pass");
        }

        @Test
        void twoCannotGoToStandardOutput() throws IOException {
            assertThat(run("--format", "text", "--format", "sarif", Folders.good(temp)))
                    .isEqualTo(2);
            assertThat(err()).contains("標準出力に書ける形式は1つです。", "Only one format can go to standard output.");
        }

        @Test
        void ofSeveralOutputsEachNeedsItsFormat() throws IOException {
            Path other = temp.resolve("b.txt");

            assertThat(run("--format=json", "--output", temp.resolve("a.json"), "--output", other, Folders.good(temp)))
                    .isEqualTo(2);
            assertThat(err())
                    .contains("--output " + other + " に対応する形式がありません。", "--output " + other + " has no format.");
            assertThat(temp.resolve("a.json")).doesNotExist();
        }

        @Test
        void twoCannotGoToOneFile() throws IOException {
            Path file = temp.resolve("a.txt");

            assertThat(run(
                            "--format",
                            "text",
                            "--output",
                            file,
                            "--format",
                            "json",
                            "--output",
                            file,
                            Folders.good(temp)))
                    .isEqualTo(2);
            assertThat(run("--output", file, "--write-baseline", file, Folders.good(temp)))
                    .isEqualTo(2);
            assertThat(err()).contains("同じファイルに2つの結果", "Two results cannot go to one file: " + file);
            assertThat(file).doesNotExist();
        }

        @ParameterizedTest
        @ValueSource(strings = {"text", "json", "sarif", "junit", "html", "github"})
        void showNoValuesUnlessAsked(String format) throws IOException {
            assertThat(run("--format", format, Folders.bad(temp))).isOne();
            assertThat(out()).doesNotContain("20260431", "花子");
            assertThat(run("--format", format, "--show-values", Folders.bad(temp)))
                    .isOne();
            assertThat(out()).contains("20260431").doesNotContain("花子");
        }

        @Test
        void htmlShowsTheCellsBesideTheWrongOne() throws IOException {
            assertThat(run("--format=html", Folders.bad(temp))).isOne();
            assertThat(out())
                    .contains("<span class=\"name\">9 ", "<span class=\"cell\">■</span>", "<span class=\"empty\">空");
            assertThat(run("--format=html", "--show-values", "--lang=en", Folders.bad(temp)))
                    .isOne();
            assertThat(out()).contains("<span class=\"cell\">0900</span>", "personal data");
        }

        @Test
        void githubAndSarifNameFilesAsSeenFromHere() throws IOException {
            Path here = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "seen");
            Path folder = Folders.bad(here);
            String below = "target/" + here.getFileName() + "/送信/" + Folders.NAME;

            assertThat(run("--format", "github", folder)).isOne();
            assertThat(out()).startsWith("::error file=" + below + ",");
            assertThat(run("--format", "github", folder.resolve(Folders.NAME))).isOne();
            assertThat(out()).startsWith("::error file=" + below + ",");
            assertThat(run("--format", "github", Folders.bad(temp))).isOne();
            assertThat(out()).startsWith("::error file=" + Folders.NAME + ",");
        }
    }

    @Nested
    class KnownFindings {
        private final Path file = Path.of("baseline.json");

        private Path baseline() {
            return temp.resolve(file);
        }

        @Test
        void areWrittenAndPassFromThenOn() throws IOException {
            assertThat(run("--write-baseline", baseline(), Folders.bad(temp))).isZero();
            assertThat(out()).startsWith("合格  新しい問題は見つかりませんでした。（ほかに既知の問題 1件）");
            assertThat(json(baseline()).at("/findings/0").toString())
                    .isEqualTo("{\"file\":\"UPJSK_202604_9970000002_11_9970000001_43_*.CSV\",\"code\":\"NOT_DATE\","
                            + "\"column\":10,\"count\":1}");
            assertThat(run("--baseline", baseline(), Folders.bad(temp))).isZero();
        }

        @Test
        void letNewOnesFail() throws IOException {
            assertThat(run("--write-baseline", baseline(), Folders.doubtful(temp)))
                    .isZero();
            assertThat(run("--baseline", baseline(), Folders.bad(temp))).isOne();
            assertThat(out()).contains("NOT_DATE").contains("既知の問題のうち今回なかったもの\n  1件  LINE_END_NOT_CRLF");
        }

        @Test
        void mayBeWrittenAnew() throws IOException {
            assertThat(run("--write-baseline", baseline(), Folders.doubtful(temp)))
                    .isZero();
            assertThat(run("--baseline", baseline(), "--write-baseline", baseline(), Folders.bad(temp)))
                    .isZero();
            assertThat(baseline()).content().contains("NOT_DATE").doesNotContain("LINE_END");
        }

        @Test
        void needAFileThatHoldsThem() throws IOException {
            Files.writeString(baseline(), "{}");

            assertThat(run("--baseline", baseline(), Folders.bad(temp))).isEqualTo(2);
            assertThat(err())
                    .contains("既知の問題のファイルとして読めません", "The file is no baseline")
                    .hasLineCount(2);
            assertThat(run("--baseline", temp.resolve("none"), Folders.bad(temp)))
                    .isEqualTo(2);
            assertThat(err()).contains("見つかりません: ", "Not found: ");
            assertThat(out()).isEmpty();
        }

        @Test
        void areNeverWrittenOverData() throws IOException {
            Path folder = Folders.bad(temp);

            assertThat(run("--write-baseline", folder.resolve(Folders.NAME), folder))
                    .isEqualTo(2);
            assertThat(err()).contains("上書きしません: ");
        }
    }
}
