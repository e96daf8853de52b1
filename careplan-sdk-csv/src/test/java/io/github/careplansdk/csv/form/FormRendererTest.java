package io.github.careplansdk.csv.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.csv.form.FormRenderer.RenderedForms;
import io.github.careplansdk.csv.form.internal.FormDataCollector;
import io.github.careplansdk.csv.form.internal.FormRow;
import io.github.careplansdk.csv.form.internal.Origin;
import io.github.careplansdk.csv.json.RandomRecords;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormRendererTest {
    private static final Path SAMPLE = Path.of(System.getProperty("basedir", "."), "..", "examples", "sample-month");
    private static final Pattern TAG = Pattern.compile("<(/?[a-z0-9]+)");
    private static final Pattern MARKED = Pattern.compile("<span class=\"bad\" title=\"([^\"]*)\">([^<]*)</span>");

    @TempDir
    Path temp;

    private RenderedForms render(Path source) throws IOException {
        return FormRenderer.render(source, temp.resolve("forms"));
    }

    private String renderPage(Path source) throws IOException {
        RenderedForms done = render(source);
        assertThat(done.pages()).hasSize(1);
        return read(done.pages().get(0));
    }

    private static String read(Path page) throws IOException {
        return Files.readString(page, StandardCharsets.UTF_8);
    }

    /** What a page says, in order, without its style and markup. */
    private static String text(String page) {
        return page.substring(page.indexOf("</style>"))
                .replaceAll("<[^>]*>", "|")
                .replaceAll("[|\\n]+", "|");
    }

    private static List<String> tags(String page) {
        List<String> tags = new ArrayList<>();
        for (Matcher tag = TAG.matcher(page); tag.find(); ) {
            tags.add(tag.group(1));
        }
        return tags;
    }

    @Test
    void theSampleMonthIsAPageForEachUser() throws IOException {
        RenderedForms done = render(SAMPLE);
        assertThat(done.pages())
                .extracting(page -> page.getFileName().toString())
                .containsExactly("user-0001.html", "user-0002.html", "user-0003.html");
        assertThat(done.forms()).isEqualTo(14);
        assertThat(done.unreadRows()).isZero();
        assertThat(files(temp.resolve("forms"))).hasSize(4).contains("index.html");

        assertThat(text(read(done.index())))
                .contains("|0000990011|見本 太郎|", "|0000990033|例示 ハナ|", "|H990000012|試験 次郎|")
                .contains("DLTPLAN_202604_9970100011_43_9970100045_15_20260325093100.CSV");
        assertThat(text(read(done.pages().get(0))))
                .contains("|第１表|利用者名　見本 太郎　殿|")
                .contains(
                        "居宅サービス計画書（１）", "居宅サービス計画書（２）", "週間サービス計画表", "令和8年4月分　サービス利用票（兼居宅サービス計画）", "令和8年4月分　サービス利用票別表")
                .contains("昭和16年5月5日")
                .doesNotContain("利用者基本情報", "※ 標準仕様の値として読み取れない");
        assertThat(text(read(done.pages().get(1))))
                .contains("利用者基本情報", "介護予防サービス・支援計画書", "昭和20年11月23日生（80歳）", "☆見本医院 例示医師");
        assertThat(read(done.pages().get(1))).contains("<img src=\"data:image/jpeg;base64,/9j/");
    }

    @Test
    void namesAndTitlesOfPagesTellNothingOfPeople() throws IOException {
        RenderedForms done = render(SAMPLE);
        assertThat(read(done.pages().get(0))).contains("<title>帳票</title>");
        assertThat(read(done.index())).contains("<title>帳票一覧</title>");
        assertThat(done.toString()).doesNotContain("0000990011", "見本");
    }

    @Test
    void pagesLoadNothingAndRunNothing() throws IOException {
        for (Path page : render(SAMPLE).pages()) {
            assertThat(read(page))
                    .contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
                    .doesNotContain("http://", "https://", "<script", "<link", "@import", "url(");
        }
    }

    @Test
    void theSameFilesGiveTheSamePages() throws IOException {
        RenderedForms first = render(SAMPLE);
        RenderedForms second = FormRenderer.render(SAMPLE, temp.resolve("again"));
        for (int i = 0; i < first.pages().size(); i++) {
            assertThat(second.pages().get(i))
                    .hasSameTextualContentAs(first.pages().get(i));
        }
        assertThat(second.index()).hasSameTextualContentAs(first.index());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</td></table><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'--><style>*{display:none}</style><!--",
                "<svg/onload=alert(1)>",
                "&lt;b&gt; &#x3c;script&#x3e;",
                "]]></title></head><body onload=alert(1)>"
            })
    void noTextBecomesMarkup(String hostile) throws IOException {
        Path harmless = temp.resolve("harmless");
        Path evil = temp.resolve("evil");
        for (FileKind kind : kinds()) {
            TestFile.of(kind).row(texts(kind, "x")).write(harmless);
            TestFile.of(kind).row(texts(kind, hostile)).write(evil);
        }
        String expected = renderPage(harmless);
        String page = read(
                FormRenderer.render(evil, temp.resolve("evil-forms")).pages().get(0));
        assertThat(tags(page)).isEqualTo(tags(expected));
        assertThat(page).doesNotContain(hostile).contains(escaped(hostile));
    }

    @Test
    void namesOfFilesAreNoMarkupEither() throws IOException {
        Path source = Files.createDirectory(temp.resolve("source"));
        TestFile.of(FileKind.UP1KYO).row().write(source);
        Files.createFile(source.resolve("<script>alert(1)<&.txt"));
        Files.writeString(source.resolve("UP2KYO_<b>.CSV"), "202407,990010\r\n", StandardCharsets.US_ASCII);
        assertThat(read(render(source).index()))
                .doesNotContain("<script", "<b>")
                .contains("&lt;script&gt;alert(1)&lt;&amp;.txt", "UP2KYO_&lt;b&gt;.CSV");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static List<FileKind> kinds() {
        return Standard.published().kinds().stream()
                .filter(kind -> !kind.isImage()
                        && Standard.published().newest().deletedBy(kind).isEmpty())
                .toList();
    }

    /** The row's supplement goes with a month, so that names come from it; all free text says the same. */
    private static Map<String, String> texts(FileKind kind, String text) {
        Map<String, String> cells = new HashMap<>();
        for (Column column : Layouts.published().of(kind).columns()) {
            if (column.type() == CellType.TEXT && !column.numbering()) {
                cells.put(column.nameEn(), text);
            }
        }
        return cells;
    }

    /** The forms ask for no address of the user but the plan's. */
    private static final Set<String> WITHOUT_PLACE = Set.of("address1", "address2");

    @ParameterizedTest
    @MethodSource("kinds")
    void everyTextOfAFileStandsOnItsForm(FileKind kind) throws IOException {
        Path source = temp.resolve("source");
        Map<String, String> cells = new HashMap<>();
        Set<String> texts = new TreeSet<>();
        for (Column column : Layouts.published().of(kind).columns()) {
            if (column.type() == CellType.TEXT && !column.numbering()) {
                String text = "欄" + column.number() + "の文";
                cells.put(column.nameEn(), text);
                if (!WITHOUT_PLACE.contains(column.nameEn())) {
                    texts.add(text);
                }
            }
        }
        for (FileKind other : kinds()) {
            if (other == FileKind.UPPLAN && kind == FileKind.UPJSK) {
                continue; // where there is a plan, it names the care manager
            }
            TestFile file = TestFile.of(other);
            (other == kind ? file.row(cells) : file.row()).write(source);
        }
        assertThat(texts).isNotEmpty();
        assertThat(renderPage(source)).contains(texts);
    }

    @Test
    void aCellThatCannotBeReadIsShownAsItIsAndMarked() throws IOException {
        Path source = temp.resolve("source");
        TestFile.of(FileKind.UPPLAN)
                .row()
                .row("serviceDate", "2026/04/03")
                .row("serviceDate", "20260404", "count", "多")
                .write(source);
        TestFile.of(FileKind.UPHOSOKU).row("careLevel", "99", "birthDate", "").write(source);
        RenderedForms done = render(source);
        assertThat(done.unreadRows()).isZero();
        String page = read(done.pages().get(0));
        List<String> marked = new ArrayList<>();
        for (Matcher mark = MARKED.matcher(page); mark.find(); ) {
            assertThat(mark.group(1)).isNotBlank().doesNotContain("2026/04/03");
            marked.add(mark.group(2));
        }
        assertThat(marked).contains("99※", "（未記入）※", "2026/04/03※", "多※");
        assertThat(page).contains("※ 標準仕様の値として読み取れない項目です。");
    }

    @Test
    void aMarkAtTheTopOfAFormIsExplainedToo() throws IOException {
        Path source = temp.resolve("source");
        TestFile.of(FileKind.UP2KYO).row("createdDate", "昨日").write(source);
        assertThat(renderPage(source)).contains("作成年月日　昨日※").contains("※ 標準仕様の値として読み取れない項目です。");
    }

    @Test
    void aRowWithoutItsColumnsIsNamedOnTheIndex() throws IOException {
        Path source = temp.resolve("source");
        Path file = TestFile.of(FileKind.UPPLAN)
                .row()
                .raw("202407,990010,0000990022")
                .row("serviceDate", "20260409")
                .write(source);
        RenderedForms done = render(source);
        assertThat(done.unreadRows()).isOne();
        assertThat(done.pages()).hasSize(1);
        assertThat(text(read(done.index())))
                .contains("読み取れなかった行", "|" + file.getFileName() + "|2|2|")
                .doesNotContain("0000990022");
    }

    @Test
    void anOlderVersionHasItsOwnColumns() throws IOException {
        Path source = Path.of(System.getProperty("basedir", "."), "src", "test", "resources", "version3", "month");
        RenderedForms done = render(source);
        assertThat(done.unreadRows()).isZero();
        assertThat(done.pages()).isNotEmpty();
        assertThat(text(read(done.pages().get(0)))).contains("令和7年3月分　サービス利用票");
    }

    @Test
    void whatSeveralReceiversGetIsOneForm() throws IOException {
        Path source = temp.resolve("source");
        TestFile.of(FileKind.UPPLAN).row().write(source, TestFile.PLAN, "20260325101000");
        TestFile.of(FileKind.UPPLAN).row().write(source, TestFile.OTHER_RECEIVER, "20260325101000");
        RenderedForms done = render(source);
        assertThat(done.forms()).isOne();
        assertThat(text(read(done.pages().get(0))))
                .contains("9970100011(43) → 9970100037(11)|", "9970100011(43) → 9970100045(15)|");
    }

    @Test
    void whatDiffersBetweenReceiversIsShownForEach() throws IOException {
        Path source = temp.resolve("source");
        TestFile.of(FileKind.UPPLAN).row().write(source, TestFile.PLAN, "20260325101000");
        TestFile.of(FileKind.UPPLAN).row("count", "2").write(source, TestFile.OTHER_RECEIVER, "20260325101000");
        assertThat(render(source).forms()).isEqualTo(2);
    }

    @Test
    void resultsStandBesideThePlanOfTheirMonth() throws IOException {
        Path source = temp.resolve("source");
        TestFile.of(FileKind.UPPLAN)
                .row("serviceDate", "20260402")
                .row("serviceDate", "20260430")
                .write(source);
        TestFile.of(FileKind.UPJSK)
                .row("serviceDate", "20260402", "count", "5")
                .write(source, TestFile.PLAN, "20260501090000");
        TestFile.of(FileKind.UPJSK)
                .row("serviceDate", "20260402", "count", "3")
                .row("serviceDate", "20260415", "startTime", "1300", "endTime", "1400")
                .write(source, TestFile.PLAN, "20260502090000");
        String page = text(renderPage(source));
        assertThat(page)
                .containsSubsequence("|9:00|～10:00|", "予定|1|1|2|", "実績|3|3|", "13:00|～14:00|", "予定|実績|1|1|")
                .doesNotContain("|5|5|");
    }

    @Test
    void resultsAloneAreAFormOfTheirOwn() throws IOException {
        Path source = temp.resolve("source");
        TestFile.of(FileKind.UPJSK).row().write(source);
        assertThat(text(renderPage(source))).contains("サービス利用票（兼居宅サービス計画）", "|予定|実績|1|1|");
    }

    @Test
    void daysToBeClaimedProRataAreShaded() throws IOException {
        Path source = temp.resolve("source");
        TestFile.of(FileKind.UPPLAN)
                .row("proRatedDays", "0110000000000000000000000000000")
                .write(source);
        String page = renderPage(source);
        assertThat(page.split("class=\"day prorated\"", -1)).hasSize(5);
        assertThat(page).contains("網かけの日は、日割対象日です。");
    }

    @Test
    void aNeedAndItsGoalsStandOnceBesideTheirSupports() throws IOException {
        Path source = temp.resolve("source");
        TestFile.of(FileKind.UP2KYO)
                .row("need", "課題A", "longTermGoal", "長期A", "shortTermGoal", "短期A", "serviceContent", "内容1")
                .row("need", "", "longTermGoal", "", "shortTermGoal", "", "serviceContent", "内容2")
                .row("need", "課題A", "longTermGoal", "長期A", "shortTermGoal", "短期B", "serviceContent", "内容3")
                .write(source);
        String page = renderPage(source);
        assertThat(text(page))
                .containsSubsequence("課題A", "長期A", "短期A", "内容1", "内容2", "短期B", "内容3")
                .doesNotContainPattern("課題A(?s:.*)課題A");
        assertThat(page).contains("<td class=\"long\" rowspan=\"3\"><div>課題A</div></td>");
    }

    @Test
    void aPictureThatIsNoneIsNamed() throws IOException {
        Path source = temp.resolve("source");
        TestFile.of(FileKind.UPKIHON).row("familyImageFileName", "family.jpg").write(source);
        Files.writeString(source.resolve("family.jpg"), "<script>", StandardCharsets.US_ASCII);
        assertThat(renderPage(source)).doesNotContain("<img").contains("family.jpg※");
    }

    @Test
    void anArchiveIsRenderedAsTheFolderIs() throws IOException {
        Path source = temp.resolve("source");
        Path file = TestFile.of(FileKind.UPPLAN).row().write(source);
        Path archive = temp.resolve("month.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("in/" + file.getFileName()));
            Files.copy(file, zip);
        }
        String page = renderPage(archive);
        assertThat(FormRenderer.render(file, temp.resolve("again")).pages().get(0))
                .hasContent(page);
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        Path output = Files.createDirectory(temp.resolve("forms"));
        Files.createFile(output.resolve("kept"));
        assertThatThrownBy(() -> render(SAMPLE)).isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(files(output)).containsExactly("kept");
    }

    @Test
    void nothingIsMadeOfAPathThatIsNotThere() {
        assertThatThrownBy(() -> render(temp.resolve("nothing"))).isInstanceOf(NoSuchFileException.class);
        assertThat(temp.resolve("forms")).doesNotExist();
    }

    @Test
    void recordsAreWrittenWithoutFiles() throws IOException {
        RandomRecords random = new RandomRecords(7);
        Map<FileKind, List<Record>> tables = new TreeMap<>();
        kinds().forEach(kind -> tables.put(kind, List.of(random.of(kind), random.of(kind))));
        StringWriter out = new StringWriter();
        FormRenderer.write(tables, out);
        assertThat(out.toString()).startsWith("<!DOCTYPE html>").endsWith("</html>");
        assertThat(tags(out.toString())).contains("section").doesNotContain("script");
    }

    @Test
    void moreRowsThanSomebodyLooksAtAreRefused() {
        FormDataCollector dataSets = new FormDataCollector();
        Layout<?> layout = Layouts.published().of(FileKind.UPPLAN);
        FormRow row = new FormRow(layout, Collections.nCopies(layout.columns().size(), ""), Map.of());
        for (int i = 0; i < 200_000; i++) {
            dataSets.add(FileKind.UPPLAN, row, Origin.NONE);
        }
        assertThatThrownBy(() -> dataSets.add(FileKind.UPPLAN, row, Origin.NONE))
                .isInstanceOfSatisfying(
                        CarePlanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_MANY_ROWS));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            return there.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
