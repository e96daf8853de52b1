package io.github.careplansdk.csv.bench;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.bean.CsvToBeanBuilder;
import io.github.careplansdk.csv.bench.Contender.Consumed;
import io.github.careplansdk.csv.bench.Contender.Depth;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/** OpenCSV: beans, by the positions of the columns, on the calling thread. */
final class OpenCsv {
    private OpenCsv() {}

    static <R extends Record, B> Consumed beans(Path file, Table<R, B> table, Depth depth) throws IOException {
        long rows = 0;
        long sum = 0;
        try (Reader reader = Characters.of(file);
                CSVReader csv = new CSVReaderBuilder(reader)
                        .withCSVParser(new RFC4180ParserBuilder().build())
                        .withKeepCarriageReturn(true)
                        .build()) {
            for (B bean : new CsvToBeanBuilder<B>(csv).withType(table.bean()).build()) {
                rows++;
                sum += table.sumOfBean(bean, depth);
            }
        }
        return new Consumed(rows, sum);
    }
}
