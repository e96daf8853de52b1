package io.github.careplansdk.csv.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.internal.DisplayWidth;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Baseline;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReportTest {
    private static String text(ValidationReport report) {
        return text(TextReport.in(Language.JA), Policy.DEFAULT.judge(report));
    }

    private static String text(TextReport form, Judgement judgement) {
        StringBuilder out = new StringBuilder();
        try {
            form.write(judgement, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    @Nested
    class OfACleanBulk {
        @Test
        void isShortAndReassuring() {
            assertThat(text(SampleReports.clean()))
                    .isEqualTo("""
                    合格  問題は見つかりませんでした。
                    4ファイル、送信単位 1件、1,249行  標準仕様 第4.1版

                    送信単位
                      合格  20260401093000  1370000001(43) → 1370000002(11)  UPHOSOKU UPPLAN UPSIKYU

                    問題のないファイル
                          3行  %s
                      1,234行  %s
                         12行  %s
                            -  案内.pdf
                    """.formatted(SampleReports.SUPPLEMENT, SampleReports.PLAN, SampleReports.TABLE7));
        }

        @Test
        void isInEnglishToo() {
            assertThat(text(TextReport.in(Language.EN), Policy.DEFAULT.judge(SampleReports.clean())))
                    .startsWith("PASSED  No problems were found.\n4 files, 1 unit, 1,249 rows  standard 4.1\n");
        }
    }

    @Nested
    class OfABadBulk {
        private final String text = text(SampleReports.bad());

        @Test
        void beginsAndEndsWithTheVerdict() {
            assertThat(text).startsWith("不合格  エラー 211件、警告 3件、情報 5,000件\n6ファイル、送信単位 2件、1,301行");
            assertThat(text).endsWith("\n不合格  エラー 211件、警告 3件、情報 5,000件\n");
        }

        @Test
        void tellsOfEachFileWhatItIsAndHowItsLayersDid() {
            assertThat(text).contains("""

                            %s
                              UPPLAN 第6表（サービス利用票）計画  1,234行  エラー 205件、警告 2件、情報 5,000件
                              不合格: 項目の数と桁数、項目の値 / 未検査: ファイル間のキー / ほかはエラーなし

                              エラー  NOT_DATE  203件
                            """.formatted(SampleReports.PLAN));
        }

        @Test
        void saysOnceWhatIsWrongAndLinesUpThePlaces() {
            assertThat(text).contains("""
                          行番号  データ行  項目
                               2         2  10 サービス利用日
                              12        10   4 作成年月日
                            1234      1200  10 サービス利用日
                          ほか 200件
                    """);
        }

        @Test
        void hasLettersForWhatDiffers() {
            assertThat(text).contains("文字数が [A] で、最大の [B] を超えています。").contains("""
                                  行番号  データ行  項目               [A]  [B]
                                       5         5   8 単位数          8    6
                                       7         7  22 サテライト枝番  4    2
                            """);
        }

        @Test
        void givesAdviceOnceACode() {
            assertThat(text).containsOnlyOnce("西暦の半角数字8桁（例 20250401）").contains("対応:  上の NOT_DATE と同じ");
        }

        @Test
        void saysWhatTheOfficialClientSays() {
            assertThat(text)
                    .contains("公式:  添付ファイル名の形式に誤りがあります。標準仕様の送信単位に")
                    .contains("公式:  添付ファイル名の形式に誤りがあります。…\n")
                    .contains("公式:  表示なし（そのまま受け付けます）");
        }

        @Test
        void putsErrorsFirst() {
            assertThat(text.indexOf("NOT_DATE")).isLessThan(text.indexOf("LEAD_WITHOUT_DETAIL"));
        }

        @Test
        void showsTheBulkAsAWhole() {
            assertThat(text).contains("\n全体\n  エラー 1件\n");
        }

        @Test
        void listsUnits() {
            assertThat(text)
                    .contains("  不合格  20260401093000  1370000001(43) → 1370000002(11)  UPHOSOKU UPPLAN UPSIKYU\n")
                    .contains("  合格    20260501083000  1370000002(11) → 1370000001(43)  UPJSK\n");
        }

        @Test
        void saysBrieflyWhatWasNotChecked() {
            assertThat(text)
                    .contains("検査していないもの\n  ファイル名からファイル連番、送信元または送信先が分からないため検査していません。\n    送信単位、ファイル間のキー\n")
                    .doesNotContain("CSVではない");
        }

        @Test
        void showsValuesOnlyWhereTheFindingHasOne() {
            assertThat(text).containsOnlyOnce("値\n").contains("   4 作成年月日  \"令和8年4月1日\"\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"JA, 80", "JA, 100", "JA, 120", "EN, 80", "EN, 100", "EN, 120"})
    void fitsTheWidth(Language language, int width) {
        String text = text(TextReport.in(language).width(width), Policy.DEFAULT.judge(SampleReports.bad()));

        assertThat(text.lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
    }

    @ParameterizedTest
    @CsvSource({"JA", "EN"})
    void coloursOnlyWhereAsked(Language language) {
        Judgement judgement = Policy.DEFAULT.judge(SampleReports.bad());
        String plain = text(TextReport.in(language), judgement);
        String coloured = text(TextReport.in(language).coloured(true), judgement);

        assertThat(plain).doesNotContain("\u001B");
        assertThat(coloured).contains("\u001B[1;31m");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void cannotTrickATerminal() {
        String path = "UPPLAN_\u001B[32m合格\u202E\n.CSV";
        Problem name = Problem.of(ProblemCode.FILE_NAME_MONTH, Location.ofFile(path), "\u001B]0;x\u0007");
        Problem value =
                new Problem(ProblemCode.NOT_DATE, Location.ofRow(path, 1, 1), List.of(), 1, "a\u001B[2J\u2066\r\nb");

        String text = text(SampleReports.of(name, value));

        assertThat(text)
                .contains(
                        "UPPLAN_\\u001B[32m合格\\u202E\\n.CSV\n", "\\u001B]0;x\\u0007", "\"a\\u001B[2J\\u2066\\r\\nb\"");
        assertThat(text.replace("\n", "").codePoints())
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    @Test
    void wordsThatArgumentsStandForKeepFindingsApart() {
        Location place = SampleReports.cell(SampleReports.PLAN, FileKind.UPPLAN, "createdDate", 1, 1);
        String text = text(SampleReports.of(
                Problem.of(ProblemCode.DATE_IMPLAUSIBLE, place, "@birthInFuture"),
                Problem.of(ProblemCode.DATE_IMPLAUSIBLE, place, "@createdAfterSerial")));

        assertThat(text).contains("（生年月日が今日より後）", "（作成日がファイル連番の日時より後）").doesNotContain("[A]");
    }

    @Test
    void showsThePolicysSeverity() {
        Problem problem = Problem.of(ProblemCode.NOT_DATE, SampleReports.row(SampleReports.PLAN, 1, 1));
        Policy policy = Policy.DEFAULT.severity(ProblemCode.NOT_DATE, Severity.WARNING);

        assertThat(text(TextReport.in(Language.JA), policy.judge(SampleReports.of(problem))))
                .startsWith("合格  警告 1件\n")
                .contains("  警告  NOT_DATE  1件\n", "  どの検査にもエラーなし\n")
                .doesNotContain("  エラー  NOT_DATE");
    }

    @Test
    void saysThatNothingCouldFail() {
        Problem problem = Problem.of(ProblemCode.NOT_DATE, SampleReports.row(SampleReports.PLAN, 1, 1));

        assertThat(text(
                        TextReport.in(Language.EN),
                        Policy.DEFAULT.failOnNothing().judge(SampleReports.of(problem))))
                .startsWith("PASSED  1 error (set never to fail)\n");
    }

    @Nested
    class WithABaseline {
        private final Problem known = Problem.of(ProblemCode.NOT_DATE, SampleReports.row(SampleReports.PLAN, 1, 1));
        private final Problem other =
                Problem.of(ProblemCode.GRAND_TOTAL_MISSING, SampleReports.row(SampleReports.PLAN, 1, 1));

        private String text(Problem before, Problem... now) {
            Baseline baseline = Baseline.of(Policy.DEFAULT.judge(SampleReports.of(before)));
            return TextReportTest.text(
                    TextReport.in(Language.JA),
                    Policy.DEFAULT.baseline(baseline).judge(SampleReports.of(now)));
        }

        @Test
        void passesWhatIsKnown() {
            assertThat(text(known, known))
                    .startsWith("合格  新しい問題は見つかりませんでした。（ほかに既知の問題 1件）\n")
                    .contains("\n新しい問題のないファイル\n")
                    .doesNotContain("NOT_DATE");
        }

        @Test
        void showsWhatIsNew() {
            assertThat(text(known, known, other))
                    .startsWith("不合格  エラー 1件（ほかに既知の問題 1件）\n")
                    .contains("GRAND_TOTAL_MISSING")
                    .doesNotContain("NOT_DATE");
        }

        @Test
        void tellsWhatIsGone() {
            assertThat(text(known, other)).contains("""

                    既知の問題のうち今回なかったもの
                      1件  NOT_DATE    %s
                      既知の問題のファイルを書き直すと""".formatted(Baseline.file(SampleReports.PLAN)));
        }
    }

    @Nested
    class OfLayers {
        @Test
        void saysThatTheRestPassedWhereItDid() {
            Problem problem = Problem.of(ProblemCode.NOT_DATE, SampleReports.row(SampleReports.PLAN, 1, 1));
            assertThat(text(SampleReports.of(problem))).contains("  不合格: 項目の値 / ほかは合格\n");
        }

        @Test
        void doesNotSayThatAnAttachmentPassedTheChecksOfCsv() {
            String path = "案内.exe";
            Problem problem = Problem.of(ProblemCode.ATTACHMENT_TYPE, Location.ofFile(path), "exe");
            ValidationReport.CheckedFile file = new ValidationReport.CheckedFile(
                    path, Optional.empty(), 0, Map.of(Layer.LEXICAL, SkipReason.NOT_CSV));

            assertThat(text(new ValidationReport(List.of(file), List.of(), List.of(problem), List.of())))
                    .contains("  不合格: 送信単位 / ほかはエラーなし\n");
        }
    }

    @Test
    void neverBreaksThePathOfACleanFile() {
        String path = "2026年4月分/居宅介護支援事業所から訪問介護事業所へ/" + SampleReports.PLAN;
        ValidationReport report = new ValidationReport(
                List.of(new ValidationReport.CheckedFile(path, Optional.of(FileKind.UPPLAN), 1, Map.of())),
                List.of(),
                List.of(),
                List.of());

        assertThat(text(TextReport.in(Language.JA).width(60), Policy.DEFAULT.judge(report)))
                .contains("\n  1行  " + path + "\n");
    }

    @Test
    void groupsTheUnitsOfSeveralBulksByFolder() {
        ValidationReport report = new ValidationReport(
                List.of(),
                List.of(
                        SampleReports.unit("", SampleReports.PLAN),
                        SampleReports.unit("5月/", SampleReports.PLAN, SampleReports.TABLE7)),
                List.of(),
                List.of());

        assertThat(text(report)).contains("""
                送信単位
                  .
                    合格  20260401093000  1370000001(43) → 1370000002(11)  UPPLAN
                  5月
                    合格  20260401093000  1370000001(43) → 1370000002(11)  UPPLAN UPSIKYU
                """);
    }

    @Test
    void cutsLongValues() {
        Problem problem = new Problem(
                ProblemCode.NOT_DATE, SampleReports.row(SampleReports.PLAN, 1, 1), List.of(), 1, "𠮷".repeat(100));

        assertThat(text(SampleReports.of(problem)).replaceAll("\\s", "")).contains("\"" + "𠮷".repeat(60) + "…\"");
    }

    @Test
    void doesNotDrownPeopleInGoodFiles() {
        List<ValidationReport.CheckedFile> files = IntStream.range(0, 300)
                .mapToObj(i -> new ValidationReport.CheckedFile("f" + i, Optional.empty(), 1, Map.of()))
                .toList();

        assertThat(text(new ValidationReport(files, List.of(), List.of(), List.of())))
                .contains("ほか 290ファイル")
                .hasLineCount(15);
    }
}
