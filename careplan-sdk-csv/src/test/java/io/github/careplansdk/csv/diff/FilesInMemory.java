package io.github.careplansdk.csv.diff;

import io.github.careplansdk.core.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files as texts in which each character is a byte, to be changed and compared without a disk. */
final class FilesInMemory {
    private static final Path SAMPLE_MONTH =
            Path.of(System.getProperty("basedir", "."), "..", "examples", "sample-month");

    private final Map<String, String> files = new TreeMap<>();

    /** Those files of the sample month whose names contain a text, in one folder. */
    static FilesInMemory ofSampleMonth(String folder, String part) {
        FilesInMemory found = new FilesInMemory();
        try (Stream<Path> files = Files.walk(SAMPLE_MONTH.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.contains(part)) {
                    found.files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    FilesInMemory copy() {
        FilesInMemory copy = new FilesInMemory();
        copy.files.putAll(files);
        return copy;
    }

    FilesInMemory with(String name, String content) {
        FilesInMemory copy = copy();
        copy.files.put(name, content);
        return copy;
    }

    FilesInMemory without(String part) {
        FilesInMemory copy = copy();
        copy.files.keySet().removeIf(name -> name.contains(part));
        return copy;
    }

    /** The files with a text in names and content replaced, as the serial or a cell of ASCII characters. */
    FilesInMemory replace(String text, String by) {
        FilesInMemory copy = new FilesInMemory();
        files.forEach((name, content) -> copy.files.put(name.replace(text, by), content.replace(text, by)));
        return copy;
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    String content(String name) {
        return files.get(name);
    }

    /** The rows of a file, without their line ends. */
    List<String> rows(String name) {
        List<String> rows = new ArrayList<>();
        String row = "";
        if (files.get(name).isEmpty()) {
            return rows;
        }
        for (String line : files.get(name).split("\r\n")) {
            row = row.isEmpty() ? line : row + "\r\n" + line;
            if (row.chars().filter(c -> c == '"').count() % 2 == 0) {
                rows.add(row);
                row = "";
            }
        }
        return rows;
    }

    FilesInMemory withRows(String name, List<String> rows) {
        return with(name, rows.stream().map(row -> row + "\r\n").collect(Collectors.joining()));
    }

    FilesInMemory changeRow(String name, int index, UnaryOperator<String> change) {
        List<String> rows = new ArrayList<>(rows(name));
        rows.set(index, change.apply(rows.get(index)));
        return withRows(name, rows);
    }

    /** The cells of a row as they stand in the file, quotes included. */
    static List<String> cells(String row) {
        return Arrays.asList(row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }

    static UnaryOperator<String> cell(int index, String text) {
        return row -> {
            List<String> cells = new ArrayList<>(cells(row));
            cells.set(index, text);
            return String.join(",", cells);
        };
    }

    Source source() {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.ISO_8859_1)));
        return Source.of(bytes);
    }

    Diff diff(FilesInMemory other) throws IOException {
        return Differ.create().diff(source(), other.source());
    }
}
