package io.github.careplansdk.core.problem;

/**
 * The location of a problem. Parts that are not known or do not apply are zero or empty.
 *
 * @param file the file, as a path below what was checked, with {@code /} between its parts; empty for a whole bulk
 * @param line the line of the file in which the row (or the byte) starts, from 1
 * @param row the row (record) of the file, from 1; a row may span several lines
 * @param column the number of the column in the layout, from 1
 * @param columnName the Japanese name of the column (項目名)
 * @param columnNameEn the English name of the column
 */
public record Location(String file, long line, long row, int column, String columnName, String columnNameEn) {
    /** Returns the location of a whole file. */
    public static Location ofFile(String file) {
        return new Location(file, 0, 0, 0, "", "");
    }

    /** Returns the location of a line of a file. */
    public static Location ofLine(String file, long line) {
        return new Location(file, line, 0, 0, "", "");
    }

    /** Returns the location of a row of a file, with the line in which it starts. */
    public static Location ofRow(String file, long line, long row) {
        return new Location(file, line, row, 0, "", "");
    }

    /** Returns the location of the bulk as a whole. */
    public static Location ofBulk() {
        return ofFile("");
    }
}
