package io.github.careplansdk.csv.testkit.rehearse.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file with its rows.
 *
 * @param path its path below what was read
 * @param name its name
 * @param rows its rows
 */
record ReadFile(String path, FileName name, List<? extends Row<?>> rows) {
    FileKind kind() {
        return name.kind();
    }

    Optional<Column> column(String nameEn) {
        return Layouts.published().of(kind()).find(nameEn);
    }

    /** Returns the cell of a column, empty where the row or the kind has none. */
    String cell(Row<?> row, String nameEn) {
        return column(nameEn)
                .map(Column::index)
                .filter(index -> index < row.cells().size())
                .map(row.cells()::get)
                .orElse("");
    }

    String insured(Row<?> row) {
        return cell(row, "insuredNumber");
    }

    Optional<? extends Row<?>> row(long number) {
        return rows.stream().filter(row -> row.number() == number).findFirst();
    }
}
