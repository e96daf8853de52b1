package io.github.careplansdk.core.kind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tables of the standard, of which the tests of the CSV module hold the one copy. */
final class StandardTables {
    private static final Path FOLDER = Path.of("..", "careplan-sdk-csv", "src", "test", "resources", "standard");

    private StandardTables() {}

    /** The rows of a table without its heading, each with all its columns. */
    static List<List<String>> read(String name) {
        try {
            return Files.readAllLines(FOLDER.resolve(name), StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
