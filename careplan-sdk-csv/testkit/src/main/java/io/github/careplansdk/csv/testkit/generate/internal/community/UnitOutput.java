package io.github.careplansdk.csv.testkit.generate.internal.community;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.unit.Bulk;
import io.github.careplansdk.csv.export.OutgoingUnit;
import io.github.careplansdk.csv.export.OutgoingUnit.CsvFile;
import io.github.careplansdk.csv.export.OutgoingUnit.ImageFile;
import io.github.careplansdk.csv.export.OutgoingUnit.OutgoingFile;
import io.github.careplansdk.csv.io.internal.write.CsvOutput;
import io.github.careplansdk.csv.io.internal.write.RecordCells;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes units into folders {@code 001}, {@code 002} and so on, as {@code BulkFolder} does, but without checking each file and
 * forcing it to the disk: made-up data is made again where it is lost. For one thread.
 */
public final class UnitOutput {
    private final Map<FileKind, Table<?>> tables = new TreeMap<>();

    public void write(Path folder, List<OutgoingUnit> units) throws IOException {
        for (int first = 0; first < units.size(); first += Bulk.MAX_UNITS) {
            Path bulk = folder.resolve(String.format(Locale.ROOT, "%03d", 1 + first / Bulk.MAX_UNITS));
            Files.createDirectories(bulk);
            for (OutgoingUnit unit : units.subList(first, Math.min(first + Bulk.MAX_UNITS, units.size()))) {
                write(bulk, unit);
            }
        }
    }

    private void write(Path bulk, OutgoingUnit unit) throws IOException {
        for (OutgoingFile file : unit.files()) {
            Path place = bulk.resolve(file.name().text());
            if (file instanceof CsvFile csv) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(place))) {
                    write(csv, out);
                }
            } else if (file instanceof ImageFile image) {
                Files.copy(image.source(), place);
            }
        }
    }

    /** Writes the rows of a file. */
    public void write(CsvFile file, OutputStream out) throws IOException {
        tables.computeIfAbsent(
                        file.name().kind(),
                        kind -> new Table<>(
                                Layouts.published().of(kind, file.name().edition())))
                .write(file.records(), out);
    }

    /** A kind of file. Taking records apart is learnt once, and not for each file. */
    private static final class Table<T extends Record> {
        private final Layout<T> layout;
        private final RecordCells<T> cells;

        Table(Layout<T> layout) {
            this.layout = layout;
            this.cells = new RecordCells<>(layout);
        }

        void write(List<? extends Record> records, OutputStream out) throws IOException {
            try (CsvOutput rows = new CsvOutput(out, layout)) {
                for (Record record : records) {
                    rows.write(cells.of(cells.layout().record().cast(record)));
                }
            }
        }
    }
}
