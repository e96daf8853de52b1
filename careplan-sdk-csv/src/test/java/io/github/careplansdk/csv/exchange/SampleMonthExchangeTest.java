package io.github.careplansdk.csv.exchange;

import static io.github.careplansdk.csv.export.SampleRows.APRIL;
import static io.github.careplansdk.csv.export.SampleRows.CARE_OFFICE;
import static io.github.careplansdk.csv.export.SampleRows.DAY_CARE;
import static io.github.careplansdk.csv.export.SampleRows.HANA;
import static io.github.careplansdk.csv.export.SampleRows.HOME_HELP;
import static io.github.careplansdk.csv.export.SampleRows.SUPPORT_CENTER;
import static io.github.careplansdk.csv.export.SampleRows.exporter;
import static io.github.careplansdk.csv.export.SampleRows.validator;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceCode.Total;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.exchange.internal.Keys;
import io.github.careplansdk.csv.export.BasicInfos;
import io.github.careplansdk.csv.export.BulkFolder;
import io.github.careplansdk.csv.export.BulkFolder.WrittenUnit;
import io.github.careplansdk.csv.export.CarePlans;
import io.github.careplansdk.csv.export.Export;
import io.github.careplansdk.csv.export.MonthPlan;
import io.github.careplansdk.csv.export.MonthResults;
import io.github.careplansdk.csv.export.OutgoingUnit;
import io.github.careplansdk.csv.export.OutgoingUnit.CsvFile;
import io.github.careplansdk.csv.export.OutgoingUnit.OutgoingFile;
import io.github.careplansdk.csv.export.PreventivePlans;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.model.BasicInfo;
import io.github.careplansdk.csv.model.DailySchedule;
import io.github.careplansdk.csv.model.MedicalHistory;
import io.github.careplansdk.csv.model.PreventivePlan;
import io.github.careplansdk.csv.model.PreventiveSupport;
import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.Table1;
import io.github.careplansdk.csv.model.Table2;
import io.github.careplansdk.csv.model.Table3;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sample month's offices hold, exported, is what the sample month's files are, but for their serials. */
class SampleMonthExchangeTest {
    private static final Path MONTH = Path.of("..", "examples", "sample-month");
    private static final String SERIAL = "_[0-9]{14}";

    @TempDir
    private Path folder;

    private static Path file(String name) throws IOException {
        try (Stream<Path> files = Files.walk(MONTH)) {
            return files.filter(path -> path.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static <T extends Record> List<T> read(String name, Class<T> type) throws IOException {
        try (Rows<T> rows = CarePlanCsv.read(file(name), type)) {
            return rows.records().toList();
        }
    }

    /** Home help serves all users, so it was sent all plans. */
    private static MonthPlan plan(List<Table7> table7) throws IOException {
        String toHomeHelp = "_202604_9970100011_43_9970100037";
        return new MonthPlan(
                APRIL,
                read("UPPLAN" + toHomeHelp, Table6.class),
                table7,
                read("UPHOSOKU" + toHomeHelp, Supplement.class),
                Map.of(HANA, SUPPORT_CENTER.number()));
    }

    private static List<Table7> table7() throws IOException {
        return read("UPSIKYU_202604_9970100011_43_9970100037", Table7.class);
    }

    private void isAsInTheSample(Export export) throws IOException {
        assertThat(export.excluded()).isEmpty();
        List<WrittenUnit> written = BulkFolder.of(folder, validator()).write(export.units());
        for (WrittenUnit unit : written) {
            assertThat(unit.report().problems()).isEmpty();
            assertThat(unit.unit().problems()).isEmpty();
            Path bulk = unit.bulk().orElseThrow();
            for (OutgoingFile each : unit.unit().files()) {
                String name = each.name().text();
                String withoutSerial = name.split(SERIAL, 2)[0] + "_2026";
                if (each.name().kind() == FileKind.UPKIHON) {
                    assertThat(nameless(((CsvFile) each).records()))
                            .isEqualTo(nameless(read(withoutSerial, BasicInfo.class)));
                } else {
                    assertThat(bulk.resolve(name)).hasSameBinaryContentAs(file(withoutSerial));
                }
            }
        }
    }

    private static List<BasicInfo> nameless(List<? extends Record> rows) {
        return rows.stream()
                .map(row -> ((BasicInfo) row).withFamilyImageFileName(""))
                .toList();
    }

    @Test
    void monthlyPlans() throws IOException {
        Export export = exporter(CARE_OFFICE).monthlyPlans(plan(table7()));
        assertThat(export.units()).hasSize(3);
        isAsInTheSample(export);
    }

    @Test
    void totalsAddUpAsTheSamplesDo() throws IOException {
        List<Table7> details = table7().stream()
                .filter(row -> row.serviceCode().total() == Total.NONE)
                .toList();
        Export export = exporter(CARE_OFFICE).monthlyPlans(plan(details));
        OutgoingUnit toHomeHelp = export.units().stream()
                .filter(unit -> unit.id().address().to().equals(HOME_HELP.number()))
                .findFirst()
                .orElseThrow();
        CsvFile table7 = (CsvFile) toHomeHelp.files().get(1);
        assertThat(table7.records())
                .extracting(row -> units((Table7) row))
                .containsExactlyElementsOf(
                        table7().stream().map(SampleMonthExchangeTest::units).toList());
        for (WrittenUnit unit : BulkFolder.of(folder, validator()).write(export.units())) {
            assertThat(unit.report().problems()).isEmpty();
        }
    }

    private static List<Object> units(Table7 row) {
        return List.of(
                row.insuredNumber(),
                row.providerNumber(),
                row.satelliteNumber(),
                row.serviceCode(),
                row.units(),
                row.serviceUnits(),
                row.managedUnits());
    }

    @Test
    void carePlans() throws IOException {
        String toHomeHelp = "_9970100011_43_9970100037";
        CarePlans plans = new CarePlans(
                read("UP1KYO" + toHomeHelp, Table1.class),
                read("UP2KYO" + toHomeHelp, Table2.class),
                read("UP3KYO" + toHomeHelp, Table3.class),
                read("UPHOSOKU_000000" + toHomeHelp, Supplement.class));
        Export export = exporter(CARE_OFFICE).carePlans(plans);
        assertThat(export.units()).hasSize(2);
        isAsInTheSample(export);
    }

    @Test
    void results() throws IOException {
        isAsInTheSample(
                exporter(HOME_HELP).results(new MonthResults(APRIL, read("UPJSK_202604_9970100037", Table6.class))));
    }

    @Test
    void resultsPassedOn() throws IOException {
        List<Table6> received = Stream.concat(
                        read("UPJSK_202604_9970100037", Table6.class).stream(),
                        read("UPJSK_202604_9970100045", Table6.class).stream())
                .toList();
        Export export = exporter(CARE_OFFICE)
                .passedOnResults(new MonthResults(APRIL, received), Map.of(HANA, SUPPORT_CENTER.number()));
        assertThat(export.units()).hasSize(1);
        // The sample lists the services as they were planned, not by provider.
        CsvFile sent = (CsvFile) export.units().get(0).files().get(0);
        List<Record> expected = new ArrayList<>(read("UPJSK_202604_9970100011", Table6.class));
        assertThat(new ArrayList<Record>(sent.records())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void preventivePlanWithBasicInformation() throws IOException {
        String toHomeHelp = "_9970100011_43_9970100037";
        List<BasicInfo> infos = read("UPKIHON" + toHomeHelp, BasicInfo.class);
        BasicInfos all = new BasicInfos(
                infos,
                read("UPKIHON_SUB1" + toHomeHelp, DailySchedule.class),
                read("UPKIHON_SUB2" + toHomeHelp, MedicalHistory.class),
                Map.of(Keys.of(infos.get(0)), file("UPKIHON_IMAGE" + toHomeHelp)));
        PreventivePlans plans = new PreventivePlans(
                read("UPYOBO" + toHomeHelp, PreventivePlan.class),
                read("UPYOBO_SUB" + toHomeHelp, PreventiveSupport.class));
        isAsInTheSample(exporter(CARE_OFFICE).preventivePlans(plans, all, HOME_HELP.number()));
    }

    @Test
    void theMonthIsImportedWhole() throws IOException {
        Import month = Importer.of(validator()).read(MONTH);
        assertThat(month.isComplete()).isTrue();
        assertThat(month.units()).hasSize(17).extracting(IncomingUnit::id).isSorted();
        assertThat(month.units()).allSatisfy(unit -> assertThat(unit.changes()).isNotEmpty());
        assertThat(month.attachments())
                .extracting(SourceFile::name)
                .containsExactly("entrance.jpg", "handrail.png", "leaflet.pdf", "notice.txt", "blood-pressure.csv");
        assertThat(DAY_CARE.number())
                .isEqualTo(month.units().get(2).id().address().to());
    }
}
