package io.github.careplansdk.csv;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.internal.disk.TemporaryFolder;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.SourceLimits;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.io.internal.record.FileRows;
import io.github.careplansdk.csv.io.internal.write.CsvDraft;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
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
     * Reads the rows of a file whose name gives its kind.
     *
     * @throws CarePlanException with code {@code UNKNOWN_KIND} if the name does not give the kind, or is that of an
     *     image
     * @throws IOException if the file cannot be opened
     */
    public static Rows<? extends Record> read(Path file) throws IOException {
        return read(file, Layouts.published());
    }

    /** Reads the rows of a file as {@link #read(Path)} does, by the layouts of another standard. */
    public static Rows<? extends Record> read(Path file, Layouts layouts) throws IOException {
        return read(named(file, layouts), layouts);
    }

    /**
     * Reads the rows of a file whose name gives its kind, as records of a class.
     *
     * @throws CarePlanException with code {@code UNKNOWN_KIND} if the name does not give the kind, or is that of an
     *     image
     * @throws IllegalArgumentException if the record of that kind is another class in all editions
     * @throws IOException if the file cannot be opened
     */
    public static <T extends Record> Rows<T> read(Path file, Class<T> record) throws IOException {
        return read(file, record, Layouts.published());
    }

    /** Reads the rows of a file as {@link #read(Path, Class)} does, by the layouts of another standard. */
    public static <T extends Record> Rows<T> read(Path file, Class<T> record, Layouts layouts) throws IOException {
        return read(named(file, layouts), record, layouts);
    }

    /**
     * Reads the rows of a source that is a single file, as records of a class.
     *
     * @throws CarePlanException with code {@code UNKNOWN_KIND} if the name does not give the kind, or is that of an
     *     image; {@code NOT_ONE_FILE} if there is not exactly one file
     * @throws IllegalArgumentException if the record of that kind is another class
     * @throws IOException if the file cannot be opened
     */
    public static <T extends Record> Rows<T> read(Source file, Class<T> record) throws IOException {
        return read(only(file), record, Layouts.published());
    }

    /** Reads the rows of a file of a source as {@link #read(Path)} does, by the layouts of another standard. */
    public static Rows<? extends Record> read(SourceFile file, Layouts layouts) throws IOException {
        return rows(file, layouts, Record.class);
    }

    /** Reads the rows of a file of a source as {@link #read(Path, Class)} does, by the layouts of another standard. */
    public static <T extends Record> Rows<T> read(SourceFile file, Class<T> record, Layouts layouts)
            throws IOException {
        return rows(file, layouts, record);
    }

    /**
     * Reads the rows of a stream of a kind of file. Closing the rows closes the stream.
     *
     * @throws IllegalArgumentException if the record of that kind is another class
     */
    public static <T extends Record> Rows<T> read(InputStream in, FileKind kind, Class<T> record) {
        return read(in, kind, record, Layouts.published());
    }

    /** Reads the rows of a stream as {@link #read(InputStream, FileKind, Class)} does, by the layouts of another standard. */
    public static <T extends Record> Rows<T> read(InputStream in, FileKind kind, Class<T> record, Layouts layouts) {
        return new FileRows<>(in, layouts, kind, Optional.empty(), "", Limits.DEFAULT, record);
    }

    /**
     * Writes records to a file: free text in quotes, other cells without, CRLF, MS932. The same records give the same
     * bytes. The file is written atomically, and only if a check of it finds no error. Records are streamed, so there
     * may be millions.
     *
     * @param file the file; its name is one of the standard's and gives the kind
     * @return the findings of the check, which has no errors but may have warnings
     * @throws RefusedException if the standard does not allow what the records hold: no file is written, and the report
     *     says which row and column, and why; of characters that MS932 lacks, which
     * @throws CarePlanException with code {@code FILE_NAME} if the name is not one of the standard's
     * @throws IllegalArgumentException if a record is not of the class of the kind
     * @throws IOException if the file cannot be written
     */
    public static <T extends Record> ValidationReport write(Path file, Iterable<? extends T> records)
            throws IOException {
        return write(file, records, Validator.create());
    }

    /**
     * Writes records as {@link #write(Path, Iterable)} does, checked by a validator, whose clock gives the current day
     * and whose layouts give the standard.
     */
    public static <T extends Record> ValidationReport write(
            Path file, Iterable<? extends T> records, Validator validator) throws IOException {
        return new CsvFileWriter(file, validator)
                .write((out, name) -> CsvDraft.ofRecords(out, validator.layouts(), name, records));
    }

    /**
     * Writes records as {@link #write(Path, Iterable)} does, to a stream, which is left open: nothing is written unless
     * the check finds no error.
     *
     * @param name a file name of the standard, which gives the kind
     */
    public static <T extends Record> ValidationReport write(
            FileName name, Iterable<? extends T> records, OutputStream out, Validator validator) throws IOException {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Path file = folder.path().resolve(name.text());
            ValidationReport report = write(file, records, validator);
            Files.copy(file, out);
            return report;
        }
    }

    /**
     * Writes rows that were read, with unchanged cells, in the standard's form. A file already in that form gives the
     * same bytes.
     *
     * @throws RefusedException if the cells have an error: no file is written
     * @throws IOException if the file cannot be written
     */
    public static ValidationReport writeRows(Path file, Iterable<? extends Row<?>> rows) throws IOException {
        return writeRows(file, rows, Validator.create());
    }

    /** Writes rows as {@link #writeRows(Path, Iterable)} does, checked by a validator, in its standard. */
    public static ValidationReport writeRows(Path file, Iterable<? extends Row<?>> rows, Validator validator)
            throws IOException {
        return new CsvFileWriter(file, validator)
                .write((out, name) -> CsvDraft.<Row<?>>of(
                        out, validator.layouts(), name, rows, row -> row.cells().toArray(String[]::new)));
    }

    /** Looks at the name first: what is no file of the standard is not opened. */
    private static SourceFile named(Path file, Layouts layouts) throws IOException {
        Path name = file.getFileName();
        kind(name == null ? "" : name.toString(), layouts);
        return only(Source.of(file));
    }

    /** The one file of a source, which is not closed: it may be an entry of an archive that is kept. */
    private static SourceFile only(Source source) throws IOException {
        OpenSource open = source.open(SourceLimits.DEFAULT);
        List<SourceFile> files = open.files().toList();
        if (files.size() != 1) {
            open.close();
            throw new CarePlanException(ErrorCode.NOT_ONE_FILE.found(files.size()));
        }
        return files.get(0);
    }

    private static <T extends Record> Rows<T> rows(SourceFile file, Layouts layouts, Class<T> record)
            throws IOException {
        FileKind kind = kind(file.name(), layouts);
        InputStream in = file.open();
        try {
            return new FileRows<>(in, layouts, kind, month(file, layouts), file.name(), Limits.DEFAULT, record);
        } catch (IllegalArgumentException e) {
            in.close();
            throw e;
        }
    }

    private static FileKind kind(String name, Layouts layouts) {
        return layouts.parse(name)
                .kind()
                .filter(kind -> !kind.isImage())
                .orElseThrow(() -> new CarePlanException(ErrorCode.UNKNOWN_KIND.found(name)));
    }

    private static Optional<YearMonth> month(SourceFile file, Layouts layouts) {
        return layouts.parse(file.name()).name().flatMap(FileName::month);
    }
}
