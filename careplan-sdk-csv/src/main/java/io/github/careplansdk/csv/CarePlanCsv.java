package io.github.careplansdk.csv;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.ParsedFileName;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.io.internal.CsvDraft;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Reads and writes the CSV files of the exchange.
 *
 * <pre>{@code
 * try (Rows<Table6> rows = CarePlanCsv.read(path, Table6.class)) {
 *     rows.records().forEach(visit -> plan.add(visit.serviceDate(), visit.serviceCode()));
 * }
 * }</pre>
 */
public final class CarePlanCsv {
    private CarePlanCsv() {}

    /**
     * The rows of a file whose name tells its kind.
     *
     * @throws CarePlanException with code {@code UNKNOWN_KIND} if the name does not tell the kind, or is an image's
     * @throws IOException if the file cannot be opened
     */
    public static Rows<? extends Record> read(Path file) throws IOException {
        return rows(file, Layout.of(kind(file)).record());
    }

    /**
     * The rows of a file whose name tells its kind, as that record.
     *
     * @throws CarePlanException with code {@code UNKNOWN_KIND} if the name does not tell the kind, or is an image's
     * @throws IllegalArgumentException if files of that kind hold another record
     * @throws IOException if the file cannot be opened
     */
    public static <T extends Record> Rows<T> read(Path file, Class<T> record) throws IOException {
        return rows(file, record);
    }

    /**
     * The rows of a stream of that kind. Closing the rows closes the stream.
     *
     * @throws IllegalArgumentException if files of that kind hold another record
     */
    public static <T extends Record> Rows<T> read(InputStream in, FileKind kind, Class<T> record) {
        return new Rows<>(in, kind, Optional.empty(), "", Limits.DEFAULT, record);
    }

    /**
     * Writes records as a file: free text in quotes, the rest bare, CRLF, MS932; the same records give the same bytes. The
     * file appears whole, and only if a check of it finds no error; records are taken one by one, so there may be millions.
     *
     * @param file where; its name is one of the standard's and tells the kind
     * @return what the check found, which is no error; a warning is worth a look
     * @throws RefusedException if the standard does not allow what the records hold: no file is written, and the report says
     *     which row and column, and why; of characters that MS932 lacks, which
     * @throws CarePlanException with code {@code FILE_NAME} if the name is none of the standard's
     * @throws IllegalArgumentException if a record is not that of the kind
     * @throws IOException if the file cannot be written
     */
    public static <T extends Record> ValidationReport write(Path file, Iterable<? extends T> records)
            throws IOException {
        return write(file, records, Validator.create());
    }

    /** As {@link #write(Path, Iterable)}, checked by that validator: its clock says which day is today. */
    public static <T extends Record> ValidationReport write(
            Path file, Iterable<? extends T> records, Validator validator) throws IOException {
        return new CsvFileWriter(file, validator).write((out, name) -> CsvDraft.ofRecords(out, name, records));
    }

    /**
     * Writes rows that were read, cell by cell as they are, in the standard's form: what was written so already gives the same
     * bytes.
     *
     * @throws RefusedException if the cells have an error: no file is written
     * @throws IOException if the file cannot be written
     */
    public static ValidationReport writeRows(Path file, Iterable<? extends Row<?>> rows) throws IOException {
        return new CsvFileWriter(file, Validator.create())
                .write((out, name) ->
                        CsvDraft.<Row<?>>of(out, name, rows, row -> row.cells().toArray(String[]::new)));
    }

    private static <T extends Record> Rows<T> rows(Path file, Class<T> record) throws IOException {
        FileKind kind = kind(file);
        InputStream in = Files.newInputStream(file);
        try {
            return new Rows<>(in, kind, month(file), fileName(file), Limits.DEFAULT, record);
        } catch (IllegalArgumentException e) {
            in.close();
            throw e;
        }
    }

    private static FileKind kind(Path file) {
        return FileName.parse(fileName(file))
                .kind()
                .filter(kind -> !kind.isImage())
                .orElseThrow(() -> new CarePlanException(
                        "UNKNOWN_KIND",
                        "The file's name does not begin with a kind of CSV file of the standard: " + fileName(file)
                                + ". Rename it, or give the kind: read(InputStream, FileKind, Class)."));
    }

    private static Optional<YearMonth> month(Path file) {
        ParsedFileName parsed = FileName.parse(fileName(file));
        return parsed.name().flatMap(FileName::month);
    }

    private static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
