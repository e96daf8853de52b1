package io.github.careplansdk.csv.testkit.rehearse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.ZipSink;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.diff.Change;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.validate.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RehearsalTest {
    private static final String REST = "rest";
    private static final int NEED = 6;
    private static final int SHORT_TERM_GOAL = 9;

    private static ItemResult item(RehearsalResult result, String topic) {
        return result.items().stream()
                .filter(each -> each.item().topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> failed(RehearsalResult result) {
        return result.items().stream()
                .filter(each -> !each.isPassed())
                .map(each -> each.item().topic())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theSamplesAreTheSameAsThemselves(RehearsalPattern pattern) throws IOException {
        Rehearsal rehearsal = Rehearsal.of(pattern);
        RehearsalResult result = rehearsal.check(rehearsal.samples());
        assertThat(failed(result)).isEmpty();
        assertThat(result.isPassed()).isTrue();
        assertThat(result.allowed()).isEmpty();
        assertThat(result.passed()).isEqualTo(rehearsal.items().size());
    }

    /** There is nothing to find but what two of the cases are about. */
    @ParameterizedTest
    @EnumSource
    void theSamplesAreGood(RehearsalPattern pattern) throws IOException {
        assertThat(Validator.create().validate(Rehearsal.of(pattern).samples()).problems())
                .isNotEmpty()
                .allSatisfy(problem ->
                        assertThat(problem.code()).isIn(ProblemCode.FILE_NAME_CASE, ProblemCode.LINE_END_NOT_CRLF));
    }

    @ParameterizedTest
    @EnumSource
    void eachCaseIsToldInBothLanguages(RehearsalPattern pattern) throws IOException {
        List<RehearsalItem> items = Rehearsal.of(pattern).items();
        assertThat(items)
                .extracting(RehearsalItem::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith(pattern + "-"));
        for (RehearsalItem item : items) {
            for (Language language : Language.values()) {
                assertThat(item.title(language)).isNotBlank();
                assertThat(item.expected(language)).isNotBlank();
                assertThat(item.section().title(language)).isNotBlank();
            }
            boolean whole = item.topic().equals("valid") || item.topic().equals(REST);
            assertThat(item.rows().isEmpty()).as(item.id()).isEqualTo(whole);
        }
    }

    /** A mistake in what a case is about is found in that case, and in no case of other rows. */
    @ParameterizedTest
    @EnumSource
    void eachCaseFindsAMistakeInItsRows(RehearsalPattern pattern) throws IOException {
        Rehearsal rehearsal = Rehearsal.of(pattern);
        for (RehearsalItem item : rehearsal.items()) {
            if (!item.rows().isEmpty()) {
                RehearsalResult result =
                        rehearsal.check(withMistake(rehearsal, item).source());
                assertThat(failed(result)).as(item.id()).contains(item.topic());
                assertThat(result.isPassed()).isFalse();
            }
        }
    }

    private static ExportedFiles withMistake(Rehearsal rehearsal, RehearsalItem item) throws IOException {
        ExportedFiles exported = ExportedFiles.of(rehearsal);
        ItemRows rows = item.rows().get(item.rows().size() - 1);
        long row = rows.rows().get(rows.rows().size() - 1);
        if (item.topic().startsWith("deletion")
                && rows.columns().isEmpty()
                && rows.kind().name().startsWith("DLT")) {
            return exported.without(rows.file());
        }
        if (rows.columns().isEmpty()) {
            return exported.rows(rows.file(), all -> {
                all.remove((int) row - 1);
                return all;
            });
        }
        Column column = rows.columns().get(rows.columns().size() - 1);
        return exported.cell(rows.file(), row, column.index(), cell -> other(column, cell));
    }

    private static String other(Column column, String cell) {
        if (column.type() == CellType.TEXT) {
            return cell + "？";
        }
        if (cell.isEmpty()) {
            return "1";
        }
        char last = cell.charAt(cell.length() - 1);
        return cell.substring(0, cell.length() - 1) + (last == '1' ? '2' : '1');
    }

    @Test
    void aDeviationTellsWhereAndInWhichColumn() throws IOException {
        Rehearsal rehearsal = Rehearsal.of(RehearsalPattern.D2);
        ExportedFiles exported = ExportedFiles.of(rehearsal);
        ItemRows rows = rehearsal.items().stream()
                .filter(each -> each.topic().equals("midnight"))
                .findFirst()
                .orElseThrow()
                .rows()
                .get(0);
        long row = rows.rows().get(0);
        exported.cell(rows.file(), row, 12, cell -> "0030");
        RehearsalResult result = rehearsal.check(exported.source());
        Deviation deviation = item(result, "midnight").deviations().get(0);
        assertThat(deviation.change()).isEqualTo(Change.CHANGED);
        assertThat(deviation.columns()).extracting(Column::nameEn).containsExactly("endTime");
        assertThat(deviation.sample().orElseThrow().row()).isEqualTo(row);
        assertThat(deviation.exported().orElseThrow().file()).isEqualTo(rows.file());
        assertThat(failed(result)).contains("midnight").doesNotContain(REST, "valid");
    }

    /** An error in a row is about the cases that differ there, not about all cases of such columns. */
    @Test
    void anErrorIsAboutTheCasesOfItsRow() throws IOException {
        Rehearsal rehearsal = Rehearsal.of(RehearsalPattern.D2);
        ItemRows midnight = rehearsal.items().stream()
                .filter(each -> each.topic().equals("midnight"))
                .findFirst()
                .orElseThrow()
                .rows()
                .get(0);
        ExportedFiles exported = ExportedFiles.of(rehearsal)
                .cell(midnight.file(), midnight.rows().get(0), 12, cell -> "2500");
        assertThat(failed(rehearsal.check(exported.source())))
                .containsExactly("public-assistance", "midnight", "valid");
    }

    /** What is about no case is not lost. */
    @Test
    void otherDifferencesAreTheRest() throws IOException {
        Rehearsal rehearsal = Rehearsal.of(RehearsalPattern.D1);
        ExportedFiles exported = ExportedFiles.of(rehearsal);
        exported.cell("UP1KYO_9970100011_43_9970100037_11_20260325100000", 1, 7, cell -> "架空 四郎");
        assertThat(failed(rehearsal.check(exported.source()))).containsExactly(REST);
    }

    @Test
    void aChangedKeyIsFoundThoughTheRecordsArePaired() throws IOException {
        Rehearsal rehearsal = Rehearsal.of(RehearsalPattern.D1);
        ExportedFiles exported = ExportedFiles.of(rehearsal);
        exported.change("", bytes -> ascii(ascii(bytes).replace(",H990000012,20260323", ",H990000012,20260324")));
        assertThat(failed(rehearsal.check(exported.source()))).contains("public-assistance");
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An empty date is no zero date: the comparison takes both for none, the validator does not. */
    @ParameterizedTest
    @EnumSource(names = {"D2", "D6"})
    void anEmptyDateOfTheSupplementIsFoundInItsCase(RehearsalPattern pattern) throws IOException {
        Rehearsal rehearsal = Rehearsal.of(pattern);
        ExportedFiles exported = ExportedFiles.of(rehearsal)
                .change("UPHOSOKU", bytes -> ascii(ascii(bytes).replace(",00000000,", ",,")));
        RehearsalResult result = rehearsal.check(exported.source());
        assertThat(failed(result)).contains("zero-date", "valid");
        assertThat(item(result, "zero-date").problems())
                .isNotEmpty()
                .allSatisfy(
                        problem -> assertThat(problem.location().columnNameEn()).isEqualTo("carePlanDate"));
    }

    @ParameterizedTest
    @EnumSource
    void whatTheStandardLeavesOpenPassesAndIsNamed(RehearsalPattern pattern) throws IOException {
        Rehearsal rehearsal = Rehearsal.of(pattern);
        ExportedFiles exported = ExportedFiles.of(rehearsal);
        // Read and written again: the usual bytes, CRLF. Then other serials and .CSV.
        exported.names(".CSV").forEach(name -> exported.rows(name, rows -> rows));
        exported.rows(".csv", rows -> rows);
        exported.rename(name -> name.replace(".csv", ".CSV").replaceAll("_2026(\\d{10})", "_2027$1"));
        exported.change("UPKIHON_", bytes -> ascii(ascii(bytes).replaceAll("_2026(\\d{10})", "_2027$1")));
        RehearsalResult result = rehearsal.check(exported.source());
        assertThat(failed(result)).isEmpty();
        assertThat(result.allowed())
                .contains(
                        AllowedDifference.FILE_NAMES,
                        AllowedDifference.EXTENSION_CASE,
                        AllowedDifference.DOUBLE_CHARACTERS);
    }

    @ParameterizedTest
    @EnumSource
    void smallLettersInNamesPassAndAreNamedAndNothingElseIs(RehearsalPattern pattern) throws IOException {
        Rehearsal rehearsal = Rehearsal.of(pattern);
        ExportedFiles exported = ExportedFiles.of(rehearsal)
                .rename(name ->
                        name.contains("20260") && !name.endsWith(".jpg") ? name.toLowerCase(Locale.ROOT) : name);
        RehearsalResult result = rehearsal.check(exported.source());
        assertThat(failed(result)).isEmpty();
        assertThat(result.allowed()).containsExactly(AllowedDifference.KIND_CASE, AllowedDifference.EXTENSION_CASE);
    }

    /** Records of an entry that is not read are not missing in the product. */
    @Test
    void ofADamagedArchiveNothingIsCompared() throws IOException {
        Rehearsal rehearsal = Rehearsal.of(RehearsalPattern.D1);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipSink zip = new ZipSink(zipped)) {
            zip.putAll(rehearsal.samples());
        }
        byte[] archive = zipped.toByteArray();
        assertThat(rehearsal.check(Source.of("export.zip", archive.clone())).isPassed())
                .isTrue();
        Arrays.fill(archive, 200, 260, (byte) 'x');
        for (byte[] damaged : List.of(archive, Arrays.copyOf(archive, archive.length / 2))) {
            RehearsalResult result = rehearsal.check(Source.of("export.zip", damaged));
            assertThat(result.unread())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.ARCHIVE_DAMAGED));
            assertThat(result.items()).isEmpty();
            assertThat(result.isPassed()).isFalse();
        }
    }

    @Test
    void rowsInAnotherOrderPassAndAreNamed() throws IOException {
        Rehearsal rehearsal = Rehearsal.of(RehearsalPattern.D3);
        ExportedFiles exported = ExportedFiles.of(rehearsal).rows("20260501170000", rows -> {
            Collections.reverse(rows);
            return rows;
        });
        RehearsalResult result = rehearsal.check(exported.source());
        assertThat(failed(result)).isEmpty();
        assertThat(result.allowed()).contains(AllowedDifference.ROW_ORDER);
    }

    @Test
    void lineEndsAndQuotesPassAndAreNamed() throws IOException {
        Rehearsal rehearsal = Rehearsal.of(RehearsalPattern.D1);
        ExportedFiles exported = ExportedFiles.of(rehearsal)
                .change("", bytes -> ascii(ascii(bytes).replace("\r\n", "\n").replace("202407,", "\"202407\",")));
        RehearsalResult result = rehearsal.check(exported.source());
        assertThat(failed(result)).isEmpty();
        assertThat(result.allowed()).containsExactly(AllowedDifference.LINE_ENDS, AllowedDifference.QUOTING);
    }

    @Test
    void aNeedThatStaysMayBePrintedOrLeftEmpty() throws IOException {
        Rehearsal rehearsal = Rehearsal.of(RehearsalPattern.D1);
        String cases = "UP2KYO_9970100011_43_9970100037_11_20260325100000";
        ExportedFiles exported = ExportedFiles.of(rehearsal).rows(cases, rows -> {
            // Printed again for the first user, left empty for the second.
            for (int column : List.of(NEED, 8, SHORT_TERM_GOAL, 10, 11)) {
                rows.get(1).set(column, rows.get(0).get(column));
                rows.get(6).set(column, "");
                rows.get(7).set(column, "");
            }
            return rows;
        });
        RehearsalResult result = rehearsal.check(exported.source());
        assertThat(failed(result)).isEmpty();
        assertThat(result.allowed()).contains(AllowedDifference.REPEATED_CELLS);
    }

    /** Left empty where there was another one, it is lost. */
    @Test
    void aGoalThatIsNewMayNotBeLeftEmpty() throws IOException {
        Rehearsal rehearsal = Rehearsal.of(RehearsalPattern.D1);
        ExportedFiles exported = ExportedFiles.of(rehearsal)
                .cell("UP2KYO_9970100011_43_9970100037_11_20260325100000", 3, SHORT_TERM_GOAL, cell -> "");
        assertThat(failed(rehearsal.check(exported.source()))).containsExactly("new-short-term-goal");
    }

    /** In the support plan of preventive care what repeats is left empty. */
    @Test
    void aSupportPlanIsNotPrintedAgain() throws IOException {
        Rehearsal rehearsal = Rehearsal.of(RehearsalPattern.D5);
        ExportedFiles exported = ExportedFiles.of(rehearsal)
                .rows("UPYOBO_SUB_9970100011_43_9900100024_46_20260325103000", rows -> {
                    rows.get(1).set(5, rows.get(0).get(5));
                    return rows;
                });
        assertThat(failed(rehearsal.check(exported.source()))).contains("repeated-left-empty");
    }

    @Test
    void otherUsersAndFilesPassAndAreNamed() throws IOException {
        Rehearsal rehearsal = Rehearsal.of(RehearsalPattern.D2);
        ExportedFiles exported = ExportedFiles.of(rehearsal);
        Map<String, byte[]> all = new HashMap<>(Map.of("memo.txt", "memo".getBytes(StandardCharsets.UTF_8)));
        exported.names("20260325101100")
                .forEach(name -> all.put(
                        name.replace("20260325101100", "20260401000000"),
                        ascii(ascii(exported.bytes(name)).replace("0000990088", "0000990203"))));
        all.putAll(exported.all());
        RehearsalResult result = rehearsal.check(Source.of(all));
        assertThat(failed(result)).isEmpty();
        assertThat(result.allowed())
                .contains(AllowedDifference.OTHER_USERS, AllowedDifference.OTHER_FILES, AllowedDifference.FILE_NAMES);
    }

    /** A product may export all that it has into one folder. */
    @Test
    void whatThePatternDoesNotHaveIsNotCompared() throws IOException {
        Rehearsal results = Rehearsal.of(RehearsalPattern.D3);
        Map<String, byte[]> all = new HashMap<>(ExportedFiles.of(results).all());
        all.putAll(ExportedFiles.of(Rehearsal.of(RehearsalPattern.D1)).all());
        all.putAll(ExportedFiles.of(Rehearsal.of(RehearsalPattern.D2)).all());
        RehearsalResult result = results.check(Source.of(all));
        assertThat(failed(result)).isEmpty();
        assertThat(result.allowed()).contains(AllowedDifference.OTHER_FILES);
    }

    /** A product does not send deletions of its own: what is deleted is not there. */
    @ParameterizedTest
    @EnumSource
    void anExportHasTheResultAndNotTheHistory(RehearsalPattern pattern) throws IOException {
        Rehearsal rehearsal = Rehearsal.of(pattern);
        ExportedFiles exported = ExportedFiles.of(rehearsal);
        String deleted = pattern.compareTo(RehearsalPattern.D4) < 0 ? "0000990064" : "0000990167";
        boolean type = pattern == RehearsalPattern.D3 || pattern == RehearsalPattern.D7;
        exported.without("DLT");
        for (String name : exported.names("0.")) {
            if (!name.endsWith(".jpg")) {
                exported.rows(
                        name,
                        rows -> new ArrayList<>(rows.stream()
                                .filter(row -> !row.get(2).equals(deleted)
                                        || (type && !row.get(14).matches("[16]7.*")))
                                .toList()));
            }
        }
        assertThat(failed(rehearsal.check(exported.source()))).isEmpty();
    }

    /** The next one: among them plan and results of the same users. */
    @ParameterizedTest
    @EnumSource
    void anExportOfAnotherPatternIsToldApart(RehearsalPattern pattern) throws IOException {
        RehearsalPattern[] all = RehearsalPattern.values();
        Rehearsal other = Rehearsal.of(all[(pattern.ordinal() + 1) % all.length]);
        RehearsalResult result = Rehearsal.of(pattern).check(other.samples());
        assertThat(result.isOfPattern()).isFalse();
        assertThat(result.isPassed()).isFalse();
    }

    @Test
    void nothingIsRefusedAndRubbishIsNoPass() throws IOException {
        Rehearsal rehearsal = Rehearsal.of(RehearsalPattern.D1);
        assertThatThrownBy(() -> rehearsal.check(Source.of(Map.of())))
                .isInstanceOfSatisfying(
                        CarePlanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_FILES));
        ExportedFiles exported = ExportedFiles.of(rehearsal);
        exported.change("UP1KYO_9970100011_43_9970100037_11_20260325100000", bytes -> ascii("\"\u0000,\r\n,,,\"\""));
        assertThat(failed(rehearsal.check(exported.source()))).contains("valid");
    }

    @Test
    void aCharacterThatWasReplacedIsFound() throws IOException {
        Rehearsal rehearsal = Rehearsal.of(RehearsalPattern.D1);
        ExportedFiles exported = ExportedFiles.of(rehearsal);
        exported.rows(
                "UPHOSOKU_000000_9970100011_43_9970100037_11_20260325100000",
                rows -> rows.stream()
                        .map(row -> (List<String>) new ArrayList<>(
                                row.stream().map(cell -> cell.replace("髙", "高")).toList()))
                        .toList());
        assertThat(failed(rehearsal.check(exported.source()))).containsExactly("double-characters");
    }

    @Test
    void bothFormsOfADoubleCharacterAreInTheSamples() throws IOException {
        ExportedFiles samples = ExportedFiles.of(Rehearsal.of(RehearsalPattern.D1));
        byte[] supplement = samples.bytes(samples.names("UPHOSOKU_000000_9970100011_43_9970100037_11_20260325100000")
                .get(0));
        assertThat(ascii(supplement)).contains("\u00FB\u00FC", "\u00EE\u00E0");
        assertThat(new String(supplement, Ms932.CHARSET)).contains("髙田 髙﨑子").doesNotContain("\uE000");
    }

    @Test
    void theFormsAreThoseAfterTheImport() throws IOException {
        Map<String, String> pages = new HashMap<>();
        Rehearsal.of(RehearsalPattern.D1).writeForms(file -> {
            try (var in = file.open()) {
                pages.put(file.path(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        });
        assertThat(pages).hasSize(8).containsKey("index.html");
        String all = String.join("", pages.values());
        assertThat(all).contains("（新しい版）庭に出て花に水をやりたい").doesNotContain("（古い版）", "例示 消子");
    }
}
