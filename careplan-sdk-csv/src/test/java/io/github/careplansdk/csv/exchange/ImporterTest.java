package io.github.careplansdk.csv.exchange;

import static io.github.careplansdk.csv.export.SampleRows.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.SourceLimits;
import io.github.careplansdk.csv.exchange.Change.Delete;
import io.github.careplansdk.csv.exchange.Change.Replace;
import io.github.careplansdk.csv.exchange.IncomingUnit.FamilyImage;
import io.github.careplansdk.csv.export.BasicInfos;
import io.github.careplansdk.csv.export.BulkFolder;
import io.github.careplansdk.csv.export.CarePlans;
import io.github.careplansdk.csv.export.Export;
import io.github.careplansdk.csv.export.Exporter;
import io.github.careplansdk.csv.export.MonthPlan;
import io.github.careplansdk.csv.export.MonthResults;
import io.github.careplansdk.csv.export.PreventivePlans;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
    private static final LocalDate DATE = LocalDate.of(2026, 3, 2);

    private final Exporter careOffice = exporter(CARE_OFFICE);

    @TempDir
    private Path temp;

    private Path inbox;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectories(temp.resolve("inbox"));
    }

    /** Puts units into the inbox, as they were written. */
    private void receive(Export export) throws IOException {
        Path out = Files.createTempDirectory(temp, "out");
        BulkFolder.of(out, validator()).write(export.units());
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.move(file, inbox.resolve(file.getFileName()));
            }
        }
    }

    private static List<Path> paths(List<SourceFile> files) {
        return files.stream().map(file -> file.onDisk().orElseThrow()).toList();
    }

    private Import read() throws IOException {
        return Importer.of(validator()).read(inbox);
    }

    private List<Change> changes(Export export) throws IOException {
        receive(export);
        Import read = read();
        assertThat(read.isComplete()).isTrue();
        assertThat(read.units()).hasSize(1);
        return read.units().get(0).changes();
    }

    private Path received(FileKind kind) throws IOException {
        try (Stream<Path> files = Files.list(inbox)) {
            return files.filter(file -> file.getFileName().toString().startsWith(kind + "_99")
                            || file.getFileName().toString().startsWith(kind + "_2026"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void damage(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, text.replaceFirst("202407", "202410"), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aMonthlyPlanReplacesItsThreeTablesForEachUser() throws IOException {
        MonthPlan plan = plan(
                visit(TARO, HOME_HELP, "111211"), visit(TARO, DAY_CARE, "331111"), visit(JIRO, HOME_HELP, "111211"));
        List<Change> changes = changes(careOffice.monthlyPlans(plan));
        assertThat(changes)
                .extracting(Change::key, Change::kinds)
                .containsExactly(
                        change(new Key.MonthlyPlan(TARO, APRIL), FileKind.UPPLAN),
                        change(new Key.MonthlyPlan(TARO, APRIL), FileKind.UPSIKYU),
                        change(new Key.MonthlyPlan(TARO, APRIL), FileKind.UPHOSOKU),
                        change(new Key.MonthlyPlan(JIRO, APRIL), FileKind.UPPLAN),
                        change(new Key.MonthlyPlan(JIRO, APRIL), FileKind.UPSIKYU),
                        change(new Key.MonthlyPlan(JIRO, APRIL), FileKind.UPHOSOKU));
        assertThat(((Replace) changes.get(0)).records()).isEqualTo(plan.table6().subList(0, 1));
    }

    private static Tuple change(Key key, FileKind kind) {
        return Tuple.tuple(key, List.of(kind));
    }

    @Test
    void aCarePlanReplacesAllItsTables() throws IOException {
        CarePlans taro = carePlans(TARO, PLAN_DATE, HOME_HELP);
        CarePlans jiro = carePlans(JIRO, PLAN_DATE, HOME_HELP);
        // Jiro has no table 3 any more: that takes an older one away.
        List<Change> changes = changes(careOffice.carePlans(new CarePlans(
                List.of(taro.table1().get(0), jiro.table1().get(0)),
                List.of(taro.table2().get(0), jiro.table2().get(0)),
                taro.table3(),
                List.of(taro.supplements().get(0), jiro.supplements().get(0)))));
        Key plan = new Key.CarePlan(JIRO, PLAN_DATE);
        assertThat(changes).hasSize(8).contains(new Replace(FileKind.UP3KYO, plan, List.of()));
        assertThat(changes.subList(4, 8))
                .allSatisfy(change -> assertThat(change.key()).isEqualTo(plan));
    }

    @Test
    void resultsReplaceAllOfAProvidersUserAndMonth() throws IOException {
        List<Table6> rows = List.of(
                visit(TARO, HOME_HELP, "111211"),
                visit(TARO, HOME_HELP, "A22411").withSatelliteNumber("1"),
                visit(HANA, HOME_HELP, "A22411"));
        assertThat(changes(exporter(HOME_HELP).results(new MonthResults(APRIL, rows))))
                .containsExactly(
                        new Replace(
                                FileKind.UPJSK, new Key.Result(TARO, APRIL, HOME_HELP.number()), rows.subList(0, 2)),
                        new Replace(
                                FileKind.UPJSK, new Key.Result(HANA, APRIL, HOME_HELP.number()), rows.subList(2, 3)));
    }

    @Test
    void basicInformationReplacesItsPartsAndImageEvenWhereThereAreNone() throws IOException {
        Path image = Files.write(temp.resolve("a.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1});
        BasicInfos infos = new BasicInfos(
                List.of(basicInfo(TARO, DATE), basicInfo(HANA, DATE)),
                List.of(schedule(TARO, DATE, "6:00")),
                List.of(),
                Map.of(new Key.BasicInfo(HANA, DATE), image));
        List<Change> changes = changes(careOffice.basicInfos(infos, HOME_HELP.number()));
        Key taro = new Key.BasicInfo(TARO, DATE);
        Key hana = new Key.BasicInfo(HANA, DATE);
        assertThat(changes)
                .hasSize(8)
                .contains(
                        new Replace(FileKind.UPKIHON_SUB1, taro, infos.schedules()),
                        new Replace(FileKind.UPKIHON_SUB1, hana, List.of()),
                        new Replace(FileKind.UPKIHON_SUB2, hana, List.of()),
                        new Replace(FileKind.UPKIHON_IMAGE, taro, List.of()));
        Replace ofHana = (Replace) changes.get(7);
        assertThat(ofHana.key()).isEqualTo(hana);
        FamilyImage sent = (FamilyImage) ofHana.records().get(0);
        assertThat(sent.file().onDisk().orElseThrow()).hasSameBinaryContentAs(image);
    }

    @Test
    void aPreventivePlanAloneLeavesBasicInformationAlone() throws IOException {
        PreventivePlans plans = new PreventivePlans(List.of(preventivePlan(HANA, DATE, "")), List.of());
        assertThat(changes(careOffice.preventivePlans(plans, HOME_HELP.number())))
                .containsExactly(
                        new Replace(FileKind.UPYOBO, new Key.PreventivePlan(HANA, DATE), plans.plans()),
                        new Replace(FileKind.UPYOBO_SUB, new Key.PreventivePlan(HANA, DATE), List.of()));
    }

    @Test
    void eachDeletionTakesWhatTheStandardSays() throws IOException {
        Key.Result result = new Key.Result(TARO, APRIL, HOME_HELP.number());
        List<Key.Deletable> keys = List.of(
                new Key.CarePlan(TARO, PLAN_DATE),
                new Key.MonthlyPlan(TARO, APRIL),
                new Key.ResultOfType(result, ServiceType.HOME_VISIT_CARE),
                new Key.BasicInfo(TARO, DATE),
                new Key.PreventivePlan(TARO, DATE));
        receive(careOffice.deletions(keys, SUPPORT_CENTER.number()));
        List<Change> changes = new ArrayList<>();
        for (IncomingUnit unit : read().units()) {
            changes.addAll(unit.changes());
        }
        assertThat(changes)
                .containsExactly(
                        new Delete(List.of(FileKind.UP1KYO, FileKind.UP2KYO, FileKind.UP3KYO), keys.get(0)),
                        new Delete(List.of(FileKind.UPPLAN, FileKind.UPSIKYU), keys.get(1)),
                        new Delete(List.of(FileKind.UPJSK), keys.get(2)),
                        new Delete(
                                List.of(
                                        FileKind.UPKIHON,
                                        FileKind.UPKIHON_SUB1,
                                        FileKind.UPKIHON_SUB2,
                                        FileKind.UPKIHON_IMAGE),
                                keys.get(3)),
                        new Delete(List.of(FileKind.UPYOBO, FileKind.UPYOBO_SUB), keys.get(4)));
    }

    @Test
    void unitsComeBySerialAndThenByAddress() throws IOException {
        receive(careOffice.deletions(List.of(new Key.CarePlan(TARO, PLAN_DATE)), HOME_HELP.number()));
        receive(exporter(CARE_OFFICE).deletions(List.of(new Key.CarePlan(TARO, PLAN_DATE)), DAY_CARE.number()));
        receive(careOffice.deletions(List.of(new Key.CarePlan(JIRO, PLAN_DATE)), HOME_HELP.number()));
        assertThat(read().units())
                .extracting(unit -> unit.id().toString())
                .containsExactly(
                        "9970100011_43_9970100037_11_20260510090000",
                        "9970100011_43_9970100045_15_20260510090000",
                        "9970100011_43_9970100037_11_20260510090001");
    }

    @Test
    void aUnitWithAnErrorIsSetAsideAndTheOthersGoOn() throws IOException {
        receive(careOffice.monthlyPlans(plan(visit(TARO, HOME_HELP, "111211"), visit(JIRO, DAY_CARE, "152442"))));
        damage(received(FileKind.UPSIKYU));
        Import read = read();
        assertThat(read.isComplete()).isFalse();
        List<IncomingUnit> aside =
                read.units().stream().filter(IncomingUnit::isSetAside).toList();
        assertThat(aside).hasSize(1);
        assertThat(aside.get(0).changes()).isEmpty();
        assertThat(aside.get(0).files())
                .hasSize(3)
                .allSatisfy(file -> assertThat(file.onDisk().orElseThrow()).exists());
        assertThat(aside.get(0).report().problems())
                .extracting(Problem::code)
                .contains(ProblemCode.CSV_VERSION_UNKNOWN);
        assertThat(aside.get(0)).hasToString("IncomingUnit[" + aside.get(0).id() + ", set aside]");
        assertThat(read.units().stream().filter(unit -> !unit.isSetAside()))
                .hasSize(1)
                .allSatisfy(unit -> assertThat(unit.changes()).hasSize(3));
    }

    @Test
    void aUnitWhosePartHasAWrongNameIsNotAppliedByHalves() throws IOException {
        receive(careOffice.basicInfos(
                new BasicInfos(
                        List.of(basicInfo(TARO, DATE)), List.of(schedule(TARO, DATE, "6:00")), List.of(), Map.of()),
                HOME_HELP.number()));
        Path part = received(FileKind.UPKIHON_SUB1);
        Path misnamed = inbox.resolve("UPKIHON_SUB1_9970100011_43.CSV");
        Files.move(part, misnamed);
        Import read = read();
        assertThat(read.misnamed())
                .extracting(file -> file.onDisk().orElseThrow())
                .containsExactly(misnamed);
        assertThat(read.isComplete()).isFalse();
        assertThat(read.units()).extracting(IncomingUnit::isSetAside).containsExactly(true);
        assertThat(read.units().get(0).report().problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.FILE_NAME_PARTS);
    }

    @Test
    void attachmentsBesideTheOnlyUnitAreItsOwn() throws IOException {
        receive(careOffice.monthlyPlans(plan(visit(TARO, HOME_HELP, "111211"))));
        Path memo = Files.writeString(inbox.resolve("memo.txt"), "memo");
        Files.createDirectories(inbox.resolve("other"));
        Path elsewhere = Files.writeString(inbox.resolve("other/memo.txt"), "memo");

        Import alone = read();
        assertThat(paths(alone.attachments())).containsExactlyInAnyOrder(memo, elsewhere);
        assertThat(alone.units()).extracting(unit -> paths(unit.attachments())).containsExactly(List.of(memo));
    }

    @Test
    void attachmentsThatMayBeAnotherUnitsAreNobodys() throws IOException {
        receive(careOffice.monthlyPlans(plan(visit(TARO, HOME_HELP, "111211"))));
        Path memo = Files.writeString(inbox.resolve("memo.txt"), "memo");
        Path misnamed = Files.writeString(inbox.resolve("UP1KYO_1.CSV"), "");
        assertThat(read().units().get(0).attachments()).isEmpty();

        Files.delete(misnamed);
        assertThat(paths(read().units().get(0).attachments())).containsExactly(memo);

        receive(careOffice.carePlans(carePlans(TARO, PLAN_DATE, HOME_HELP)));
        Import two = read();
        assertThat(two.units()).hasSize(2).allMatch(unit -> unit.attachments().isEmpty());
        assertThat(paths(two.attachments())).containsExactly(memo);
    }

    @Test
    void attachmentsAreListed() throws IOException {
        receive(careOffice.deletions(List.of(new Key.CarePlan(TARO, PLAN_DATE)), HOME_HELP.number()));
        Path memo = Files.writeString(inbox.resolve("memo.txt"), "memo");
        Import read = read();
        assertThat(read.attachments())
                .extracting(file -> file.onDisk().orElseThrow())
                .containsExactly(memo);
        assertThat(read.isComplete()).isTrue();
    }

    @Test
    void aFolderThatWasNotReadToItsEndAppliesNothing() throws IOException {
        receive(careOffice.deletions(List.of(new Key.CarePlan(TARO, PLAN_DATE)), HOME_HELP.number()));
        receive(careOffice.deletions(List.of(new Key.CarePlan(TARO, PLAN_DATE)), DAY_CARE.number()));
        Validator narrow = Validator.builder()
                .clock(CLOCK)
                .limits(Limits.DEFAULT.withSource(SourceLimits.DEFAULT.withFiles(1)))
                .build();
        Import read = Importer.of(narrow).read(inbox);
        assertThat(read.units()).hasSize(1).allMatch(IncomingUnit::isSetAside);
        assertThat(read.units().get(0).report().problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.INPUT_LIMIT_EXCEEDED);
    }

    @Test
    void aFileThatChangedAfterItsCheckIsNotRead() throws IOException {
        receive(careOffice.monthlyPlans(plan(visit(TARO, HOME_HELP, "111211"))));
        IncomingUnit unit = read().units().get(0);
        Files.writeString(received(FileKind.UPSIKYU), "1,2,3\r\n");
        assertThatThrownBy(unit::changes).isInstanceOf(CarePlanException.class).hasMessageContaining("FILE_CHANGED");
    }

    /** A result is a unit of one file, which may be received by itself. */
    @Test
    void aFileByItselfIsAUnit() throws IOException {
        receive(careOffice.deletions(List.of(new Key.CarePlan(TARO, PLAN_DATE)), HOME_HELP.number()));
        Import read = Importer.of(validator()).read(received(FileKind.DLT1KYO));
        assertThat(read.isComplete()).isTrue();
        assertThat(read.units()).hasSize(1);
        assertThat(read.units().get(0).changes()).hasSize(1);
    }

    @Test
    void aPathAtWhichNothingIsIsAnException() {
        assertThatThrownBy(() -> Importer.create().read(temp.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }
}
