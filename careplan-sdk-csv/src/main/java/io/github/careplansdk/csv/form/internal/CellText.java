package io.github.careplansdk.csv.form.internal;

import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.kind.ServiceTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Values in the words of a form: era dates, labels of codes, grouped numbers. */
public final class CellText {
    private static final int MINUTES_OF_HOUR = 60;

    private CellText() {}

    /** The words for a value, or empty where the cell itself is what a form shows. */
    static Optional<String> of(Object value) {
        if (value instanceof LocalDate date) {
            return Optional.of(Era.date(date));
        } else if (value instanceof YearMonth month) {
            return Optional.of(Era.month(month));
        } else if (value instanceof Code code) {
            return Optional.of(code.label());
        } else if (value instanceof Integer number) {
            return Optional.of(grouped(number));
        } else if (value.equals(ServiceTime.NONE)) {
            return Optional.of("");
        }
        return minutes(value).stream().mapToObj(CellText::clock).findFirst();
    }

    /** 12,345. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** 9:05. */
    public static String clock(int minutes) {
        return String.format(Locale.ROOT, "%d:%02d", minutes / MINUTES_OF_HOUR, minutes % MINUTES_OF_HOUR);
    }

    /** The minutes of the day at a time; empty for other values and for no time. */
    static OptionalInt minutes(Object value) {
        Optional<?> time = value instanceof ServiceTime service ? service.time() : Optional.of(value);
        return time.filter(LocalTime.class::isInstance)
                .map(LocalTime.class::cast)
                .map(at -> OptionalInt.of(at.getHour() * MINUTES_OF_HOUR + at.getMinute()))
                .orElse(OptionalInt.empty());
    }
}
