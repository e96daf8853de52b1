package io.github.careplansdk.csv.layout;

/** Thrown when a layout has no column with a name, in its kind or edition. */
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
