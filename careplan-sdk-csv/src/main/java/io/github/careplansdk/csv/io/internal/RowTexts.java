package io.github.careplansdk.csv.io.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The texts of the cells of the current row: those that were seen before need neither be checked nor decoded again. */
final class RowTexts {
    private final RowCursor cursor;
    private final @Nullable SeenTexts[] seen;
    /** Where the free texts of the row are among those that were seen. */
    private final int[] places;
    /** Free texts of the row that were decoded when they were checked. */
    private final @Nullable String[] decoded;
    /** Whether somebody asked for the free text of a column. */
    private final boolean[] wanted;

    RowTexts(RowCursor cursor, int columns) {
        this.cursor = cursor;
        this.seen = new SeenTexts[columns];
        this.places = new int[columns];
        this.decoded = new String[columns];
        this.wanted = new boolean[columns];
    }

    /** Begins with another file. */
    void restart() {
        for (SeenTexts texts : seen) {
            if (texts != null) {
                texts.clear();
            }
        }
        Arrays.fill(wanted, false);
    }

    private SeenTexts seen(int column) {
        SeenTexts texts = seen[column];
        if (texts == null) {
            texts = new SeenTexts();
            seen[column] = texts;
        }
        return texts;
    }

    /** Takes up a new free text; returns whether it was seen, and so nothing is wrong with it. */
    boolean isKnown(int column) {
        decoded[column] = null;
        places[column] = find(column);
        return places[column] != SeenTexts.NOWHERE;
    }

    /** Remembers a free text in which nothing is wrong. */
    void keep(int column) {
        places[column] = remember(column);
    }

    /** Decodes a free text that will be asked for, as that of the row before was; returns whether it is sound. */
    boolean decode(int column) {
        if (!wanted[column]) {
            return false;
        }
        decoded[column] = cursor.soundText(column);
        return decoded[column] != null;
    }

    /** Returns a free text. */
    String freeText(int column) {
        wanted[column] = true;
        String known = decoded[column];
        return known != null ? known : text(column, places[column]);
    }

    /** Returns the text of a cell of another type. */
    String text(int column) {
        int place = find(column);
        return text(column, place == SeenTexts.NOWHERE ? remember(column) : place);
    }

    private String text(int column, int place) {
        return place == SeenTexts.NOWHERE ? cursor.text(column) : seen(column).text(place, cursor, column);
    }

    private int find(int column) {
        return seen(column).find(cursor.bytes(), cursor.from(column), cursor.to(column), cursor.flags(column));
    }

    private int remember(int column) {
        return seen(column).keep(cursor.bytes(), cursor.from(column), cursor.to(column), cursor.flags(column));
    }
}
