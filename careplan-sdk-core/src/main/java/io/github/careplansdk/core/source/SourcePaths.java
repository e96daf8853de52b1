package io.github.careplansdk.core.source;

import java.nio.file.Path;
import java.util.Locale;

/** SourcePaths as findings name them. */
final class SourcePaths {
    private SourcePaths() {}

    /** Returns the path of something in a folder, which may have none. */
    static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** Returns the last part of a path, without dots. */
    static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** Returns a path with {@code /} between its parts. */
    static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** Returns whether a file is an archive by its name. */
    static boolean isArchive(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
