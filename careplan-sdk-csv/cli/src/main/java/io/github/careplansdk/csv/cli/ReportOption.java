package io.github.careplansdk.csv.cli;

import io.github.careplansdk.csv.cli.shared.Arguments.Format;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** One report: a form, and the file it goes to. The two options stand side by side, as often as there are reports. */
final class ReportOption {
    @Option(
            names = "--format",
            paramLabel = "text|json|sarif|junit|html|github",
            description = {
                "結果の形式。既定は text です。--output と組にして複数回指定できます。json の形は docs/report.schema.json にあります。",
                "The form of the result; text by default. May be repeated, each with its --output. "
                        + "docs/report.schema.json describes json."
            })
    private @Nullable Format format;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = {
                "直前の --format の結果を標準出力ではなくファイルに書きます。",
                "Writes the result in the --format before it to a file instead of standard output."
            })
    private @Nullable Path output;

    @Nullable
    Format format() {
        return format;
    }

    @Nullable
    Path output() {
        return output;
    }
}
