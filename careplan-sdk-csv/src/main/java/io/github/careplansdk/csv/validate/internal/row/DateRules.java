package io.github.careplansdk.csv.validate.internal.row;

import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.Dates;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.RowCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules about months, dates, periods and times. */
final class DateRules {
    private static final long EVENING = 1800;
    private static final long FIRST_BIRTH = 1870_01_01;

    private DateRules() {}

    private static Optional<Long> monthInName(FileContext file) {
        return file.name().flatMap(FileName::month).map(Dates::number);
    }

    static List<RowCheck> datesInMonth(Layout<?> layout, FileContext file) {
        if (!layout.declares("serviceMonth") || !layout.declares("serviceDate")) {
            return List.of();
        }
        int month = layout.column("serviceMonth").index();
        int date = layout.column("serviceDate").index();
        Optional<Long> named = monthInName(file);
        return List.of((row, problems) -> {
            long own = row.isFilled(month) ? row.value(month) : named.orElse(0L);
            if (row.isFilled(date)
                    && own != 0
                    && row.value(date) / 100 != own
                    && row.value(date) / 100 != named.orElse(own)) {
                problems.report(ProblemCode.DATE_OUTSIDE_MONTH, date);
            }
        });
    }

    static List<RowCheck> monthOfName(Layout<?> layout, FileContext file) {
        Optional<Long> named = monthInName(file);
        if (!layout.declares("serviceMonth") || named.isEmpty()) {
            return List.of();
        }
        int month = layout.column("serviceMonth").index();
        long expected = named.get();
        return List.of((row, problems) -> {
            if (row.isFilled(month) && row.value(month) != expected && row.value(month) != 0) {
                problems.report(ProblemCode.MONTH_DIFFERS_FROM_NAME, month, expected);
                row.distrust(month);
            }
        });
    }

    static List<RowCheck> proRatedDays(Layout<?> layout, FileContext file) {
        if (!layout.declares("serviceMonth")) {
            return List.of();
        }
        int month = layout.column("serviceMonth").index();
        List<RowCheck> checks = new ArrayList<>();
        for (Column column : Columns.of(layout, CellType.DAYS)) {
            int days = column.index();
            checks.add((row, problems) -> {
                if (row.isFilled(days)
                        && row.isFilled(month)
                        && row.value(days) >> Dates.lengthOfMonth(row.value(month)) != 0) {
                    problems.report(ProblemCode.PRO_RATED_DAY_OUTSIDE_MONTH, days);
                }
            });
        }
        return checks;
    }

    static List<RowCheck> plausibleDates(Layout<?> layout, FileContext file) {
        List<RowCheck> checks = new ArrayList<>();
        layout.find("birthDate").map(Column::index).ifPresent(birth -> {
            long today = Dates.number(file.check().today());
            checks.add((row, problems) -> {
                if (row.isFilled(birth) && row.value(birth) > today) {
                    problems.report(ProblemCode.DATE_IMPLAUSIBLE, birth, "@birthInFuture");
                } else if (row.isFilled(birth) && row.value(birth) < FIRST_BIRTH) {
                    problems.report(ProblemCode.DATE_IMPLAUSIBLE, birth, "@birthBefore1870");
                }
            });
        });
        Optional<FileName> name = file.name();
        if (name.isPresent() && layout.find("createdDate").isPresent()) {
            int created = layout.column("createdDate").index();
            long sent = Dates.number(name.get().serial().time().toLocalDate());
            checks.add((row, problems) -> {
                if (row.isFilled(created) && row.value(created) > sent) {
                    problems.report(ProblemCode.DATE_IMPLAUSIBLE, created, "@createdAfterSerial");
                }
            });
        }
        return checks;
    }

    static List<Column> periodEnds(Layout<?> layout) {
        return Columns.of(
                layout,
                column -> column.type() == CellType.DATE && !column.endOf().isEmpty());
    }

    static RowCheck period(Layout<?> layout, Column end) {
        Column start = layout.column(end.endOf());
        int from = start.index();
        int to = end.index();
        return (row, problems) -> {
            if (row.isFilled(from) && row.isFilled(to) && row.value(to) < row.value(from)) {
                problems.report(ProblemCode.PERIOD_ORDER, to, start.name());
            }
        };
    }

    static List<Column> timeEnds(Layout<?> layout) {
        return Columns.of(
                layout,
                column -> (column.type() == CellType.TIME || column.type() == CellType.TIME_OR_9999)
                        && !column.endOf().isEmpty());
    }

    static RowCheck times(Layout<?> layout, Column end) {
        Column start = layout.column(end.endOf());
        boolean inTable6 = end.type() == CellType.TIME_OR_9999;
        return (row, problems) -> checkTimes(row, start, end, inTable6, problems);
    }

    private static void checkTimes(TypedRow row, Column start, Column end, boolean inTable6, CellProblems problems) {
        if (!row.isFilled(start.index()) || !row.isFilled(end.index())) {
            return;
        }
        long from = row.value(start.index());
        long to = row.value(end.index());
        boolean noStart = from == TypedRow.NO_TIME;
        boolean noEnd = to == TypedRow.NO_TIME;
        if (noStart != noEnd) {
            problems.report(ProblemCode.TIME_HALF_GIVEN, end.index(), start.name());
        } else if (!noStart && ((to < from && from < EVENING) || (inTable6 && to == from))) {
            problems.report(ProblemCode.TIME_ORDER, end.index(), start.name());
        }
    }
}
