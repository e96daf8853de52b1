package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.cli.Converters;
import io.github.careplansdk.core.cli.Converters.Format;
import picocli.CommandLine.Option;

/** {@code --format}, the form of the result. */
public final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "text|json",
            converter = Converters.ToFormat.class,
            description = {
                "結果の形式。既定は text です。json の形は docs のスキーマにあります。",
                "The form of the result; text by default. The schemas in docs describe json."
            })
    private Format value = Format.TEXT;

    public Format value() {
        return value;
    }
}
