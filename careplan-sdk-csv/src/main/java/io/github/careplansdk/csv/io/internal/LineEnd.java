package io.github.careplansdk.csv.io.internal;

/** How a row ends. */
public enum LineEnd {
    /** As the standard is written: carriage return and line feed. */
    CRLF,
    /** A line feed alone. */
    LF,
    /** A carriage return alone. */
    CR,
    /** The end of the file. */
    NONE
}
