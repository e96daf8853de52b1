package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.csv.diff.Calendar;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.internal.ValueType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the days of table 6 on both sides beside each other. */
final class Calendars {
    private static final int MOST_WEEKS = 5;
    private static final String COUNT = "count";
    private static final List<String> EQUIPMENT = List.of("taisCode", "notifiedEquipmentCode");

    private record Service(String provider, String code, String equipment) {
        static final Comparator<Service> ORDER = Comparator.comparing(Service::provider)
                .thenComparing(Service::code)
                .thenComparing(Service::equipment);

        static Service of(SourceRow row) {
            return new Service(
                    row.cell(RowColumns.PROVIDER),
                    row.cell(RowColumns.SERVICE_CODE),
                    EQUIPMENT.stream()
                            .map(row::cell)
                            .filter(cell -> !cell.isEmpty())
                            .findFirst()
                            .orElse(""));
        }
    }

    private Calendars() {}

    /** The days of two groups, if both are of a month and have rows of days. */
    static Optional<Calendar> of(GroupPair pair) {
        Optional<YearMonth> before = pair.before().flatMap(Calendars::month);
        Optional<YearMonth> after = pair.after().flatMap(Calendars::month);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        Map<Service, Map<LocalDate, Long>> first = times(pair.before().orElseThrow());
        Map<Service, Map<LocalDate, Long>> second = times(pair.after().orElseThrow());
        List<Calendar.Day> days =
                before.equals(after) ? sameDays(before.get()) : sameWeekdays(before.get(), after.get());
        List<Calendar.Service> services = Stream.concat(first.keySet().stream(), second.keySet().stream())
                .distinct()
                .sorted(Service.ORDER)
                .map(service -> new Calendar.Service(
                        service.provider(),
                        service.code(),
                        service.equipment(),
                        on(days.stream().map(Calendar.Day::before), first.getOrDefault(service, Map.of())),
                        on(days.stream().map(Calendar.Day::after), second.getOrDefault(service, Map.of()))))
                .toList();
        return services.isEmpty() ? Optional.empty() : Optional.of(new Calendar(days, services));
    }

    private static List<Long> on(Stream<Optional<LocalDate>> days, Map<LocalDate, Long> times) {
        return days.map(day -> day.map(each -> times.getOrDefault(each, 0L)).orElse(0L))
                .toList();
    }

    private static Optional<YearMonth> month(RowGroup group) {
        String date = group.keyColumns().get(GroupKey.USER);
        return group.kinds().stream()
                .flatMap(kind -> group.rows(kind).stream())
                .findFirst()
                .flatMap(row -> row.layout().find(date))
                .flatMap(column -> ValueType.of(column).read(group.key().date()))
                .filter(YearMonth.class::isInstance)
                .map(YearMonth.class::cast);
    }

    private static Map<Service, Map<LocalDate, Long>> times(RowGroup group) {
        Map<Service, Map<LocalDate, Long>> times = new HashMap<>();
        group.kinds().stream()
                .flatMap(kind -> group.rows(kind).stream())
                .forEach(row -> row.layout()
                        .find(RowColumns.SERVICE_DATE)
                        .flatMap(column -> RowColumns.date(column, row.cells().get(column.index())))
                        .ifPresent(day -> times.computeIfAbsent(Service.of(row), none -> new TreeMap<>())
                                .merge(day, count(row), Long::sum)));
        return times;
    }

    /** How often the service of a row is given; a row without a number that can be read stands for one time. */
    private static long count(SourceRow row) {
        Optional<Column> column = row.layout().find(COUNT);
        return column.map(found -> ValueType.of(found).number(row.cell(COUNT)))
                .filter(number -> number != ValueType.BAD)
                .orElse(1L);
    }

    private static List<Calendar.Day> sameDays(YearMonth month) {
        return IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .map(Optional::of)
                .map(day -> new Calendar.Day(day, day))
                .toList();
    }

    private static List<Calendar.Day> sameWeekdays(YearMonth before, YearMonth after) {
        List<Calendar.Day> days = new ArrayList<>();
        for (int week = 1; week <= MOST_WEEKS; week++) {
            for (DayOfWeek weekday : DayOfWeek.values()) {
                Optional<LocalDate> first = day(before, week, weekday);
                Optional<LocalDate> second = day(after, week, weekday);
                if (first.isPresent() || second.isPresent()) {
                    days.add(new Calendar.Day(first, second));
                }
            }
        }
        return days;
    }

    private static Optional<LocalDate> day(YearMonth month, int week, DayOfWeek weekday) {
        return IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .filter(day -> day.getDayOfWeek() == weekday && RowColumns.weekOfMonth(day) == week)
                .findFirst();
    }
}
