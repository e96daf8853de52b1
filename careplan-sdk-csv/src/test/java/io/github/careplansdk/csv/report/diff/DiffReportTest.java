package io.github.careplansdk.csv.report.diff;

import static io.github.careplansdk.csv.reconcile.Months.damage;
import static io.github.careplansdk.csv.reconcile.Months.visit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.diff.Diff;
import io.github.careplansdk.csv.diff.Differ;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.reconcile.Months;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class DiffReportTest {
    private static final String MANAGER = "<script>alert(1)</script>";

    @TempDir
    private Path temp;

    private Diff found;

    /** Of every change one, another user, an attachment, and a row that cannot be read. */
    @BeforeEach
    void compare() throws IOException {
        Table6 other = visit(30, "1000", "1100").withInsuredNumber(new InsuredNumber("H990000012"));
        Months before = new Months(temp.resolve("before"));
        Months after = new Months(temp.resolve("after"));
        before.plan("20260325101000", visit(2, "1000", "1100"), visit(3, "1000", "1100"), visit(9, "1000", "1100"));
        Path plan = after.plan(
                "20260326101000",
                visit(2, "1000", "1100"),
                visit(3, "1030", "1130").withCareManagerName(MANAGER),
                visit(10, "1000", "1100"),
                other,
                visit(28, "1000", "1100"));
        damage(plan, ",20260428,", ",20260428,,");
        Files.writeString(after.plan().resolve("memo.txt"), "x");
        found = Differ.create().diff(temp.resolve("before"), temp.resolve("after"));
    }

    private String text(Language language, boolean values) throws IOException {
        StringBuilder text = new StringBuilder();
        DiffText.in(language).showValues(values).write(found, text);
        return text.toString();
    }

    private String json(boolean values) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DiffJson.create().showValues(values).write(found, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String page(Language language, boolean values) throws IOException {
        StringWriter out = new StringWriter();
        DiffPage.in(language).showValues(values).write(found, out);
        return out.toString();
    }

    @Test
    void textShowsWhatDiffersAndTheCalendar() throws IOException {
        assertThat(text(Language.JA, false)).isEqualTo("""
                ファイルの比較  読み取れないデータがあります
                差異のある利用者 2人  差異のない利用者 0人
                  第6表（サービス利用票）計画 UPPLAN  同じ 1件  変更 1件  追加 2件  削除 1件

                次のデータは比較していません。validate コマンドで誤りを確認してください。
                  新  COLUMN_COUNT
                  plan/UPPLAN_202604_9970100011_43_9970100037_11_20260326101000.CSV、行番号 5、データ行 5: 項目の数
                  が 26 で、この種別の項目数 25 と一致しません。

                添付ファイル・画像
                  追加  memo.txt

                保険者 990010  被保険者 0000990011
                  第6表（サービス利用票）計画 UPPLAN  2026年4月
                    旧 9970100011_43_9970100037_11_20260325101000  新 9970100011_43_9970100037_11_20260326101000
                    第6表（サービス利用票）計画 UPPLAN  同じ 1件  変更 1件  追加 1件  削除 1件
                      変更  データ行 2 → 2  9970100037  111111  2026年4月3日
                        プラン担当者名、サービス開始時刻、サービス終了時刻
                      削除  データ行 3  9970100037  111111  2026年4月9日
                      追加  データ行 3  9970100037  111111  2026年4月10日
                    9970100037  111111
                           1   2   3   4   5   6   7   8   9  10  11  12  13  14  15  16
                          水  木  金  土  日  月  火  水  木  金  土  日  月  火  水  木
                    旧     .   1   1   .   .   .   .   .   1   .   .   .   .   .   .   .
                    新     .   1   1   .   .   .   .   .   .   1   .   .   .   .   .   .
                    差異                                   *   *
                          17  18  19  20  21  22  23  24  25  26  27  28  29  30
                          金  土  日  月  火  水  木  金  土  日  月  火  水  木
                    旧     .   .   .   .   .   .   .   .   .   .   .   .   .   .
                    新     .   .   .   .   .   .   .   .   .   .   .   .   .   .
                    差異

                保険者 990010  被保険者 H990000012
                  第6表（サービス利用票）計画 UPPLAN  2026年4月
                    新だけにあります  新 9970100011_43_9970100037_11_20260326101000
                    第6表（サービス利用票）計画 UPPLAN  同じ 0件  追加 1件
                """);
    }

    @Test
    void textShowsValuesOnlyWhereAsked() throws IOException {
        assertThat(text(Language.EN, false))
                .contains("careManagerName, startTime, endTime")
                .doesNotContain(MANAGER, "1030");
        assertThat(text(Language.EN, true)).contains(MANAGER, "(empty)", "1030");
        assertThat(json(false)).doesNotContain(MANAGER, "1030");
        assertThat(json(true)).contains(MANAGER, "1030");
        assertThat(page(Language.JA, false)).doesNotContain("alert", "1030");
        assertThat(page(Language.JA, true)).contains("&lt;script&gt;alert", "1030");
    }

    @Test
    void textFitsNarrowTerminals() throws IOException {
        StringBuilder text = new StringBuilder();
        DiffText.in(Language.JA).width(60).write(found, text);
        assertThat(text.toString().lines().filter(line -> line.contains(" .")))
                .isNotEmpty()
                .allMatch(line -> line.length() <= 60);
    }

    @Test
    void jsonIsAsItsSchemaSays() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(Path.of(System.getProperty("basedir", "."), "..", "docs", "diff.schema.json")
                        .toFile());
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(document);

        assertThat(schema.validate(new ObjectMapper().readTree(json(false)))).isEmpty();
        assertThat(schema.validate(new ObjectMapper().readTree(json(true)))).isEmpty();
    }

    @Test
    void jsonHoldsEveryRecordThatDiffersAndItsPlaces() throws IOException {
        JsonNode json = new ObjectMapper().readTree(json(true));

        assertThat(json.at("/same").asBoolean()).isFalse();
        assertThat(json.at("/users")).hasSize(2);
        assertThat(json.at("/users/0/groups/0/kinds/0/records")).hasSize(3);
        assertThat(json.at("/users/0/groups/0/kinds/0/records/0/before/row").asInt())
                .isEqualTo(2);
        assertThat(json.at("/users/0/groups/0/kinds/0/records/0/cells/1").toString())
                .isEqualTo("{\"column\":\"startTime\",\"name\":\"サービス開始時刻\",\"before\":\"1000\",\"after\":\"1030\"}");
        assertThat(json.at("/users/0/groups/0/calendar/services/0/before")).hasSize(30);
        assertThat(json.at("/unread/0/code").asText()).isEqualTo("COLUMN_COUNT");
        assertThat(json.at("/files/0/change").asText()).isEqualTo("added");
    }

    @Test
    void thePageIsWholeAndSelfContainedAndEscapesWhatFilesHold() throws Exception {
        String page = page(Language.JA, true);

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"ja\">")
                .doesNotContain("<script", "http", "src=", "@import")
                .contains("prefers-color-scheme: dark", "@media print", "データ行 2 → 2", "memo.txt");
        assertThat(page.split("<td class=\"day", -1)).hasSize(2 * 30 + 1);
        assertThat(page.split("<td class=\"day bad", -1)).hasSize(2 * 2 + 1);
        assertThat(parsed(page).getElementsByTagName("section").getLength()).isEqualTo(4);
        assertThat(page(Language.EN, false)).contains("<html lang=\"en\">", "Not all could be read", "careManagerName");
    }

    /** Every element of the page is closed; void elements are made so for the parser. */
    private static Document parsed(String page) throws Exception {
        String xml = page.replace("<!DOCTYPE html>", "").replaceAll("<(meta[^>]*|br)>", "<$1/>");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void daysOfTwoMonthsAreBesideEachOtherByWeekday() throws IOException {
        Months before = new Months(temp.resolve("april"));
        Months after = new Months(temp.resolve("may"));
        before.plan("20260325101000", visit(2, "1000", "1100"), visit(9, "1000", "1100"));
        after.plan(
                "20260425101000",
                visit(2, "1000", "1100")
                        .withServiceMonth(YearMonth.of(2026, 5))
                        .withServiceDate(LocalDate.of(2026, 5, 7)));
        found = Differ.create().diff(temp.resolve("april"), temp.resolve("may"));

        assertThat(text(Language.JA, false)).contains("2026年4月 → 2026年5月", "同じ週・曜日の日どうしで比較");
        assertThat(text(Language.EN, false)).contains("2026-04 → 2026-05", "compared by their weekday");
    }

    @Test
    void noDifferencesAreSaidSo() throws IOException {
        found = Differ.create().diff(temp.resolve("before"), temp.resolve("before"));

        assertThat(text(Language.JA, false)).isEqualTo("""
                ファイルの比較  差異なし
                差異のある利用者 0人  差異のない利用者 1人
                  第6表（サービス利用票）計画 UPPLAN  同じ 3件
                """);
        assertThat(text(Language.EN, false)).startsWith("Comparison of files  No differences\n");
    }
}
