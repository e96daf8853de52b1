package io.github.careplansdk.core.internal.disk;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files that appear in a folder together, or not at all: they are written out of sight first. For their owner only. */
public final class NewFiles implements Closeable {
    private final Path folder;
    private final boolean empty;
    private final boolean made;
    private final Draft draft;
    private boolean appeared;

    private NewFiles(Path folder, boolean empty, boolean made) throws IOException {
        this.folder = folder;
        this.empty = empty;
        this.made = made;
        this.draft = Draft.in(folder);
    }

    /** Begins files for a folder that is there, beside whatever it holds. */
    public static NewFiles in(Path folder) throws IOException {
        return new NewFiles(folder, false, false);
    }

    /**
     * Begins files for a folder that is empty, or that does not exist and is made. One that was made goes away again if nothing
     * appears in it. What a killed run has left in it counts for nothing.
     *
     * @throws DirectoryNotEmptyException if it holds something already, or is no folder
     */
    public static NewFiles inEmpty(Path folder) throws IOException {
        boolean missing = !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        if (missing) {
            Disk.PRIVATE.folder(folder);
        } else if (Files.isDirectory(folder)) {
            Draft.removeLeftovers(folder);
        }
        if (!Files.isDirectory(folder) || !Draft.isEmpty(folder)) {
            throw new DirectoryNotEmptyException(folder.toString());
        }
        return new NewFiles(folder, true, missing);
    }

    /**
     * Begins files that are made of others, for a folder as {@link #inEmpty} takes it.
     *
     * @param sources the folders and files that are read
     * @throws CarePlanException with code {@code OUTPUT_IN_FOLDER} if the folder is within the one that is read: what is written
     *     would be read the next time
     * @throws DirectoryNotEmptyException if it holds something already, or is no folder
     */
    public static NewFiles apartFrom(List<Path> sources, Path folder) throws IOException {
        for (Path source : sources) {
            if (Disk.isWithin(folder, source)) {
                throw new CarePlanException(ErrorCode.OUTPUT_IN_FOLDER.found(folder));
            }
        }
        return inEmpty(folder);
    }

    /** Returns where the files are until they appear. */
    public Path path() {
        return draft.content();
    }

    /**
     * Makes the place of a new file, with the folders it is in.
     *
     * @param path the file below the folder, with {@code /} between its parts
     * @throws UnusableNameException if a file cannot be called so here
     */
    public Path place(String path) throws IOException {
        Path place = UnusableNameException.resolve(path(), path);
        Path at = path();
        for (Path part : path().relativize(place.resolveSibling(""))) {
            if (!part.toString().isEmpty()) {
                at = Disk.PRIVATE.folder(at.resolve(part));
            }
        }
        return place;
    }

    /**
     * Makes a new file, to be written.
     *
     * @param parent the folder it is to be in, below the one that the files are for; may be empty
     * @throws UnusableNameException if a file cannot be called so here
     * @throws FileAlreadyExistsException if there is such a file already
     */
    public OutputStream create(String parent, String name) throws IOException {
        return new BufferedOutputStream(Disk.PRIVATE.create(place(parent.isEmpty() ? name : parent + "/" + name)));
    }

    /**
     * Lets the files appear. If that fails half way, none stays.
     *
     * @return those at the top, and folders there
     * @throws FileAlreadyExistsException if one of them is there already
     * @throws DirectoryNotEmptyException if something came into the folder that was empty
     */
    public List<Path> appear() throws IOException {
        Disk.PRIVATE.sync(path());
        if (empty && !Draft.isEmpty(folder)) {
            throw new DirectoryNotEmptyException(folder.toString());
        }
        List<Path> ready;
        try (Stream<Path> inside = Files.list(path())) {
            ready = inside.sorted().toList();
        }
        List<Path> places = new ArrayList<>();
        for (Path each : ready) {
            Path place = folder.resolve(path().relativize(each));
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(place.toString());
            }
            places.add(place);
        }
        if (empty) {
            draft.appearing(ready.stream()
                    .map(path -> String.valueOf(path.getFileName()))
                    .toList());
        }
        int moved = 0;
        try {
            for (; moved < ready.size(); moved++) {
                Disk.rename(ready.get(moved), places.get(moved), StandardCopyOption.ATOMIC_MOVE);
            }
            Disk.forceFolder(folder);
        } catch (IOException e) {
            takeBack(places.subList(0, moved), e);
            throw e;
        }
        appeared = true;
        draft.done();
        return places;
    }

    private static void takeBack(List<Path> places, IOException failure) {
        for (Path place : places) {
            try {
                Disk.PRIVATE.delete(place);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    /** Leaves nothing of files that have not appeared. */
    @Override
    public void close() throws IOException {
        draft.close();
        if (made && !appeared) {
            Attempts.at(folder, () -> Files.deleteIfExists(folder));
        }
    }
}
