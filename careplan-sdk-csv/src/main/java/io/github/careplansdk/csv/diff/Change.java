package io.github.careplansdk.csv.diff;

import java.util.Optional;

/** What happened to a record or a file from one side to the other. */
public enum Change {
    /** It is on the second side only. */
    ADDED,
    /** It is on the first side only. */
    REMOVED,
    /** It is on both sides and not the same. */
    CHANGED;

    static Change of(Optional<?> before, Optional<?> after) {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("What is on neither side has not changed.");
        }
        return before.isEmpty() ? ADDED : after.isEmpty() ? REMOVED : CHANGED;
    }
}
