package io.github.careplansdk.csv.validate.internal.key;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;

/** Where something stands first in a file; what is noted of it besides is its children's. */
public class FirstRow {
    private long row;
    private long line;

    /** Notes a row, unless one was noted before. */
    public final void see(TypedRow seen) {
        if (row == 0) {
            move(seen);
        }
    }

    /** Notes a row in place of what was noted before. */
    public final void move(TypedRow seen) {
        row = seen.number();
        line = seen.line();
    }

    public final boolean isKnown() {
        return row != 0;
    }

    public final Location place(FileContext file) {
        return Location.ofRow(file.path(), line, row);
    }

    public final Location cell(FileContext file, Column column) {
        return new Location(file.path(), line, row, column.number(), column.name(), column.nameEn());
    }
}
