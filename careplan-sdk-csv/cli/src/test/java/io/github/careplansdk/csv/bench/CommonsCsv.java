package io.github.careplansdk.csv.bench;

import io.github.careplansdk.csv.bench.Contender.Consumed;
import io.github.careplansdk.csv.bench.Contender.Depth;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** commons-csv. */
final class CommonsCsv {
    private CommonsCsv() {}

    private static CSVParser parser(Reader reader) throws IOException {
        return CSVParser.builder()
                .setReader(reader)
                .setFormat(CSVFormat.RFC4180)
                .get();
    }

    static Consumed raw(Path file, Depth depth) throws IOException {
        long rows = 0;
        long sum = 0;
        try (Reader reader = Characters.of(file);
                CSVParser parser = parser(reader)) {
            for (CSVRecord row : parser) {
                rows++;
                sum += Checksum.of(row.values(), depth);
            }
        }
        return new Consumed(rows, sum);
    }

    static <R extends Record, B> Consumed byHand(Path file, Table<R, B> table, Depth depth) throws IOException {
        Cells cells = new Cells(table.kind());
        long rows = 0;
        long sum = 0;
        try (Reader reader = Characters.of(file);
                CSVParser parser = parser(reader)) {
            for (CSVRecord row : parser) {
                cells.set(row.values());
                rows++;
                sum += table.sum(table.byHand().apply(cells), depth);
            }
        }
        return new Consumed(rows, sum);
    }
}
