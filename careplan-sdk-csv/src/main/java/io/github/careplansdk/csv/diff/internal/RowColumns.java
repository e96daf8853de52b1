package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.ValueType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of rows as they are compared: those that tell the rows of a kind apart, which are their numbers, or the provider,
 * the service code and the day; and those in which two rows may differ. Days of different months are those of the same
 * weekday, as the second Tuesday.
 */
final class RowColumns {
    static final String PROVIDER = "providerNumber";
    static final String SERVICE_CODE = "serviceCode";
    static final String SERVICE_DATE = "serviceDate";

    private static final int DAYS_OF_WEEK = 7;

    private final boolean byWeekday;
    private final Set<String> ignored;
    private final Map<Layout<?>, List<Column>> identities = new HashMap<>();
    private final Map<Layout<?>, List<Column>> compared = new HashMap<>();

    /**
     * @param byWeekday whether a day is that of another month
     * @param ignored the English names of columns that are not compared
     */
    RowColumns(boolean byWeekday, Set<String> ignored) {
        this.byWeekday = byWeekday;
        this.ignored = Set.copyOf(ignored);
    }

    /** The columns that tell rows apart; none where a kind has no such columns. */
    List<Column> identity(Layout<?> layout) {
        return identities.computeIfAbsent(layout, RowColumns::find);
    }

    /** The columns in which rows may differ, by their English names. */
    List<Column> compared(Layout<?> layout) {
        return compared.computeIfAbsent(
                layout,
                all -> all.columns().stream()
                        .filter(column -> !ignored.contains(column.nameEn()))
                        .sorted(Comparator.comparing(Column::nameEn))
                        .toList());
    }

    private static List<Column> find(Layout<?> layout) {
        List<Column> numbers =
                layout.columns().stream().filter(Column::numbering).toList();
        boolean services =
                layout.find(PROVIDER).isPresent() && layout.find(SERVICE_CODE).isPresent();
        return !numbers.isEmpty() || !services
                ? numbers
                : Stream.of(PROVIDER, SERVICE_CODE, SERVICE_DATE)
                        .flatMap(name -> layout.find(name).stream())
                        .toList();
    }

    /** The texts by which a row is told from others: alike where the cells are the same values. */
    String[] identity(SourceRow row) {
        List<Column> columns = identity(row.layout());
        String[] texts = new String[columns.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(columns.get(i), row.cells().get(columns.get(i).index()));
        }
        return texts;
    }

    private String text(Column column, String cell) {
        if (byWeekday && column.nameEn().equals(SERVICE_DATE)) {
            Optional<LocalDate> day = date(column, cell);
            if (day.isPresent()) {
                return weekOfMonth(day.get()) + " " + day.get().getDayOfWeek().getValue();
            }
        }
        return CellValues.canonical(column, cell);
    }

    /** Which of its weekday in the month a day is, from 1. */
    static int weekOfMonth(LocalDate day) {
        return (day.getDayOfMonth() - 1) / DAYS_OF_WEEK + 1;
    }

    /** The day in a cell, if it can be read. */
    static Optional<LocalDate> date(Column column, String cell) {
        return ValueType.of(column)
                .read(cell)
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast);
    }
}
