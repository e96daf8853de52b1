package io.github.careplansdk.csv.docs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository that somebody wrote: not what builds leave, nor what is hidden. */
public final class WrittenFiles {
    private WrittenFiles() {}

    /** Lists them, in order. What other modules make at the same time comes and goes, so it is not even looked into. */
    public static Stream<Path> below(Path root) throws IOException {
        List<Path> written = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(root) && folder.getFileName().toString().matches("target|node_modules|\\..+")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                written.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return written.stream().sorted();
    }
}
