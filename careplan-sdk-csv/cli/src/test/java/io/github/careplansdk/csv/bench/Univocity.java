package io.github.careplansdk.csv.bench;

import com.univocity.parsers.common.ParsingContext;
import com.univocity.parsers.common.processor.BeanProcessor;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import io.github.careplansdk.csv.bench.Contender.Consumed;
import io.github.careplansdk.csv.bench.Contender.Depth;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** univocity, set to lose as little as it can, on the calling thread. */
final class Univocity {
    private Univocity() {}

    static CsvParserSettings settings() {
        CsvParserSettings settings = new CsvParserSettings();
        settings.setLineSeparatorDetectionEnabled(true);
        settings.setCommentProcessingEnabled(false);
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.setSkipEmptyLines(false);
        settings.setNormalizeLineEndingsWithinQuotes(false);
        settings.setEmptyValue("");
        settings.setMaxCharsPerColumn(1 << 20);
        settings.setMaxColumns(1024);
        settings.setErrorContentLength(0);
        settings.setReadInputOnSeparateThread(false);
        return settings;
    }

    static Consumed raw(Path file, Depth depth) throws IOException {
        CsvParser parser = new CsvParser(settings());
        long rows = 0;
        long sum = 0;
        try (Reader reader = Characters.of(file)) {
            parser.beginParsing(reader);
            for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
                rows++;
                sum += Checksum.of(row, depth);
            }
        }
        return new Consumed(rows, sum);
    }

    /** Raw rows of every file of a folder. */
    static Consumed rawFolder(Path folder, Depth depth) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.sorted().toList();
        }
        long rows = 0;
        long sum = 0;
        for (Path file : files) {
            Consumed consumed = raw(file, depth);
            rows += consumed.rows();
            sum += consumed.checksum();
        }
        return new Consumed(rows, sum);
    }

    /** Returns the rows of a file; no cell is null. */
    static List<String[]> rows(Path file) throws IOException {
        CsvParserSettings settings = settings();
        settings.setNullValue("");
        try (Reader reader = Characters.of(file)) {
            return new CsvParser(settings).parseAll(reader);
        }
    }

    /** Writes rows with free text in quotes, and encodes them. */
    static void write(List<String[]> rows, Integer[] texts, Path file) throws IOException {
        CsvWriterSettings settings = new CsvWriterSettings();
        settings.getFormat().setLineSeparator("\r\n");
        settings.setNormalizeLineEndingsWithinQuotes(false);
        settings.setQuoteEscapingEnabled(true);
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.setSkipEmptyLines(false);
        settings.setMaxCharsPerColumn(-1);
        if (texts.length > 0) {
            settings.quoteIndexes(texts);
        }
        CsvWriter writer = new CsvWriter(new OutputStreamWriter(Files.newOutputStream(file), CsvRows.MS932), settings);
        for (String[] row : rows) {
            writer.writeRow(row);
        }
        writer.close();
    }

    static <R extends Record, B> Consumed byHand(Path file, Table<R, B> table, Depth depth) throws IOException {
        CsvParser parser = new CsvParser(settings());
        Cells cells = new Cells(table.kind());
        long rows = 0;
        long sum = 0;
        try (Reader reader = Characters.of(file)) {
            parser.beginParsing(reader);
            for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
                cells.set(row);
                rows++;
                sum += table.sum(table.byHand().apply(cells), depth);
            }
        }
        return new Consumed(rows, sum);
    }

    static <R extends Record, B> Consumed beans(Path file, Table<R, B> table, Depth depth) throws IOException {
        long[] rowsAndSum = new long[2];
        CsvParserSettings settings = settings();
        settings.setHeaderExtractionEnabled(false);
        settings.setProcessor(new BeanProcessor<B>(table.bean()) {
            @Override
            public void beanProcessed(B bean, ParsingContext context) {
                rowsAndSum[0]++;
                rowsAndSum[1] += table.sumOfBean(bean, depth);
            }
        });
        try (Reader reader = Characters.of(file)) {
            new CsvParser(settings).parse(reader);
        }
        return new Consumed(rowsAndSum[0], rowsAndSum[1]);
    }
}
