package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.ValueType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What tells the rows of a kind apart: their numbers, or the provider, the service code and the day. Days of different
 * months are those of the same weekday, as the second Tuesday.
 */
final class RowIdentity {
    static final String PROVIDER = "providerNumber";
    static final String SERVICE_CODE = "serviceCode";
    static final String SERVICE_DATE = "serviceDate";

    private static final int DAYS_OF_WEEK = 7;

    private final boolean byWeekday;
    private final Map<Layout<?>, List<Column>> columns = new HashMap<>();

    /** @param byWeekday whether a day is that of another month */
    RowIdentity(boolean byWeekday) {
        this.byWeekday = byWeekday;
    }

    boolean isByWeekday() {
        return byWeekday;
    }

    /** The columns by which rows are told apart; none where a kind has no such columns. */
    List<Column> columns(Layout<?> layout) {
        return columns.computeIfAbsent(layout, RowIdentity::find);
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
    String[] of(SourceRow row) {
        return columns(row.layout()).stream()
                .map(column -> text(column, row.cells().get(column.index())))
                .toArray(String[]::new);
    }

    private String text(Column column, String cell) {
        if (byWeekday && column.nameEn().equals(SERVICE_DATE)) {
            Optional<LocalDate> day = date(column, cell);
            if (day.isPresent()) {
                return weekOfMonth(day.get()) + " " + day.get().getDayOfWeek();
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
