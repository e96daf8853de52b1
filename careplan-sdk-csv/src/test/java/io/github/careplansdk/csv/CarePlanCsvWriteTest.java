package io.github.careplansdk.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.code.Sex;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.model.PlanDeletion;
import io.github.careplansdk.csv.model.ServiceTypeLimit;
import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.Table2;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarePlanCsvWriteTest {
    private static final String NAME = "UPPLAN_202604_9970100011_43_9970100037_11_20260325101000.CSV";

    @TempDir
    private Path folder;

    private static Table6 visit() {
        return Table6.builder()
                .insurerNumber(new InsurerNumber("990010"))
                .insuredNumber(new InsuredNumber("0000990011"))
                .createdDate(LocalDate.of(2026, 3, 25))
                .serviceMonth(YearMonth.of(2026, 4))
                .careOfficeNumber(new OfficeNumber("9970100011"))
                .units(387)
                .serviceDate(LocalDate.of(2026, 4, 2))
                .startTime(ServiceTime.of(10, 0))
                .endTime(ServiceTime.of(11, 0))
                .count(1)
                .serviceCode(new ServiceCode("111211"))
                .providerNumber(new OfficeNumber("9970100037"))
                .over30Days(Applies.NO)
                .build();
    }

    static List<Path> sampleFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "examples", "sample-month"))) {
            return files.filter(file -> file.toString().endsWith(".CSV"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sampleFiles")
    void recordsThatWereReadAreWrittenByteForByte(Path sample) throws IOException {
        Path written = folder.resolve(sample.getFileName());
        List<? extends Record> records;
        try (Rows<? extends Record> rows = CarePlanCsv.read(sample)) {
            records = rows.records().toList();
        }
        ValidationReport report = CarePlanCsv.write(written, records);
        assertThat(report.problems()).isEmpty();
        assertThat(written).hasSameBinaryContentAs(sample);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(written));
    }

    @ParameterizedTest
    @MethodSource("sampleFiles")
    void rowsThatWereReadAreWrittenByteForByte(Path sample) throws IOException {
        Path written = folder.resolve(sample.getFileName());
        try (Rows<? extends Record> rows = CarePlanCsv.read(sample)) {
            CarePlanCsv.writeRows(written, List.copyOf(rows.stream().toList()));
        }
        assertThat(written).hasSameBinaryContentAs(sample);
    }

    @Test
    void aBuilderNeedsOnlyWhatARowMustHave() throws IOException {
        Path written = folder.resolve(NAME);
        CarePlanCsv.write(written, List.of(visit(), visit().withServiceDate(LocalDate.of(2026, 4, 9))));
        assertThat(Files.readString(written))
                .isEqualTo("202407,990010,0000990011,20260325,202604,9970100011,\"\",387,,20260402,,1000,1100,1,111211,"
                        + ",,\"\",,9970100037,\"\",,0,,\r\n"
                        + "202407,990010,0000990011,20260325,202604,9970100011,\"\",387,,20260409,,1000,1100,1,111211,"
                        + ",,\"\",,9970100037,\"\",,0,,\r\n");
    }

    /** The third edition has no columns for rented equipment. */
    @Test
    void aValueThatTheEditionHasNoColumnForIsTold() throws IOException {
        Path written = folder.resolve("UPPLAN_202503_9970100011_9970100037_20250225101000.CSV");
        Table6 visit = visit().withCreatedDate(LocalDate.of(2025, 2, 25))
                .withServiceMonth(YearMonth.of(2025, 3))
                .withServiceDate(LocalDate.of(2025, 3, 3));
        Table6 rental = visit.with()
                .serviceDate(LocalDate.of(2025, 3, 4))
                .taisCode("00001-000001")
                .equipmentName("見本車いす")
                .build();

        ValidationReport report =
                CarePlanCsv.write(written, List.of(visit, rental, rental.withServiceDate(LocalDate.of(2025, 3, 5))));

        List<Problem> dropped = report.problems().stream()
                .filter(problem -> problem.code() == ProblemCode.UNUSED_FILLED)
                .toList();
        assertThat(dropped)
                .extracting(
                        problem -> problem.location().row(),
                        problem -> problem.location().columnNameEn(),
                        Problem::count)
                .containsExactly(tuple(2L, "taisCode", 2L), tuple(2L, "equipmentName", 2L));
        assertThat(Messages.in(Language.JA).message(dropped.get(1))).contains("このファイルの版にない", "用具名称");
        assertThat(Messages.in(Language.EN).message(dropped.get(1)))
                .contains("equipmentName", "its value is not written");
        assertThat(Messages.in(Language.EN).hint(dropped.get(1))).contains("an edition with the column");
        assertThat(Files.readAllBytes(written)).isNotEmpty();
    }

    @Test
    void anyTextComesBackAsItWas() throws IOException {
        List<String> texts = List.of(
                "q\"q",
                "\"",
                "\"\"",
                "a,b",
                "一行目\r\n二行目\n三行目\r四行目",
                " 前後の空白 ",
                "#",
                "\t",
                "x".repeat(5000),
                "①髙﨑",
                "ﾃｽﾄ");
        Path written = folder.resolve("UP2KYO_9970100011_43_9970100037_11_20260325101000.CSV");
        List<Table2> records = texts.stream()
                .map(text -> Table2.builder()
                        .insurerNumber(new InsurerNumber("990010"))
                        .insuredNumber(new InsuredNumber("0000990011"))
                        .createdDate(LocalDate.of(2026, 3, 25))
                        .carePlanDate(LocalDate.of(2026, 3, 25))
                        .need(text)
                        .build())
                .toList();
        assertThat(CarePlanCsv.write(written, records).problems()).isEmpty();
        try (Rows<Table2> rows = CarePlanCsv.read(written, Table2.class)) {
            assertThat(rows.records())
                    .containsExactlyElementsOf(records.stream()
                            .map(row -> row.withCsvVersion(YearMonth.of(2024, 7)))
                            .toList());
        }
    }

    @Test
    void whatTheStandardDoesNotAllowIsRefusedByFieldAndNothingIsWritten() throws IOException {
        Path written = folder.resolve(NAME);
        Files.writeString(written, "before");
        Table6 wrong = visit().withCount(100).withProviderName("𠮷田").withCareManagerName("\uE000");
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> CarePlanCsv.write(written, List.of(visit(), wrong)));
        assertThat(refused.report().problems())
                .extracting(
                        Problem::code,
                        problem -> problem.location().row(),
                        problem -> problem.location().columnNameEn())
                .containsExactlyInAnyOrder(
                        tuple(ProblemCode.TOO_LONG, 2L, "count"),
                        tuple(ProblemCode.NOT_MS932, 2L, "providerName"),
                        tuple(ProblemCode.USER_DEFINED_CHARACTER, 2L, "careManagerName"));
        assertThat(refused).hasMessageContaining("REFUSED").hasMessageNotContaining("田");
        assertThat(Files.readString(written)).isEqualTo("before");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(written));
    }

    /** The JDK's encoder takes these and writes others, even when it is told to report. */
    @ParameterizedTest
    @ValueSource(strings = {"¥", "¢", "£", "¬", "¦", "·", "ゔ", "‾", "€", "髙𠮷", "\uD842"})
    void noCharacterIsWrittenAsAnother(String text) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> CarePlanCsv.write(folder.resolve(NAME), List.of(visit().withProviderName(text))));
        assertThat(refused.report().problems()).extracting(Problem::code).containsExactly(ProblemCode.NOT_MS932);
    }

    /** Which characters, where and how many; the text itself only where values may be shown. */
    @Test
    void charactersThatMs932LacksAreNamed() throws IOException {
        List<Table6> rows =
                List.of(visit(), visit().withProviderName("𠮷田𠮷野€"), visit().withCareManagerName("髙\uD842"));
        Problem[] hidden = refused(Validator.create(), rows);
        Messages messages = Messages.in(Language.EN);
        assertThat(hidden)
                .extracting(problem -> problem.location().row(), problem -> problem.argument("characters"))
                .containsExactly(tuple(2L, "U+20BB7 ×2, U+20AC"), tuple(3L, "U+D842"));
        assertThat(messages.message(hidden[0]))
                .isEqualTo("Characters that MS932 (Windows-31J) does not have: U+20BB7 ×2, U+20AC.");
        assertThat(messages.hint(hidden[0])).contains("CharacterConverter").doesNotContain("encoding");
        assertThat(hidden).extracting(Problem::value).containsOnly("");

        Problem[] shown = refused(Validator.builder().showValues(true).build(), rows);
        assertThat(shown).extracting(Problem::value).containsExactly("𠮷田𠮷野€", "髙\uD842");
    }

    @Test
    void ofManyCellsWithSuchCharactersAllAreCounted() {
        List<Table6> rows = Collections.nCopies(50, visit().withProviderName("𠮷"));
        Problem[] found = refused(Validator.create(), rows);
        assertThat(found)
                .hasSize(20)
                .allMatch(problem -> problem.argument("characters").equals("U+20BB7"));
        assertThat(Stream.of(found).mapToLong(Problem::count).sum()).isEqualTo(50);
    }

    private Problem[] refused(Validator validator, List<Table6> rows) {
        return catchThrowableOfType(
                        RefusedException.class, () -> CarePlanCsv.write(folder.resolve(NAME), rows, validator))
                .report()
                .problems()
                .toArray(Problem[]::new);
    }

    @Test
    void aValueThatWasNotSetIsARequiredCellThatIsEmpty() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> CarePlanCsv.write(
                        folder.resolve(NAME),
                        List.of(visit().with().serviceCode(null).build())));
        assertThat(refused.report().problems()).extracting(Problem::code).containsExactly(ProblemCode.REQUIRED_EMPTY);
    }

    private <T extends Record> List<Tuple> refused(String name, List<T> records) {
        List<Tuple> problems = Refusals.of(() -> CarePlanCsv.write(folder.resolve(name), records));
        assertThat(folder).isEmptyDirectory();
        return problems;
    }

    @Test
    void aDecimalWithTooManyPlacesIsAProblemOfItsRowAndColumn() {
        String name = NAME.replace("UPPLAN", "UPSIKYU");
        Table7 claim = Table7.builder()
                .insurerNumber(new InsurerNumber("990010"))
                .insuredNumber(new InsuredNumber("0000990011"))
                .createdDate(LocalDate.of(2026, 3, 25))
                .serviceMonth(YearMonth.of(2026, 4))
                .providerNumber(OfficeNumber.ALL_OFFICES)
                .serviceCode(ServiceCode.GRAND_TOTAL)
                .units(0)
                .count(0)
                .over30Days(Applies.NO)
                .unitPrice(new BigDecimal("10.210"))
                .build();
        assertThat(refused(name, List.of(claim, claim.withUnitPrice(Optional.of(new BigDecimal("10.215"))))))
                .contains(tuple(ProblemCode.NOT_DECIMAL, name, 2L, "unitPrice"))
                .noneMatch(problem ->
                        problem.toList().contains(1L) && problem.toList().contains("unitPrice"));
    }

    @Test
    void moreElementsThanSlotsAreAProblemOfTheirRowAndColumn() {
        String name = NAME.replace("UPPLAN", "UPHOSOKU");
        Supplement supplement = Supplement.builder()
                .insurerNumber(new InsurerNumber("990010"))
                .insuredNumber(new InsuredNumber("0000990011"))
                .serviceMonth(YearMonth.of(2026, 4))
                .userNameKana("ミホン")
                .userName("見本")
                .sex(Sex.MALE)
                .birthDate(LocalDate.of(1941, 5, 5))
                .build();
        List<ServiceTypeLimit> nine =
                Collections.nCopies(9, ServiceTypeLimit.builder().limitUnits(1).build());
        List<ServiceTypeLimit> eleven = Collections.nCopies(11, nine.get(0));
        List<Supplement> records = List.of(
                supplement.withServiceTypeLimits(nine),
                supplement.withInsuredNumber(new InsuredNumber("0000990022")).withServiceTypeLimits(eleven));
        assertThat(refused(name, records))
                .containsExactly(tuple(ProblemCode.COLUMN_COUNT, name, 2L, "serviceTypeLimits[1].serviceType"));
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> CarePlanCsv.write(
                        folder.resolve(name), Collections.nCopies(150, supplement.withServiceTypeLimits(eleven))));
        assertThat(refused.report().count(ProblemCode.COLUMN_COUNT)).isEqualTo(150);
        assertThat(refused.report().problems().stream().filter(problem -> problem.code() == ProblemCode.COLUMN_COUNT))
                .hasSize(100)
                .allSatisfy(problem -> {
                    assertThat(problem.argument("expected")).isEqualTo("63");
                    assertThat(problem.argument("found")).isEqualTo("71");
                });
    }

    @Test
    void noRecordIsARowOfEmptyCells() {
        List<Table6> records = new ArrayList<>(List.of(visit()));
        records.add(0, null);
        assertThat(refused(NAME, records))
                .contains(
                        tuple(ProblemCode.REQUIRED_EMPTY, NAME, 1L, "csvVersion"),
                        tuple(ProblemCode.REQUIRED_EMPTY, NAME, 1L, "serviceCode"))
                .allMatch(problem -> !problem.toList().contains(2L));
    }

    @Test
    void aNameThatIsNotTheStandardsIsRefusedBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> CarePlanCsv.write(folder.resolve("plan.csv"), List.of(visit())))
                .isInstanceOf(CarePlanException.class)
                .hasMessageStartingWith("FILE_NAME");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRecordOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> CarePlanCsv.write(
                        folder.resolve("UP2KYO_9970100011_43_9970100037_11_20260325101000.CSV"), List.of(visit())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("UP2KYO holds Table2, not Table6.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void rowsThatAreNoRecordsKeepTheirCells() throws IOException {
        Path source = folder.resolve("DLTYOBO_9970100011_43_9970100037_11_20260325101000.CSV");
        Files.writeString(source, "202407,\"990010\",0000990011,20260325\n");
        Path written = Files.createDirectory(folder.resolve("again")).resolve(source.getFileName());
        List<Row<?>> kept;
        try (Rows<? extends Record> rows = CarePlanCsv.read(source)) {
            kept = rows.stream().<Row<?>>map(row -> row).toList();
        }
        CarePlanCsv.writeRows(written, kept);
        assertThat(Files.readString(written)).isEqualTo("202407,990010,0000990011,20260325\r\n");
    }

    /** Builders know no edition: a row of a month before the newest edition is written in the one that applied. */
    @Test
    void aRowWithoutVersionGetsThatOfTheFilesEdition() throws IOException {
        Path written = folder.resolve("DLTPLAN_202503_9970100011_9970100037_20250325101000.CSV");
        PlanDeletion row = PlanDeletion.builder()
                .insurerNumber(new InsurerNumber("990010"))
                .insuredNumber(new InsuredNumber("0000990011"))
                .serviceMonth(YearMonth.of(2025, 3))
                .build();
        CarePlanCsv.write(written, List.of(row));

        assertThat(Files.readString(written)).startsWith("202208,");
    }
}
