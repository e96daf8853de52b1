package io.github.careplansdk.csv.diff;

import io.github.careplansdk.core.kind.FileKind;
import java.util.List;

/**
 * The records of a kind in a group, compared.
 *
 * @param before the kind on the first side
 * @param after the kind on the second side: the same, but where a plan is compared with results
 * @param same the number of records on both sides without a difference of their own
 * @param common the columns that changed alike in all records on both sides, if there are several such records, as the date
 *     of a plan made anew; they are not repeated in {@code records}
 * @param records the records that differ, by their keys
 */
public record KindDiff(FileKind before, FileKind after, int same, List<CellPair> common, List<RecordDiff> records) {
    public KindDiff {
        common = List.copyOf(common);
        records = List.copyOf(records);
    }

    /** Returns whether nothing differs. */
    public boolean isSame() {
        return common.isEmpty() && records.isEmpty();
    }

    /** Returns the number of records with a change. */
    public long count(Change change) {
        return records.stream().filter(record -> record.change() == change).count();
    }

    /** Returns the number of records by what happened to them. */
    public KindCount count() {
        return new KindCount(before, same, count(Change.ADDED), count(Change.REMOVED), count(Change.CHANGED));
    }
}
