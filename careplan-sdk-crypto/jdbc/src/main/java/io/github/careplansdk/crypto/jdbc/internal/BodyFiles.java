package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.crypto.transport.store.Body;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that are to be kept: one, or those of a folder in the order of their names. */
final class BodyFiles {
    private BodyFiles() {}

    static List<Body> of(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(Body.of(path));
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.sorted().map(Body::of).toList();
        }
    }
}
