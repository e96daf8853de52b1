package io.github.careplansdk.csv.diff;

import java.util.List;
import java.util.Optional;

/**
 * A record that was added, removed or changed.
 *
 * @param before where it is on the first side
 * @param after where it is on the second side
 * @param key the cells that tell it from other records of its kind, such as its numbers, or the provider, the service code
 *     and the day; none where the kind has no such columns
 * @param cells the cells that differ, in the order of their columns: of a record that was added or removed all that are
 *     filled
 */
public record RecordDiff(Optional<Place> before, Optional<Place> after, List<CellPair> key, List<CellPair> cells) {
    public RecordDiff {
        key = List.copyOf(key);
        cells = List.copyOf(cells);
        Change.of(before, after);
    }

    /**
     * The place of a record.
     *
     * @param file the file, as a path below what was read, with {@code /} between its parts
     * @param line the line in which it starts, from 1
     * @param row its number, from 1
     */
    public record Place(String file, long line, long row) {}

    /** Returns what happened to it. */
    public Change change() {
        return Change.of(before, after);
    }

    /** Returns where it is, never what it holds. */
    @Override
    public String toString() {
        return "RecordDiff[" + change() + ", before=" + before + ", after=" + after + "]";
    }
}
