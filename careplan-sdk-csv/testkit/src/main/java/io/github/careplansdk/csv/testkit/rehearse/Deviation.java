package io.github.careplansdk.csv.testkit.rehearse;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.diff.Change;
import io.github.careplansdk.csv.diff.RecordDiff;
import io.github.careplansdk.csv.layout.Column;
import java.util.List;
import java.util.Optional;

/**
 * A difference between samples and export that is not allowed. It tells where, and no content.
 *
 * @param change whether a record is missing in the export, is there in addition, or is another one
 * @param kind the kind of the record
 * @param columns the columns that differ, of a record that is on both sides
 * @param sample where the record is in the samples; empty for one that is not there, and for columns that differ alike in all
 *     records of a user
 * @param exported where it is in the export, likewise
 */
public record Deviation(
        Change change,
        FileKind kind,
        List<Column> columns,
        Optional<RecordDiff.Place> sample,
        Optional<RecordDiff.Place> exported) {
    public Deviation {
        columns = List.copyOf(columns);
    }

    /** Returns the same deviation in some of its columns. */
    public Deviation in(List<Column> some) {
        return new Deviation(change, kind, some, sample, exported);
    }
}
