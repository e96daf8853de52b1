package io.github.careplansdk.core.internal.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Changes of files that hold after a power cut: each is done when its method returns, or is seen not to have been done. What is
 * made is for its owner only, unless the disk is {@linkplain #shared() shared}. Of an {@linkplain #unforced() unforced} disk
 * they hold when the process is killed, and need not after a power cut.
 */
public final class Disk {
    /** Sees every durable step; tests kill the process there, count what is forced, and let it fail. */
    @FunctionalInterface
    public interface Steps {
        Steps UNSEEN = name -> {};

        void done(String name);

        /** A file, or the names in a folder, were brought to the disk. */
        default void forced(Path path) throws IOException {}
    }

    /** Makes what only its owner may read. */
    public static final Disk PRIVATE = new Disk(Steps.UNSEEN);

    /** Makes what all may read whom its folder lets read. */
    public static final Disk SHARED = PRIVATE.shared();

    private static final String UNFINISHED = ".part";

    private final Steps steps;
    private final Access access;
    private final boolean forcing;

    public Disk(Steps steps) {
        this(steps, Access.OWNER, true);
    }

    private Disk(Steps steps, Access access, boolean forcing) {
        this.steps = steps;
        this.access = access;
        this.forcing = forcing;
    }

    /** Returns the same disk, where the folder that something is made in decides who may read it. */
    public Disk shared() {
        return new Disk(steps, Access.OF_FOLDER, forcing);
    }

    /** The same disk for what is not to be kept yet, or is known from elsewhere too: it is changed in order, and not forced. */
    public Disk unforced() {
        return new Disk(steps, access, false);
    }

    /** Makes a folder, and those above it that are missing, which are not for the owner only. */
    public Path folder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Path above = path.toAbsolutePath().getParent();
            if (above != null) {
                shared().folder(above);
            }
            try {
                access.createFolder(path);
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(path)) {
                    throw e;
                }
            }
            forceNames(above);
        }
        return path;
    }

    /**
     * Makes a file to be written, not buffered.
     *
     * @throws FileAlreadyExistsException if it is there already
     */
    public OutputStream create(Path file) throws IOException {
        access.createFile(file);
        return Attempts.at(file, () -> Files.newOutputStream(file, StandardOpenOption.WRITE));
    }

    /** Opens a file to be written from its start on, and makes it where it is not there. */
    public FileChannel open(Path file) throws IOException {
        if (!Files.exists(file)) {
            access.createFile(file);
        }
        return writing(file);
    }

    /**
     * Copies the bytes of a file, and not that it may only be read.
     *
     * @throws FileAlreadyExistsException if there is such a file already
     */
    public void copy(Path from, Path to) throws IOException {
        try (InputStream in = Attempts.at(from, () -> Files.newInputStream(from));
                OutputStream out = create(to)) {
            in.transferTo(out);
        }
    }

    /** Puts a small file there whole, in place of one that may be there. One caller at a time. */
    public void write(Path file, byte[] content) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + UNFINISHED);
        remove(unfinished);
        access.createFile(unfinished);
        try (FileChannel channel = writing(unfinished)) {
            writeAll(channel, content);
            if (forcing) {
                channel.force(true);
                steps.forced(unfinished);
            }
        }
        steps.done("written aside: " + file.getFileName());
        replace(unfinished, file);
        steps.done("written: " + file.getFileName());
    }

    /** Moves a file to its place in one step, in place of one that may be there. */
    void replace(Path from, Path to) throws IOException {
        rename(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceNames(to.toAbsolutePath().getParent());
    }

    /** Returns a file that is only added to; it need not be there yet. */
    public AppendedFile appending(Path file) {
        return new AppendedFile(file, this);
    }

    /** Moves a file or folder in one step, within a file system. */
    public void move(Path from, Path to) throws IOException {
        rename(from, to, StandardCopyOption.ATOMIC_MOVE);
        steps.done("moved: " + to.getFileName());
        Path target = to.toAbsolutePath().getParent();
        Path source = from.toAbsolutePath().getParent();
        forceNames(target);
        if (source != null && !source.equals(target)) {
            forceNames(source);
        }
        steps.done("moved for good: " + to.getFileName());
    }

    /** An empty file as a mark. It is forced itself too: where the names in a folder cannot be, that is all there is. */
    public void mark(Path file) throws IOException {
        try (FileChannel channel = open(file)) {
            if (forcing) {
                channel.force(true);
                steps.forced(file);
            }
        }
        forceNames(file.toAbsolutePath().getParent());
        steps.done("marked: " + file.getFileName());
    }

    /** Takes a mark away. */
    public void unmark(Path file) throws IOException {
        remove(file);
        forceNames(file.toAbsolutePath().getParent());
        steps.done("unmarked: " + file.getFileName());
    }

    /** Makes what was written to a file, or to all files of a folder, stay, and its name too. */
    public void sync(Path path) throws IOException {
        syncContent(path);
        forceNames(path.toAbsolutePath().getParent());
        steps.done("synced: " + path.getFileName());
    }

    /** The same of what is still to be moved to its place: its own name may go. */
    public void syncContent(Path path) throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                force(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                forceNames(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Brings what was written to a file to the disk. */
    void force(Path file) throws IOException {
        if (forcing) {
            forceFile(file);
            steps.forced(file);
        }
    }

    /** Brings the names in a folder to the disk. */
    public void forceNames(@Nullable Path folder) throws IOException {
        if (forcing && folder != null) {
            forceFolder(folder);
            steps.forced(folder);
        }
    }

    void done(String step) {
        steps.done(step);
    }

    /** Removes a file or folder, if it is there. Links are removed, and not what they lead to. */
    public void delete(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    remove(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    remove(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        steps.done("deleted: " + path.getFileName());
    }

    private static FileChannel writing(Path file) throws IOException {
        return Attempts.at(file, () -> FileChannel.open(file, StandardOpenOption.WRITE));
    }

    /** Removes a file that nothing is to be left of, if it is there; not forced to the disk. */
    public static void remove(Path path) throws IOException {
        Attempts.at(path, () -> Files.deleteIfExists(path));
    }

    /** Moves what is not to be kept yet; not forced to the disk. */
    public static void rename(Path from, Path to, CopyOption... options) throws IOException {
        Attempts.at(from, () -> Files.move(from, to, options));
    }

    static void writeAll(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    static void forceFile(Path file) throws IOException {
        try (FileChannel channel = writing(file)) {
            channel.force(true);
        }
    }

    /** Brings the names in a folder to the disk. Only Unix has such a call; Windows' file system journals names. */
    static void forceFolder(@Nullable Path folder) throws IOException {
        if (folder == null
                || !folder.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Returns whether a path, which need not exist, leads into a folder or is that folder. */
    public static boolean isWithin(Path path, Path folder) throws IOException {
        return path.getFileSystem().equals(folder.getFileSystem())
                && Files.isDirectory(folder)
                && real(path).startsWith(folder.toRealPath());
    }

    /**
     * Returns whether two folders, which need not be there, are the same or one lies within the other; links are
     * followed.
     */
    public static boolean areNested(Path one, Path other) throws IOException {
        Path first = real(one);
        Path second = real(other);
        return first.startsWith(second) || second.startsWith(first);
    }

    /** Returns the path without links, as far as it exists. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        Path parent = absolute.getParent();
        return Files.exists(absolute) || parent == null
                ? absolute.toRealPath()
                : real(parent).resolve(absolute.getFileName()).normalize();
    }
}
