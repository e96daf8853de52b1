package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.core.kind.FileKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What the rows of a group share.
 *
 * @param lead the kind that leads their family
 * @param cells the cells of the family's key: the user's two, the date or month, and what else there is
 */
record GroupKey(FileKind lead, List<String> cells) implements Comparable<GroupKey> {
    private static final Comparator<GroupKey> ORDER = Comparator.comparing(GroupKey::lead)
            .thenComparing(key -> key.cells.toArray(String[]::new), Arrays::compare);
    /** How many cells the user has. */
    static final int USER = 2;
    /** How many cells the user and the date have. */
    static final int USER_AND_DATE = 3;

    GroupKey {
        cells = List.copyOf(cells);
    }

    /** The cells of the user. */
    List<String> user() {
        return cells.subList(0, USER);
    }

    /** The cell of the date or month. */
    String date() {
        return cells.get(USER);
    }

    /** The key without its date, which groups of other versions and months have in common. */
    List<String> withoutDate() {
        return cells.subList(USER_AND_DATE, cells.size());
    }

    @Override
    public int compareTo(GroupKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "GroupKey[" + lead + "]";
    }
}
