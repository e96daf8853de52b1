package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.csv.cli.shared.Arguments.Format;
import io.github.careplansdk.csv.cli.shared.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the results of a check go: each report to its file, at most one to standard output. */
final class ReportTargets {
    private final List<Target> reports;
    private final @Nullable OutputFile baseline;

    private ReportTargets(List<Target> reports, @Nullable OutputFile baseline) {
        this.reports = reports;
        this.baseline = baseline;
    }

    /** @param file the file, or null for standard output */
    private record Target(Format format, @Nullable OutputFile file) {}

    /**
     * The targets that the caller named, found good before a long check is done for nothing.
     *
     * @param baseline where known findings are written, or null
     * @param inputs what is checked, and so never written over
     * @param values whether the reports hold values of cells
     */
    static ReportTargets of(List<ReportOption> options, @Nullable Path baseline, List<Path> inputs, boolean values) {
        Set<Path> taken = new HashSet<>();
        List<Target> reports = new ArrayList<>();
        boolean toStandardOutput = false;
        for (ReportOption option : options) {
            Path output = option.output();
            if (output == null && toStandardOutput) {
                throw new UsageException(
                        "標準出力に書ける形式は1つです。ほかの --format の直後に --output を指定してください。",
                        "Only one format can go to standard output. Give each other --format an --output right behind it.");
            }
            toStandardOutput |= output == null;
            reports.add(new Target(
                    format(option, options.size() > 1), output == null ? null : file(output, inputs, taken, values)));
        }
        if (reports.isEmpty()) {
            reports.add(new Target(Format.TEXT, null));
        }
        return new ReportTargets(reports, baseline == null ? null : file(baseline, inputs, taken, false));
    }

    private static Format format(ReportOption option, boolean several) {
        if (option.format() == null && several) {
            throw new UsageException(
                    "--output " + option.output() + " に対応する形式がありません。直前に --format を指定してください。",
                    "--output " + option.output() + " has no format. Write a --format right before it.");
        }
        return Objects.requireNonNullElse(option.format(), Format.TEXT);
    }

    private static OutputFile file(Path path, List<Path> inputs, Set<Path> taken, boolean values) {
        try {
            OutputFile file = new OutputFile(path, values);
            file.check(inputs);
            if (!taken.add(file.path())) {
                throw new UsageException(
                        "同じファイルに2つの結果を書くことはできません: " + path, "Two results cannot go to one file: " + path);
            }
            return file;
        } catch (IOException e) {
            throw OutputFile.unwritable(path, e);
        }
    }

    /** The file to write known findings to, if any. */
    @Nullable
    OutputFile baseline() {
        return baseline;
    }

    /** Writes all reports. */
    void write(ReportWriter writer, Terminal terminal) throws IOException {
        for (Target report : reports) {
            if (report.file() == null) {
                writer.write(report.format(), terminal.out(), terminal.width(), terminal.colours());
            } else {
                report.file().writeOrRefuse(out -> writer.write(report.format(), out, terminal.width(), false));
            }
        }
    }
}
