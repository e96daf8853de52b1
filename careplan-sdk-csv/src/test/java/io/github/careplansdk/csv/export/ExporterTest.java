package io.github.careplansdk.csv.export;

import static io.github.careplansdk.csv.export.SampleRows.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.unit.Serials;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.exchange.Office;
import io.github.careplansdk.csv.exchange.internal.Keys;
import io.github.careplansdk.csv.export.BulkFolder.WrittenUnit;
import io.github.careplansdk.csv.export.Export.Excluded;
import io.github.careplansdk.csv.export.Export.Excluded.Reason;
import io.github.careplansdk.csv.export.OutgoingUnit.CsvFile;
import io.github.careplansdk.csv.model.BasicInfo;
import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of output, each on a few rows; all that is made here passes the check without a finding. */
class ExporterTest {
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};

    private final Exporter careOffice = exporter(CARE_OFFICE);

    @TempDir
    private Path folder;

    private Export checked(Export export) throws IOException {
        for (WrittenUnit unit :
                BulkFolder.of(folder.resolve("out"), validator()).write(export.units())) {
            assertThat(unit.report().problems()).isEmpty();
            assertThat(unit.isWritten()).isTrue();
        }
        return export;
    }

    private static OutgoingUnit to(Export export, Office receiver) {
        return export.units().stream()
                .filter(unit -> unit.id().address().to().equals(receiver.number()))
                .findFirst()
                .orElseThrow();
    }

    private static List<OfficeNumber> receivers(Export export) {
        return export.units().stream().map(unit -> unit.id().address().to()).toList();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> List<T> rows(OutgoingUnit unit, FileKind kind) {
        return unit.files().stream()
                .filter(file -> file.name().kind() == kind)
                .map(file -> (List<T>) ((CsvFile) file).records())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(OutgoingUnit unit) {
        return unit.files().stream().map(file -> file.name().text()).toList();
    }

    /** Plans, and who is sent whose rows of which codes. */
    static List<Arguments> plans() {
        return List.of(
                Arguments.of(
                        "all providers of a user are listed, whoever the receiver is",
                        plan(visit(TARO, HOME_HELP, "111211"), visit(TARO, DAY_CARE, "152442")),
                        Map.of(HOME_HELP, List.of("111211", "152442"), DAY_CARE, List.of("111211", "152442"))),
                Arguments.of(
                        "a user with no service from the receiver is not sent",
                        plan(visit(TARO, HOME_HELP, "111211"), visit(JIRO, DAY_CARE, "152442")),
                        Map.of(HOME_HELP, List.of("111211"), DAY_CARE, List.of("152442"))),
                Arguments.of(
                        "service types that are not exchanged are left out",
                        plan(visit(TARO, HOME_HELP, "111211"), visit(TARO, DAY_CARE, "331111")),
                        Map.of(HOME_HELP, List.of("111211"))),
                Arguments.of(
                        "a user without an exchanged service is sent to nobody",
                        plan(visit(TARO, DAY_CARE, "331111")),
                        Map.of()),
                Arguments.of(
                        "satellites share a file with their office",
                        plan(
                                visit(TARO, HOME_HELP, "111211").withSatelliteNumber("1"),
                                visit(JIRO, HOME_HELP, "111211").withSatelliteNumber("2")),
                        Map.of(HOME_HELP, List.of("111211", "111211"))),
                Arguments.of(
                        "several service types of an office share a file",
                        plan(visit(TARO, HOME_HELP, "111211"), visit(HANA, HOME_HELP, "A22411")),
                        Map.of(HOME_HELP, List.of("111211", "A22411"))),
                Arguments.of(
                        "the office itself is sent nothing",
                        plan(visit(TARO, CARE_OFFICE, "731111"), visit(TARO, HOME_HELP, "111211")),
                        Map.of(HOME_HELP, List.of("731111", "111211"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void monthlyPlansGoToWhomTheyConcern(String rule, MonthPlan plan, Map<Office, List<String>> expected)
            throws IOException {
        Export export = checked(careOffice.monthlyPlans(plan));
        assertThat(receivers(export))
                .containsExactlyInAnyOrderElementsOf(
                        expected.keySet().stream().map(Office::number).toList());
        expected.forEach((receiver, codes) -> {
            OutgoingUnit unit = to(export, receiver);
            assertThat(unit.type()).isEqualTo(UnitType.MONTHLY_PLAN);
            assertThat(codes(unit)).containsExactlyElementsOf(codes);
            assertThat(unit.id().address().toType()).isEqualTo(receiver.type().code());
        });
    }

    private static List<String> codes(OutgoingUnit unit) {
        return ExporterTest.<Table6>rows(unit, FileKind.UPPLAN).stream()
                .map(row -> row.serviceCode().value())
                .toList();
    }

    @Test
    void aMonthlyPlanIsTablesSixAndSevenAndTheSupplementOfTheMonth() throws IOException {
        OutgoingUnit unit = to(checked(careOffice.monthlyPlans(plan(visit(TARO, HOME_HELP, "111211")))), HOME_HELP);
        assertThat(names(unit))
                .containsExactly(
                        "UPPLAN_202604_9970100011_43_9970100037_11_20260510090000.CSV",
                        "UPSIKYU_202604_9970100011_43_9970100037_11_20260510090000.CSV",
                        "UPHOSOKU_202604_9970100011_43_9970100037_11_20260510090000.CSV");
        assertThat(ExporterTest.<Supplement>rows(unit, FileKind.UPHOSOKU))
                .extracting(Supplement::carePlanDate, Supplement::serviceMonth)
                .containsExactly(tuple(Optional.empty(), Optional.of(APRIL)));
    }

    @Test
    void anOutsourcedUsersPlanGoesToTheSupportCenterToo() throws IOException {
        MonthPlan plan = plan(visit(TARO, HOME_HELP, "111211"), visit(HANA, HOME_HELP, "A22411"));
        MonthPlan outsourced = new MonthPlan(
                APRIL, plan.table6(), plan.table7(), plan.supplements(), Map.of(HANA, SUPPORT_CENTER.number()));
        Export export = checked(careOffice.monthlyPlans(outsourced));
        assertThat(codes(to(export, SUPPORT_CENTER))).containsExactly("A22411");
        assertThat(codes(to(export, HOME_HELP))).containsExactly("111211", "A22411");
    }

    @Test
    void eachUnitHasASerialOfItsOwn() throws IOException {
        Export export = checked(careOffice
                .monthlyPlans(plan(visit(TARO, HOME_HELP, "111211"), visit(TARO, DAY_CARE, "152442")))
                .and(careOffice.carePlans(carePlans(TARO, PLAN_DATE, HOME_HELP))));
        assertThat(export.units())
                .extracting(unit -> unit.id().serial().digits())
                .containsExactly("20260510090000", "20260510090001", "20260510090002");
    }

    @Test
    void whatIsLeftOutIsTold() {
        Office unknown = new Office(new OfficeNumber("9970199999"), ServiceType.DAY_CARE);
        MonthPlan plan = plan(
                visit(TARO, HOME_HELP, "111211"),
                visit(TARO, unknown, "152442"),
                visit(TARO, DAY_CARE, "331111"),
                visit(JIRO, DAY_CARE, "331111"));
        Export export = careOffice.monthlyPlans(plan);
        assertThat(receivers(export)).containsExactly(HOME_HELP.number());
        Optional<ServiceType> facility = ServiceType.of("33");
        assertThat(export.excluded())
                .containsExactlyInAnyOrder(
                        new Excluded(Reason.SERVICE_TYPE_NOT_EXCHANGED, TARO, Optional.of(DAY_CARE.number()), facility),
                        new Excluded(Reason.SERVICE_TYPE_NOT_EXCHANGED, JIRO, Optional.of(DAY_CARE.number()), facility),
                        new Excluded(Reason.NO_SERVICE, JIRO, Optional.empty(), Optional.empty()),
                        new Excluded(Reason.RECEIVER_UNKNOWN, TARO, Optional.of(unknown.number()), Optional.empty()));
        assertThat(export.excluded().toString()).doesNotContain("0000990011");
    }

    @Test
    void totalsAreMadeWithoutWhatIsLeftOut() throws IOException {
        MonthPlan plan = plan(
                visit(TARO, HOME_HELP, "111211"),
                visit(TARO, HOME_HELP, "111111", APRIL.atDay(3)),
                visit(TARO, DAY_CARE, "331111"));
        List<Table7> given = new ArrayList<>(plan.table7());
        Table7 total = Table7Totals.total(given.get(0))
                .providerNumber(OfficeNumber.ALL_OFFICES)
                .serviceCode(ServiceCode.GRAND_TOTAL)
                .serviceUnits(300)
                .over30Days(given.get(0).over30Days())
                .build();
        given.add(total);
        Export export =
                checked(careOffice.monthlyPlans(new MonthPlan(APRIL, plan.table6(), given, plan.supplements())));
        assertThat(ExporterTest.<Table7>rows(to(export, HOME_HELP), FileKind.UPSIKYU))
                .extracting(
                        row -> row.serviceCode().value(),
                        row -> row.serviceUnits().orElse(-1))
                .containsExactly(
                        tuple("111211", 100), tuple("111111", 100), tuple("11AAAA", 200), tuple("999999", 200));
        assertThat(to(export, HOME_HELP).problems()).isEmpty();
    }

    @Test
    void aGivenTotalThatDiffersIsAProblemByFileAndRow() {
        MonthPlan plan = plan(visit(TARO, HOME_HELP, "111211"), visit(JIRO, HOME_HELP, "111211"));
        Table7 detail = plan.table7().get(1);
        Table7 wrong = Table7Totals.total(detail)
                .providerNumber(OfficeNumber.ALL_OFFICES)
                .serviceCode(ServiceCode.GRAND_TOTAL)
                .serviceUnits(99)
                .over30Days(detail.over30Days())
                .build();
        OutgoingUnit unit = to(
                careOffice.monthlyPlans(new MonthPlan(
                        APRIL, plan.table6(), List.of(plan.table7().get(0), detail, wrong), plan.supplements())),
                HOME_HELP);
        assertThat(unit.problems())
                .extracting(
                        Problem::code,
                        problem -> problem.location().file(),
                        problem -> problem.location().row())
                .containsExactly(tuple(
                        ProblemCode.GRAND_TOTAL_DIFFERS,
                        "UPSIKYU_202604_9970100011_43_9970100037_11_20260510090000.CSV",
                        4L));
    }

    @Test
    void theLastServiceGoingAwayIsADeletion() throws IOException {
        MonthPlan before = plan(
                visit(TARO, HOME_HELP, "111211"),
                visit(TARO, DAY_CARE, "152442"),
                visit(JIRO, DAY_CARE, "152442"),
                visit(HANA, DAY_CARE, "152442"));
        MonthPlan after = plan(
                visit(TARO, HOME_HELP, "111211"),
                visit(HANA, DAY_CARE, "152442", APRIL.atDay(9)),
                visit(JIRO, DAY_CARE, "331111"));
        Export export = checked(careOffice.withdrawnPlans(before, after));
        assertThat(receivers(export)).containsExactly(DAY_CARE.number());
        OutgoingUnit unit = to(export, DAY_CARE);
        assertThat(unit.type()).isEqualTo(UnitType.MONTHLY_PLAN_DELETION);
        assertThat(names(unit)).containsExactly("DLTPLAN_202604_9970100011_43_9970100045_15_20260510090000.CSV");
        assertThat(ExporterTest.<Record>rows(unit, FileKind.DLTPLAN))
                .extracting(row -> Keys.of(FileKind.DLTPLAN, row))
                .containsExactlyInAnyOrder(new Key.MonthlyPlan(TARO, APRIL), new Key.MonthlyPlan(JIRO, APRIL));
    }

    @Test
    void aCarePlanGoesToTheProvidersOfItsTableTwo() throws IOException {
        CarePlans taro = carePlans(TARO, PLAN_DATE, HOME_HELP, DAY_CARE);
        CarePlans jiro = carePlans(JIRO, PLAN_DATE, DAY_CARE);
        CarePlans hana = carePlans(HANA, PLAN_DATE);
        Export export = checked(careOffice.carePlans(all(taro, jiro, hana)));
        assertThat(receivers(export)).containsExactly(HOME_HELP.number(), DAY_CARE.number());
        assertThat(ExporterTest.<Record>rows(to(export, HOME_HELP), FileKind.UP1KYO))
                .isEqualTo(taro.table1());
        assertThat(ExporterTest.<Record>rows(to(export, DAY_CARE), FileKind.UP2KYO))
                .isEqualTo(all(taro, jiro).table2());
        assertThat(names(to(export, HOME_HELP)))
                .containsExactly(
                        "UP1KYO_9970100011_43_9970100037_11_20260510090000.CSV",
                        "UP2KYO_9970100011_43_9970100037_11_20260510090000.CSV",
                        "UP3KYO_9970100011_43_9970100037_11_20260510090000.CSV",
                        "UPHOSOKU_000000_9970100011_43_9970100037_11_20260510090000.CSV");
        assertThat(ExporterTest.<Supplement>rows(to(export, HOME_HELP), FileKind.UPHOSOKU))
                .extracting(Supplement::carePlanDate, Supplement::serviceMonth)
                .containsExactly(tuple(Optional.of(PLAN_DATE), Optional.empty()));
        assertThat(export.excluded())
                .containsExactly(new Excluded(Reason.NO_PROVIDER, HANA, Optional.empty(), Optional.empty()));
    }

    @Test
    void aCarePlanGoesToWhomTheCallerNames() throws IOException {
        Export export = checked(careOffice.carePlans(carePlans(HANA, PLAN_DATE), Set.of(HOME_HELP.number())));
        assertThat(receivers(export)).containsExactly(HOME_HELP.number());
        assertThat(export.excluded()).isEmpty();
    }

    private static CarePlans all(CarePlans... plans) {
        List<CarePlans> each = List.of(plans);
        return new CarePlans(
                each.stream().flatMap(plan -> plan.table1().stream()).toList(),
                each.stream().flatMap(plan -> plan.table2().stream()).toList(),
                each.stream().flatMap(plan -> plan.table3().stream()).toList(),
                each.stream().flatMap(plan -> plan.supplements().stream()).toList());
    }

    @Test
    void resultsAreSentWholeToEachCareOffice() throws IOException {
        Office otherCareOffice = SUPPORT_CENTER;
        List<Table6> rows = List.of(
                visit(TARO, HOME_HELP, "111211"),
                visit(TARO, HOME_HELP, "111211").withSatelliteNumber("1"),
                visit(HANA, HOME_HELP, "A22411").withCareOfficeNumber(Optional.of(otherCareOffice.number())),
                visit(HANA, HOME_HELP, "331111"),
                visit(JIRO, HOME_HELP, "111211").withCareOfficeNumber(Optional.empty()),
                visit(JIRO, DAY_CARE, "152442"));
        Export export = checked(exporter(HOME_HELP).results(new MonthResults(APRIL, rows)));
        assertThat(ExporterTest.<Record>rows(to(export, CARE_OFFICE), FileKind.UPJSK))
                .isEqualTo(rows.subList(0, 2));
        assertThat(ExporterTest.<Record>rows(to(export, otherCareOffice), FileKind.UPJSK))
                .isEqualTo(rows.subList(2, 3));
        assertThat(export.excluded())
                .extracting(Excluded::reason)
                .containsExactly(Reason.SERVICE_TYPE_NOT_EXCHANGED, Reason.NO_CARE_OFFICE, Reason.OTHER_PROVIDER);
    }

    @Test
    void aDeletionOfResultsIsForTheLastOfATypeOnly() throws IOException {
        MonthResults before = new MonthResults(
                APRIL,
                List.of(
                        visit(TARO, HOME_HELP, "111211"),
                        visit(TARO, HOME_HELP, "111111").withSatelliteNumber("1"),
                        visit(TARO, HOME_HELP, "A22411")));
        MonthResults after =
                new MonthResults(APRIL, List.of(visit(TARO, HOME_HELP, "111111").withSatelliteNumber("1")));
        Export export = checked(exporter(HOME_HELP).withdrawnResults(before, after));
        assertThat(ExporterTest.<Record>rows(to(export, CARE_OFFICE), FileKind.DLTJSK))
                .extracting(row -> Keys.of(FileKind.DLTJSK, row))
                .containsExactly(new Key.ResultOfType(
                        new Key.Result(TARO, APRIL, HOME_HELP.number()),
                        ServiceType.of("A2").orElseThrow()));
    }

    @Test
    void anOutsourcedOfficePassesOnTheResultsOfTheSupportCentersUsers() throws IOException {
        List<Table6> rows = List.of(
                visit(HANA, HOME_HELP, "A22411"), visit(TARO, HOME_HELP, "111211"), visit(HANA, DAY_CARE, "A61122"));
        Export export = checked(
                careOffice.passedOnResults(new MonthResults(APRIL, rows), Map.of(HANA, SUPPORT_CENTER.number())));
        assertThat(export.units()).hasSize(1);
        assertThat(ExporterTest.<Record>rows(to(export, SUPPORT_CENTER), FileKind.UPJSK))
                .containsExactly(rows.get(0), rows.get(2));
    }

    /** A key of each sort and the file that deletes it. */
    static List<Arguments> deletions() {
        Key.Result result = new Key.Result(TARO, APRIL, CARE_OFFICE.number());
        return List.of(
                Arguments.of(new Key.CarePlan(TARO, PLAN_DATE), "DLT1KYO", UnitType.CARE_PLAN_DELETION),
                Arguments.of(new Key.MonthlyPlan(TARO, APRIL), "DLTPLAN_202604", UnitType.MONTHLY_PLAN_DELETION),
                Arguments.of(
                        new Key.ResultOfType(result, ServiceType.HOME_VISIT_CARE),
                        "DLTJSK_202604",
                        UnitType.RESULT_DELETION),
                Arguments.of(new Key.BasicInfo(TARO, PLAN_DATE), "DLTKIHON", UnitType.BASIC_INFO_DELETION),
                Arguments.of(new Key.PreventivePlan(TARO, PLAN_DATE), "DLTYOBO", UnitType.PREVENTIVE_PLAN_DELETION));
    }

    @ParameterizedTest
    @MethodSource("deletions")
    void eachKeyHasItsDeletion(Key.Deletable key, String name, UnitType type) throws IOException {
        Export export = checked(careOffice.deletions(List.of(key, key), SUPPORT_CENTER.number()));
        assertThat(export.units()).hasSize(1);
        OutgoingUnit unit = export.units().get(0);
        assertThat(unit.type()).isEqualTo(type);
        assertThat(names(unit)).containsExactly(name + "_9970100011_43_9900100024_46_20260510090000.CSV");
        assertThat(ExporterTest.<Record>rows(unit, key.deletion()))
                .extracting(row -> Keys.of(key.deletion(), row))
                .containsExactly(key);
    }

    @Test
    void deletionsOfSeveralMonthsAreSeveralUnits() throws IOException {
        Export export = checked(careOffice.deletions(
                List.of(
                        new Key.MonthlyPlan(TARO, APRIL),
                        new Key.MonthlyPlan(TARO, YearMonth.of(2026, 5)),
                        new Key.MonthlyPlan(JIRO, APRIL)),
                HOME_HELP.number()));
        assertThat(export.units()).hasSize(2);
    }

    @Test
    void basicInformationNamesItsImages() throws IOException {
        Path image = Files.write(folder.resolve("家族.jpg"), JPEG);
        LocalDate date = LocalDate.of(2026, 3, 2);
        BasicInfos infos = new BasicInfos(
                List.of(basicInfo(TARO, date), basicInfo(HANA, date)),
                List.of(schedule(HANA, date, "6:00"), schedule(TARO, date, "7:00")),
                List.of(),
                Map.of(new Key.BasicInfo(HANA, date), image));
        OutgoingUnit unit = exporter(SUPPORT_CENTER)
                .basicInfos(infos, CARE_OFFICE.number())
                .units()
                .get(0);
        String sent = "UPKIHON_IMAGE_9900100024_46_9970100011_43_20260510090000_0001.jpg";
        assertThat(names(unit))
                .containsExactly(
                        sent,
                        "UPKIHON_9900100024_46_9970100011_43_20260510090000.CSV",
                        "UPKIHON_SUB1_9900100024_46_9970100011_43_20260510090000.CSV");
        assertThat(ExporterTest.<BasicInfo>rows(unit, FileKind.UPKIHON))
                .extracting(BasicInfo::familyImageFileName)
                .containsExactly("", sent);
        BulkFolder.of(folder.resolve("out"), validator()).write(List.of(unit));
        assertThat(folder.resolve("out").resolve("001").resolve(sent)).hasBinaryContent(JPEG);
    }

    @Test
    void aPreventivePlanGoesAloneOrWithBasicInformation() throws IOException {
        LocalDate date = LocalDate.of(2026, 3, 25);
        PreventivePlans plans = new PreventivePlans(
                List.of(preventivePlan(HANA, date, "")),
                List.of(preventiveSupport(HANA, date, 1), preventiveSupport(HANA, date, 2)));
        BasicInfos infos = new BasicInfos(
                List.of(basicInfo(HANA, date)),
                List.of(schedule(HANA, date, "")),
                List.of(history(HANA, date)),
                Map.of());
        Export export = checked(careOffice
                .preventivePlans(plans, HOME_HELP.number())
                .and(careOffice.preventivePlans(plans, infos, HOME_HELP.number())));
        assertThat(export.units())
                .extracting(OutgoingUnit::type)
                .containsExactly(UnitType.PREVENTIVE_PLAN, UnitType.PREVENTIVE_PLAN_WITH_BASIC_INFO);
    }

    @Test
    void misuseIsRefused() {
        Table6 april = visit(TARO, HOME_HELP, "111211");
        assertThatThrownBy(() -> new MonthResults(YearMonth.of(2026, 5), List.of(april)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MonthPlan(YearMonth.of(2026, 5), List.of(april), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        List<Office> twice = List.of(HOME_HELP, new Office(HOME_HELP.number(), ServiceType.DAY_CARE));
        Serials serials = Serials.after(Optional.empty(), CLOCK);
        assertThatThrownBy(() -> Exporter.of(CARE_OFFICE, serials, twice)).isInstanceOf(IllegalArgumentException.class);
    }
}
