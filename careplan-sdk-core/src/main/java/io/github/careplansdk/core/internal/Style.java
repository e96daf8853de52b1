package io.github.careplansdk.core.internal;

/** How a line looks on a terminal that shows colours. */
public enum Style {
    /** As it is. */
    PLAIN(""),
    /** Stands out. */
    BOLD("1"),
    /** Stands back. */
    DIM("2"),
    /** All is well. */
    GOOD("1;32"),
    /** Something is wrong. */
    BAD("1;31"),
    /** Something may be wrong. */
    DOUBTFUL("1;33"),
    /** Something to know. */
    NOTE("1;36");

    private final String attributes;

    Style(String attributes) {
        this.attributes = attributes;
    }

    String apply(String text) {
        return attributes.isEmpty() || text.isEmpty() ? text : "\u001B[" + attributes + "m" + text + "\u001B[0m";
    }
}
