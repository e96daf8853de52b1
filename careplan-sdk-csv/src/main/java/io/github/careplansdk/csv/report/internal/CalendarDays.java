package io.github.careplansdk.csv.report.internal;

import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Language;
import java.time.LocalDate;
import java.util.Map;

/** The days above a calendar grid. */
public final class CalendarDays {
    private CalendarDays() {}

    /** Returns a short name of the weekday. */
    public static String weekday(LocalDate date, Language language) {
        return Texts.beside(CalendarDays.class, language).get("weekday." + date.getDayOfWeek());
    }

    /** Returns what a page has above a day: its {@code number}, its {@code weekday}, and a {@code style} at weekends. */
    public static Map<String, ?> heading(LocalDate date, Language language) {
        return Map.of("number", date.getDayOfMonth(), "weekday", weekday(date, language), "style", style(date));
    }

    private static String style(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SUNDAY -> "sunday";
            case SATURDAY -> "saturday";
            default -> "";
        };
    }
}
