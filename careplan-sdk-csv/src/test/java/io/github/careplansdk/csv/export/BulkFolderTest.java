package io.github.careplansdk.csv.export;

import static io.github.careplansdk.csv.export.SampleRows.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Audience;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.ValidationReport.NotRun;
import io.github.careplansdk.core.unit.Serials;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.exchange.Office;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.export.BulkFolder.WrittenUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkFolderTest {
    @TempDir
    private Path temp;

    private Path folder() {
        return temp.resolve("out");
    }

    private List<WrittenUnit> write(Export export) throws IOException {
        return BulkFolder.of(folder(), validator()).write(export.units());
    }

    private List<String> there() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static Export deletions(Office receiver, User user) {
        return exporter(CARE_OFFICE).deletions(List.of(new Key.CarePlan(user, PLAN_DATE)), receiver.number());
    }

    @Test
    void aUnitThatIsNotAllowedIsRefusedWholeAndTheOthersGoOn() throws IOException {
        // No supplement for Taro: only the files together show it.
        MonthPlan plan = plan(visit(TARO, HOME_HELP, "111211"), visit(JIRO, DAY_CARE, "152442"));
        Export export = exporter(CARE_OFFICE)
                .monthlyPlans(new MonthPlan(
                        APRIL, plan.table6(), plan.table7(), List.of(supplement(JIRO), supplement(HANA))));
        List<WrittenUnit> written = write(export);
        assertThat(written).extracting(WrittenUnit::isWritten).containsExactly(false, true);
        assertThat(written.get(0).report().problems()).extracting(Problem::code).contains(ProblemCode.EMPTY_FILE);
        assertThat(there()).hasSize(3).allMatch(name -> name.startsWith("001/") && name.contains("9970100045"));
    }

    @Test
    void aRowThatIsNotAllowedIsToldByRowAndColumn() throws IOException {
        Export export = exporter(CARE_OFFICE)
                .monthlyPlans(plan(visit(TARO, HOME_HELP, "111211").withCount(100)));
        List<WrittenUnit> written = write(export);
        assertThat(written).extracting(WrittenUnit::isWritten).containsExactly(false);
        assertThat(written.get(0).report().problems())
                .extracting(problem -> problem.location().columnNameEn())
                .containsExactly("count");
        assertThat(there()).isEmpty();
    }

    @Test
    void badCellsOfAllFilesAreToldAndNothingIsLeftUnchecked() throws IOException {
        MonthPlan plan = plan(visit(TARO, HOME_HELP, "111211").withCount(100));
        Export export = exporter(CARE_OFFICE)
                .monthlyPlans(new MonthPlan(
                        APRIL,
                        plan.table6(),
                        plan.table7().stream().map(row -> row.withCount(1000)).toList(),
                        plan.supplements().stream()
                                .map(row -> row.withUserName("𠮷田"))
                                .toList()));
        ValidationReport report = write(export).get(0).report();
        assertThat(report.problems())
                .extracting(
                        Problem::code,
                        problem -> problem.location().file().split("_")[0],
                        problem -> problem.location().columnNameEn())
                .contains(
                        tuple(ProblemCode.TOO_LONG, "UPPLAN", "count"),
                        tuple(ProblemCode.TOO_LONG, "UPSIKYU", "count"),
                        tuple(ProblemCode.NOT_MS932, "UPHOSOKU", "userName"));
        assertThat(report.notRun()).extracting(NotRun::reason).doesNotContain(SkipReason.SINGLE_FILE);
        assertThat(report.files())
                .hasSize(3)
                .allSatisfy(file -> assertThat(file.skipped()).doesNotContainValue(SkipReason.SINGLE_FILE));
        assertThat(report.units()).hasSize(1);
    }

    @Test
    void theExporterIsToldWhichCharactersToReplace() throws IOException {
        MonthPlan plan = plan(visit(TARO, HOME_HELP, "111211"));
        Export export = exporter(CARE_OFFICE)
                .monthlyPlans(new MonthPlan(
                        APRIL,
                        plan.table6(),
                        plan.table7(),
                        plan.supplements().stream()
                                .map(row -> row.withUserName("𠮷田"))
                                .toList()));
        Problem problem = write(export).get(0).report().problems().get(0);
        Messages messages = Messages.in(Language.EN).to(Audience.EXPORTER);
        assertThat(messages.message(problem)).contains("U+20BB7").doesNotContain("𠮷");
        assertThat(messages.hint(problem)).startsWith("These characters cannot be sent.");
    }

    @Test
    void aBulkHoldsAtMostOneHundredUnits() throws IOException {
        List<Office> offices = IntStream.range(0, 101)
                .mapToObj(i -> new Office(new OfficeNumber("99702%05d".formatted(i)), ServiceType.DAY_CARE))
                .toList();
        Exporter exporter = Exporter.of(CARE_OFFICE, Serials.after(Optional.empty(), CLOCK), offices);
        Export export = new Export(List.of(), List.of());
        for (Office office : offices) {
            export = export.and(exporter.deletions(List.of(new Key.CarePlan(TARO, PLAN_DATE)), office.number()));
        }
        List<WrittenUnit> written = write(export);
        assertThat(written.get(99).bulk()).hasValue(folder().resolve("001"));
        assertThat(written.get(100).bulk()).hasValue(folder().resolve("002"));
        assertThat(there())
                .hasSize(101)
                .filteredOn(name -> name.startsWith("002/"))
                .hasSize(1);
        assertThat(validator().validate(folder()).problems()).isEmpty();
    }

    @Test
    void otherFilesAreNotMixedWithABulk() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("other.txt"), "");
        Export export = deletions(HOME_HELP, TARO);
        assertThatThrownBy(() -> write(export))
                .isInstanceOf(CarePlanException.class)
                .hasMessageContaining("FOLDER_NOT_EMPTY");
        assertThat(there()).containsExactly("other.txt");
    }

    @Test
    void twoUnitsOfOneNameAreRefused() {
        List<OutgoingUnit> twice = new ArrayList<>(deletions(HOME_HELP, TARO).units());
        twice.addAll(deletions(HOME_HELP, JIRO).units());
        assertThatThrownBy(() -> BulkFolder.of(folder(), validator()).write(twice))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatCannotBeReadLeavesNothingBehind() {
        LocalDate date = LocalDate.of(2026, 3, 2);
        BasicInfos infos = new BasicInfos(
                List.of(basicInfo(HANA, date)),
                List.of(),
                List.of(),
                Map.of(new Key.BasicInfo(HANA, date), temp.resolve("none.jpg")));
        Export export = exporter(CARE_OFFICE).basicInfos(infos, HOME_HELP.number());
        assertThatThrownBy(() -> write(export)).isInstanceOf(NoSuchFileException.class);
        assertThat(folder()).doesNotExist();
    }
}
