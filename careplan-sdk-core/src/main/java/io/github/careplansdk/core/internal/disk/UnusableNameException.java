package io.github.careplansdk.core.internal.disk;

import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A file cannot be called so here: its name leads out of the folder that it is for, holds NUL, or a character that this system or
 * the locale of this process has no bytes for, as a Japanese one in the locale POSIX; or its bytes are no text in that locale.
 */
public final class UnusableNameException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    /** What Java reads where bytes are no text. */
    private static final char NO_TEXT = '\uFFFD';

    private UnusableNameException(String name) {
        super(name, null, "a file cannot be called so here");
    }

    /** Resolves a name or path that someone else has given: what it names lies below the folder. */
    public static Path resolve(Path folder, String path) throws UnusableNameException {
        try {
            Path below = folder.getFileSystem().getPath(path);
            if (wasRead(path) && !leadsOut(below)) {
                return folder.resolve(below);
            }
        } catch (InvalidPathException e) {
            throw new UnusableNameException(path);
        }
        throw new UnusableNameException(path);
    }

    /** Returns whether a path that someone else has given names something outside of the folder. */
    public static boolean leadsOut(Path folder, String path) {
        try {
            return leadsOut(folder.getFileSystem().getPath(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean leadsOut(Path path) {
        boolean up = false;
        for (Path part : path) {
            up |= part.toString().equals("..");
        }
        return up || path.getRoot() != null;
    }

    /**
     * Returns whether the bytes of a name or path are text in the locale of this process, so that it was read right.
     */
    public static boolean wasRead(String path) {
        return path.indexOf(NO_TEXT) < 0;
    }

    /** Returns whether a file in a folder can be called so, and that name was read right. */
    public static boolean isUsable(Path folder, String path) {
        try {
            resolve(folder, path);
            return true;
        } catch (UnusableNameException e) {
            return false;
        }
    }
}
