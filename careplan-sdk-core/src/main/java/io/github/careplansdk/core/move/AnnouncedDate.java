package io.github.careplansdk.core.move;

import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Language;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * A date as it was announced: a day, or a month of which the day is not announced yet.
 *
 * @param announced the day (YYYY-MM-DD) or the month (YYYY-MM)
 * @param first the day, or the first of the month
 * @param last the day, or the last of the month
 * @param source who announced it
 */
public record AnnouncedDate(String announced, LocalDate first, LocalDate last, String source) {
    private static final int MONTH = "YYYY-MM".length();

    /**
     * Returns a date that was announced as a day (YYYY-MM-DD) or as a month (YYYY-MM).
     *
     * @throws DateTimeParseException if it is neither
     */
    public static AnnouncedDate parse(String announced, String source) {
        if (announced.length() != MONTH) {
            return of(LocalDate.parse(announced), source);
        }
        YearMonth month = YearMonth.parse(announced);
        return new AnnouncedDate(announced, month.atDay(1), month.atEndOfMonth(), source);
    }

    private static AnnouncedDate of(LocalDate day, String source) {
        return new AnnouncedDate(day.toString(), day, day, source);
    }

    /** Returns whether the day is announced, and not only the month. */
    public boolean isDayKnown() {
        return first.equals(last);
    }

    /** Returns whether the date has come; if only the month is announced, its first day counts. */
    public boolean hasCome(LocalDate today) {
        return !today.isBefore(first);
    }

    /** Returns the date for people, saying that the day is not announced where it is not. */
    public String text(Language language) {
        String pattern =
                Texts.beside(AnnouncedDate.class, language).get(isDayKnown() ? "announced.day" : "announced.month");
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(first);
    }
}
