package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.store.Body;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Files that are handed on as they are, and one digest for all: that of the lines {@code DIGEST  NAME}, by name, as
 * {@code sha256sum} prints them.
 */
public record FileListing(List<FileInUnit> files) {
    /** What stands where a sealed unit has its media type. */
    public static final String TYPE = "files";

    /** By name, whatever the order is in which they are given. */
    public FileListing {
        files = files.stream().sorted(Comparator.comparing(FileInUnit::name)).toList();
    }

    public static FileListing of(List<Path> files) throws IOException {
        return new FileListing(FileInUnit.of(files));
    }

    /** The same of files that a store keeps. */
    public static FileListing ofBodies(List<Body> files) throws IOException {
        List<FileInUnit> described = new ArrayList<>();
        for (Body file : files) {
            try (InputStream in = file.open()) {
                described.add(new FileInUnit(
                        file.name(), file.size(), ContentDigest.of(in).hex()));
            }
        }
        return new FileListing(described);
    }

    public long size() {
        return files.stream().mapToLong(FileInUnit::size).sum();
    }

    public ContentDigest digest() {
        String lines = files.stream()
                .map(file -> file.digest() + "  " + file.name() + "\n")
                .collect(Collectors.joining());
        return ContentDigest.of(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** Copies files into a folder. */
    public static void copy(List<Path> files, Path folder, Disk disk) throws IOException {
        disk.folder(folder);
        for (Path file : files) {
            disk.copy(file, folder.resolve(FileNames.of(file)));
        }
    }
}
