package io.github.careplansdk.csv.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.RuleCode;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.io.internal.Chunks;
import io.github.careplansdk.csv.io.internal.record.FileRows;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.model.PlanDeletion;
import io.github.careplansdk.csv.model.Table2;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    private static final String ROW = "202407,131001,0000000001,202604";
    private static final String NAME = "DLTPLAN_202604_1370000001_43_1370000002_15_20260401120000.CSV";
    private static final String TABLE6_OF_VERSION_3 =
            "202208,131001,0000000001,20230101,202302,1370000001,\"\",100,,20230201,,0900,1000,1,111111,,1370000002,\"\",,0,,";

    @TempDir
    Path folder;

    private static Rows<PlanDeletion> rows(String text) {
        return rows(text, Limits.DEFAULT);
    }

    private static Rows<PlanDeletion> rows(String text, Limits limits) {
        return new FileRows<>(
                new ByteArrayInputStream(Chunks.raw(text)),
                Layouts.published(),
                FileKind.DLTPLAN,
                Optional.empty(),
                "file",
                limits,
                PlanDeletion.class);
    }

    private static <T extends Record> List<Row<T>> all(Rows<T> rows) {
        List<Row<T>> all = new ArrayList<>();
        rows.forEach(all::add);
        return all;
    }

    private static List<RuleCode> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    @Test
    void readsRecordsFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve(NAME), ROW + "\r\n" + ROW.replace("202604", "202605") + "\r\n");

        try (Rows<PlanDeletion> rows = CarePlanCsv.read(file, PlanDeletion.class)) {
            assertThat(rows.records().map(PlanDeletion::serviceMonth))
                    .containsExactly(YearMonth.of(2026, 4), YearMonth.of(2026, 5));
            assertThat(rows.problems()).isEmpty();
        }
        try (Rows<? extends Record> rows = CarePlanCsv.read(file)) {
            assertThat(rows.stream().map(Row::record).flatMap(Optional::stream))
                    .hasSize(2)
                    .allMatch(PlanDeletion.class::isInstance);
        }
    }

    @Test
    void problemsNameTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve(NAME), "202407,131001,0000000001,202613\r\n");

        try (Rows<PlanDeletion> rows = CarePlanCsv.read(file, PlanDeletion.class)) {
            Problem problem = all(rows).get(0).problems().get(0);

            assertThat(problem.code()).isEqualTo(ProblemCode.NOT_MONTH);
            assertThat(problem.location().file()).isEqualTo(NAME);
            assertThat(problem.location().line()).isEqualTo(1);
            assertThat(problem.location().row()).isEqualTo(1);
            assertThat(problem.location().column()).isEqualTo(4);
            assertThat(problem.location().columnName()).isEqualTo("削除対象年月");
            assertThat(problem.location().columnNameEn()).isEqualTo("serviceMonth");
        }
    }

    @Test
    void aFileOfAnotherRecordIsRefusedAndClosed() throws IOException {
        Path file = Files.writeString(folder.resolve(NAME), ROW);

        assertThatThrownBy(() -> CarePlanCsv.read(file, Table6.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DLTPLAN")
                .hasMessageContaining("PlanDeletion")
                .hasMessageContaining("Table6");
        Path open = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(open), "Linux tells the open files");
        try (Stream<Path> links = Files.list(open)) {
            assertThat(links.map(RowsTest::target).filter(file.toString()::equals))
                    .isEmpty();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    @Test
    void aStreamOfAnotherRecordIsRefused() {
        InputStream in = new ByteArrayInputStream(new byte[0]);

        assertThatThrownBy(() -> CarePlanCsv.read(in, FileKind.UPSIKYU, Table6.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Table7");
        assertThatThrownBy(() -> CarePlanCsv.read(in, FileKind.UPKIHON_IMAGE, Table6.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan.csv",
                "UPKIHON_IMAGE_1370000001_43_1370000002_15_20260401120000_0001.jpg",
                "TABLE6_202604.CSV",
                "UPPLANX.CSV",
                ""
            })
    void aNameThatDoesNotTellTheKindIsRefused(String name) {
        Path file = name.isEmpty() ? Path.of("/") : folder.resolve(name);

        assertThatThrownBy(() -> CarePlanCsv.read(file))
                .isInstanceOfSatisfying(
                        CarePlanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_KIND))
                .hasMessageContaining("UNKNOWN_KIND");
        assertThatThrownBy(() -> CarePlanCsv.read(file, Table6.class))
                .isInstanceOfSatisfying(
                        CarePlanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_KIND));
    }

    @Test
    void theRestOfTheNameMayBeWrong() throws IOException {
        Path file = Files.writeString(folder.resolve("dltplan_copy (2).csv"), ROW);

        try (Rows<? extends Record> rows = CarePlanCsv.read(file)) {
            assertThat(rows.records()).hasSize(1);
        }
    }

    @Test
    void aFileThatIsNotThereIsAnIoException() {
        assertThatThrownBy(() -> CarePlanCsv.read(folder.resolve(NAME))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void rowsCanBeGoneThroughOnce() throws IOException {
        try (Rows<PlanDeletion> rows = rows(ROW)) {
            assertThat(all(rows)).hasSize(1);
            assertThatThrownBy(rows::iterator).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(rows::stream).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(rows::records).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theIteratorKeepsItsContract() throws IOException {
        try (Rows<PlanDeletion> rows = rows(ROW + "\r\n" + ROW)) {
            Iterator<Row<PlanDeletion>> iterator = rows.iterator();

            assertThat(iterator.hasNext()).isTrue();
            assertThat(iterator.hasNext()).isTrue();
            assertThat(iterator.next().number()).isEqualTo(1);
            assertThat(iterator.next().number()).isEqualTo(2);
            assertThat(iterator.hasNext()).isFalse();
            assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
            assertThat(iterator.hasNext()).isFalse();
        }
    }

    @Test
    void closingTheRowsOrTheirStreamClosesTheFile() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        InputStream in = new ByteArrayInputStream(Chunks.raw(ROW)) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };

        CarePlanCsv.read(in, FileKind.DLTPLAN, PlanDeletion.class).close();
        assertThat(closed).hasValue(1);
        CarePlanCsv.read(in, FileKind.DLTPLAN, PlanDeletion.class).stream().close();
        assertThat(closed).hasValue(2);
        CarePlanCsv.read(in, FileKind.DLTPLAN, PlanDeletion.class).records().close();
        assertThat(closed).hasValue(3);
    }

    @Test
    void aStreamThatBreaksIsAnUncheckedIoException() {
        InputStream in = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        };

        assertThatThrownBy(() -> CarePlanCsv.read(in, FileKind.DLTPLAN, PlanDeletion.class)
                        .forEach(row -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("broken");
    }

    @Test
    void anErrorDoesNotEndTheReading() {
        List<Row<PlanDeletion>> rows = all(rows(String.join(
                "\r\n",
                ROW,
                "202407,131001",
                "202407,131001,0000000001,202604,more",
                "202407,131001,00000\"0001,202604",
                "\"202407\"x,131001,0000000001,202604",
                "202407,131001,0000000001,\"2026",
                ROW)));

        assertThat(rows)
                .extracting(row -> row.record().isPresent())
                .containsExactly(true, false, false, false, false, false, true);
        assertThat(rows)
                .extracting(Row::cells)
                .containsExactly(
                        List.of("202407", "131001", "0000000001", "202604"),
                        List.of("202407", "131001"),
                        List.of("202407", "131001", "0000000001", "202604", "more"),
                        List.of("202407", "131001", "00000\"0001", "202604"),
                        List.of("202407\"x", "131001", "0000000001", "202604"),
                        List.of("202407", "131001", "0000000001", "2026"),
                        List.of("202407", "131001", "0000000001", "202604"));
        assertThat(rows)
                .extracting(row -> codes(row.problems()))
                .containsExactly(
                        List.of(),
                        List.of(ProblemCode.COLUMN_COUNT),
                        List.of(ProblemCode.COLUMN_COUNT),
                        List.of(ProblemCode.STRAY_QUOTE),
                        List.of(ProblemCode.TEXT_AFTER_QUOTE, ProblemCode.QUOTED_CODE),
                        List.of(ProblemCode.UNCLOSED_QUOTE, ProblemCode.QUOTED_CODE),
                        List.of());
    }

    @Test
    void anUnclosedQuoteIsReportedInTheLineWhereItOpens() {
        Rows<PlanDeletion> rows = rows("202407,131001,\"0000\n000001\",\"2026\nmore\n" + ROW);
        List<Row<PlanDeletion>> all = all(rows);

        assertThat(all).extracting(Row::line).containsExactly(1L, 4L);
        assertThat(all.get(0).problems())
                .filteredOn(problem -> problem.code() == ProblemCode.UNCLOSED_QUOTE)
                .extracting(problem -> problem.location().line())
                .containsExactly(2L);
    }

    @Test
    void rowsMayBeKept() {
        List<Row<PlanDeletion>> rows = all(rows((ROW + "\r\n").repeat(5000)));

        assertThat(rows).hasSize(5000);
        for (Row<PlanDeletion> row : List.of(rows.get(0), rows.get(4999))) {
            assertThat(new String(row.bytes(), StandardCharsets.US_ASCII)).isEqualTo(ROW);
            row.bytes()[0] = 'x';
            assertThat(row.cells()).containsExactly("202407", "131001", "0000000001", "202604");
        }
    }

    @Test
    void aByteOrderMarkIsSteppedOver() {
        Rows<PlanDeletion> rows = rows("\u00EF\u00BB\u00BF" + ROW);
        List<Row<PlanDeletion>> all = all(rows);

        assertThat(all).hasSize(1);
        assertThat(all.get(0).record()).isPresent();
        assertThat(all.get(0).offset()).isEqualTo(3);
        assertThat(all.get(0).problems()).isEmpty();
        assertThat(codes(rows.problems())).containsExactly(ProblemCode.BYTE_ORDER_MARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00FE\u00FF", "\u00FF\u00FE"})
    void utf16CannotBeRead(String mark) {
        Rows<PlanDeletion> rows = rows(mark + "\0" + ROW);

        assertThat(all(rows)).isEmpty();
        assertThat(codes(rows.problems())).containsExactly(ProblemCode.BYTE_ORDER_MARK);
    }

    @Test
    void namesOfColumnsAreSteppedOver() {
        for (String names :
                List.of(names(Column::name), names(Column::nameEn), "\"a\",\"b\",\"c\",\"d\"", "保険者番号,被保険者番号")) {
            Rows<PlanDeletion> rows =
                    rows(new String(names.getBytes(Ms932.CHARSET), StandardCharsets.ISO_8859_1) + "\r\n" + ROW);
            List<Row<PlanDeletion>> all = all(rows);

            assertThat(all).as(names).hasSize(1);
            assertThat(all.get(0).record()).isPresent();
            assertThat(all.get(0).line()).isEqualTo(2);
            assertThat(codes(rows.problems())).containsExactly(ProblemCode.HEADER_ROW);
        }
    }

    private static String names(Function<Column, String> name) {
        return Layouts.published().of(FileKind.DLTPLAN).columns().stream()
                .map(name)
                .collect(Collectors.joining(","));
    }

    /** What a user writes as text may be the name of a column. */
    @Test
    void aRowOfDataIsNotTakenForNamesOfColumns() {
        Sample row = Sample.smallest(FileKind.UP2KYO)
                .with("need", "課題")
                .with("longTermGoal", "長期目標")
                .with("frequency", "頻度");
        SimpleCsvWriter writer = new SimpleCsvWriter(new Random(1), List.of("\r\n"));
        writer.write(row);
        Rows<Table2> rows = CarePlanCsv.read(new ByteArrayInputStream(writer.bytes()), FileKind.UP2KYO, Table2.class);

        assertThat(rows.records().map(Table2::longTermGoal)).containsExactly("長期目標");
        assertThat(rows.problems()).isEmpty();
    }

    @Test
    void blankLinesAndTheEndOfFileMarkAreNoRows() {
        Rows<PlanDeletion> rows = rows("\r\n" + ROW + "\r\n\r\n\r\n" + ROW + "\r\n\r\n\u001A");
        List<Row<PlanDeletion>> all = all(rows);

        assertThat(all).extracting(Row::number).containsExactly(1L, 2L);
        assertThat(all).extracting(Row::line).containsExactly(2L, 5L);
        assertThat(all).allMatch(row -> row.problems().isEmpty());
        assertThat(codes(rows.problems()))
                .containsExactly(
                        ProblemCode.BLANK_LINE,
                        ProblemCode.BLANK_LINE,
                        ProblemCode.BLANK_LINE,
                        ProblemCode.BLANK_LINE,
                        ProblemCode.CONTROL_CHARACTER);
        assertThat(rows.problems())
                .extracting(problem -> problem.location().line())
                .containsExactly(1L, 3L, 4L, 6L, 7L);
    }

    @Test
    void readingEndsAtTheMostRows() {
        Rows<PlanDeletion> rows = rows((ROW + "\r\n").repeat(4), Limits.DEFAULT.withRows(3));

        assertThat(all(rows)).hasSize(3);
        assertThat(codes(rows.problems())).containsExactly(ProblemCode.INPUT_LIMIT_EXCEEDED);
        assertThat(rows.problems().get(0).arguments()).containsExactly("@rows", "3");

        Rows<PlanDeletion> enough = rows((ROW + "\r\n").repeat(3), Limits.DEFAULT.withRows(3));
        assertThat(all(enough)).hasSize(3);
        assertThat(enough.problems()).isEmpty();
    }

    @Test
    void readingEndsAtTheMostBytes() {
        int each = ROW.length() + 2;
        Rows<PlanDeletion> rows = rows((ROW + "\r\n").repeat(4), Limits.DEFAULT.withFileBytes(3L * each));

        assertThat(all(rows)).hasSize(3);
        assertThat(rows.problems().get(0).arguments()).containsExactly("@fileBytes", String.valueOf(3 * each));

        Rows<PlanDeletion> enough = rows((ROW + "\r\n").repeat(3), Limits.DEFAULT.withFileBytes(3L * each));
        assertThat(all(enough)).hasSize(3);
        assertThat(enough.problems()).isEmpty();
    }

    @Test
    void readingEndsAtACellThatIsTooLong() {
        Rows<PlanDeletion> rows =
                rows(ROW + "\r\n" + ROW + "7".repeat(11) + "\r\n" + ROW, Limits.DEFAULT.withCellBytes(16));

        assertThat(all(rows)).hasSize(1);
        assertThat(codes(rows.problems())).containsExactly(ProblemCode.INPUT_LIMIT_EXCEEDED);
        assertThat(rows.problems().get(0).arguments()).containsExactly("@cellBytes", "16");
        assertThat(rows.problems().get(0).location().line()).isEqualTo(2);
    }

    /** A file of nothing but line ends is hostile too. */
    @Test
    void blankLinesDoNotEscapeTheLimits() {
        Rows<PlanDeletion> rows = rows("\n".repeat(100_000), Limits.DEFAULT.withFileBytes(50_000));

        assertThat(all(rows)).isEmpty();
        assertThat(rows.problems()).hasSizeLessThan(10_000);
        assertThat(codes(rows.problems())).containsOnlyOnce(ProblemCode.INPUT_LIMIT_EXCEEDED);
    }

    @Test
    void aRowOfVersion3IsReadWithItsOwnLayout() {
        Rows<Table6> rows = CarePlanCsv.read(
                new ByteArrayInputStream(Chunks.raw(TABLE6_OF_VERSION_3 + "\r\n")), FileKind.UPPLAN, Table6.class);
        Row<Table6> row = all(rows).get(0);

        assertThat(row.problems()).isEmpty();
        Table6 record = row.record().orElseThrow();
        assertThat(record.taisCode()).isEmpty();
        assertThat(record.equipmentName()).isEmpty();
        assertThat(record.detailNumber()).isEmpty();
        assertThat(record.providerNumber().value()).isEqualTo("1370000002");
        assertThat(record.units()).hasValue(100);
    }

    @Test
    void theMonthOfTheNameTellsTheVersionWhereTheFirstCellDoesNot() {
        InputStream in = new ByteArrayInputStream(Chunks.raw(TABLE6_OF_VERSION_3.replaceFirst("202208", "202210")));
        Rows<Table6> rows = new FileRows<>(
                in,
                Layouts.published(),
                FileKind.UPPLAN,
                Optional.of(YearMonth.of(2023, 2)),
                "",
                Limits.DEFAULT,
                Table6.class);

        assertThat(all(rows)).allMatch(row -> row.record().isPresent());
    }

    @Test
    void table7OfVersion3HasACountOfTwoDigits() {
        String row = "202208,131001,0000000001,20230101,202302,\"\",1370000002,,111111,100,,,%s,,,,,,,,,,,,,,,,,0,,,,";

        assertThat(firstCodes(String.format(row, "31"))).isEmpty();
        assertThat(firstCodes(String.format(row, "100"))).containsExactly(ProblemCode.TOO_LONG);
    }

    private static List<RuleCode> firstCodes(String text) {
        Rows<Table7> rows =
                CarePlanCsv.read(new ByteArrayInputStream(Chunks.raw(text)), FileKind.UPSIKYU, Table7.class);
        return codes(all(rows).get(0).problems());
    }

    @Test
    void nothingReadShowsWhatItHolds() {
        Row<PlanDeletion> row = all(rows(ROW)).get(0);

        assertThat(row.toString()).isEqualTo("Row[number=1, line=1, problems=0]");
        assertThat(row.record().orElseThrow().toString())
                .doesNotContain("0000000001")
                .doesNotContain("131001");
    }
}
