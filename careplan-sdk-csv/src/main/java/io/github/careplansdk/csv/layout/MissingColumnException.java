package io.github.careplansdk.csv.layout;

/** Says that a layout has no column of a name: the kind has none, or its edition. */
public final class MissingColumnException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    MissingColumnException(String message) {
        super(message);
    }
}
