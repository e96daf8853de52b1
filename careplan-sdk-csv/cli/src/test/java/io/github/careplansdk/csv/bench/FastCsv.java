package io.github.careplansdk.csv.bench;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import io.github.careplansdk.csv.bench.Contender.Consumed;
import io.github.careplansdk.csv.bench.Contender.Depth;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** FastCSV. */
final class FastCsv {
    private FastCsv() {}

    private static CsvReader.CsvReaderBuilder reader() {
        return CsvReader.builder().skipEmptyLines(false).maxBufferSize(1 << 22);
    }

    static Consumed raw(Path file, Depth depth) throws IOException {
        long rows = 0;
        long sum = 0;
        try (Reader characters = Characters.of(file);
                CsvReader<String[]> reader = reader().build(StringArrayHandler.of(), characters)) {
            for (String[] row : reader) {
                rows++;
                sum += Checksum.of(row, depth);
            }
        }
        return new Consumed(rows, sum);
    }

    /** Records made by hand from its callbacks, so that digits never become strings. */
    static <R extends Record, B> Consumed byHand(Path file, Table<R, B> table, Depth depth) throws IOException {
        long rows = 0;
        long sum = 0;
        try (Reader characters = Characters.of(file);
                CsvReader<R> reader = reader().build(new Records<>(table), characters)) {
            for (R row : reader) {
                rows++;
                sum += table.sum(row, depth);
            }
        }
        return new Consumed(rows, sum);
    }

    private static final class Records<R extends Record, B> extends AbstractBaseCsvCallbackHandler<R> {
        private final Table<R, B> table;
        private final Cells cells;

        Records(Table<R, B> table) {
            this.table = table;
            this.cells = new Cells(table.kind());
        }

        @Override
        protected void handleField(int column, char[] chars, int from, int length, boolean quoted) {
            cells.set(column, chars, from, length);
        }

        @Override
        protected @Nullable R buildRecord() {
            return table.byHand().apply(cells);
        }
    }
}
