package io.github.careplansdk.csv.layout;

import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
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
import java.util.stream.Stream;
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

    private record Wanted(FileKind kind, Edition edition) {}

    private final FileKind kind;
    private final Edition edition;
    private final Class<T> record;
    private final boolean oneRowPerKey;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Column> byName = new HashMap<>();

    private Layout(FileKind kind, Edition edition, Class<T> record) {
        this.kind = kind;
        this.edition = edition;
        this.record = record;
        this.oneRowPerKey = tableOf(record).oneRowPerKey();
        addColumns(record, "", "", 0);
        columns.forEach(column -> byName.put(column.nameEn(), column));
    }

    /** Returns the layout of a kind in the newest published edition that has it. */
    public static Layout<?> of(FileKind kind) {
        return of(kind, Standard.published().newest());
    }

    /**
     * Returns the layout of a kind in an edition.
     *
     * @throws IllegalArgumentException for the family image, which has no columns, and for a kind that the edition does not
     *     have
     */
    public static Layout<?> of(FileKind kind, Edition edition) {
        if (!edition.kinds().contains(kind)) {
            throw new IllegalArgumentException("Edition " + edition + " has no files of the kind " + kind + ".");
        }
        Wanted wanted = new Wanted(kind, edition);
        Layout<?> known = KNOWN.get(wanted);
        return known != null ? known : KNOWN.computeIfAbsent(wanted, unused -> declared(kind, edition));
    }

    private static Layout<?> declared(FileKind kind, Edition edition) {
        for (Class<? extends Record> record : RECORDS) {
            if (List.of(tableOf(record).value()).contains(kind.name())) {
                return new Layout<>(kind, edition, record);
            }
        }
        throw new IllegalArgumentException(kind + " is not CSV and has no columns.");
    }

    /**
     * The layout of the version that a row names in its first cell, or empty where it names none or has another number of
     * cells than that version has columns.
     */
    public static Optional<Layout<?>> named(FileKind kind, String version, int cells) {
        return Standard.published()
                .edition(version)
                .filter(edition -> edition.kinds().contains(kind))
                .<Layout<?>>map(edition -> of(kind, edition))
                .filter(layout -> layout.columns.size() == cells);
    }

    /** The kind of file. */
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
                if (isWithin(cell.since(), cell.until())) {
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

    private boolean isWithin(String since, String until) {
        return since.compareTo(edition.csvVersion()) <= 0
                && (until.isEmpty() || edition.csvVersion().compareTo(until) <= 0);
    }

    private Column column(Cell cell, RecordComponent component, String path, String prefix, int repetition) {
        ColumnChange change = Stream.of(cell.changes())
                .filter(each -> isWithin(each.since(), each.until()))
                .map(ColumnChange::of)
                .findFirst()
                .orElse(ColumnChange.NONE);
        return new Column(
                columns.size() + 1,
                prefix
                        + cell.name()
                                .replace("＃", String.valueOf((char) ('０' + repetition)))
                                .replace("#", String.valueOf(repetition)),
                path + component.getName(),
                cell.type(),
                change.max().orElse(cell.max()),
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
