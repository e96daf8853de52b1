package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.csv.layout.Column;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Cells in the words of a form: era dates, labels of codes, grouped numbers. */
final class CellWords {
    private static final int MINUTES_OF_HOUR = 60;
    private static final int HOURS_OF_DAY = 24;

    private CellWords() {}

    /** The words for a cell of a column, or empty where it is not what the column's type asks for. */
    static Optional<String> of(Column column, String cell) {
        if (cell.isEmpty()) {
            return Optional.of("");
        }
        return switch (column.type()) {
            case DATE -> isZero(column, cell) ? Optional.of("") : date(cell).map(Era::date);
            case MONTH -> isZero(column, cell) ? Optional.of("") : month(cell).map(Era::month);
            case CODE -> code(column, cell).map(Code::label);
            case SERVICE_TYPE -> ServiceType.of(cell).map(ServiceType::label);
            case TIME -> time(cell);
            case TIME_OR_9999 -> cell.equals("9999") ? Optional.of("") : time(cell);
            case INT -> number(cell).stream().mapToObj(CellWords::grouped).findFirst();
            default -> Optional.of(cell);
        };
    }

    private static boolean isZero(Column column, String cell) {
        return column.zeroAllowed() && cell.chars().allMatch(c -> c == '0');
    }

    /** 12,345. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** 9:05. */
    static String clock(int minutes) {
        return String.format(Locale.ROOT, "%d:%02d", minutes / MINUTES_OF_HOUR, minutes % MINUTES_OF_HOUR);
    }

    static Optional<LocalDate> date(String cell) {
        if (!cell.matches("[0-9]{8}")) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(cell);
            return Optional.of(LocalDate.of(number / 10_000, number / 100 % 100, number % 100));
        } catch (DateTimeException notReal) {
            return Optional.empty();
        }
    }

    static Optional<YearMonth> month(String cell) {
        if (!cell.matches("[0-9]{6}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(cell);
        try {
            return Optional.of(YearMonth.of(number / 100, number % 100));
        } catch (DateTimeException notReal) {
            return Optional.empty();
        }
    }

    static Optional<? extends Code> code(Column column, String cell) {
        return column.codes().stream().filter(code -> code.code().equals(cell)).findFirst();
    }

    /** The minutes of a day at a time of four digits; 2400 is its end. */
    static OptionalInt minutes(String cell) {
        if (!cell.matches("[0-9]{4}")) {
            return OptionalInt.empty();
        }
        int hour = Integer.parseInt(cell) / 100;
        int minute = Integer.parseInt(cell) % 100;
        boolean real = minute < MINUTES_OF_HOUR && (hour < HOURS_OF_DAY || hour == HOURS_OF_DAY && minute == 0);
        return real ? OptionalInt.of(hour * MINUTES_OF_HOUR + minute) : OptionalInt.empty();
    }

    private static Optional<String> time(String cell) {
        return minutes(cell).stream().mapToObj(CellWords::clock).findFirst();
    }

    static OptionalInt number(String cell) {
        return cell.matches("-?[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(cell)) : OptionalInt.empty();
    }
}
