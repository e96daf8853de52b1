package io.github.careplansdk.examples;

import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.model.Table6;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Reads table 6 (UPPLAN), or results (UPJSK), row by row: this is how your product imports what it received. A row that
 * cannot be read costs that row only.
 *
 * <pre>{@code
 * java io.github.careplansdk.examples.ReadTable6 \
 *     examples/sample-month/4-results-day-care/UPJSK_202604_9970100045_15_9970100011_43_20260501173000.CSV
 * }</pre>
 */
public final class ReadTable6 {
    private ReadTable6() {}

    /** Reads the file that is named as the argument and prints its services and problems. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length != 1) {
            out.println("Usage: ReadTable6 FILE");
            return;
        }
        int imported = 0;
        try (Rows<Table6> rows = CarePlanCsv.read(Path.of(args[0]), Table6.class)) {
            for (Row<Table6> row : rows) {
                row.record().ifPresent(service -> out.println(line(service)));
                imported += row.record().isPresent() ? 1 : 0;
                for (Problem problem : row.problems()) {
                    out.println("row " + row.number() + ", line " + row.line() + ": " + problem.code());
                }
            }
        }
        out.println(imported + " services read");
    }

    /** Values are typed: dates, times (9999 is a time of its own), numbers, codes. */
    private static String line(Table6 service) {
        return service.serviceDate() + " " + service.startTime() + "-" + service.endTime() + " "
                + service.serviceCode() + " x " + service.count() + " by " + service.providerNumber()
                + service.proRatedDays().map(days -> ", days " + days.days()).orElse("");
    }
}
