package io.github.careplansdk.crypto.cli;

import io.github.careplansdk.core.cli.PathException;
import io.github.careplansdk.core.cli.Unreadable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folders on a command line, looked at before any work is begun. */
final class FolderPaths {
    private FolderPaths() {}

    /** Refuses what is there and is no folder; one that is missing is made later. */
    static void checkUsable(Path folder) {
        if (Files.exists(folder)) {
            checkThere(List.of(folder));
        }
    }

    /** Refuses what is missing, cannot be read, or is no folder. */
    static void checkThere(List<Path> folders) {
        Unreadable.check(folders);
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new PathException("フォルダーではありません: " + folder, "Not a folder: " + folder);
            }
        }
    }
}
