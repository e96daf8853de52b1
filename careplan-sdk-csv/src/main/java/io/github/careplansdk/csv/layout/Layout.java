package io.github.careplansdk.csv.layout;

import static java.util.stream.Collectors.toSet;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a kind of file in an edition of the standard, as its record declares them. Immutable.
 *
 * @param <T> the record of its rows
 */
public final class Layout<T extends Record> {
    private final FileKind kind;
    private final Edition edition;
    private final Class<T> record;
    private final List<Column> columns;
    private final Map<String, Column> byName = new HashMap<>();
    private final Set<String> declared;

    /**
     * Creates the layout of the columns that a record has in an edition.
     *
     * @param kind the kind of file
     * @param edition the edition of the standard
     * @param record the record of the kind's rows
     * @param changes what is different besides what the record declares, by the English names of the columns
     * @throws IllegalStateException if the record does not declare its columns
     * @throws IllegalArgumentException if a change makes no sense, as of a column that is not there
     */
    public Layout(FileKind kind, Edition edition, Class<T> record, Map<String, List<ColumnChange>> changes) {
        this.kind = kind;
        this.edition = edition;
        this.record = record;
        RecordShape<T> shape = RecordShape.of(record);
        this.columns = shape.columns(edition, changes);
        this.declared = shape.places().stream().map(RecordShape.Place::nameEn).collect(toSet());
        columns.forEach(column -> byName.put(column.nameEn(), column));
    }

    /** Returns the kind of file. */
    public FileKind kind() {
        return kind;
    }

    /** Returns the edition of the standard. */
    public Edition edition() {
        return edition;
    }

    /** The record of its rows. */
    public Class<T> record() {
        return record;
    }

    /** Returns whether a file may hold only one row of a key. */
    public boolean oneRowPerKey() {
        return record.isAnnotationPresent(OneRowPerKey.class);
    }

    /** Returns the columns, in order. */
    public List<Column> columns() {
        return columns;
    }

    /** Returns the column of that English name, or empty where the kind has none in the edition. */
    public Optional<Column> find(String nameEn) {
        return Optional.ofNullable(byName.get(nameEn));
    }

    /** Returns whether the kind has a column of that English name in any edition. */
    public boolean declares(String nameEn) {
        return declared.contains(nameEn);
    }

    /**
     * Returns the column of that English name.
     *
     * @throws MissingColumnException if the kind has none in the edition
     */
    public Column column(String nameEn) {
        return find(nameEn)
                .orElseThrow(() -> new MissingColumnException(
                        nameEn, kind + " has no column " + nameEn + " in edition " + edition + "."));
    }
}
