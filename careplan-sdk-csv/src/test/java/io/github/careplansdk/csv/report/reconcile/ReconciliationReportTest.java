package io.github.careplansdk.csv.report.reconcile;

import static io.github.careplansdk.csv.reconcile.Months.damage;
import static io.github.careplansdk.csv.reconcile.Months.visit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.careplansdk.core.master.MasterData;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.master.MasterDataCsv;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.reconcile.Months;
import io.github.careplansdk.csv.reconcile.Reconciler;
import io.github.careplansdk.csv.reconcile.Reconciliation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ReconciliationReportTest {
    @TempDir
    private Path temp;

    private Reconciliation found;

    /** Of every outcome one, and a row that cannot be read. */
    @BeforeEach
    void compare() throws IOException {
        Table6 named = visit(2, "1000", "1100").withProviderName("<script>alert(1)</script>");
        Table6 other = visit(30, "1000", "1100").withInsuredNumber(new InsuredNumber("H990000012"));
        Months months = new Months(temp);
        months.plan(
                "20260325101000", named, visit(3, "1000", "1100"), visit(4, "1000", "1100"), visit(5, "9999", "9999"));
        Path result = months.result(
                "20260501170000",
                named,
                visit(4, "1010", "1110").withCount(2).withUnits(OptionalInt.of(260)),
                visit(5, "9999", "9999").withUnits(OptionalInt.of(0)),
                visit(6, "1000", "1100"),
                other);
        damage(result, "20260430", "20260431");
        found = Reconciler.create().reconcile(months.plan(), months.result());
    }

    private String text(Language language) throws IOException {
        StringBuilder text = new StringBuilder();
        ReconciliationText.in(language).write(found, text);
        return text.toString();
    }

    private JsonNode json() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReconciliationJson.write(found, out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private String page(Language language) throws IOException {
        StringWriter out = new StringWriter();
        ReconciliationPage.in(language).write(found, out);
        return out.toString();
    }

    @Test
    void textShowsTheCalendarAndTheDifferences() throws IOException {
        assertThat(text(Language.JA)).isEqualTo("""
                予定と実績の突合  読み取れないデータがあります
                利用者 2人  予定どおり 2件  未実施 1件  予定外 1件  時刻違い 1件  回数違い 1件  単位数違い 1件
                予定 1,000単位  実績 1,020単位（ほかに単位数のない実績 1件）

                次のデータは突合していません。validate コマンドで誤りを確認してください。
                  実績  読み取れない行  UPJSK_202604_9970100037_11_9970100011_43_20260501170000.CSV
                  保険者 990010  被保険者 H990000012  データ行 5

                2026年4月  保険者 990010  被保険者 0000990011
                  予定 1,000単位  実績 1,020単位（ほかに単位数のない実績 1件）
                  9970100037 <script>alert(1)</script>  111111 訪問介護
                    予定どおり 2件  未実施 1件  予定外 1件  時刻違い 1件  回数違い 1件  単位数違い 1件
                    予定 1,000単位  実績 1,020単位（ほかに単位数のない実績 1件）
                           1   2   3   4   5   6   7   8   9  10  11  12  13  14  15  16
                          水  木  金  土  日  月  火  水  木  金  土  日  月  火  水  木
                    予定   .   1   1   1   1   .   .   .   .   .   .   .   .   .   .   .
                    実績   .   1   .   2   1   1   .   .   .   .   .   .   .   .   .   .
                    差異           *   *       *
                          17  18  19  20  21  22  23  24  25  26  27  28  29  30
                          金  土  日  月  火  水  木  金  土  日  月  火  水  木
                    予定   .   .   .   .   .   .   .   .   .   .   .   .   .   .
                    実績   .   .   .   .   .   .   .   .   .   .   .   .   .   .
                    差異
                    4月3日（金）  未実施                          予定 10:00-11:00 1回 250単位
                    4月4日（土）  時刻違い、回数違い、単位数違い  予定 10:00-11:00 1回 250単位  実績 10:10-11:10 2回
                                                                                                260単位
                    4月6日（月）  予定外                                                        実績 10:00-11:00 1回
                                                                                                250単位

                2026年4月  保険者 990010  被保険者 H990000012
                  読み取れる行がありません
                """);
    }

    @Test
    void textSpeaksEnglish() throws IOException {
        assertThat(text(Language.EN))
                .contains(
                        "Not all could be read",
                        "users: 2  as planned: 2  not done: 1  not planned: 1",
                        "planned 1,000 units, given 1,020 units (and 1 results without units)",
                        "2026-04-04 Sa  other time, other count, other units",
                        "no row of this user can be read");
    }

    @Test
    void textFitsNarrowTerminals() throws IOException {
        StringBuilder text = new StringBuilder();
        ReconciliationText.in(Language.JA).width(60).write(found, text);
        assertThat(text.toString().lines().filter(line -> line.contains(" .")))
                .isNotEmpty()
                .allMatch(line -> line.length() <= 60);
    }

    @Test
    void jsonIsAsItsSchemaSays() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(Path.of(System.getProperty("basedir", "."), "..", "docs", "reconcile.schema.json")
                        .toFile());
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(document);

        assertThat(schema.validate(json())).isEmpty();
    }

    @Test
    void jsonHoldsEveryVisitAndWhatIsUnread() throws IOException {
        JsonNode json = json();

        assertThat(json.at("/asPlanned").asBoolean()).isFalse();
        assertThat(json.at("/users")).hasSize(2);
        assertThat(json.at("/users/0/services/0/visits")).hasSize(5);
        assertThat(json.at("/users/0/services/0/visits/2").toString())
                .isEqualTo("{\"date\":\"2026-04-04\",\"outcomes\":[\"OTHER_TIME\",\"OTHER_COUNT\",\"OTHER_UNITS\"],"
                        + "\"planned\":{\"startTime\":\"1000\",\"endTime\":\"1100\",\"count\":1,\"units\":250},"
                        + "\"given\":{\"startTime\":\"1010\",\"endTime\":\"1110\",\"count\":2,\"units\":260}}");
        assertThat(json.at("/unread/0/row").asInt()).isEqualTo(5);
        assertThat(json.at("/unread/0/insuredNumber").asText()).isEqualTo("H990000012");
    }

    @Test
    void thePageIsWholeAndSelfContainedAndEscapesWhatFilesHold() throws Exception {
        String page = page(Language.JA);

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"ja\">")
                .doesNotContain("<script", "http", "src=", "@import")
                .contains("&lt;script&gt;", "prefers-color-scheme: dark", "@media print", "読み取れない行");
        assertThat(page.split("<td class=\"day", -1)).hasSize(2 * 30 + 1);
        assertThat(parsed(page).getElementsByTagName("section").getLength()).isEqualTo(3);
        assertThat(page(Language.EN)).contains("<html lang=\"en\">", "Not all could be read", "not planned");
    }

    @Test
    void thePageMarksEachDayThatDiffers() throws Exception {
        assertThat(page(Language.JA))
                .contains(
                        "<td class=\"day bad\"><b class=\"mark\">×</b></td>",
                        "<td class=\"day bad\">2<b class=\"mark\">△</b></td>",
                        "<td class=\"day bad\">1<b class=\"mark\">＋</b></td>",
                        "<td class=\"day good\">1</td>");
    }

    /** Every element of the page is closed; void elements are made so for the parser. */
    private static Document parsed(String page) throws Exception {
        String xml = page.replace("<!DOCTYPE html>", "").replaceAll("<(meta[^>]*)>", "<$1/>");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void allAsPlannedIsSaidSo() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("good"));
        Months months = new Months(folder);
        months.plan("20260325101000", visit(2, "1000", "1100"));
        months.result("20260501170000", visit(2, "1000", "1100"));
        found = Reconciler.create().reconcile(months.plan(), months.result());

        assertThat(text(Language.JA)).isEqualTo("""
                予定と実績の突合  すべて予定どおり
                利用者 1人  予定どおり 1件
                予定 250単位  実績 250単位

                2026年4月  保険者 990010  被保険者 0000990011
                  予定 250単位  実績 250単位
                  9970100037 見本訪問介護  111111 訪問介護
                    予定どおり 1件  予定 250単位  実績 250単位
                """);
    }

    private static MasterData master() throws IOException {
        String text = """
                kind,code,name,units,counted_by,from,to
                service,111111,in March,,,202404,202603
                service,111111,見本の<訪問>,,,202604,202604
                office,9970100037,of the master,,,202404,
                insurer,990010,見本市,,,202404,
                """;
        return MasterDataCsv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void namesAreThoseOfTheMasterDataInTheMonth() throws IOException {
        StringBuilder text = new StringBuilder();
        ReconciliationText.in(Language.JA).masterData(master()).write(found, text);
        StringWriter page = new StringWriter();
        ReconciliationPage.in(Language.JA).masterData(master()).write(found, page);

        assertThat(text)
                .contains("保険者 990010 見本市  被保険者 0000990011", "<script>alert(1)</script>  111111 見本の<訪問>")
                .doesNotContain("in March", "of the master", "訪問介護");
        assertThat(page.toString())
                .contains("保険者 990010 見本市", "<div>111111 見本の&lt;訪問&gt;</div>", "  111111 見本の&lt;訪問&gt;</td>")
                .doesNotContain("in March", "of the master", "訪問介護");
    }

    @Test
    void withoutMasterDataNothingChanges() throws IOException {
        StringBuilder text = new StringBuilder();
        ReconciliationText.in(Language.JA).masterData(MasterData.none()).write(found, text);
        StringWriter page = new StringWriter();
        ReconciliationPage.in(Language.JA).masterData(MasterData.none()).write(found, page);

        assertThat(text).hasToString(text(Language.JA));
        assertThat(page).hasToString(page(Language.JA));
    }

    @Test
    void anOfficeThatNoRowNamesHasTheNameOfTheMasterData() throws IOException {
        Months months = new Months(Files.createDirectories(temp.resolve("unnamed")));
        months.plan("20260325101000", visit(2, "1000", "1100").withProviderName(""));
        months.result("20260501170000", visit(2, "1000", "1100").withProviderName(""));
        StringBuilder text = new StringBuilder();
        ReconciliationText.in(Language.JA)
                .masterData(master())
                .write(Reconciler.create().reconcile(months.plan(), months.result()), text);

        assertThat(text).contains("9970100037 of the master  111111 見本の<訪問>");
    }
}
