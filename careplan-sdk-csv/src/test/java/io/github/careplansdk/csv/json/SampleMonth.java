package io.github.careplansdk.csv.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of {@code examples/sample-month}: every kind once, images and attachments. */
final class SampleMonth {
    static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "..", "examples", "sample-month");

    private SampleMonth() {}

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** What a folder holds: ISO-8859-1 keeps bytes as they are. */
    static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : files(folder)) {
            contents.put(
                    folder.relativize(file).toString().replace('\\', '/'),
                    Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return contents;
    }
}
