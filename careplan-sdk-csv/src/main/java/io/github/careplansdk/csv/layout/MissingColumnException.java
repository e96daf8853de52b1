package io.github.careplansdk.csv.layout;

/** Says that a layout has no column of a name: the kind has none, or its edition. */
public final class MissingColumnException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String column;

    MissingColumnException(String column, String message) {
        super(message);
        this.column = column;
    }

    /** Returns the English name of the column. */
    public String column() {
        return column;
    }
}
