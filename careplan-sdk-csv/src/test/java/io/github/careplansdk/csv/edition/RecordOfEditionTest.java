package io.github.careplansdk.csv.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.Serials;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.exchange.Change;
import io.github.careplansdk.csv.exchange.Importer;
import io.github.careplansdk.csv.exchange.IncomingUnit;
import io.github.careplansdk.csv.exchange.Office;
import io.github.careplansdk.csv.export.BulkFolder;
import io.github.careplansdk.csv.export.BulkFolder.WrittenUnit;
import io.github.careplansdk.csv.export.Exporter;
import io.github.careplansdk.csv.export.MonthPlan;
import io.github.careplansdk.csv.form.FormRenderer;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.json.FolderConversion;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.upgrade.Upgrade;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an edition on a product may hold the rows of a kind in a record of its own; those of the editions before stay as they are. */
class RecordOfEditionTest {
    private static final Path PLANS = Path.of("../examples/sample-month/2-plans");
    private static final Edition DRAFT = Standard.published()
            .newest()
            .next("202408", "9.9", YearMonth.of(2026, 1))
            .build();
    private static final Layouts LAYOUTS =
            Layouts.published().with(DRAFT).withRecord("202408", FileKind.UPPLAN, SparseTable6.class);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-25T01:10:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final Validator VALIDATOR =
            Validator.builder().layouts(LAYOUTS).clock(CLOCK).build();
    private static final Office CARE = new Office(new OfficeNumber("9970100011"), ServiceType.CARE_MANAGEMENT);
    private static final Office HELP = new Office(new OfficeNumber("9970100037"), ServiceType.HOME_VISIT_CARE);

    @TempDir
    private Path temp;

    private static Path plan(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("UPPLAN_"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path upgraded() {
        try {
            Path folder = temp.resolve("upgraded");
            assertThat(Upgrade.between(ServiceType.CARE_MANAGEMENT, ServiceType.HOME_VISIT_CARE)
                            .withLayouts(LAYOUTS)
                            .run(PLANS, folder)
                            .isComplete())
                    .isTrue();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Exporter exporter(Office receiver) {
        return Exporter.of(CARE, Serials.after(Optional.empty(), CLOCK), List.of(receiver))
                .withLayouts(LAYOUTS);
    }

    @Test
    void rowsAreHeldByTheRecordOfTheirEdition() throws IOException {
        assertThat(LAYOUTS.record(FileKind.UPPLAN, Standard.published().newest()))
                .isEqualTo(Table6.class);
        assertThat(LAYOUTS.record(FileKind.UPPLAN)).isEqualTo(SparseTable6.class);
        try (Rows<Table6> rows = CarePlanCsv.read(plan(PLANS), Table6.class, LAYOUTS)) {
            assertThat(rows.records()).isNotEmpty();
        }
        try (Rows<SparseTable6> rows = CarePlanCsv.read(plan(upgraded()), SparseTable6.class, LAYOUTS)) {
            assertThat(rows.records()).isNotEmpty();
        }
        try (Rows<SparseTable6> rows = CarePlanCsv.read(plan(PLANS), SparseTable6.class, LAYOUTS)) {
            assertThatThrownBy(() -> rows.records().toList())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("holds Table6, not SparseTable6");
        }
    }

    @Test
    void filesOfBothEditionsAreCheckedConvertedPrintedAndImported() throws IOException {
        for (Path folder : List.of(PLANS, upgraded())) {
            Path work = temp.resolve(folder.getFileName().toString() + "-work");
            assertThat(FolderConversion.toJson(folder, work.resolve("json"), LAYOUTS)
                            .isWritten())
                    .isTrue();
            assertThat(FolderConversion.toCsv(work.resolve("json"), work.resolve("csv"), LAYOUTS)
                            .isWritten())
                    .isTrue();
            assertThat(plan(work.resolve("csv"))).hasSameBinaryContentAs(plan(folder));
            assertThat(FormRenderer.render(folder, work.resolve("forms"), LAYOUTS)
                            .forms())
                    .isPositive();
        }
        List<Record> applied = changes(temp.resolve("upgraded"), FileKind.UPPLAN);
        assertThat(applied).isNotEmpty().hasOnlyElementsOfType(SparseTable6.class);
    }

    private static List<Record> changes(Path folder, FileKind kind) throws IOException {
        List<Path> bulks;
        try (Stream<Path> files = Files.walk(folder)) {
            bulks = files.filter(file -> file.toString().endsWith(".CSV"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
        }
        List<Record> records = new ArrayList<>();
        for (Path bulk : bulks) {
            for (IncomingUnit unit : Importer.of(VALIDATOR).read(bulk).units()) {
                unit.changes().stream()
                        .filter(Change.Replace.class::isInstance)
                        .map(Change.Replace.class::cast)
                        .filter(change -> change.kind().equals(kind))
                        .forEach(change -> change.records().forEach(record -> records.add((Record) record)));
            }
        }
        return records;
    }

    @Test
    void whatExpectsRecordsOfTheLibrarySaysWhoTakesOthers() throws IOException {
        List<Table6> rows;
        try (Rows<Table6> read = CarePlanCsv.read(plan(PLANS), Table6.class)) {
            rows = read.records().toList();
        }
        MonthPlan plan = new MonthPlan(rows.get(0).serviceMonth(), rows, List.of(), List.of());

        assertThatThrownBy(() -> exporter(HELP).monthlyPlans(plan))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UPPLAN in edition 9.9 (202408) are held by SparseTable6, not by Table6")
                .hasMessageContaining("Exporter.unit");
    }

    @Test
    void rowsOfAnyRecordAreExportedAsAUnit() throws IOException {
        Path plan = plan(upgraded());
        Address address = LAYOUTS.parse(plan.getFileName().toString())
                .name()
                .orElseThrow()
                .address();
        Office receiver = new Office(address.to(), address.receiverType().orElseThrow());
        Map<FileKind, List<Record>> tables = Stream.of(FileKind.UPPLAN, FileKind.UPSIKYU, FileKind.UPHOSOKU)
                .collect(Collectors.toMap(kind -> kind, kind -> records(plan, kind)));

        List<WrittenUnit> written = BulkFolder.of(temp.resolve("sent"), VALIDATOR)
                .write(exporter(receiver)
                        .unit(UnitType.MONTHLY_PLAN, Optional.of(YearMonth.of(2026, 4)), tables, receiver.number())
                        .units());

        assertThat(written).hasSize(1).allMatch(WrittenUnit::isWritten);
    }

    /** The rows of the file of that kind beside a plan. */
    private static List<Record> records(Path plan, FileKind kind) {
        String name = plan.getFileName().toString().replace("UPPLAN", kind.name());
        try (Rows<? extends Record> rows = CarePlanCsv.read(plan.resolveSibling(name), LAYOUTS)) {
            return rows.records().<Record>map(record -> record).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
