package io.github.careplansdk.csv.testkit.rehearse;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.layout.Column;
import java.util.List;

/**
 * Rows of a sample file in which a case is seen.
 *
 * @param kind the kind of the file
 * @param file the name of the file
 * @param rows the numbers of the rows, from 1
 * @param columns the columns that the case is about; all where there are none
 */
public record ItemRows(FileKind kind, String file, List<Long> rows, List<Column> columns) {
    public ItemRows {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }
}
