package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.csv.layout.Layout;
import org.jspecify.annotations.Nullable;

/** The cells of a file's records, with the columns of the edition that the first of them names, or else of the file's. */
final class RecordTexts {
    private final FileKind kind;
    private final Edition edition;
    private @Nullable RecordCells<?> cells;

    /** The cells of the records of a file. */
    RecordTexts(FileName name) {
        this.kind = name.kind();
        this.edition = name.edition();
    }

    /**
     * The cells of a record.
     *
     * @throws IllegalArgumentException if it is not that of the kind
     */
    String[] of(Record record) {
        if (cells == null) {
            String version = of(new RecordCells<>(Layout.of(kind, edition)), record)[0];
            cells = new RecordCells<>(Layout.of(
                    kind,
                    Standard.published()
                            .edition(version)
                            .filter(named -> named.kinds().contains(kind))
                            .orElse(edition)));
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
