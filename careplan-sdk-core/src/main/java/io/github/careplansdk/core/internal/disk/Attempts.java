package io.github.careplansdk.core.internal.disk;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Changes that are tried again on Windows, where another program (a virus scanner, a cloud drive, someone who looks) may hold a
 * file for a moment. The system says so in several ways, but never by one of the exceptions that have a clear meaning.
 */
final class Attempts {
    private static final int MOST = 20;
    private static final int PAUSE_MILLIS = 50;

    /** A change of a file system. */
    @FunctionalInterface
    interface Change {
        Object make() throws IOException;
    }

    private Attempts() {}

    /** Makes a change at a path, whose file system decides whether it is tried again. */
    static void at(Path path, Change change) throws IOException {
        boolean windows = path.getFileSystem().getSeparator().equals("\\");
        for (int tries = 1; ; tries++) {
            try {
                change.make();
                return;
            } catch (NoSuchFileException
                    | FileAlreadyExistsException
                    | DirectoryNotEmptyException
                    | NotDirectoryException
                    | AtomicMoveNotSupportedException clear) {
                throw clear;
            } catch (FileSystemException held) {
                if (!windows || tries == MOST) {
                    throw held;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        }
    }
}
