package io.github.careplansdk.core.internal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Changes of files that hold after a power cut: each is done when its method returns, or is seen not to have been done. */
public final class Disk {
    /** Sees every durable step; tests kill the process there. */
    @FunctionalInterface
    public interface Steps {
        Steps UNSEEN = name -> {};

        void done(String name);
    }

    private static final String UNFINISHED = ".part";
    private static final boolean WINDOWS =
            FileSystems.getDefault().getSeparator().equals("\\");
    private static final int TRIES = 20;
    private static final int PAUSE_MILLIS = 50;

    private final Steps steps;

    public Disk(Steps steps) {
        this.steps = steps;
    }

    /** Makes a folder, and those above it that are missing. */
    public Path folder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Path above = path.toAbsolutePath().getParent();
            if (above != null) {
                folder(above);
            }
            Files.createDirectories(path);
            syncFolder(above);
        }
        return path;
    }

    /** Puts a small file there whole, in place of one that may be there. */
    public void write(Path file, byte[] content) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + UNFINISHED);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            writeAll(channel, content);
            channel.force(true);
        }
        steps.done("written aside: " + file.getFileName());
        rename(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(file.getParent());
        steps.done("written: " + file.getFileName());
    }

    /** Adds to the end of a file, all or nothing: what a full disk took of it is taken back. */
    public void append(Path file, byte[] content) throws IOException {
        boolean isNew = !Files.exists(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long end = channel.size();
            try {
                writeAll(channel.position(end), content);
                channel.force(true);
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        }
        if (isNew) {
            syncFolder(file.toAbsolutePath().getParent());
        }
        steps.done("appended: " + file.getFileName());
    }

    /** Moves a file or folder in one step, within a file system. */
    public void move(Path from, Path to) throws IOException {
        rename(from, to, StandardCopyOption.ATOMIC_MOVE);
        steps.done("moved: " + to.getFileName());
        syncFolder(to.getParent());
        syncFolder(from.getParent());
        steps.done("moved for good: " + to.getFileName());
    }

    /** An empty file as a mark. */
    public void mark(Path file) throws IOException {
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .close();
        syncFolder(file.getParent());
        steps.done("marked: " + file.getFileName());
    }

    /** Takes a mark away. */
    public void unmark(Path file) throws IOException {
        Files.deleteIfExists(file);
        syncFolder(file.getParent());
        steps.done("unmarked: " + file.getFileName());
    }

    /** Makes what was written to a file, or to all files of a folder, stay, and its name too. */
    public void sync(Path path) throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                syncFolder(folder);
                return FileVisitResult.CONTINUE;
            }
        });
        syncFolder(path.toAbsolutePath().getParent());
        steps.done("synced: " + path.getFileName());
    }

    /** Removes a file or folder, if it is there. */
    public void delete(Path path) throws IOException {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException alreadyGone) {
            // What this is for.
        }
        steps.done("deleted: " + path.getFileName());
    }

    /** On Windows another program (a virus scanner, someone who reads the status) may hold a file for a moment. */
    private static void rename(Path from, Path to, CopyOption... options) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                Files.move(from, to, options);
                return;
            } catch (AccessDeniedException held) {
                if (!WINDOWS || tries == TRIES) {
                    throw held;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        }
    }

    private static void writeAll(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    /** Windows has no such call, and needs none: its file system journals names. */
    private static void syncFolder(@Nullable Path folder) throws IOException {
        if (folder == null || WINDOWS) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
