package io.github.careplansdk.csv.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.master.MasterData;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.master.MasterDataCsv;
import io.github.careplansdk.csv.model.Layouts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms print the names that master data have for the month, and without them what they always did. */
class FormNamesTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("basedir", "."), "..", "examples");
    private static final Pattern ROW = Pattern.compile("(?s)<tr>.*?</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<td[^>]*>(.*?)</td>");

    @TempDir
    private Path temp;

    private List<Path> render(Path source, String output, MasterData names) throws IOException {
        return FormRenderer.render(Source.of(source), temp.resolve(output), Layouts.published(), names)
                .pages();
    }

    private static MasterData master(String... lines) throws IOException {
        String text = "kind,code,name,units,counted_by,from,to\n" + String.join("\n", lines);
        return MasterDataCsv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The rows of a page, each with the words of its cells. */
    private static List<List<String>> rows(Path page) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (MatchResult row : matches(ROW, Files.readString(page))) {
            rows.add(matches(CELL, row.group()).stream()
                    .map(cell ->
                            cell.group(1).replaceAll("<[^>]*>", " ").strip().replaceAll("\\s+", " "))
                    .toList());
        }
        return rows;
    }

    private static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    @Test
    void servicesHaveTheirNamesInBothTables() throws IOException {
        MasterData master = MasterDataCsv.read(EXAMPLES.resolve("master-data.csv"));
        List<List<String>> rows =
                rows(render(EXAMPLES.resolve("sample-month"), "named", master).get(0));

        assertThat(rows)
                .as("table 6")
                .anySatisfy(row -> assertThat(row).contains("見本 身体介護 中時間 111211", "見本ヘルパーステーション"));
        assertThat(rows)
                .as("table 7")
                .anySatisfy(
                        row -> assertThat(row).startsWith("見本ヘルパーステーション", "9970100037", "見本 身体介護 中時間", "111211", "387"))
                .anySatisfy(row -> assertThat(row).contains("訪問介護 小計"))
                .anySatisfy(row -> assertThat(row).contains("見本 手すり貸与 手すり 見本バー（玄関） 99901-000022"));
        assertThat(rows)
                .as("the heads of table 6")
                .anySatisfy(row -> assertThat(row).contains("990010 見本市", "架空 三郎 見本居宅介護支援事業所"));
    }

    @Test
    void withoutMasterDataNothingChanges() throws IOException {
        Path source = EXAMPLES.resolve("sample-month");
        List<Path> before = FormRenderer.render(source, temp.resolve("before")).pages();
        List<Path> none = render(source, "none", MasterData.none());
        List<Path> others = render(source, "others", master("service,129999,no service of the month,,,202404,"));

        for (int i = 0; i < before.size(); i++) {
            assertThat(none.get(i)).hasSameBinaryContentAs(before.get(i));
            assertThat(others.get(i)).hasSameBinaryContentAs(before.get(i));
        }
    }

    @Test
    void namesAreThoseOfTheMonth() throws IOException {
        Path source = temp.resolve("source");
        TestFile.of(FileKind.UPPLAN).row("over30Days", "0").write(source);
        MasterData master = master(
                "service,111111,until March,,,202404,202603",
                "service,111111,in April,,,202604,202604",
                "service,111111,from May,,,202605,");

        assertThat(rows(render(source, "forms", master).get(0)))
                .anySatisfy(row -> assertThat(row).contains("in April 111111"))
                .noneSatisfy(row -> assertThat(row).containsAnyOf("until March 111111", "from May 111111"));
    }

    @Test
    void anOfficeThatTheRowNamesKeepsThatName() throws IOException {
        MasterData master = master("office,9970100037,of the master,,,202404,");
        for (String ofRow : List.of("", "of the row")) {
            Path source = temp.resolve("source" + ofRow);
            TestFile.of(FileKind.UPPLAN)
                    .row("providerName", ofRow, "satelliteNumber", "")
                    .write(source);

            assertThat(rows(render(source, "forms" + ofRow, master).get(0)))
                    .anySatisfy(row -> assertThat(row).contains(ofRow.isEmpty() ? "of the master" : ofRow));
        }
    }

    @Test
    void aNameIsNoMarkup() throws IOException {
        Path source = temp.resolve("source");
        TestFile.of(FileKind.UPPLAN).row().write(source);
        String script = "<script>alert(1)</script>";
        Path page = render(source, "forms", master("service,111111," + script + ",,,202404,"))
                .get(0);

        assertThat(Files.readString(page)).doesNotContain(script).contains("&lt;script&gt;");
    }

    @Test
    void aCodeThatCannotBeReadIsMarkedAsBefore() throws IOException {
        Path source = temp.resolve("source");
        TestFile.of(FileKind.UPPLAN)
                .row("serviceCode", "11-111", "providerNumber", "1")
                .write(source);
        MasterData master = master("service,111111,x,,,202404,", "insurer,990010,town,,,202404,");
        String unnamed =
                Files.readString(render(source, "unnamed", MasterData.none()).get(0));
        String named = Files.readString(render(source, "named", master).get(0));

        assertThat(unnamed).contains("11-111");
        assertThat(named.replace("<div class=\"small\" style=\"letter-spacing:0\">town</div>", ""))
                .isEqualTo(unnamed);
    }
}
