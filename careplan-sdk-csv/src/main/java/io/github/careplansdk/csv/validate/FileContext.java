package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.csv.layout.Column;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the rules know of the file besides its rows.
 *
 * @param path the file, as problems name it
 * @param kind its kind
 * @param name its name, where that has no error
 * @param today the day of the check
 */
record FileContext(String path, FileKind kind, Optional<FileName> name, LocalDate today) {
    /** A cell of a row noted by number and line. */
    Location cell(long row, long line, Column column) {
        return new Location(path, line, row, column.number(), column.name(), column.nameEn());
    }

    /** A row noted by number and line. */
    Location row(long row, long line) {
        return Location.ofRow(path, line, row);
    }
}
