package io.github.careplansdk.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is stored in the repository; tests run in the folder of the examples. */
public final class StoredFiles {
    public static final Path SAMPLE_MONTH = Path.of("sample-month");
    public static final Path SAMPLE_MONTH_BROKEN = Path.of("sample-month-broken");
    public static final Path MISTAKES = Path.of("MISTAKES.md");

    private StoredFiles() {}

    /** The files below a folder by their paths, with {@code /} between the parts. */
    public static Map<String, byte[]> in(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
