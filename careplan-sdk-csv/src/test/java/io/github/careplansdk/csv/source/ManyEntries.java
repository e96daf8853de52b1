package io.github.careplansdk.csv.source;

import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.source.SourceLimits;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.file.Path;

/** Checks an archive with as many files as the second argument allows, and says how many it read, and the findings by code. */
final class ManyEntries {
    private ManyEntries() {}

    public static void main(String[] args) throws IOException {
        Limits limits = Limits.DEFAULT.withSource(SourceLimits.DEFAULT.withFiles(Integer.parseInt(args[1])));
        ValidationReport report =
                Validator.builder().threads(1).limits(limits).build().validate(Path.of(args[0]));
        System.out.println(report.files().size() + " "
                + report.problems().stream()
                        .map(problem -> problem.code().name())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
