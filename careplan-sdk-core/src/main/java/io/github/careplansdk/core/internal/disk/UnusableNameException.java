package io.github.careplansdk.core.internal.disk;

import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A file cannot be called so here: its name holds NUL, or a character that this system or the locale of this process has no
 * bytes for, as a Japanese one in the locale POSIX; or its bytes are no text in that locale.
 */
public final class UnusableNameException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    /** What Java reads where bytes are no text. */
    private static final char NO_TEXT = '\uFFFD';

    private UnusableNameException(String name) {
        super(name, null, "a file cannot be called so in this locale");
    }

    /** Resolves a name or path that someone else has given. */
    public static Path resolve(Path folder, String path) throws UnusableNameException {
        try {
            if (wasRead(path)) {
                return folder.resolve(path);
            }
        } catch (InvalidPathException e) {
            throw new UnusableNameException(path);
        }
        throw new UnusableNameException(path);
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
