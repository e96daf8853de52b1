package io.github.careplansdk.core.internal.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A hidden folder in which something is made before it appears beside it; gone when closed. The process holds a lock in it,
 * which the system takes away with the process. So what a killed run has left is told from what another run is at work on,
 * and the next draft in the same folder removes it.
 */
final class Draft implements Closeable {
    private static final String PREFIX = ".careplan-";
    private static final Pattern NAME = Pattern.compile("\\.careplan-[0-9a-f-]{8,}");
    private static final String LOCK = "lock";
    private static final String CONTENT = "content";

    /** Begins the names of this process's drafts. Their locks are never opened again: closing them would end them. */
    private static final String OF_THIS_PROCESS =
            PREFIX + UUID.randomUUID().toString().substring(0, 8) + "-";

    private final Path hidden;
    private final FileChannel lock;
    private boolean done;

    private Draft(Path hidden, FileChannel lock) {
        this.hidden = hidden;
        this.lock = lock;
    }

    /**
     * Makes a draft, and removes those of killed runs.
     *
     * @param folder where the result is to appear
     * @throws NoSuchFileException if there is no such folder
     */
    static Draft in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "there is no such folder to write to");
        }
        removeLeftovers(folder);
        while (true) {
            Path hidden = folder.resolve(OF_THIS_PROCESS + UUID.randomUUID());
            Access.OWNER.createFolder(hidden);
            Optional<FileChannel> lock = lock(hidden.resolve(LOCK));
            if (lock.isPresent()) {
                return new Draft(hidden, lock.get()).begun();
            }
        }
    }

    private Draft begun() throws IOException {
        try {
            Access.OWNER.createFolder(content());
            return this;
        } catch (IOException e) {
            try (Draft unfinished = this) {
                throw e;
            }
        }
    }

    /** Empty where another process has just taken the new folder for one of a killed run. */
    private static Optional<FileChannel> lock(Path file) throws IOException {
        FileChannel channel;
        try {
            Access.OWNER.createFile(file);
            channel = FileChannel.open(file, StandardOpenOption.WRITE);
        } catch (NoSuchFileException | FileAlreadyExistsException taken) {
            return Optional.empty();
        }
        try {
            if (channel.tryLock() != null && Files.exists(file)) {
                return Optional.of(channel);
            }
        } catch (IOException | UnsupportedOperationException noLocks) {
            // What cannot be locked is not removed by others either.
            return Optional.of(channel);
        }
        channel.close();
        return Optional.empty();
    }

    /** Where the content is made; a folder. */
    Path content() {
        return hidden.resolve(CONTENT);
    }

    /** Says that the result has appeared. If something cannot be removed now, the next run does it. */
    void done() {
        done = true;
    }

    @Override
    public void close() throws IOException {
        try {
            remove(hidden, lock);
        } catch (IOException e) {
            if (!done) {
                throw e;
            }
        }
    }

    /** Removes a draft whose lock is held here. The lock goes last, and the folder when nobody has a file of it open. */
    private static void remove(Path hidden, FileChannel lock) throws IOException {
        try (lock) {
            Disk.PRIVATE.delete(hidden.resolve(CONTENT));
            Disk.PRIVATE.delete(hidden.resolve(LOCK));
        }
        Disk.PRIVATE.delete(hidden);
    }

    /** Whether a folder holds nothing, but for drafts. */
    static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            return there.allMatch(Draft::isDraft);
        }
    }

    private static boolean isDraft(Path path) {
        return NAME.matcher(String.valueOf(path.getFileName())).matches();
    }

    /** Removes what killed runs have left in a folder, as far as it can be removed. */
    static void removeLeftovers(Path folder) {
        try (DirectoryStream<Path> there = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path each : there) {
                boolean own = String.valueOf(each.getFileName()).startsWith(OF_THIS_PROCESS);
                if (isDraft(each) && !own && Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                    removeIfLeft(each);
                }
            }
        } catch (IOException | DirectoryIteratorException notListed) {
            // One may write to a folder that one may not list.
            return;
        }
    }

    private static void removeIfLeft(Path hidden) {
        try {
            FileChannel lock = FileChannel.open(
                    hidden.resolve(LOCK),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            try (lock) {
                if (lock.tryLock() == null) {
                    return;
                }
                remove(hidden, lock);
            }
        } catch (IOException | OverlappingFileLockException | UnsupportedOperationException inUse) {
            return;
        }
    }
}
