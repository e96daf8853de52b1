package io.github.careplansdk.csv.layout.internal;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.ColumnChange;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.OneRowPerKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A layout made of what a record declares, and of what is different besides.
 *
 * @param <T> the record of its rows
 */
public final class DeclaredLayout<T extends Record> implements Layout<T> {
    private final FileKind kind;
    private final Edition edition;
    private final Class<T> record;
    private final List<Column> columns;
    private final Map<String, Column> byName = new HashMap<>();
    private final Set<String> declared = new HashSet<>();

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
    public DeclaredLayout(FileKind kind, Edition edition, Class<T> record, Map<String, List<ColumnChange>> changes) {
        this.kind = kind;
        this.edition = edition;
        this.record = record;
        RecordShape<T> shape = RecordShape.of(record);
        this.columns = shape.columns(edition, changes);
        shape.places().forEach(place -> declared.add(place.nameEn()));
        columns.forEach(column -> byName.put(column.nameEn(), column));
    }

    @Override
    public FileKind kind() {
        return kind;
    }

    @Override
    public Edition edition() {
        return edition;
    }

    @Override
    public Class<T> record() {
        return record;
    }

    @Override
    public boolean oneRowPerKey() {
        return record.isAnnotationPresent(OneRowPerKey.class);
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public Optional<Column> find(String nameEn) {
        return Optional.ofNullable(byName.get(nameEn));
    }

    @Override
    public boolean declares(String nameEn) {
        return declared.contains(nameEn);
    }
}
