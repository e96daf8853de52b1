package io.github.careplansdk.core.problem;

import java.util.Locale;

/**
 * The layers of checking, in the order in which a file passes through them. Each passes, fails or is skipped for each
 * file.
 */
public enum Layer {
    /** Encoding and size: are the bytes MS932 text? */
    BYTES,
    /** The file's name. */
    NAME,
    /** The CSV form: quotes, line ends, blank lines. */
    LEXICAL,
    /** The columns: how many, which are filled, how long. */
    LAYOUT,
    /** One cell's value: is it a date, a number, a known code? */
    VALUE,
    /** The cells of a row against each other and against the file's name. */
    ROW,
    /** The rows of a file against each other. */
    FILE,
    /** The files that are sent together (送信単位). */
    UNIT,
    /** The keys between the files of a unit. */
    KEYS,
    /** The checker itself. */
    INTERNAL;

    /** Returns the name used in reports: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
