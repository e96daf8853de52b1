package io.github.careplansdk.csv.export;

import static io.github.careplansdk.csv.export.SampleRows.*;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.Refusals;
import io.github.careplansdk.csv.RefusedException;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.export.BulkFolder.WrittenUnit;
import io.github.careplansdk.csv.model.Table6;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export does with rows that cannot be rows of a file. */
class UnsendableRowsTest {
    private final Exporter careOffice = exporter(CARE_OFFICE);

    @TempDir
    private Path folder;

    @Test
    void aRowWithoutACellThatItIsSortedByIsToldByRowAndColumn() {
        Table6 visit = visit(TARO, HOME_HELP, "111211");
        Table6 bare = visit.with().serviceCode(null).providerNumber(null).build();
        MonthPlan plan = new MonthPlan(
                APRIL,
                List.of(visit, bare, visit.with().serviceMonth(null).build()),
                List.of(claim(visit, 1).with().serviceCode(null).build()),
                List.of(supplement(TARO).with().insuredNumber(null).build()));
        List<Tuple> expected = List.of(
                tuple(ProblemCode.REQUIRED_EMPTY, "UPPLAN", 2L, "serviceCode"),
                tuple(ProblemCode.REQUIRED_EMPTY, "UPPLAN", 2L, "providerNumber"),
                tuple(ProblemCode.REQUIRED_EMPTY, "UPPLAN", 3L, "serviceMonth"),
                tuple(ProblemCode.REQUIRED_EMPTY, "UPSIKYU", 1L, "serviceCode"),
                tuple(ProblemCode.REQUIRED_EMPTY, "UPHOSOKU", 1L, "insuredNumber"));

        assertThat(Refusals.of(() -> careOffice.monthlyPlans(plan))).containsExactlyElementsOf(expected);
        assertThat(Refusals.of(() -> careOffice.withdrawnPlans(plan(visit), plan)))
                .containsExactlyElementsOf(expected);
        MonthResults results = new MonthResults(APRIL, List.of(bare));
        List<Tuple> ofResults = List.of(
                tuple(ProblemCode.REQUIRED_EMPTY, "UPJSK", 1L, "serviceCode"),
                tuple(ProblemCode.REQUIRED_EMPTY, "UPJSK", 1L, "providerNumber"));
        assertThat(Refusals.of(() -> careOffice.results(results))).containsExactlyElementsOf(ofResults);
        assertThat(Refusals.of(() -> careOffice.passedOnResults(results, Map.of())))
                .containsExactlyElementsOf(ofResults);
        assertThat(Refusals.of(() -> careOffice.withdrawnResults(results, results)))
                .containsExactlyElementsOf(ofResults);
    }

    @Test
    void aRowThatIsNullOrHoldsNullWhereAnEmptyValueIsMeantIsTold() {
        Table6 visit = visit(TARO, HOME_HELP, "111211");
        MonthPlan plan = new MonthPlan(
                APRIL,
                Arrays.asList(visit, null),
                List.of(claim(visit, 1).withManagedUnits(null), claim(visit, 1).withSatelliteNumber(null)),
                List.of(supplement(TARO)));

        assertThat(Refusals.of(() -> careOffice.monthlyPlans(plan)))
                .containsExactly(
                        tuple(ProblemCode.REQUIRED_EMPTY, "UPPLAN", 2L, "insurerNumber"),
                        tuple(ProblemCode.REQUIRED_EMPTY, "UPPLAN", 2L, "insuredNumber"),
                        tuple(ProblemCode.REQUIRED_EMPTY, "UPPLAN", 2L, "serviceMonth"),
                        tuple(ProblemCode.REQUIRED_EMPTY, "UPPLAN", 2L, "serviceCode"),
                        tuple(ProblemCode.REQUIRED_EMPTY, "UPPLAN", 2L, "providerNumber"),
                        tuple(ProblemCode.REQUIRED_EMPTY, "UPSIKYU", 1L, "managedUnits"),
                        tuple(ProblemCode.REQUIRED_EMPTY, "UPSIKYU", 2L, "satelliteNumber"));
        assertThat(Refusals.of(() -> exporter(HOME_HELP)
                        .results(new MonthResults(APRIL, List.of(visit.withCareOfficeNumber(null))))))
                .containsExactly(tuple(ProblemCode.REQUIRED_EMPTY, "UPJSK", 1L, "careOfficeNumber"));
        CarePlans whole = carePlans(TARO, PLAN_DATE, HOME_HELP);
        CarePlans broken = new CarePlans(
                whole.table1(),
                List.of(whole.table2().get(0).withProviderNumber(null)),
                Collections.singletonList(null),
                List.of(whole.supplements().get(0).withCarePlanDate(null)));
        assertThat(Refusals.of(() -> careOffice.carePlans(broken)))
                .extracting(Tuple::toList)
                .contains(
                        List.of(ProblemCode.REQUIRED_EMPTY, "UP2KYO", 1L, "providerNumber"),
                        List.of(ProblemCode.REQUIRED_EMPTY, "UP3KYO", 1L, "carePlanDate"),
                        List.of(ProblemCode.REQUIRED_EMPTY, "UPHOSOKU", 1L, "carePlanDate"));
    }

    @Test
    void theOthersAreSentWithoutTheUsersOfTheRowsThatTheReportNames() {
        Table6 jiro = visit(JIRO, HOME_HELP, "111211");
        List<Table6> rows = List.of(
                visit(TARO, HOME_HELP, "111211"),
                jiro,
                jiro.with().serviceCode(null).build(),
                visit(HANA, HOME_HELP, "111211"));
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> careOffice.monthlyPlans(plan(rows)));

        Set<User> named = refused.report().problems().stream()
                .filter(problem -> problem.location().file().equals("UPPLAN"))
                .map(problem -> rows.get((int) problem.location().row() - 1))
                .map(row -> new User(row.insurerNumber(), row.insuredNumber()))
                .collect(toSet());
        assertThat(named).containsExactly(JIRO);
        Export others = careOffice.monthlyPlans(plan(rows.stream()
                .filter(row -> !named.contains(new User(row.insurerNumber(), row.insuredNumber())))
                .toList()));
        assertThat(others.units()).hasSize(1);
        assertThat(((OutgoingUnit.CsvFile) others.units().get(0).files().get(0)).records())
                .isEqualTo(List.of(rows.get(0), rows.get(3)));
    }

    @Test
    void aPlanWithoutItsDateIsToldByRowAndColumn() {
        CarePlans whole = carePlans(TARO, PLAN_DATE, HOME_HELP);
        CarePlans bare = new CarePlans(
                List.of(whole.table1().get(0).with().carePlanDate(null).build()),
                whole.table2(),
                List.of(whole.table3().get(0).with().insurerNumber(null).build()),
                List.of(whole.supplements().get(0).withCarePlanDate(Optional.empty())));
        List<Tuple> expected = List.of(
                tuple(ProblemCode.REQUIRED_EMPTY, "UP1KYO", 1L, "carePlanDate"),
                tuple(ProblemCode.REQUIRED_EMPTY, "UP3KYO", 1L, "insurerNumber"),
                tuple(ProblemCode.SUPPLEMENT_KEY, "UPHOSOKU", 1L, "carePlanDate"));

        assertThat(Refusals.of(() -> careOffice.carePlans(bare))).containsExactlyElementsOf(expected);
        assertThat(Refusals.of(() -> careOffice.carePlans(bare, Set.of(HOME_HELP.number()))))
                .containsExactlyElementsOf(expected);
        BasicInfos infos = new BasicInfos(
                List.of(basicInfo(TARO, PLAN_DATE).with().consultationDate(null).build()),
                List.of(schedule(TARO, PLAN_DATE, "0900")
                        .with()
                        .insuredNumber(null)
                        .build()),
                List.of(),
                Map.of());
        assertThat(Refusals.of(() -> careOffice.basicInfos(infos, HOME_HELP.number())))
                .containsExactly(
                        tuple(ProblemCode.REQUIRED_EMPTY, "UPKIHON", 1L, "consultationDate"),
                        tuple(ProblemCode.REQUIRED_EMPTY, "UPKIHON_SUB1", 1L, "insuredNumber"));
        PreventivePlans plans = new PreventivePlans(
                List.of(preventivePlan(TARO, PLAN_DATE, "")
                        .with()
                        .planDate(null)
                        .build()),
                List.of());
        assertThat(Refusals.of(() -> careOffice.preventivePlans(plans, HOME_HELP.number())))
                .containsExactly(tuple(ProblemCode.REQUIRED_EMPTY, "UPYOBO", 1L, "planDate"));
    }

    @Test
    void aRowThatCannotBeWrittenRefusesItsUnitByRowAndColumn() throws IOException {
        Table6 visit = visit(TARO, HOME_HELP, "111211");
        MonthPlan plan = new MonthPlan(
                APRIL,
                List.of(visit),
                List.of(claim(visit, 1).withUnitPrice(Optional.of(new BigDecimal("10.215")))),
                List.of(supplement(TARO)));
        List<WrittenUnit> units = BulkFolder.of(folder.resolve("out"), validator())
                .write(careOffice.monthlyPlans(plan).units());

        assertThat(units).hasSize(1).noneMatch(WrittenUnit::isWritten);
        assertThat(units.get(0).report().problems())
                .extracting(
                        Problem::code,
                        problem -> problem.location().row(),
                        problem -> problem.location().columnNameEn())
                .contains(tuple(ProblemCode.NOT_DECIMAL, 1L, "unitPrice"));
    }
}
