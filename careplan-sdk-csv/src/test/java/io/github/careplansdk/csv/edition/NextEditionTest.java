package io.github.careplansdk.csv.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.code.CareLevel;
import io.github.careplansdk.core.code.Sex;
import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.unit.Serials;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.RefusedException;
import io.github.careplansdk.csv.docs.LayoutsPage;
import io.github.careplansdk.csv.exchange.Change;
import io.github.careplansdk.csv.exchange.Import;
import io.github.careplansdk.csv.exchange.Importer;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.exchange.Office;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.export.BulkFolder;
import io.github.careplansdk.csv.export.Export;
import io.github.careplansdk.csv.export.Exporter;
import io.github.careplansdk.csv.export.MonthPlan;
import io.github.careplansdk.csv.export.MonthResults;
import io.github.careplansdk.csv.form.FormRenderer;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.io.internal.record.CheckedRows;
import io.github.careplansdk.csv.json.CarePlanJson;
import io.github.careplansdk.csv.json.FolderConversion;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import io.github.careplansdk.csv.reconcile.Reconciler;
import io.github.careplansdk.csv.reconcile.Reconciliation;
import io.github.careplansdk.csv.report.HtmlReport;
import io.github.careplansdk.csv.report.JsonReport;
import io.github.careplansdk.csv.report.reconcile.ReconciliationJson;
import io.github.careplansdk.csv.upgrade.Upgrade;
import io.github.careplansdk.csv.upgrade.UpgradeReport;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradeChange;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradedFile;
import io.github.careplansdk.csv.validate.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition that nobody has thought of goes through the whole library without a line of main changed for it. */
class NextEditionTest {
    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-05-10T00:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final YearMonth APRIL = NextEdition.FROM;
    private static final Office CARE = new Office(new OfficeNumber("9970100011"), ServiceType.CARE_MANAGEMENT);
    private static final Office HELP = new Office(new OfficeNumber("9970100037"), ServiceType.HOME_VISIT_CARE);
    private static final InsurerNumber INSURER = new InsurerNumber("990010");
    private static final InsuredNumber INSURED = new InsuredNumber("0000990011");
    private static final Validator VALIDATOR = Validator.builder()
            .layouts(NextEdition.LAYOUTS)
            .clock(CLOCK)
            .threads(1)
            .build();
    private static final String PLAN = "UPPLAN_20270325101000_202704_43_9970100011_11_9970100037.CSV";

    @TempDir
    private Path temp;

    private static Table6 visit() {
        return Table6.builder()
                .insurerNumber(INSURER)
                .insuredNumber(INSURED)
                .createdDate(LocalDate.of(2027, 3, 25))
                .serviceMonth(APRIL)
                .careOfficeNumber(CARE.number())
                .units(100)
                .serviceDate(APRIL.atDay(2))
                .startTime(ServiceTime.of(10, 0))
                .endTime(ServiceTime.of(11, 0))
                .count(1)
                .serviceCode(new ServiceCode("111111"))
                .providerNumber(HELP.number())
                .providerName("架空訪問介護")
                .satelliteNumber("0012")
                .over30Days(Applies.NO)
                .identifier("X")
                .build();
    }

    private static Table7 claim() {
        return Table7.builder()
                .insurerNumber(INSURER)
                .insuredNumber(INSURED)
                .createdDate(LocalDate.of(2027, 3, 25))
                .serviceMonth(APRIL)
                .providerNumber(HELP.number())
                .serviceCode(new ServiceCode("111111"))
                .units(100)
                .count(1)
                .serviceUnits(100)
                .managedUnits(100)
                .over30Days(Applies.NO)
                .build();
    }

    private static Supplement supplement(CareLevel level) {
        return Supplement.builder()
                .insurerNumber(INSURER)
                .insuredNumber(INSURED)
                .carePlanDate(LocalDate.of(2027, 3, 20))
                .userNameKana("ミホン")
                .userName("見本")
                .sex(Sex.MALE)
                .birthDate(LocalDate.of(1941, 5, 5))
                .careLevel(level)
                .build();
    }

    private static Monitoring monitoring(Satisfaction satisfaction) {
        return new Monitoring(
                YearMonth.of(2027, 4),
                INSURER,
                INSURED,
                LocalDate.of(2027, 4, 20),
                Optional.of(satisfaction),
                "所見、\r\n\"良好\"");
    }

    private static Exporter exporter(Office sender) {
        Clock clock = Clock.fixed(Instant.parse("2027-03-25T01:10:00Z"), ZoneId.of("Asia/Tokyo"));
        return Exporter.of(sender, Serials.after(Optional.empty(), clock), List.of(CARE, HELP))
                .withLayouts(NextEdition.LAYOUTS);
    }

    private static MonthPlan month() {
        return new MonthPlan(APRIL, List.of(visit()), List.of(claim()), List.of(supplement(CareLevel.CARE_1)));
    }

    /** The plan of the month, the results and the monitoring, written as their receivers get them. */
    private Path exchanged() throws IOException {
        Path folder = temp.resolve("exchanged");
        Exporter care = exporter(CARE).withEdition(NextEdition.EDITION);
        write(care.monthlyPlans(month()), folder.resolve("plan"));
        write(
                care.unit(
                        NextEdition.MONITORING_UNIT,
                        Optional.empty(),
                        Map.of(NextEdition.MONITORING, List.of(monitoring(Satisfaction.ADDED))),
                        HELP.number()),
                folder.resolve("monitoring"));
        write(
                exporter(HELP).withEdition(NextEdition.EDITION).results(new MonthResults(APRIL, List.of(visit()))),
                folder.resolve("result"));
        return folder;
    }

    private static void write(Export export, Path folder) throws IOException {
        assertThat(BulkFolder.of(folder, VALIDATOR).write(export.units())).allSatisfy(written -> {
            assertThat(written.report().problems()).isEmpty();
            assertThat(written.isWritten()).isTrue();
        });
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static List<String> codes(ValidationReport report) {
        return report.problems().stream()
                .map(problem -> problem.code() + " " + problem.location().columnNameEn())
                .toList();
    }

    @Test
    void itsColumnsAreThose() {
        Layout<?> before =
                NextEdition.LAYOUTS.of(FileKind.UPPLAN, Standard.published().newest());
        Layout<?> after = NextEdition.LAYOUTS.of(FileKind.UPPLAN, NextEdition.EDITION);

        assertThat(before.columns())
                .isEqualTo(Layouts.published().of(FileKind.UPPLAN).columns());
        assertThat(after.columns()).hasSize(before.columns().size() - 1);
        assertThat(after.find("careManagerName")).isEmpty();
        assertThat(after.column("serviceCode").number()).isEqualTo(4);
        assertThat(after.column("units").name()).isEqualTo("単位数（割引後）");
        assertThat(NextEdition.LAYOUTS
                        .of(NextEdition.MONITORING)
                        .column("satisfaction")
                        .codes())
                .containsExactly(Satisfaction.HIGH, Satisfaction.ADDED);
    }

    @Test
    void itsNamesAreReadBesideThoseOfTheEditionsBefore() {
        FileName.Parsed next = NextEdition.LAYOUTS.parse(PLAN);
        FileName.Parsed before =
                NextEdition.LAYOUTS.parse("UPPLAN_202703_9970100011_43_9970100037_11_20270225101000.CSV");

        assertThat(next.problems()).isEmpty();
        assertThat(next.name().map(FileName::edition)).contains(NextEdition.EDITION);
        assertThat(next.name().map(FileName::canonical)).contains(PLAN);
        assertThat(before.problems()).isEmpty();
        assertThat(before.name().map(FileName::edition).map(Edition::csvVersion))
                .contains(Standard.FOURTH);
        assertThat(FileName.parse(PLAN).problems())
                .extracting(Problem::code)
                .contains(ProblemCode.FILE_NAME_OFFICE_NUMBER);
        assertThat(NextEdition.LAYOUTS
                        .parse("UPMONI_9970100011_43_9970100037_11_20270425101000.CSV")
                        .name())
                .isEmpty();
    }

    @Test
    void rowsAreWrittenAndReadBack() throws IOException {
        Path file = temp.resolve(PLAN);
        Table6 visit = visit().withCareManagerName("架空　三郎");

        assertThat(CarePlanCsv.write(file, List.of(visit), VALIDATOR).problems())
                .extracting(Problem::code, problem -> problem.location().columnNameEn())
                .containsExactly(tuple(ProblemCode.UNUSED_FILLED, "careManagerName"));

        String[] cells = Files.readString(file, MS932).strip().split(",", -1);
        assertThat(cells).hasSize(24).startsWith("202704", "990010", "0000990011", "111111");
        try (Rows<Table6> rows = CarePlanCsv.read(file, Table6.class, NextEdition.LAYOUTS)) {
            assertThat(rows.records())
                    .containsExactly(visit.withCsvVersion(YearMonth.of(2027, 4)).withCareManagerName(""));
        }
    }

    @Test
    void aRecordThatLeavesItsVersionOpenIsWrittenInThatOfItsFile() throws IOException {
        Path file = temp.resolve("UPMONI_20270425101000_43_9970100011_11_9970100037.CSV");
        Monitoring open =
                new Monitoring(null, INSURER, INSURED, LocalDate.of(2027, 4, 20), Optional.of(Satisfaction.HIGH), "所見");

        assertThat(CarePlanCsv.write(file, List.of(open), VALIDATOR).problems()).isEmpty();

        try (Rows<Monitoring> rows = CarePlanCsv.read(file, Monitoring.class, NextEdition.LAYOUTS)) {
            assertThat(rows.records().map(Monitoring::csvVersion)).containsExactly(YearMonth.of(2027, 4));
        }
    }

    @Test
    void itsRecordsHaveASchema() {
        JsonNode plan = CarePlanJson.schema(NextEdition.LAYOUTS.of(FileKind.UPPLAN));
        JsonNode monitoring = CarePlanJson.schema(NextEdition.LAYOUTS.of(NextEdition.MONITORING));
        ObjectMapper mapper = new ObjectMapper().registerModule(CarePlanJson.module(NextEdition.LAYOUTS));
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(monitoring);

        assertThat(plan.at("/properties").has("careManagerName")).isFalse();
        assertThat(plan.at("/properties/satelliteNumber/maxLength").asInt()).isEqualTo(4);
        assertThat(plan.at("/properties/csvVersion/description").asText()).contains(NextEdition.VERSION);
        assertThat(plan.at("/required").toString()).contains("providerName");
        assertThat(CarePlanJson.schema(Layouts.published().of(FileKind.UPPLAN))
                        .at("/properties")
                        .has("careManagerName"))
                .isTrue();
        assertThat(schema.validate(mapper.valueToTree(monitoring(Satisfaction.ADDED))))
                .isEmpty();
        assertThat(schema.validate(mapper.valueToTree(monitoring(Satisfaction.DROPPED))))
                .isNotEmpty();
    }

    @Test
    void eachNewFaultIsFound() throws IOException {
        String supplement = PLAN.replace("UPPLAN", "UPHOSOKU");
        String monitoring = "UPMONI_20270425101000_43_9970100011_11_9970100037.CSV";

        assertThat(found(PLAN, visit().withProviderName(""))).containsExactly("REQUIRED_EMPTY providerName");
        assertThat(found(PLAN, visit().withSatelliteNumber("00123"))).containsExactly("TOO_LONG satelliteNumber");
        assertThat(found(PLAN, visit().withIdentifier("Ａ"))).containsExactly("FULL_WIDTH_CHARACTER identifier");
        assertThat(found(
                        supplement,
                        supplement(CareLevel.PROGRAM_TARGET)
                                .withCarePlanDate(Optional.empty())
                                .withServiceMonth(Optional.of(APRIL))))
                .containsExactly("UNKNOWN_CODE careLevel");
        assertThat(found(monitoring, monitoring(Satisfaction.DROPPED))).containsExactly("UNKNOWN_CODE satisfaction");
        assertThat(found(PLAN, visit().withCsvVersion(YearMonth.of(2024, 7)).withSatelliteNumber("")))
                .contains("CSV_VERSION_NOT_FOR_MONTH csvVersion");
    }

    private <T extends Record> List<String> found(String name, T row) throws IOException {
        try {
            return codes(CarePlanCsv.write(temp.resolve(name), List.of(row), VALIDATOR));
        } catch (RefusedException e) {
            return codes(e.report());
        }
    }

    @Test
    void aRowWithTheColumnsOfBeforeHasTooMany() throws IOException {
        Path file = temp.resolve(PLAN);
        CarePlanCsv.write(file, List.of(visit()), VALIDATOR);
        Files.writeString(file, Files.readString(file, MS932).replace("\r\n", ",\r\n"), MS932);

        assertThat(codes(VALIDATOR.validate(file))).contains("COLUMN_COUNT ");
    }

    /** Rules are about columns by their names, wherever an edition has them. */
    @Test
    void eachOldRuleStillHolds() throws IOException {
        assertThat(found(PLAN, visit().withServiceDate(APRIL.plusMonths(1).atDay(1))))
                .containsExactly("DATE_OUTSIDE_MONTH serviceDate");
        assertThat(found(PLAN, visit().withEndTime(ServiceTime.of(9, 0)))).containsExactly("TIME_ORDER endTime");
        assertThat(found(PLAN, visit().withServiceCode(new ServiceCode("421111"))))
                .containsExactly("SERVICE_TYPE_NOT_EXCHANGED serviceCode");

        Path plan = exchanged().resolve("plan/001");
        Path claims = plan.resolve(PLAN.replace("UPPLAN", "UPSIKYU"));
        Files.writeString(claims, Files.readString(claims, MS932).replace("0000990011", "0000990012"), MS932);
        assertThat(codes(VALIDATOR.validate(plan))).contains("KEY_WITHOUT_LEAD ", "LEAD_WITHOUT_DETAIL ");
        Files.delete(claims);
        assertThat(codes(VALIDATOR.validate(plan))).containsExactly("UNIT_INCOMPLETE ");
    }

    @Test
    void rowsAndUnitsBecomeJsonAndComeBack() throws IOException {
        ObjectMapper mapper = new ObjectMapper().registerModule(CarePlanJson.module(NextEdition.LAYOUTS));
        Monitoring row = monitoring(Satisfaction.ADDED);
        assertThat(mapper.readValue(mapper.writeValueAsString(row), Monitoring.class))
                .isEqualTo(row);

        Path folder = exchanged();
        FolderConversion there = FolderConversion.toJson(folder, temp.resolve("json"), NextEdition.LAYOUTS);
        assertThat(there.unconverted()).isEmpty();
        assertThat(there.csvFiles()).isEqualTo(5);
        FolderConversion back = FolderConversion.toCsv(temp.resolve("json"), temp.resolve("back"), NextEdition.LAYOUTS);
        assertThat(back.unconverted()).isEmpty();
        assertThat(contents(temp.resolve("back"))).usingRecursiveComparison().isEqualTo(contents(folder));
    }

    @Test
    void unitsAreExportedAndImported() throws IOException {
        Path folder = exchanged();
        assertThat(contents(folder)).containsKeys(PLAN, "UPJSK_20270325101000_202704_11_9970100037_43_9970100011.CSV");

        Import received = Importer.of(VALIDATOR).read(folder);

        assertThat(received.isComplete()).isTrue();
        List<Change> changes = received.units().stream()
                .flatMap(unit -> {
                    try {
                        return unit.changes().stream();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
        assertThat(changes)
                .contains(new Change.Replace(
                        NextEdition.MONITORING,
                        new Key.OfFamily(
                                NextEdition.MONITORING, new User(INSURER, INSURED), Map.of("visitDate", "20270420")),
                        List.of(monitoring(Satisfaction.ADDED))))
                .filteredOn(change -> change.kinds().contains(FileKind.UPPLAN))
                .hasSize(1);
    }

    @Test
    void planAndResultAreCompared() throws IOException {
        Path folder = exchanged();

        Reconciliation compared = Reconciler.create()
                .importer(Importer.of(VALIDATOR))
                .reconcile(folder.resolve("plan"), folder.resolve("result"));

        assertThat(compared.unread()).isEmpty();
        assertThat(compared.users()).hasSize(1);
        assertThat(compared.isAsPlanned()).isTrue();
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ReconciliationJson.write(compared, json);
        assertThat(json.toString(StandardCharsets.UTF_8)).contains("\"standard\": \"9.9\"");
    }

    @Test
    void filesOfTheEditionBeforeAreUpgraded() throws IOException {
        Path before = Files.createDirectory(temp.resolve("before"));
        Table6 visit = visit().withServiceMonth(APRIL.minusMonths(1))
                .withServiceDate(LocalDate.of(2027, 3, 2))
                .withSatelliteNumber("12")
                .withIdentifier("")
                .withCareManagerName("架空　三郎");
        String name = "UPPLAN_202703_9970100011_43_9970100037_11_20270325101000.CSV";
        CarePlanCsv.write(before.resolve(name), List.of(visit), VALIDATOR);

        UpgradeReport report = Upgrade.between(ServiceType.CARE_MANAGEMENT, ServiceType.HOME_VISIT_CARE)
                .withLayouts(NextEdition.LAYOUTS)
                .run(before, temp.resolve("after"));

        UpgradedFile file = report.files().get(0);
        assertThat(file.target()).contains(PLAN.replace("202704", "202703"));
        assertThat(file.changes())
                .extracting(UpgradeChange::what, change -> change.column().map(column -> column.nameEn()))
                .containsExactly(
                        tuple(UpgradeChange.What.FILE_NAME, Optional.empty()),
                        tuple(UpgradeChange.What.CSV_VERSION, Optional.of("csvVersion")),
                        tuple(UpgradeChange.What.DROPPED_COLUMN, Optional.of("careManagerName")));
        try (Rows<Table6> rows = CarePlanCsv.read(
                temp.resolve("after").resolve(file.target().orElseThrow()), Table6.class, NextEdition.LAYOUTS)) {
            assertThat(rows.records())
                    .containsExactly(visit.withCsvVersion(YearMonth.of(2027, 4)).withCareManagerName(""));
        }
    }

    /** Else the report would name the cells by the columns of another edition, and a standard that nothing was checked by. */
    @Test
    void reportsNameTheStandardAndItsColumns() throws IOException {
        Path file = temp.resolve(PLAN);
        CarePlanCsv.write(file, List.of(visit()), VALIDATOR);
        Files.writeString(file, Files.readString(file, MS932).replace("20270402", "20270502"), MS932);
        Judgement judgement = Policy.DEFAULT.judge(VALIDATOR.validate(file));
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        ByteArrayOutputStream json = new ByteArrayOutputStream();

        try (CheckedRows rows = CheckedRows.open(Source.of(file), Limits.DEFAULT, NextEdition.LAYOUTS)) {
            HtmlReport.in(Language.JA).rows(rows::rows, NextEdition.LAYOUTS).write(judgement, page);
        }
        JsonReport.in(Language.JA).write(judgement, json);

        Column date =
                NextEdition.LAYOUTS.of(FileKind.UPPLAN, NextEdition.EDITION).column("serviceDate");
        assertThat(page.toString(StandardCharsets.UTF_8)).contains(date.number() + " " + date.name() + "<", "第9.9版");
        assertThat(json.toString(StandardCharsets.UTF_8)).contains("\"standard\": \"9.9\"");
    }

    @Test
    void rowsOfAStreamAreReadAndWrittenAgain() throws IOException {
        Path folder = exchanged();
        String name = contents(folder).keySet().stream()
                .filter(each -> each.startsWith("UPMONI"))
                .findFirst()
                .orElseThrow();
        Path file = folder.resolve("monitoring/001").resolve(name);
        Path copy = temp.resolve(name);

        try (Rows<Monitoring> rows = CarePlanCsv.read(
                Files.newInputStream(file), NextEdition.MONITORING, Monitoring.class, NextEdition.LAYOUTS)) {
            CarePlanCsv.writeRows(copy, rows, VALIDATOR);
        }

        assertThat(copy).hasSameBinaryContentAs(file);
    }

    @Test
    void itsLayoutsArePrinted() {
        assertThat(LayoutsPage.text(NextEdition.LAYOUTS))
                .contains("第9.9版（CSVバージョン 202704）", "## UPMONI", "単位数（割引後）", "1=満足 3=不満")
                .doesNotContain("2=普通");
    }

    @Test
    void itsRowsStandOnForms() throws IOException {
        FormRenderer.render(exchanged(), temp.resolve("forms"), NextEdition.LAYOUTS);

        StringWriter page = new StringWriter();
        FormRenderer.write(
                Map.of(NextEdition.MONITORING, List.of(monitoring(Satisfaction.ADDED))), page, NextEdition.LAYOUTS);
        assertThat(page.toString()).contains("モニタリング記録", "訪問日");
        assertThat(temp.resolve("forms/user-0001.html")).content().contains("モニタリング記録", "訪問日", "不満", "架空訪問介護");
    }
}
