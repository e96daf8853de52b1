package io.github.careplansdk.csv.upgrade;

import io.github.careplansdk.core.CarePlanException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder whose content appears when all of it is there. Closed before that, it is as it was. */
final class NewFolder implements AutoCloseable {
    private final Path folder;
    private final boolean created;
    private final Path draft;
    private final List<Path> moved = new ArrayList<>();
    private boolean appeared;

    NewFolder(Path folder) throws IOException {
        this.folder = folder;
        this.created = Files.notExists(folder);
        if (!created && (!Files.isDirectory(folder) || !entries(folder).isEmpty())) {
            throw new CarePlanException(
                    "OUTPUT_NOT_EMPTY",
                    folder + " is not an empty folder. Give a new one, so that nothing is mixed up.");
        }
        Files.createDirectories(folder);
        this.draft = Files.createTempDirectory(folder, ".careplan-");
    }

    /** Where to put the content. It is in the folder itself, so that a move is a renaming. */
    Path draft() {
        return draft;
    }

    /** Lets the content appear. */
    void appear() throws IOException {
        for (Path entry : entries(draft)) {
            Path place = folder.resolve(draft.relativize(entry));
            Files.move(entry, place, StandardCopyOption.ATOMIC_MOVE);
            moved.add(place);
        }
        appeared = true;
    }

    @Override
    public void close() throws IOException {
        if (!appeared) {
            for (Path entry : moved) {
                delete(entry);
            }
        }
        delete(draft);
        if (!appeared && created) {
            Files.delete(folder);
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static void delete(Path path) throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
