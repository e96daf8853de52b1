package io.github.careplansdk.csv.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.unit.Serials;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.exchange.Office;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.export.CarePlans;
import io.github.careplansdk.csv.export.Export;
import io.github.careplansdk.csv.export.Export.Excluded;
import io.github.careplansdk.csv.export.Exporter;
import io.github.careplansdk.csv.export.MonthPlan;
import io.github.careplansdk.csv.export.OutgoingUnit;
import io.github.careplansdk.csv.export.PreventivePlans;
import io.github.careplansdk.csv.export.SampleRows;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.model.Table1;
import io.github.careplansdk.csv.model.Table3;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import io.github.careplansdk.csv.upgrade.Upgrade;
import io.github.careplansdk.csv.upgrade.UpgradeReport;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradedFile;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradedFile.Outcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions that lack kinds which another one has. */
class ReducedEditionTest {
    private static final Edition REDUCED = Standard.published()
            .newest()
            .next("202704", "9.9", YearMonth.of(2027, 4))
            .without(FileKind.DLTJSK)
            .build();
    private static final Layouts LAYOUTS = Layouts.published().with(REDUCED);
    private static final Office CARE = new Office(new OfficeNumber("9970100011"), ServiceType.CARE_MANAGEMENT);
    private static final Office HELP = new Office(new OfficeNumber("9970100037"), ServiceType.HOME_VISIT_CARE);
    private static final User USER = new User(new InsurerNumber("990010"), new InsuredNumber("0000990011"));

    @TempDir
    private Path temp;

    private static Exporter exporter(Office sender) {
        Clock clock = Clock.fixed(Instant.parse("2025-03-25T01:10:00Z"), ZoneId.of("Asia/Tokyo"));
        return Exporter.of(sender, Serials.after(Optional.empty(), clock), List.of(CARE, HELP));
    }

    /** It could only be dropped; so it stays where it is, and the report says why. */
    @Test
    void aFileOfAKindThatTheLaterEditionLacksIsNotUpgradedAndThatIsSaid() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("before"));
        String name = "DLTJSK_202603_9970100037_11_9970100011_43_20260410101500.CSV";
        Files.writeString(
                folder.resolve(name),
                "202407,990010,0000990011,202603,9970100037,11\r\n",
                Charset.forName("windows-31j"));

        UpgradeReport report = Upgrade.between(ServiceType.HOME_VISIT_CARE, ServiceType.CARE_MANAGEMENT)
                .withLayouts(LAYOUTS)
                .run(folder, temp.resolve("after"));

        UpgradedFile file = report.files().get(0);
        assertThat(file.outcome()).isEqualTo(Outcome.NO_SUCH_KIND);
        assertThat(file.target()).isEmpty();
        assertThat(file.outcome().text(Language.EN)).contains("no files of this kind");
        assertThat(report.isComplete()).isFalse();
    }

    @Test
    void aDeletionThatTheEditionLacksIsRefusedByItsName() {
        Key.ResultOfType key = new Key.ResultOfType(
                new Key.Result(USER, YearMonth.of(2027, 4), HELP.number()), ServiceType.HOME_VISIT_CARE);

        assertThatThrownBy(() ->
                        exporter(HELP).withLayouts(LAYOUTS).withEdition(REDUCED).deletions(List.of(key), CARE.number()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9.9 (202704) has no files of the kind DLTJSK");
    }

    @Test
    void carePlansOfTheThirdEditionHaveNoTable3() {
        LocalDate date = LocalDate.of(2025, 3, 20);
        Table1 plan = Table1.builder()
                .insurerNumber(USER.insurer())
                .insuredNumber(USER.insured())
                .carePlanDate(date)
                .build();
        Table3 week = Table3.builder()
                .insurerNumber(USER.insurer())
                .insuredNumber(USER.insured())
                .carePlanDate(date)
                .build();

        Export export = exporter(CARE)
                .carePlans(new CarePlans(List.of(plan), List.of(), List.of(), List.of()), List.of(HELP.number()));

        assertThat(export.units().get(0).files())
                .extracting(file -> file.name().kind())
                .containsExactly(FileKind.UP1KYO, FileKind.UP2KYO, FileKind.UPHOSOKU);
        Export withoutTable3 = exporter(CARE)
                .carePlans(new CarePlans(List.of(plan), List.of(), List.of(week), List.of()), List.of(HELP.number()));
        assertThat(withoutTable3.units().get(0).files())
                .isEqualTo(export.units().get(0).files().stream()
                        .map(file -> ((OutgoingUnit.CsvFile) file))
                        .map(file -> new OutgoingUnit.CsvFile(
                                named(withoutTable3, file.name().kind()), file.records()))
                        .toList());
        assertThat(withoutTable3.excluded()).containsExactly(excluded(FileKind.UP3KYO));
        assertThat(export.excluded()).isEmpty();
    }

    private static FileName named(Export export, FileKind kind) {
        return export.units().get(0).files().stream()
                .map(OutgoingUnit.OutgoingFile::name)
                .filter(name -> name.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Excluded excluded(FileKind kind) {
        return new Excluded(
                Excluded.Reason.KIND_NOT_IN_EDITION,
                USER,
                Optional.of(HELP.number()),
                Optional.empty(),
                Optional.of(kind));
    }

    /** The supplement is still a kind of the edition, but no part of this unit. */
    @Test
    void aPlanOfAnEditionWhoseUnitHasFewerKindsIsSentWithoutThem() {
        Edition small = Standard.published()
                .newest()
                .next("202704", "9.9", YearMonth.of(2027, 4))
                .without(FileKind.UPSIKYU)
                .units(UnitType.MONTHLY_PLAN.without(FileKind.UPHOSOKU).without(FileKind.UPSIKYU))
                .build();
        MonthPlan sample = SampleRows.plan(SampleRows.visit(SampleRows.TARO, SampleRows.HOME_HELP, "111211"));
        Table7 wrong = sample.table7().get(0).withServiceUnits(OptionalInt.of(7));

        Export export = SampleRows.exporter(SampleRows.CARE_OFFICE)
                .withLayouts(Layouts.published().with(small))
                .withEdition(small)
                .monthlyPlans(new MonthPlan(sample.month(), sample.table6(), List.of(wrong), sample.supplements()));

        assertThat(export.units().get(0).files())
                .extracting(file -> file.name().kind())
                .containsExactly(FileKind.UPPLAN);
        assertThat(export.units().get(0).problems()).isEmpty();
        assertThat(export.excluded())
                .extracting(
                        Excluded::reason, Excluded::user, left -> left.kind().orElseThrow())
                .containsExactly(
                        tuple(Excluded.Reason.KIND_NOT_IN_EDITION, SampleRows.TARO, FileKind.UPSIKYU),
                        tuple(Excluded.Reason.KIND_NOT_IN_EDITION, SampleRows.TARO, FileKind.UPHOSOKU));
    }

    @Test
    void aUnitThatTheEditionDoesNotHaveOrAMonthOfAnUndescribedOneIsRefused() {
        PreventivePlans plans =
                new PreventivePlans(List.of(SampleRows.preventivePlan(USER, LocalDate.of(2025, 3, 20), "")), List.of());
        Table6 old = SampleRows.visit(USER, HELP, "111211")
                .withServiceMonth(YearMonth.of(2022, 12))
                .withServiceDate(LocalDate.of(2022, 12, 1));

        assertThatThrownBy(() -> exporter(CARE).preventivePlans(plans, HELP.number()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3.2 (202208) has no files of the kind UPYOBO");
        assertThatThrownBy(() -> exporter(CARE)
                        .monthlyPlans(new MonthPlan(YearMonth.of(2022, 12), List.of(old), List.of(), List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 (202003) are not known: use a later edition");
    }
}
