package io.github.careplansdk.csv.diff;

import io.github.careplansdk.core.kind.FileKind;

/**
 * The number of records of a kind by what happened to them.
 *
 * @param kind the kind; for a plan compared with results that of the plan
 * @param same the records that are the same on both sides
 * @param added the records on the second side only
 * @param removed the records on the first side only
 * @param changed the records on both sides that differ
 */
public record KindCount(FileKind kind, long same, long added, long removed, long changed) {
    /** Returns the sum of two counts of a kind. */
    public KindCount plus(KindCount other) {
        return new KindCount(
                kind, same + other.same, added + other.added, removed + other.removed, changed + other.changed);
    }
}
