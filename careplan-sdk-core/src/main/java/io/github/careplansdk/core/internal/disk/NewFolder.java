package io.github.careplansdk.core.internal.disk;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A folder that appears with all its files, or not at all: it is filled beside its place, and is on the disk by then. */
public final class NewFolder implements Closeable {
    private final Path place;
    private final Draft draft;

    /**
     * Begins a folder.
     *
     * @throws DirectoryNotEmptyException if it is there and is not an empty folder
     * @throws NoSuchFileException if the folder that it is to be in is not there
     */
    public NewFolder(Path folder) throws IOException {
        this.place = Files.exists(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
        if (Files.exists(place)) {
            Draft.removeLeftovers(place);
            if (!Files.isDirectory(place) || !Draft.isEmpty(place)) {
                throw notEmpty();
            }
        }
        this.draft = Draft.in(place.resolveSibling(""));
    }

    /**
     * Makes a file in it, to be written, not buffered.
     *
     * @throws UnusableNameException if a file cannot be called so here
     * @throws FileAlreadyExistsException if there is such a file already
     */
    public OutputStream create(String name) throws IOException {
        return Disk.PRIVATE.create(UnusableNameException.resolve(draft.content(), name));
    }

    /**
     * Lets the folder appear.
     *
     * @throws DirectoryNotEmptyException if something came into its place meanwhile
     */
    public void appear() throws IOException {
        Disk.PRIVATE.sync(draft.content());
        // An empty folder makes way, since not all systems move over one; nothing else does.
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            Attempts.at(place, () -> Files.deleteIfExists(place));
        } else if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw notEmpty();
        }
        Disk.PRIVATE.move(draft.content(), place);
        draft.done();
    }

    private DirectoryNotEmptyException notEmpty() {
        return new DirectoryNotEmptyException(place.toString());
    }

    /** Leaves nothing of a folder that has not appeared. */
    @Override
    public void close() throws IOException {
        draft.close();
    }
}
