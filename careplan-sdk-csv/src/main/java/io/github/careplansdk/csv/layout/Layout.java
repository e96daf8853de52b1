package io.github.careplansdk.csv.layout;

import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.kind.CsvVersion;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.model.*;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a kind of file in a version of the standard, as its record declares them. Immutable.
 *
 * @param <T> the record of its rows
 */
public final class Layout<T extends Record> {
    private static final List<Class<? extends Record>> RECORDS = List.of(
            Supplement.class,
            Table1.class,
            Table1Deletion.class,
            Table2.class,
            Table3.class,
            Table6.class,
            PlanDeletion.class,
            ResultDeletion.class,
            Table7.class,
            BasicInfo.class,
            BasicInfoDeletion.class,
            DailySchedule.class,
            MedicalHistory.class,
            PreventivePlan.class,
            PreventivePlanDeletion.class,
            PreventiveSupport.class);

    /** Layouts that were asked for: reading a declaration takes longer than checking a small file. */
    private static final Map<Wanted, Layout<?>> KNOWN = new ConcurrentHashMap<>();

    private record Wanted(FileKind kind, CsvVersion version) {}

    private final FileKind kind;
    private final CsvVersion version;
    private final Class<T> record;
    private final boolean oneRowPerKey;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Column> byName = new HashMap<>();

    private Layout(FileKind kind, CsvVersion version, Class<T> record) {
        this.kind = kind;
        this.version = version;
        this.record = record;
        this.oneRowPerKey = tableOf(record).oneRowPerKey();
        addColumns(record, "", "", 0);
        columns.forEach(column -> byName.put(column.nameEn(), column));
    }

    /** The layout of a kind in the current version. */
    public static Layout<?> of(FileKind kind) {
        return of(kind, CsvVersion.CURRENT);
    }

    /**
     * The layout of a kind in a version. Versions before 4 lack its new columns.
     *
     * @throws IllegalArgumentException for the family image, which has no columns
     */
    public static Layout<?> of(FileKind kind, CsvVersion version) {
        Wanted wanted = new Wanted(kind, version);
        Layout<?> known = KNOWN.get(wanted);
        return known != null ? known : KNOWN.computeIfAbsent(wanted, unused -> declared(kind, version));
    }

    private static Layout<?> declared(FileKind kind, CsvVersion version) {
        for (Class<? extends Record> record : RECORDS) {
            if (List.of(tableOf(record).value()).contains(kind)) {
                return new Layout<>(kind, version, record);
            }
        }
        throw new IllegalArgumentException(kind + " is not CSV and has no columns.");
    }

    /**
     * The layout of the version that a row names in its first cell, or empty where it names none or has another number of
     * cells than that version has columns.
     */
    public static Optional<Layout<?>> named(FileKind kind, String version, int cells) {
        return CsvVersion.of(version)
                .<Layout<?>>map(known -> of(kind, known))
                .filter(layout -> layout.columns.size() == cells);
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
        return oneRowPerKey;
    }

    /** The columns, in order. */
    public List<Column> columns() {
        return Collections.unmodifiableList(columns);
    }

    /** The column of that English name, or empty where the kind or version has none. */
    public Optional<Column> find(String nameEn) {
        return Optional.ofNullable(byName.get(nameEn));
    }

    /** The column of that English name. */
    public Column column(String nameEn) {
        return find(nameEn).orElseThrow(() -> new IllegalArgumentException(kind + " has no column " + nameEn));
    }

    private static TableOf tableOf(Class<? extends Record> record) {
        TableOf table = record.getAnnotation(TableOf.class);
        if (table == null) {
            throw new IllegalStateException(record + " declares no kind: annotate it with @TableOf.");
        }
        return table;
    }

    private void addColumns(Class<?> type, String path, String prefix, int repetition) {
        for (RecordComponent component : type.getRecordComponents()) {
            Cell cell = component.getAnnotation(Cell.class);
            Group group = component.getAnnotation(Group.class);
            if (cell != null) {
                if (cell.since().compareTo(version) <= 0) {
                    columns.add(column(cell, component, path, prefix, repetition));
                }
            } else if (group != null && group.count() > 0) {
                for (int i = 1; i <= group.count(); i++) {
                    addColumns(
                            argumentOf(component.getGenericType()),
                            path + component.getName() + "[" + i + "].",
                            group.prefix(),
                            i);
                }
            } else if (group != null) {
                addColumns(component.getType(), path + component.getName() + ".", group.prefix(), 0);
            } else {
                throw new IllegalStateException(component + " declares no column: annotate it with @Cell or @Group.");
            }
        }
    }

    private Column column(Cell cell, RecordComponent component, String path, String prefix, int repetition) {
        boolean older = version.compareTo(CsvVersion.V4) < 0 && cell.maxBeforeV4() > 0;
        return new Column(
                columns.size() + 1,
                prefix
                        + cell.name()
                                .replace("＃", String.valueOf((char) ('０' + repetition)))
                                .replace("#", String.valueOf(repetition)),
                path + component.getName(),
                cell.type(),
                older ? cell.maxBeforeV4() : cell.max(),
                cell.unclearMax(),
                cell.need(),
                cell.type() == CellType.CODE ? codes(component) : List.of(),
                cell.zero(),
                cell.fixed(),
                cell.totals(),
                cell.key(),
                cell.numbering(),
                cell.endOf().isEmpty() ? "" : path + cell.endOf(),
                condition(cell.filledWhen(), path),
                cell.since(),
                cell.note(),
                cell.noteJa());
    }

    private static Optional<Column.Condition> condition(String text, String path) {
        int equals = text.indexOf('=');
        return equals < 0
                ? Optional.empty()
                : Optional.of(new Column.Condition(path + text.substring(0, equals), text.substring(equals + 1)));
    }

    private static List<Code> codes(RecordComponent component) {
        Class<?> type =
                component.getType() == Optional.class ? argumentOf(component.getGenericType()) : component.getType();
        @Nullable Object[] constants = type.getEnumConstants();
        if (constants == null) {
            throw new IllegalStateException(component + " is no code list.");
        }
        List<Code> codes = new ArrayList<>();
        for (Object constant : constants) {
            codes.add((Code) constant);
        }
        return codes;
    }

    private static Class<?> argumentOf(Type type) {
        return (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
    }
}
