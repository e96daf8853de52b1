package io.github.careplansdk.core.internal.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final String APPEARING = "appearing";
    private static final String BETWEEN_NAMES = "/";

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
            createIn(folder, hidden);
            Optional<FileChannel> lock = lock(hidden.resolve(LOCK));
            if (lock.isPresent()) {
                return new Draft(hidden, lock.get()).begun();
            }
        }
    }

    /** Whoever is told that access is denied knows the folder, not the draft. */
    private static void createIn(Path folder, Path hidden) throws IOException {
        try {
            Access.OWNER.createFolder(hidden);
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(folder.toString(), null, e.getReason());
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

    /** Returns where the content is made; a folder. */
    Path content() {
        return hidden.resolve(CONTENT);
    }

    /**
     * Notes what is about to appear, one after the other, in a folder that holds nothing else: if the process is killed in between,
     * those that have appeared go away with the rest.
     */
    void appearing(List<String> names) throws IOException {
        Disk.PRIVATE.write(
                hidden.resolve(APPEARING), String.join(BETWEEN_NAMES, names).getBytes(StandardCharsets.UTF_8));
    }

    /** Takes back a half of what was to appear; not where anything in the folder is of another name or of later. */
    private static void takeBack(Path hidden) throws IOException {
        Path noted = hidden.resolve(APPEARING);
        if (!Files.exists(noted) || !Files.exists(hidden.resolve(CONTENT)) || isEmpty(hidden.resolve(CONTENT))) {
            return;
        }
        Set<String> names = Set.of(Files.readString(noted).split(BETWEEN_NAMES));
        FileTime then = Files.getLastModifiedTime(noted);
        List<Path> appeared = others(hidden.resolveSibling(""));
        for (Path each : appeared) {
            if (!names.contains(String.valueOf(each.getFileName()))
                    || Files.getLastModifiedTime(each).compareTo(then) > 0) {
                return;
            }
        }
        for (Path each : appeared) {
            Disk.PRIVATE.delete(each);
        }
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

    /** Returns whether a folder holds nothing, but for drafts. */
    static boolean isEmpty(Path folder) throws IOException {
        return others(folder).isEmpty();
    }

    /** Returns what a folder holds, but for drafts. */
    private static List<Path> others(Path folder) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            return there.filter(path -> !isDraft(path)).toList();
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
                takeBack(hidden);
                remove(hidden, lock);
            }
        } catch (IOException | OverlappingFileLockException | UnsupportedOperationException inUse) {
            return;
        }
    }
}
