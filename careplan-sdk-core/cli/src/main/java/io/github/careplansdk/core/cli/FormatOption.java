package io.github.careplansdk.core.cli;

import io.github.careplansdk.core.cli.Converters.Format;
import picocli.CommandLine.Option;

/** {@code --format}, the form of the result. */
public final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = {"結果の形式。既定は text です。", "The form of the result; text by default."})
    private Format value = Format.TEXT;

    public Format value() {
        return value;
    }
}
