package io.github.careplansdk.crypto.seal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** A file that appears whole, or not at all: it is written beside its place, and is on the disk before it gets its name. */
final class StagedFile implements Closeable {
    private final Path place;
    private final Path draft;
    private final FileChannel channel;

    /**
     * Stages a file; one that is there already is replaced when it appears.
     *
     * @throws NoSuchFileException if its folder is not there
     */
    StagedFile(Path file) throws IOException {
        this(file, new FileAttribute<?>[0]);
    }

    private StagedFile(Path file, FileAttribute<?>... attributes) throws IOException {
        this.place = file.toAbsolutePath();
        this.draft = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp");
        this.channel = FileChannel.open(
                draft,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                attributes);
    }

    /** Stages a file that only its owner may read; where the file system knows no such permissions, its folder decides. */
    static StagedFile forOwnerOnly(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new StagedFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : new StagedFile(file);
    }

    /** Where to write it; not buffered. Closing it is not needed. */
    OutputStream output() {
        return Channels.newOutputStream(channel);
    }

    /** What was written, from its start; not buffered. Closing it is not needed. */
    InputStream written() throws IOException {
        return Channels.newInputStream(channel.position(0));
    }

    /** Lets the file appear. */
    void appear() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Folders.sync(place.resolveSibling("."));
    }

    /** Leaves nothing of a file that has not appeared. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(draft);
    }
}
