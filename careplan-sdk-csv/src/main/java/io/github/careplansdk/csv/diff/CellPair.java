package io.github.careplansdk.csv.diff;

import io.github.careplansdk.csv.layout.Column;

/**
 * The cells of a column on both sides. They may be personal data.
 *
 * @param column the column, by the layout of the second side where that has it
 * @param before the text on the first side, empty where there is none
 * @param after the text on the second side, empty where there is none
 */
public record CellPair(Column column, String before, String after) {
    /** Returns the name of the column, never the texts. */
    @Override
    public String toString() {
        return "CellPair[" + column.nameEn() + "]";
    }
}
