package io.github.careplansdk.csv.report.reconcile;

import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.TextTable;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.reconcile.Reconciliation;
import io.github.careplansdk.csv.reconcile.ServiceComparison;
import io.github.careplansdk.csv.reconcile.Side;
import io.github.careplansdk.csv.reconcile.Unread;
import io.github.careplansdk.csv.reconcile.UserComparison;
import io.github.careplansdk.csv.reconcile.Visit;
import io.github.careplansdk.csv.report.internal.CalendarGrid;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Plan against result for people: the sums, then user by user what differs, with the calendar grid of each service that
 * differs. It names users by their insured numbers. Immutable and safe to share.
 */
public final class ReconciliationText {
    private static final int DEFAULT_WIDTH = 100;
    private static final int NARROWEST = 60;
    private static final int HALF_A_MONTH = 16;

    private final ReconciliationTexts texts;
    private final int width;
    private final boolean coloured;

    private ReconciliationText(ReconciliationTexts texts, int width, boolean coloured) {
        this.texts = texts;
        this.width = width;
        this.coloured = coloured;
    }

    /** Returns a text in a language, 100 columns wide and without colours. */
    public static ReconciliationText in(Language language) {
        return new ReconciliationText(ReconciliationTexts.in(language), DEFAULT_WIDTH, false);
    }

    /** Returns a copy of this text with another number of columns, at least 60; a Japanese character takes two. */
    public ReconciliationText width(int columns) {
        return new ReconciliationText(texts, Math.max(columns, NARROWEST), coloured);
    }

    /** Returns a copy of this text with or without the colours of a terminal (ANSI escape sequences). */
    public ReconciliationText coloured(boolean colours) {
        return new ReconciliationText(texts, width, colours);
    }

    /**
     * Writes a reconciliation, its lines ended by LF.
     *
     * @throws IOException if {@code out} cannot be written
     */
    public void write(Reconciliation found, Appendable out) throws IOException {
        Page page = new Page(out, width, coloured);
        page.line(0, found.isAsPlanned() ? Style.GOOD : Style.BAD, texts.get("title") + "  " + texts.verdict(found));
        page.facts(0, Style.PLAIN, texts.facts(found));
        page.line(0, Style.PLAIN, texts.units(found.units()));
        writeUnread(page, found.unread());
        for (UserComparison user : found.users()) {
            page.gap();
            writeUser(page, user);
        }
    }

    private void writeUnread(Page page, List<Unread> unread) throws IOException {
        if (unread.isEmpty()) {
            return;
        }
        page.gap();
        page.paragraph(0, Style.BAD, texts.get("unreadHint"));
        for (List<String> facts : texts.unread(unread)) {
            page.facts(2, Style.PLAIN, facts);
        }
    }

    private void writeUser(Page page, UserComparison user) throws IOException {
        page.line(0, Style.BOLD, texts.month(user.month()) + "  " + texts.user(user.user()));
        if (user.services().isEmpty()) {
            page.line(2, Style.BAD, texts.get("noRow"));
            return;
        }
        page.line(2, Style.PLAIN, texts.units(user.units()));
        for (ServiceComparison service : user.services()) {
            writeService(page, user.month(), service);
        }
    }

    private void writeService(Page page, YearMonth month, ServiceComparison service) throws IOException {
        Style style = service.isAsPlanned() ? Style.GOOD : Style.BAD;
        page.facts(2, style, texts.service(service));
        List<String> facts = new ArrayList<>(texts.counts(service::count));
        facts.add(texts.units(service.units()));
        page.facts(4, Style.PLAIN, facts);
        for (String note : texts.notes(service)) {
            page.paragraph(4, Style.DOUBTFUL, note);
        }
        if (service.isAsPlanned()) {
            return;
        }
        writeGrid(page, month, service);
        TextTable differences = new TextTable();
        for (Visit visit : service.visits()) {
            if (!visit.isAsPlanned()) {
                differences.row(
                        texts.day(visit.date()), texts.outcomes(visit), row(visit, Side.PLAN), row(visit, Side.RESULT));
            }
        }
        page.table(4, Style.PLAIN, differences);
    }

    private String row(Visit visit, Side side) {
        return visit.row(side)
                .map(row -> side.text(texts.language()) + " " + texts.row(row))
                .orElse("");
    }

    private void writeGrid(Page page, YearMonth month, ServiceComparison service) throws IOException {
        Set<LocalDate> differing = service.visits().stream()
                .filter(visit -> !visit.isAsPlanned())
                .map(Visit::date)
                .collect(Collectors.toSet());
        List<LocalDate> days = IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .toList();
        CalendarGrid grid = new CalendarGrid(HALF_A_MONTH)
                .line("", each(days, day -> String.valueOf(day.getDayOfMonth())))
                .line("", each(days, texts::weekday));
        for (Side side : Side.values()) {
            grid.line(side.text(texts.language()), each(days, day -> CalendarGrid.times(service.times(side, day))));
        }
        grid.line(texts.get("differs"), each(days, day -> differing.contains(day) ? "*" : ""))
                .write(page, width);
    }

    private static List<String> each(List<LocalDate> days, Function<LocalDate, String> text) {
        return days.stream().map(text).toList();
    }
}
