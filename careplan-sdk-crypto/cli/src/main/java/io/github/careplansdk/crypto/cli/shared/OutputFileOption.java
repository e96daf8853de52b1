package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.cli.PathException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --output}, a file that is not there yet. */
public final class OutputFileOption {
    @Option(
            names = "--output",
            required = true,
            paramLabel = "OUT",
            description = {"書き込むファイル。すでにあるファイルは上書きしません。", "The file to write. One that exists is not overwritten."})
    private Path file = Path.of("");

    /** Where to write, found out before any work is done for nothing. */
    public Path place() {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new PathException(
                    "すでにあります。上書きしません: " + file + "。別の名前を指定するか、先に移動してください。",
                    "Exists already, and is not overwritten: " + file + ". Name another file, or move this one first.");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new PathException("フォルダー " + folder + " がありません。", "There is no folder " + folder + ".");
        }
        return file;
    }
}
