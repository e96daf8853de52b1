package io.github.careplansdk.csv.diff;

import java.util.Optional;

/**
 * A file that is compared byte by byte: an attachment, or an image that no record names.
 *
 * @param name its name
 * @param before its path on the first side
 * @param after its path on the second side
 */
public record FileDiff(String name, Optional<String> before, Optional<String> after) {
    public FileDiff {
        Change.of(before, after);
    }

    /** Returns what happened to it. */
    public Change change() {
        return Change.of(before, after);
    }

    /** Returns what happened to it, never its name: that of an attachment often says whose it is. */
    @Override
    public String toString() {
        return "FileDiff[" + change() + "]";
    }
}
