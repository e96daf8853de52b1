package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.CarePlanException;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Files that appear in a folder together, or not at all: they are written out of sight first. Gone when closed. */
public final class Staging implements Closeable {
    private final Path folder;
    private final Path hidden;
    private boolean temporary;

    /** Stages files for a folder that exists. */
    public Staging(Path folder) throws IOException {
        this.folder = folder;
        this.hidden = Files.createDirectory(folder.resolve(".careplan-" + UUID.randomUUID()));
    }

    /**
     * Stages files for a folder that is empty, or that does not exist and is made. One that was made goes away again if nothing
     * appears in it.
     *
     * @throws DirectoryNotEmptyException if it already holds something
     */
    public static Staging forNew(Path folder) throws IOException {
        boolean missing = !Files.exists(folder);
        if (missing) {
            Files.createDirectories(folder);
        } else if (!list(folder).isEmpty()) {
            throw new DirectoryNotEmptyException(folder.toString());
        }
        Staging staging = new Staging(folder);
        staging.temporary = missing;
        return staging;
    }

    /**
     * The same for files that are made of others.
     *
     * @param source the folder that is read, or a file
     * @throws CarePlanException with code {@code OUTPUT_IN_FOLDER} if the folder is within the one that is read: what is written
     *     would be read the next time
     */
    public static Staging forNew(Path folder, Path source) throws IOException {
        if (isWithin(folder, source)) {
            throw new CarePlanException(
                    "OUTPUT_IN_FOLDER",
                    folder + " is in the folder that is read. Give an output folder outside of it.");
        }
        return forNew(folder);
    }

    /** Whether a path, which need not exist, leads into a folder or is that folder. */
    public static boolean isWithin(Path path, Path folder) throws IOException {
        return Files.isDirectory(folder) && real(path).startsWith(folder.toRealPath());
    }

    /** The path without links, as far as it exists. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        Path parent = absolute.getParent();
        return Files.exists(absolute) || parent == null
                ? absolute.toRealPath()
                : real(parent).resolve(absolute.getFileName()).normalize();
    }

    /**
     * A new file.
     *
     * @param parent the folder it is to be in, below the one staged for; may be empty
     * @throws FileAlreadyExistsException if there is such a file already
     */
    public OutputStream create(String parent, String name) throws IOException {
        Path file = Files.createDirectories(hidden.resolve(parent)).resolve(name);
        return new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /**
     * Lets the files appear.
     *
     * @return those at the top, and folders there
     * @throws FileAlreadyExistsException if one of them is there already: then none appears
     */
    public List<Path> appear() throws IOException {
        List<Path> staged = list(hidden);
        List<Path> places = new ArrayList<>();
        for (Path each : staged) {
            Path place = folder.resolve(hidden.relativize(each));
            if (Files.exists(place)) {
                throw new FileAlreadyExistsException(place.toString());
            }
            places.add(place);
        }
        for (int i = 0; i < staged.size(); i++) {
            Files.move(staged.get(i), places.get(i));
            temporary = false;
        }
        return places;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> left = Files.walk(hidden)) {
            for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        if (temporary) {
            Files.delete(folder);
        }
    }
}
