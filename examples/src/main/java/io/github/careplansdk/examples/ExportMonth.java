package io.github.careplansdk.examples;

import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Audience;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.unit.Serials;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.exchange.Office;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.export.BulkFolder;
import io.github.careplansdk.csv.export.BulkFolder.WrittenUnit;
import io.github.careplansdk.csv.export.Export;
import io.github.careplansdk.csv.export.Exporter;
import io.github.careplansdk.csv.export.MonthPlan;
import io.github.careplansdk.csv.export.SerialFile;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Sends a month's plans to whom they concern: units for each receiver, checked, in a folder for the official client. Your
 * product makes the records out of what it holds; this program reads those of the sample month.
 *
 * <pre>{@code
 * java io.github.careplansdk.examples.ExportMonth examples/sample-month/2-plans outbox last-serial.txt
 * }</pre>
 */
public final class ExportMonth {
    private static final Office CARE_OFFICE = new Office(new OfficeNumber("9970100011"), ServiceType.CARE_MANAGEMENT);
    private static final Office HOME_HELP = new Office(new OfficeNumber("9970100037"), ServiceType.HOME_VISIT_CARE);
    private static final Office DAY_CARE = new Office(new OfficeNumber("9970100045"), ServiceType.DAY_CARE);
    private static final Office SUPPORT_CENTER =
            new Office(new OfficeNumber("9900100024"), ServiceType.PREVENTIVE_CARE_MANAGEMENT);
    private static final User HANA = new User(new InsurerNumber("990010"), new InsuredNumber("0000990033"));

    private ExportMonth() {}

    /** Exports the plans in the folder named first to the empty or new one named second. The file keeps the last serial. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length != 3) {
            out.println("Usage: ExportMonth PLANS OUTPUT SERIAL-FILE");
            return;
        }
        // One per sender, in a file or a row of your database: no serial is ever given twice.
        Serials serials = Serials.keptIn(new SerialFile(Path.of(args[2])), Clock.systemUTC());
        Exporter exporter = Exporter.of(CARE_OFFICE, serials, List.of(HOME_HELP, DAY_CARE, SUPPORT_CENTER));
        Export export = exporter.monthlyPlans(plan(Path.of(args[0])));
        export.excluded().forEach(excluded -> out.println("excluded: " + excluded.reason()));
        Messages words = Messages.in(Language.EN).to(Audience.EXPORTER);
        for (WrittenUnit unit : BulkFolder.of(Path.of(args[1])).write(export.units())) {
            out.println(unit.unit().id() + ": " + unit.unit().files().size() + " files"
                    + unit.bulk().map(bulk -> " in " + bulk.getFileName()).orElse(" refused"));
            unit.report()
                    .problems()
                    .forEach(problem -> out.println("    " + problem + "\n        " + words.hint(problem)));
        }
    }

    /** All users and all services, whoever provides them. The support center outsourced Hana's care, and gets her plan. */
    private static MonthPlan plan(Path folder) throws IOException {
        // Home help serves all three users: what it was sent is the whole month.
        String name = "_202604_9970100011_43_9970100037_11_20260325101000.CSV";
        return new MonthPlan(
                YearMonth.of(2026, 4),
                records(folder.resolve("UPPLAN" + name), Table6.class),
                records(folder.resolve("UPSIKYU" + name), Table7.class),
                records(folder.resolve("UPHOSOKU" + name), Supplement.class),
                Map.of(HANA, SUPPORT_CENTER.number()));
    }

    private static <T extends Record> List<T> records(Path file, Class<T> type) throws IOException {
        try (Rows<T> rows = CarePlanCsv.read(file, type)) {
            return rows.records().toList();
        }
    }
}
