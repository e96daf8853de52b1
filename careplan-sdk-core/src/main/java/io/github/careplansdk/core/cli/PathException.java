package io.github.careplansdk.core.cli;

/** A path cannot be read or written. */
public final class PathException extends UsageException {
    private static final long serialVersionUID = 1L;

    /** An exception with its words in both languages, which name the path. */
    public PathException(String japanese, String english) {
        super(japanese, english);
    }
}
