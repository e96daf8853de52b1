package io.github.careplansdk.csv.upgrade;

import io.github.careplansdk.core.kind.CsvVersion;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.io.internal.CsvOutput;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of a kind as version 4 has them: with its version and its columns, all other cells as they are. */
final class RowUpgrade {
    private final Layout<?> before;
    private final Layout<?> after;

    RowUpgrade(FileKind kind) {
        this.before = Layouts.of(kind, CsvVersion.V3);
        this.after = Layouts.of(kind, CsvVersion.V4);
    }

    /** Writes the rows of a file into another, and says what changed. */
    List<UpgradeChange> write(Path source, Path target) throws IOException {
        long renumbered = 0;
        long widened = 0;
        try (Rows<? extends Record> rows = CarePlanCsv.read(source);
                CsvOutput out = new CsvOutput(Files.newOutputStream(target), after)) {
            for (Row<? extends Record> row : rows) {
                List<String> cells = row.cells();
                widened += isNarrow(cells) ? 1 : 0;
                renumbered += cells.get(0).equals(CsvVersion.V4.value()) ? 0 : 1;
                out.write(upgraded(cells));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        List<UpgradeChange> changes = new ArrayList<>();
        if (renumbered > 0) {
            changes.add(UpgradeChange.ofVersion(after.columns().get(0), renumbered));
        }
        for (Column column : after.columns()) {
            if (widened > 0 && before.find(column.nameEn()).isEmpty()) {
                changes.add(UpgradeChange.ofNewColumn(column, widened));
            }
        }
        return changes;
    }

    private String[] upgraded(List<String> cells) {
        String[] upgraded = cells.toArray(String[]::new);
        if (isNarrow(cells)) {
            upgraded = after.columns().stream()
                    .map(column -> before.find(column.nameEn())
                            .map(old -> cells.get(old.index()))
                            .orElse(""))
                    .toArray(String[]::new);
        }
        upgraded[0] = CsvVersion.V4.value();
        return upgraded;
    }

    /** Whether a row lacks the new columns. A file may name version 3 and have the columns of version 4. */
    private boolean isNarrow(List<String> cells) {
        return cells.size() < after.columns().size();
    }
}
