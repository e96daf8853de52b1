package io.github.careplansdk.csv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

    @TempDir
    Path temp;

    private int run(Object... args) {
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

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(outBytes.toByteArray());
    }

    @Nested
    class Validate {
        @Test
        void passesWhatIsGood() throws IOException {
            assertThat(run("validate", Folders.good(temp))).isZero();
            assertThat(out()).startsWith("合格  問題は見つかりませんでした。\n1ファイル、送信単位 1件、1行").contains(Folders.NAME);
            assertThat(err()).isEmpty();
        }

        @Test
        void failsWhatIsBad() throws IOException {
            assertThat(run("validate", Folders.bad(temp))).isOne();
            assertThat(out()).startsWith("不合格").contains("NOT_DATE  1件", "10 サービス利用日");
            assertThat(err()).isEmpty();
        }

        @Test
        void speaksEnglishWhereAsked() throws IOException {
            assertThat(run("validate", "--lang", "en", Folders.bad(temp))).isOne();
            assertThat(out()).startsWith("FAILED").contains("Not a real date");
        }

        @Test
        void writesJson() throws IOException {
            assertThat(run("validate", "--format", "json", Folders.bad(temp))).isOne();
            assertThat(json().at("/verdict").asText()).isEqualTo("fail");
            assertThat(json().at("/problems/0/code").asText()).isEqualTo("NOT_DATE");
            assertThat(json().at("/problems/0").has("value")).isFalse();
        }

        @Test
        void showsValuesOnlyWhereAsked() throws IOException {
            assertThat(run("validate", "--format", "json", "--show-values", Folders.bad(temp)))
                    .isOne();
            assertThat(json().at("/problems/0/value").asText()).isEqualTo("20260431");
        }

        @Test
        void checksASingleFileWithoutTheRulesOfUnits() throws IOException {
            assertThat(run("validate", "--format", "json", Folders.good(temp).resolve(Folders.NAME)))
                    .isZero();
            assertThat(json().at("/files/0/layers/unit").asText()).isEqualTo("skipped");
            assertThat(json().at("/notRun").findValuesAsText("reason")).contains("SINGLE_FILE");
        }

        @ParameterizedTest
        @CsvSource({"error, 0", "warning, 1", "never, 0"})
        void failsOnWhatTheCallerSays(String failOn, int exitCode) throws IOException {
            assertThat(run("validate", "--fail-on", failOn, Folders.doubtful(temp)))
                    .isEqualTo(exitCode);
            assertThat(out()).contains("LINE_END_NOT_CRLF");
        }

        @Test
        void neverFailsWhereTheCallerSaysSo() throws IOException {
            assertThat(run("validate", "--fail-on=never", Folders.bad(temp))).isZero();
            assertThat(out()).startsWith("合格  エラー 1件（問題があっても不合格にしない設定です）\n");
        }

        @ParameterizedTest
        @CsvSource({
            "--disable NOT_DATE, 0",
            "--disable not_date, 0",
            "--severity NOT_DATE=off, 0",
            "--severity NOT_DATE=warning, 0",
            "--severity NOT_DATE=info --fail-on warning, 0",
            "--severity NOT_DATE=warning --fail-on warning, 1",
            "--severity NOT_DATE=warning --severity NOT_DATE=error, 1"
        })
        void takesTheCallersSeverities(String options, int exitCode) throws IOException {
            Path folder = Folders.bad(temp);
            List<String> args = Stream.of(("validate " + options).split(" ")).collect(Collectors.toList());
            args.add(folder.toString());
            assertThat(run(args.toArray())).isEqualTo(exitCode);
        }

        @Test
        void takesCodesInAList() throws IOException {
            assertThat(run("validate", "--disable", "NOT_TIME,NOT_DATE", Folders.bad(temp)))
                    .isZero();
        }

        @Test
        void takesTheCallersDay() throws IOException {
            assertThat(run("validate", "--date", "2026-05-02", Folders.good(temp)))
                    .isZero();
        }

        @Test
        void takesTheDayOfTheMove() throws IOException {
            Path folder = Folders.good(temp);
            Path file = folder.resolve(Folders.NAME);
            Files.write(
                    file,
                    new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                            .replace("202407", "202208")
                            .getBytes(StandardCharsets.ISO_8859_1));

            run("validate", "--date", "2026-12-01", "--move-date", "2026-12-02", folder);
            assertThat(out()).contains("CSV_VERSION_NOT_FOR_MONTH").doesNotContain("EDITION_ENDS");
            run("validate", "--date", "2026-12-01", "--move-date", "2026-12-01", folder);
            assertThat(out()).contains("EDITION_ENDS", "2026-12-01");
        }

        @Test
        void hasAnAnswerForAFolderWithoutFiles() throws IOException {
            Path empty = Files.createDirectories(temp.resolve("空"));
            Files.writeString(empty.resolve(".hidden"), "");

            assertThat(run("validate", empty)).isEqualTo(2);
            assertThat(err())
                    .contains(
                            "NOTHING_TO_CHECK: ファイルがありません。", "NOTHING_TO_CHECK: There are no files", empty.toString());
            assertThat(out()).isEmpty();
        }

        @Test
        void isNoPassWhereNothingOfTheStandardIs() throws IOException {
            Path folder = Files.createDirectories(temp.resolve("添付"));
            Files.writeString(folder.resolve("案内.pdf"), "%PDF-1.7");
            Path readme = Files.writeString(temp.resolve("README.md"), "");

            assertThat(run("validate", folder)).isEqualTo(2);
            assertThat(run("validate", "--fail-on", "never", readme)).isEqualTo(2);
            assertThat(err())
                    .contains("標準仕様のファイルがありません: " + folder)
                    .contains("There is no file of the standard here: " + readme);
            assertThat(out()).isEmpty();
        }

        @Test
        void namesPathsAtWhichNothingIs() throws IOException {
            assertThat(run("validate", temp.resolve("どこにも"), Folders.good(temp), temp.resolve("none")))
                    .isEqualTo(2);
            assertThat(err())
                    .contains("見つかりません: " + temp.resolve("どこにも") + "、見つかりません: " + temp.resolve("none"))
                    .contains("Not found: ")
                    .hasLineCount(2);
            assertThat(out()).isEmpty();
        }

        @Test
        void checksTheRestOfWhatItCannotRead() throws IOException {
            Path broken = Files.writeString(temp.resolve("month.zip"), "PK");

            assertThat(run("validate", Folders.bad(temp), broken)).isEqualTo(2);
            assertThat(out()).contains("ARCHIVE_DAMAGED", broken.toString(), "NOT_DATE");
            assertThat(err()).isEmpty();
        }
    }

    @Nested
    class Output {
        @Test
        void goesToAFile() throws IOException {
            Path file = temp.resolve("report.json");

            assertThat(run("validate", "--format", "json", "--output", file, Folders.bad(temp)))
                    .isOne();
            assertThat(out()).isEmpty();
            assertThat(new ObjectMapper().readTree(file.toFile()).at("/verdict").asText())
                    .isEqualTo("fail");
            assertThat(leftovers()).isEmpty();
        }

        @Test
        void replacesAnOlderReport() throws IOException {
            Path file = Files.writeString(temp.resolve("report.txt"), "older");

            assertThat(run("validate", "--output", file, Folders.good(temp))).isZero();
            assertThat(Files.readString(file, StandardCharsets.UTF_8)).startsWith("合格");
        }

        @Test
        void needsAPlace() throws IOException {
            Path folder = Folders.good(temp);

            assertThat(run("validate", "--output", temp.resolve("none/report.txt"), folder))
                    .isEqualTo(2);
            assertThat(run("validate", "--output", temp, folder)).isEqualTo(2);
            assertThat(err())
                    .contains("フォルダー " + temp.resolve("none") + " がありません。", "There is no folder ")
                    .contains("出力先がフォルダーです", "The output is a folder")
                    .doesNotContain("Exception");
            assertThat(out()).isEmpty();
        }

        @Test
        void neverReplacesWhatIsChecked() throws IOException {
            Path folder = Folders.good(temp);
            Path plan = folder.resolve(Folders.NAME);
            Path attachment = Files.writeString(folder.resolve("案内.pdf"), "an attachment");
            Path odd = Files.writeString(temp.resolve("odd.csv"), "odd");

            assertThat(run("validate", "--output", plan, plan)).isEqualTo(2);
            assertThat(run("validate", "--output", attachment, folder)).isEqualTo(2);
            assertThat(run("validate", "--output", odd, odd)).isEqualTo(2);
            assertThat(err()).contains("上書きしません: ", "is not overwritten: ");
            assertThat(attachment).hasContent("an attachment");
            assertThat(odd).hasContent("odd");
            assertThat(run("validate", folder)).isZero();
        }

        @Test
        void isNotWrittenIntoTheFolderThatIsChecked() throws IOException {
            Path folder = Folders.good(temp);
            Path deep = Files.createDirectory(folder.resolve("reports")).resolve("report.html");
            for (Path inside : List.of(folder.resolve("report.json"), deep, folder.resolve("reports/../report.txt"))) {
                assertThat(run("validate", "--output", inside, folder)).isEqualTo(2);
                assertThat(run("validate", "--write-baseline", inside, folder)).isEqualTo(2);
                assertThat(err()).contains("フォルダーの外を指定してください: ", "Name a place outside of it: ");
                assertThat(inside).doesNotExist();
            }
            Path plan = folder.resolve(Folders.NAME);
            assertThat(run("validate", "--output", folder.resolve("report.txt"), plan))
                    .isZero();
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        void isNotWrittenThereByALinkEither() throws IOException {
            Path folder = Folders.good(temp);
            Path link = Files.createSymbolicLink(temp.resolve("link"), folder);

            assertThat(run("validate", "--output", link.resolve("report.txt"), folder))
                    .isEqualTo(2);
            assertThat(run("validate", "--output", folder.resolve("report.txt"), link))
                    .isEqualTo(2);
            assertThat(folder.resolve("report.txt")).doesNotExist();
        }

        @Test
        void neverReplacesDataThatIsNotCheckedEither() throws IOException {
            Path folder = Folders.good(temp);
            Path plan = Files.writeString(temp.resolve(Folders.NAME), "data");
            Path archive = Files.writeString(temp.resolve("month.ZIP"), "data");

            assertThat(run("validate", "--output", plan, folder)).isEqualTo(2);
            assertThat(run("validate", "--output", archive, folder)).isEqualTo(2);
            assertThat(plan).hasContent("data");
            assertThat(archive).hasContent("data");
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        void sparesWhatALinkLeadsTo() throws IOException {
            Path folder = Folders.good(temp);
            Path link = Files.createSymbolicLink(temp.resolve("report.txt"), folder.resolve(Folders.NAME));

            assertThat(run("validate", "--output", link, folder)).isEqualTo(2);
            assertThat(run("validate", folder)).isZero();
        }

        @Test
        void leavesAnOlderReportWhereThereIsNothingToCheck() throws IOException {
            Path file = Files.writeString(temp.resolve("report.txt"), "older");

            assertThat(run("validate", "--output", file, temp.resolve("none"))).isEqualTo(2);
            assertThat(file).hasContent("older");
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        void followsLinksAndSparesDevices() throws IOException {
            Path file = Files.writeString(temp.resolve("real.txt"), "older");
            Path link = Files.createSymbolicLink(temp.resolve("link.txt"), file);

            assertThat(run("validate", "--output", link, Folders.good(temp))).isZero();
            assertThat(link).isSymbolicLink();
            assertThat(Files.readString(file, StandardCharsets.UTF_8)).startsWith("合格");
            assertThat(run("validate", "--output", "/dev/null", Folders.good(temp)))
                    .isZero();
            assertThat(Path.of("/dev/null")).exists();
            assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
        }

        private List<Path> leftovers() throws IOException {
            try (Stream<Path> files = Files.list(temp)) {
                return files.filter(path -> path.toString().endsWith(".tmp")).toList();
            }
        }
    }

    @Nested
    class WrongUsage {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "validate",
                    "validate --nonsense x",
                    "validate --format xml x",
                    "validate --format",
                    "validate --format text --format json x",
                    "validate --lang fr x",
                    "validate --fail-on info x",
                    "validate --date 2026-02-30 x",
                    "validate --date yesterday x",
                    "validate --max-samples 0 x",
                    "validate --max-samples many x",
                    "validate --disable RULE_FAILED x",
                    "validate --severity RULE_FAILED=off x",
                    "validate --severity NOT_DATE x",
                    "validate --severity NOT_DATE=fatal x",
                    "valid x",
                    "problems NOT_A_CODE",
                    "problems NOT_DATE NOT_TIME",
                    "layout UPPLANN"
                })
        void isSaidInBothLanguages(String line) {
            assertThat(run(line.isEmpty() ? new Object[0] : line.split(" "))).isEqualTo(2);
            List<String> lines = err().lines().toList();
            assertThat(lines.get(0)).containsPattern("[ぁ-ん]");
            assertThat(lines.get(1)).matches("[ -~]+");
            assertThat(err()).doesNotContain("Exception", "\tat ");
            assertThat(out()).isEmpty();
        }

        @Test
        void suggestsNearCodes() {
            assertThat(run("validate", "--disable", "NOT_DAT", "x")).isEqualTo(2);
            assertThat(err()).contains("--disable: ", "もしかして: NOT_DATE", "Did you mean NOT_DATE");
        }

        @Test
        void saysWhereTheNamesAreListed() {
            assertThat(run("problems", "NOPE")).isEqualTo(2);
            assertThat(err()).contains("一覧は problems コマンド", "The command \"problems\" lists them all.");
            assertThat(run("layout", "table6")).isEqualTo(2);
            assertThat(err()).contains("一覧は layout コマンド", "The command \"layout\" lists them all.");
        }

        @Test
        void refusesAnEmptyPath() {
            assertThat(run("validate", "")).isEqualTo(2);
            assertThat(err()).contains("パスが空です。", "The path is empty.");
        }

        @Test
        void cannotTrickATerminal() {
            assertThat(run("validate", "a\u001B[2J\u202E")).isEqualTo(2);
            assertThat(run("problems", "\u001B[31m")).isEqualTo(2);
            assertThat(err()).contains("\\u001B", "\\u202E").doesNotContain("\u001B", "\u202E");
        }

        @Test
        void doesNotTakeAnAtForAListOfArguments() throws IOException {
            Path list = Files.writeString(temp.resolve("list"), "--version");

            assertThat(run("validate", "@" + list)).isEqualTo(2);
            assertThat(err()).contains("@" + list);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate no",
                "validate --baseline no good",
                "validate --output no/report good",
                "convert --to json no",
                "upgrade --from-type 43 --to-type 11 --output out no",
                "reconcile --plan no --result no",
                "reconcile --plan good --result good --output no/report",
                "diff good no",
                "diff good file --output no/report",
                "generate --users 1 --month 2026-04 --output file/out",
                "form --output out no",
                "pseudonymise --output out no",
                "form --output file/out good",
                "conformance no",
                "units no"
            })
    void aPathThatCannotBeReadOrWrittenIsWrongUsage(String line) throws IOException {
        Folders.good(temp);
        Files.writeString(temp.resolve("file"), "");
        Object[] words = Stream.of(line.split(" "))
                .map(word -> word.equals("good") ? temp.resolve("送信") : word)
                .map(word ->
                        word instanceof String text && text.matches("(no|out|file)(/.*)?") ? temp.resolve(text) : word)
                .toArray();
        assertThat(run(words)).as(err()).isEqualTo(2);
        assertThat(err()).contains(temp.toString()).doesNotContain("Exception at ");
        assertThat(out()).isEmpty();
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate",
                "convert",
                "upgrade",
                "reconcile",
                "diff",
                "generate",
                "form",
                "pseudonymise",
                "conformance",
                "units",
                "problems",
                "layout"
            })
    void helpIsInOneLanguageWhereAsked(String command) {
        assertThat(run("--lang", "en", command, "--help")).isZero();
        assertThat(out()).contains("Usage:", "Shows this help.").doesNotContainPattern("[\\p{IsHiragana}\\p{IsHan}]");
        outBytes.reset();
        assertThat(run(command, "--help", "--lang", "ja")).isZero();
        assertThat(out())
                .contains("使い方:", "この説明を表示します。")
                .doesNotContainPattern("(?m)^ *(?:-\\S+ +)?[A-Z][a-z]+ [a-z]+ [a-z]+");
    }

    @Nested
    class WhenItBreaks {
        private int runInto(String trouble, Path folder) {
            OutputStream closed = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException(trouble);
                }
            };
            return Main.run(
                    new String[] {"validate", folder.toString()},
                    closed,
                    new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        }

        @Test
        void aReaderThatLeavesEarlyHasTheVerdictAndNoNoise() throws IOException {
            assertThat(runInto("Broken pipe", Folders.good(temp))).isZero();
            assertThat(runInto("Broken pipe", Folders.bad(temp))).isOne();
            assertThat(err()).isEmpty();
        }

        @Test
        void aFullDiskIsNoPass() throws IOException {
            assertThat(runInto("No space left on device", Folders.good(temp))).isEqualTo(3);
            assertThat(err()).hasLineCount(2).contains("No space left").doesNotContain("Exception", "\tat ");
        }

        @Test
        void saysWhereAndNothingElse() throws IOException {
            PrintStream breaking = new PrintStream(outBytes, false, StandardCharsets.UTF_8) {
                private boolean broken;

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    if (!broken) {
                        broken = true;
                        throw new IllegalStateException("the name of a person");
                    }
                }
            };

            int exitCode = Main.run(
                    new String[] {"validate", Folders.good(temp).toString()},
                    breaking,
                    new PrintStream(errBytes, true, StandardCharsets.UTF_8));

            assertThat(exitCode).isEqualTo(3);
            assertThat(err())
                    .contains("プログラムの内部エラー", "java.lang.IllegalStateException at ")
                    .doesNotContain("person")
                    .hasLineCount(3);
        }
    }

    @Nested
    class Help {
        @ParameterizedTest
        @ValueSource(strings = {"--help", "validate --help", "problems -h", "layout --help"})
        void isInBothLanguages(String line) {
            assertThat(run((Object[]) line.split(" "))).isZero();
            assertThat(out()).contains("使い方 / Usage:", "この説明を表示します。", "Shows this help.");
            assertThat(err()).isEmpty();
        }

        @Test
        void showsTheVersion() {
            assertThat(run("--version")).isZero();
            assertThat(out()).startsWith("careplan-validator ").contains("4.1").hasLineCount(1);
        }
    }

    @Nested
    class Problems {
        @Test
        void areListed() {
            assertThat(run("problems")).isZero();
            for (ProblemCode code : ProblemCode.values()) {
                assertThat(out()).containsPattern("(?m)^  " + code + " +(エラー|警告|情報)  ");
            }
        }

        @ParameterizedTest
        @EnumSource(ProblemCode.class)
        void areExplained(ProblemCode code) {
            assertThat(run("problems", code)).isZero();
            assertThat(out()).startsWith(code + "\n").contains("対応", "根拠", "公式の表示");
            assertThat(run("problems", "--lang=en", code)).isZero();
            assertThat(out()).contains("What to do", "Official message");
        }
    }

    @Nested
    class Layouts {
        @Test
        void areListed() {
            assertThat(run("layout")).isZero();
            assertThat(out()).contains("UPPLAN             25  第6表（サービス利用票）計画\n");
        }

        static List<FileKind> kinds() {
            return Standard.published().kinds();
        }

        @ParameterizedTest
        @MethodSource("kinds")
        void areShown(FileKind kind) {
            assertThat(run("layout", kind)).isZero();
            assertThat(out()).startsWith(kind + "  " + kind.titleJa() + "\n");
            assertThat(run("layout", kind, "--lang", "en")).isZero();
            assertThat(out()).contains(kind.titleEn());
        }

        @Test
        void takeAKindInAnyCase() {
            assertThat(run("layout", "upplan")).isZero();
            assertThat(out())
                    .contains("  10  サービス利用日              serviceDate                   必須   8     YYYYMMDD\n");
        }
    }
}
