package io.github.careplansdk.core.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --output}, a folder that is new or empty. */
public final class OutputFolderOption {
    @Option(
            names = "--output",
            required = true,
            paramLabel = "DIR",
            description = {"出力先のフォルダー。存在しないか、空であること。", "The folder to write to, which does not exist or is empty."})
    private Path path = Path.of("");

    public Path path() {
        return path;
    }
}
