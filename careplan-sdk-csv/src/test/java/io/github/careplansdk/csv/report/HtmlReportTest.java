package io.github.careplansdk.csv.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Baseline;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.csv.model.Layouts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {
    private static final Location CELL = SampleReports.cell(SampleReports.PLAN, FileKind.UPPLAN, "serviceDate", 3, 2);
    private static final Problem NOT_DATE = Problem.of(ProblemCode.NOT_DATE, CELL);

    private static String page(HtmlReport form, Judgement judgement) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            form.write(judgement, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String page(ValidationReport report) {
        return page(HtmlReport.in(Language.JA), Policy.DEFAULT.judge(report));
    }

    /** A row whose cells name a person, but for one that is empty. */
    private static List<String> secretRow() {
        int columns = Layouts.published().of(FileKind.UPPLAN).columns().size();
        List<String> cells = new ArrayList<>(Collections.nCopies(columns, "山田"));
        cells.set(CELL.column(), "");
        return cells;
    }

    private static HtmlReport withRows() {
        return HtmlReport.in(Language.JA).rows((file, numbers) -> {
            assertThat(file).isEqualTo(SampleReports.PLAN);
            assertThat(numbers).containsExactly(2L);
            return Map.of(2L, secretRow());
        });
    }

    @Test
    void tellsVerdictUnitsFilesProblemsCodesAndWhatWasNotRun() {
        String page = page(SampleReports.bad());

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"ja\">")
                .contains("<h1>不合格</h1>", "エラー 211件、警告 3件、情報 5,000件", "6ファイル、送信単位 2件、1,301行")
                .contains("<td class=\"number\">20260401093000</td>", "1370000001(43) → 1370000002(11)")
                .contains("文字数が [A] で、最大の [B] を超えています。", "ほか 200件", "令和8年4月1日")
                .contains("検査していないもの", "キーを読み取れない行があり")
                .endsWith("</html>\n");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isWholeInEachLanguage(Language language) {
        String page = page(HtmlReport.in(language), Policy.DEFAULT.judge(SampleReports.bad()));

        assertThat(page).contains("<html lang=\"" + language.id() + "\">");
        assertThat(balance(page)).isEmpty();
    }

    /** Elements that are opened and not closed, or the other way round. */
    private static List<String> balance(String page) {
        List<String> open = new ArrayList<>();
        String markup = page.replaceAll("(?s)<(script|style)>.*?</\\1>", "");
        Pattern.compile("<(/?)([a-z0-9]+)[^>]*>").matcher(markup).results().forEach(tag -> {
            if (tag.group(1).isEmpty()) {
                if (!List.of("meta", "input").contains(tag.group(2))) {
                    open.add(tag.group(2));
                }
            } else {
                assertThat(open.remove(open.size() - 1)).isEqualTo(tag.group(2));
            }
        });
        return open;
    }

    @Test
    void everyLinkLeadsToAPlaceOnThePage() {
        String page = page(SampleReports.bad());

        assertThat(matches(page, "href=\"([^\"]+)\""))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link).startsWith("#"))
                .allSatisfy(link -> assertThat(page).containsOnlyOnce(" id=\"" + link.substring(1) + "\""));
        assertThat(page).contains("<a href=\"#NOT_DATE\">NOT_DATE</a>", "<article id=\"NOT_DATE\"");
    }

    @Test
    void loadsNothingAndRunsOnlyItsOwnScript() throws Exception {
        String page = page(SampleReports.bad());

        assertThat(matches(page, "(src=|@import|url\\()")).isEmpty();
        assertThat(page).contains("default-src &#39;none&#39;");
        for (String element : List.of("script", "style")) {
            String content = matches(page, "(?s)<" + element + ">(.*?)</" + element + ">")
                    .get(0);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            assertThat(page)
                    .contains(
                            element + "-src &#39;sha256-" + Base64.getEncoder().encodeToString(digest) + "&#39;");
        }
        assertThat(page).contains("prefers-color-scheme: dark", "@media print");
    }

    private static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void showsTheShapeOfTheRowButNotWhatItHolds() {
        String page = page(withRows(), Policy.DEFAULT.judge(SampleReports.of(NOT_DATE)));

        assertThat(page)
                .contains("<li class=\"here\"><span class=\"name\">10 サービス利用日</span><span class=\"cell\">■</span></li>")
                .contains("<span class=\"name\">11 ")
                .contains("<span class=\"empty\">空</span>")
                .contains("値は表示していません")
                .doesNotContain("山田");
        assertThat(matches(page, "(<li class=\"(?:here|beside)\">)")).hasSize(5);
    }

    @Test
    void showsTheCellsWhereAsked() {
        String page = page(withRows().showValues(true), Policy.DEFAULT.judge(SampleReports.of(NOT_DATE)));

        assertThat(page).contains("<span class=\"cell\">山田</span>", "個人情報").doesNotContain("■");
    }

    @Test
    void unfoldsTheWholeRowWhereNoCellIsNamed() {
        Problem row = Problem.of(ProblemCode.COLUMN_COUNT, SampleReports.row(SampleReports.PLAN, 2, 2), 25, 26);
        List<String> cells = secretRow();
        cells.add("多い");
        String page = page(
                HtmlReport.in(Language.JA).rows((file, numbers) -> Map.of(2L, cells)),
                Policy.DEFAULT.judge(SampleReports.of(row)));

        assertThat(page).contains("<summary>行全体</summary>", "<span class=\"name\">26</span>");
        assertThat(matches(page, "(<li class=\"beside\">)")).hasSize(26);
    }

    @Test
    void aFileThatIsNoCsvHasNoRows() {
        Problem problem = Problem.of(ProblemCode.ATTACHMENT_TYPE, Location.ofFile("案内.exe"), "exe");
        HtmlReport form = HtmlReport.in(Language.JA).rows((file, numbers) -> {
            throw new AssertionError("asked for rows of " + file);
        });

        assertThat(page(form, Policy.DEFAULT.judge(SampleReports.of(problem)))).contains("案内.exe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style>", "&lt;"})
    void whatAFileHoldsNeverBecomesMarkup(String evil) {
        Location place = new Location("a" + evil + ".CSV", 1, 1, 1, evil, evil);
        Problem problem = new Problem(ProblemCode.FILE_NAME_MONTH, place, List.of(evil), 1, evil);
        List<String> cells = Collections.nCopies(25, evil);
        String page = page(
                HtmlReport.in(Language.JA)
                        .rows((file, numbers) -> Map.of(1L, cells))
                        .showValues(true),
                Policy.DEFAULT.judge(SampleReports.of(problem)));

        String escaped = evil.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        assertThat(page).contains(escaped).doesNotContain("a" + evil);
        assertThat(balance(page)).isEmpty();
    }

    @Test
    void tellsWhatIsKnownAndWhatIsGone() {
        Baseline baseline = Baseline.of(Policy.DEFAULT.judge(SampleReports.of(
                NOT_DATE, Problem.of(ProblemCode.GRAND_TOTAL_MISSING, SampleReports.row(SampleReports.PLAN, 1, 1)))));
        String page = page(
                HtmlReport.in(Language.JA), Policy.DEFAULT.baseline(baseline).judge(SampleReports.of(NOT_DATE)));

        assertThat(page)
                .contains("<h1>合格</h1>", "新しい問題は見つかりませんでした。（ほかに既知の問題 1件）")
                .contains("1件  GRAND_TOTAL_MISSING  UPPLAN_202604_1370000001_43_1370000002_11_*.CSV")
                .doesNotContain("id=\"problems\"", "id=\"NOT_DATE\"");
    }

    @Test
    void leavesTheStreamOpenAndTellsWhereItCannotWrite() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };

        assertThatThrownBy(() -> HtmlReport.in(Language.JA).write(Policy.DEFAULT.judge(SampleReports.bad()), full))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
    }
}
