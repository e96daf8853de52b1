package io.github.careplansdk.csv.diff;

/** The two sides that are compared. */
public enum Side {
    /** The first source. */
    BEFORE,
    /** The second source. */
    AFTER
}
