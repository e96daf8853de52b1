package io.github.careplansdk.csv.layout;

import io.github.careplansdk.core.kind.CsvVersion;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of a kind of file in a version of the standard, as its record declares them. Immutable.
 *
 * @param <T> the record of its rows
 */
public final class Layout<T extends Record> {
    private final FileKind kind;
    private final CsvVersion version;
    private final Class<T> record;
    private final List<Column> columns;
    private final Map<String, Column> byName = new HashMap<>();

    /**
     * Creates the layout of a record's columns. Versions before 4 lack its new columns.
     *
     * @param kind the kind of file
     * @param version the version of the standard
     * @param record the record of the kind's rows
     * @throws IllegalStateException if the record does not declare its columns
     */
    public Layout(FileKind kind, CsvVersion version, Class<T> record) {
        this.kind = kind;
        this.version = version;
        this.record = record;
        this.columns = RecordShape.of(record).columns(version);
        columns.forEach(column -> byName.put(column.nameEn(), column));
    }

    /** The kind of file. */
    public FileKind kind() {
        return kind;
    }

    /** The version of the standard. */
    public CsvVersion version() {
        return version;
    }

    /** The record of its rows. */
    public Class<T> record() {
        return record;
    }

    /** Whether a file may hold only one row of a key. */
    public boolean oneRowPerKey() {
        return record.isAnnotationPresent(OneRowPerKey.class);
    }

    /** The columns, in order. */
    public List<Column> columns() {
        return columns;
    }

    /** The column of that English name, or empty where the kind or version has none. */
    public Optional<Column> find(String nameEn) {
        return Optional.ofNullable(byName.get(nameEn));
    }

    /** The column of that English name. */
    public Column column(String nameEn) {
        return find(nameEn).orElseThrow(() -> new IllegalArgumentException(kind + " has no column " + nameEn));
    }
}
