package io.github.careplansdk.csv.upgrade;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A copy of the stored month of version 3, to be changed: March 2025, one user with home visits and a rented piece of
 * equipment, plans to two providers, results, deletions and an attachment.
 */
final class Version3Month {
    static final String CARE_PLAN = "9970000001_9970000002_20250220101500.CSV";
    static final String PLAN = "9970000001_9970000002_20250220102000.CSV";
    static final String RESULTS = "9970000002_9970000001_20250401090000.CSV";
    static final Charset MS932 = Charset.forName("windows-31j");

    private static final Path STORED = Path.of("src", "test", "resources", "version3", "month");

    private final Path folder;

    Version3Month(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(STORED)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    static List<Path> stored() throws IOException {
        try (Stream<Path> files = Files.list(STORED)) {
            return files.sorted().toList();
        }
    }

    static Path stored(String name) {
        return STORED.resolve(name);
    }

    Path folder() {
        return folder;
    }

    /** Keeps the files of these names only. */
    Version3Month only(String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!List.of(names).contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
        return this;
    }

    Version3Month without(String name) throws IOException {
        Files.delete(folder.resolve(name));
        return this;
    }

    Version3Month rename(String name, String other) throws IOException {
        Files.move(folder.resolve(name), folder.resolve(other));
        return this;
    }

    Version3Month change(String name, UnaryOperator<String> change) throws IOException {
        String text = Files.readString(folder.resolve(name), MS932);
        String changed = change.apply(text);
        if (changed.equals(text)) {
            throw new IllegalArgumentException(name + " stays as it is.");
        }
        Files.writeString(folder.resolve(name), changed, MS932);
        return this;
    }

    /** The same files for April 2025, when version 4 applies. */
    Version3Month inApril() throws IOException {
        for (Path file : stored()) {
            String name = file.getFileName().toString();
            if (name.contains("_202503_") && Files.exists(folder.resolve(name))) {
                change(name, text -> text.replace("202503", "202504"));
                rename(name, name.replace("_202503_", "_202504_"));
            }
        }
        return this;
    }
}
