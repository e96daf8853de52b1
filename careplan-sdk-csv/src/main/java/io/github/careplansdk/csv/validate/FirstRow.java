package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;

/** Where something stands first in a file; what is noted of it besides is its children's. */
class FirstRow {
    private long row;
    private long line;

    /** Notes a row, unless one was noted before. */
    final void see(TypedRow seen) {
        if (row == 0) {
            move(seen);
        }
    }

    /** Notes a row in place of what was noted before. */
    final void move(TypedRow seen) {
        row = seen.number();
        line = seen.line();
    }

    final boolean isKnown() {
        return row != 0;
    }

    final Location place(FileContext file) {
        return Location.ofRow(file.path(), line, row);
    }

    final Location cell(FileContext file, Column column) {
        return new Location(file.path(), line, row, column.number(), column.name(), column.nameEn());
    }
}
