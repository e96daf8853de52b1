package io.github.careplansdk.core.internal.disk;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Changes, and openings of files, that are tried again on Windows, where another program (a virus scanner, a cloud drive, someone who looks) may hold a
 * file for a moment. The system says so in several ways, but never by one of the exceptions that have a clear meaning.
 */
final class Attempts {
    private static final int MOST = 20;
    private static final int PAUSE_MILLIS = 50;

    /** Something that is done with a file system. */
    @FunctionalInterface
    interface Change<T> {
        T make() throws IOException;
    }

    private Attempts() {}

    /**
     * Does something at a path, whose file system decides whether it is tried again.
     *
     * @throws IOException the first failure where none of the attempts succeeds; one with a clear meaning brings it along
     */
    static <T> T at(Path path, Change<T> change) throws IOException {
        boolean windows = path.getFileSystem().getSeparator().equals("\\");
        Optional<FileSystemException> first = Optional.empty();
        for (int tries = 1; ; tries++) {
            try {
                return change.make();
            } catch (NoSuchFileException
                    | FileAlreadyExistsException
                    | DirectoryNotEmptyException
                    | NotDirectoryException
                    | AtomicMoveNotSupportedException clear) {
                first.ifPresent(clear::addSuppressed);
                throw clear;
            } catch (FileSystemException held) {
                first = first.or(() -> Optional.of(held));
                if (!windows || tries == MOST) {
                    throw first.get();
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        }
    }
}
