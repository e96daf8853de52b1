package io.github.careplansdk.csv.io;

import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.ValidationReport.NotRun;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** The program that {@link MillionRowsIT} runs: checks a path, and prints how many rows there are and what was found. */
final class SmallHeapCheck {
    private SmallHeapCheck() {}

    public static void main(String[] arguments) throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneId.of("Asia/Tokyo"));
        ValidationReport report = Validator.builder().clock(clock).build().validate(Path.of(arguments[0]));
        report.files().forEach(file -> System.out.println(file.path() + " " + file.rows()));
        System.out.println("units " + report.units().size());
        System.out.println("problems "
                + report.problems().stream()
                        .map(Problem::code)
                        .distinct()
                        .map(code -> code + "=" + report.count(code))
                        .collect(Collectors.joining(" ")));
        System.out.println("not run "
                + report.notRun().stream().map(NotRun::rule).distinct().collect(Collectors.joining(" ")));
    }
}
