package io.github.careplansdk.examples.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Files by their paths, with {@code /} between the parts: the CSV files as rows, the others as bytes. */
final class SampleFolder {
    private final Map<String, CsvFile> csvFiles = new TreeMap<>();
    private final Map<String, byte[]> otherFiles = new TreeMap<>();

    void add(String path, CsvFile file) {
        csvFiles.put(path, file);
    }

    void add(String path, byte[] bytes) {
        otherFiles.put(path, bytes);
    }

    /** The bytes of a file, be it CSV or not. */
    byte[] bytes(String path) {
        return existing(path, files().get(path));
    }

    /** From now on these bytes, whatever the file was. */
    void replace(String path, byte[] bytes) {
        remove(path);
        add(path, bytes);
    }

    void rename(String path, String newPath) {
        byte[] bytes = bytes(path);
        remove(path);
        add(newPath, bytes);
    }

    void remove(String path) {
        existing(path, bytes(path));
        csvFiles.remove(path);
        otherFiles.remove(path);
    }

    /** All files as bytes, sorted by path. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>(otherFiles);
        csvFiles.forEach((path, file) -> files.put(path, bytes(path, file)));
        return files;
    }

    /** The CSV files that are still rows, sorted by path. */
    Map<String, CsvFile> csvFiles() {
        return csvFiles;
    }

    void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, file.getValue());
        }
    }

    private static byte[] bytes(String path, CsvFile file) {
        try {
            return file.toBytes();
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(path + " has a character that MS932 lacks.", e);
        }
    }

    private static <T> T existing(String path, @Nullable T file) {
        if (file == null) {
            throw new IllegalArgumentException("There is no " + path);
        }
        return file;
    }
}
