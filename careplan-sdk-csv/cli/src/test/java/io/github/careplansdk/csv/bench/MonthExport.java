package io.github.careplansdk.csv.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.Serials;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.exchange.Office;
import io.github.careplansdk.csv.export.BulkFolder;
import io.github.careplansdk.csv.export.BulkFolder.WrittenUnit;
import io.github.careplansdk.csv.export.CarePlans;
import io.github.careplansdk.csv.export.Export;
import io.github.careplansdk.csv.export.Exporter;
import io.github.careplansdk.csv.export.MonthPlan;
import io.github.careplansdk.csv.export.MonthResults;
import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.Table1;
import io.github.careplansdk.csv.model.Table2;
import io.github.careplansdk.csv.model.Table3;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What offices send in a month: one care office, however many the users, the care plans and the month's plan to all
 * providers, and each provider its results to that office.
 */
final class MonthExport {
    private final Serials serials = Serials.after(Optional.empty(), Clock.systemUTC());
    private final Map<OfficeNumber, Office> offices;
    private final OfficeNumber careOffice;
    private final CarePlans carePlans;
    private final MonthPlan plan;
    private final Map<OfficeNumber, List<Table6>> results;

    MonthExport(ReceivedMonth month) {
        List<Table6> planned = month.records(FileKind.UPPLAN, Key.MonthlyPlan.class, Table6.class);
        this.offices = month.offices();
        this.careOffice = planned.get(0).careOfficeNumber().orElseThrow();
        this.carePlans = new CarePlans(
                month.records(FileKind.UP1KYO, Key.CarePlan.class, Table1.class).stream()
                        .map(row -> row.withCareOfficeNumber(careOffice))
                        .toList(),
                month.records(FileKind.UP2KYO, Key.CarePlan.class, Table2.class),
                month.records(FileKind.UP3KYO, Key.CarePlan.class, Table3.class),
                month.records(FileKind.UPHOSOKU, Key.CarePlan.class, Supplement.class));
        this.plan = new MonthPlan(
                NationMonth.MONTH,
                ofCareOffice(planned),
                month.records(FileKind.UPSIKYU, Key.MonthlyPlan.class, Table7.class),
                month.records(FileKind.UPHOSOKU, Key.MonthlyPlan.class, Supplement.class));
        this.results = ofCareOffice(month.records(FileKind.UPJSK, Key.Result.class, Table6.class)).stream()
                .filter(row -> !row.providerNumber().equals(careOffice))
                .collect(groupingBy(Table6::providerNumber, TreeMap::new, toList()));
    }

    private List<Table6> ofCareOffice(List<Table6> rows) {
        return rows.stream()
                .map(row -> row.withCareOfficeNumber(Optional.of(careOffice)))
                .toList();
    }

    /** Makes the units, and writes them with their check. */
    void write(Path folder, Validator validator) throws IOException {
        Exporter exporter = exporter(careOffice);
        write(exporter.carePlans(carePlans).and(exporter.monthlyPlans(plan)), folder.resolve("plans"), validator);
        for (Map.Entry<OfficeNumber, List<Table6>> provider : results.entrySet()) {
            write(
                    exporter(provider.getKey()).results(new MonthResults(NationMonth.MONTH, provider.getValue())),
                    folder.resolve("results-" + provider.getKey()),
                    validator);
        }
    }

    private Exporter exporter(OfficeNumber sender) {
        return Exporter.of(offices.get(sender), serials, offices.values());
    }

    private static void write(Export export, Path folder, Validator validator) throws IOException {
        for (WrittenUnit unit : BulkFolder.of(folder, validator).write(export.units())) {
            if (!unit.report().problems().isEmpty()) {
                throw new IllegalStateException(
                        "The records were meant to be clean: " + unit.report().problems());
            }
        }
    }
}
