package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.core.internal.disk.UnusableNameException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The names of files in units. */
public final class FileNames {
    private FileNames() {}

    /** Returns the last name of a path. */
    public static String of(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Returns the name of the first file whose name cannot be read here, or not be written in another folder. */
    public static Optional<String> unusable(List<Path> files) {
        return files.stream()
                .filter(file -> !UnusableNameException.isUsable(file.resolveSibling(""), of(file)))
                .map(FileNames::of)
                .findFirst();
    }
}
