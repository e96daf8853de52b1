package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.kind.CsvVersion;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.layout.Layout;
import org.jspecify.annotations.Nullable;

/** The cells of a file's records, with the columns of the version that the first of them names. */
final class RecordTexts {
    private final FileKind kind;
    private @Nullable RecordCells<?> cells;

    /** The cells of records of that kind. */
    RecordTexts(FileKind kind) {
        this.kind = kind;
    }

    /**
     * The cells of a record.
     *
     * @throws IllegalArgumentException if it is not that of the kind
     */
    String[] of(Record record) {
        if (cells == null) {
            String version = of(new RecordCells<>(Layout.of(kind)), record)[0];
            cells = new RecordCells<>(Layout.of(kind, CsvVersion.of(version).orElse(CsvVersion.CURRENT)));
        }
        return of(cells, record);
    }

    private <T extends Record> String[] of(RecordCells<T> of, Record record) {
        if (!of.type().isInstance(record)) {
            throw new IllegalArgumentException(kind + " holds " + of.type().getSimpleName() + ", not "
                    + record.getClass().getSimpleName() + ".");
        }
        return of.of(of.type().cast(record));
    }
}
