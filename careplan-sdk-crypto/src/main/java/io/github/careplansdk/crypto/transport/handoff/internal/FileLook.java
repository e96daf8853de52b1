package io.github.careplansdk.crypto.transport.handoff.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a file looks like; two looks are equal where nobody wrote between them. */
record FileLook(long size, Instant changed) {
    /** Empty where the file is gone again, or someone writes to it and lets nobody read. */
    static Optional<FileLook> at(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new FileLook(
                    attributes.size(), attributes.lastModifiedTime().toInstant()));
        } catch (IOException notNow) {
            return Optional.empty();
        }
    }

    /** The same of several files, without those that cannot be looked at now. */
    static Map<Path, FileLook> at(Collection<Path> files) {
        Map<Path, FileLook> looks = new HashMap<>();
        files.forEach(file -> at(file).ifPresent(look -> looks.put(file, look)));
        return Map.copyOf(looks);
    }
}
