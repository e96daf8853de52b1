package io.github.careplansdk.csv.cli.shared;

import io.github.careplansdk.core.cli.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --output}, a file for the result in place of standard output. */
public final class ResultFileOption {
    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = {"結果を標準出力ではなくファイルに書きます。", "Writes the result to a file instead of standard output."})
    private @Nullable Path path;

    /** Returns where a result goes; see {@link #file}. */
    public ResultTarget target(List<Path> inputs, boolean values) {
        return new ResultTarget(file(inputs, values));
    }

    /**
     * Returns the file, if one is named and can be written.
     *
     * @param inputs what it must not be among
     * @param values whether it is to hold values of cells
     */
    public Optional<OutputFile> file(List<Path> inputs, boolean values) {
        if (path == null) {
            return Optional.empty();
        }
        try {
            OutputFile file = new OutputFile(path, values);
            file.check(inputs);
            return Optional.of(file);
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }
}
