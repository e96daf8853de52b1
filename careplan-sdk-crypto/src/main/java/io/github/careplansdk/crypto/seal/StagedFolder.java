package io.github.careplansdk.crypto.seal;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder that appears with all its files, or not at all: it is filled beside its place, and is on the disk by then. */
final class StagedFolder implements Closeable {
    private final Path place;
    private final Path draft;

    /**
     * Stages a folder.
     *
     * @throws SealException if it is there and is not an empty folder
     * @throws NoSuchFileException if the folder that it is to be in is not there
     */
    StagedFolder(Path folder) throws IOException {
        this.place = Files.exists(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
        if (Files.exists(place) && (!Files.isDirectory(place) || !list(place).isEmpty())) {
            throw notEmpty();
        }
        this.draft = Files.createDirectory(
                place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp"));
    }

    /** A new file in it. */
    OutputStream create(String name) throws IOException {
        return Files.newOutputStream(draft.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /**
     * Lets the folder appear.
     *
     * @throws SealException if something came into its place meanwhile
     */
    void appear() throws IOException {
        for (Path file : list(draft)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
        Folders.sync(draft);
        try {
            // An empty folder makes way, since not all systems move over one; nothing else does.
            if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(place);
            } else if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                throw notEmpty();
            }
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException e) {
            throw notEmpty();
        }
        Folders.sync(place.resolveSibling("."));
    }

    /** Leaves nothing of a folder that has not appeared. */
    @Override
    public void close() throws IOException {
        if (Files.exists(draft)) {
            for (Path file : list(draft)) {
                Files.delete(file);
            }
            Files.delete(draft);
        }
    }

    private SealException notEmpty() {
        return new SealException(SealCode.FOLDER_NOT_EMPTY.found(place));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.toList();
        }
    }
}
