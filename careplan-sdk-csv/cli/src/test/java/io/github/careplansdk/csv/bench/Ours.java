package io.github.careplansdk.csv.bench;

import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.source.SourceLimits;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.bench.Contender.Consumed;
import io.github.careplansdk.csv.bench.Contender.Depth;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.io.internal.RowCursor;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** This library. */
final class Ours {
    private static final int MOST_CELL_BYTES = 1 << 20;
    /** The plans of 100,000 users in their folders: more than the default limit. */
    private static final int MOST_FILES = 1_000_000;

    private Ours() {}

    /** Finds rows and cells, and does nothing with them. */
    static Consumed cutOnly(Path file, Depth depth) throws IOException {
        long rows = 0;
        long cells = 0;
        try (InputStream in = Files.newInputStream(file)) {
            RowCursor cursor = new RowCursor(in, MOST_CELL_BYTES);
            while (cursor.next()) {
                rows++;
                cells += cursor.cells();
            }
        }
        return new Consumed(rows, cells);
    }

    static <R extends Record, B> Consumed typed(Path file, Table<R, B> table, Depth depth) throws IOException {
        long rows = 0;
        long sum = 0;
        try (Rows<R> reader = CarePlanCsv.read(file, table.record())) {
            Iterator<R> records = reader.records().iterator();
            while (records.hasNext()) {
                rows++;
                sum += table.sum(records.next(), depth);
            }
        }
        return new Consumed(rows, sum);
    }

    /** The same, with what a row carries besides: raw cells, place and problems. */
    static <R extends Record, B> Consumed typedRows(Path file, Table<R, B> table, Depth depth) throws IOException {
        long rows = 0;
        long sum = 0;
        try (Rows<R> reader = CarePlanCsv.read(file, table.record())) {
            for (Row<R> row : reader) {
                rows++;
                sum += table.sum(row.record().orElseThrow(), depth);
            }
        }
        return new Consumed(rows, sum);
    }

    /** Checks a file or folder with every rule, on the calling thread. */
    static Consumed validate(Path path, Depth depth) throws IOException {
        return validate(path, 1);
    }

    static Consumed validate(Path path, int threads) throws IOException {
        Limits limits = Limits.DEFAULT.withSource(SourceLimits.DEFAULT.withFiles(MOST_FILES));
        ValidationReport report =
                Validator.builder().threads(threads).limits(limits).build().validate(path);
        if (!report.problems().isEmpty()) {
            throw new IllegalStateException("The files were meant to be clean: " + report.problems());
        }
        return new Consumed(report.files().stream().mapToLong(CheckedFile::rows).sum(), 0);
    }
}
