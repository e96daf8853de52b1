package io.github.careplansdk.csv.report.diff;

import io.github.careplansdk.core.internal.text.Template;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.diff.Calendar;
import io.github.careplansdk.csv.diff.CellPair;
import io.github.careplansdk.csv.diff.Change;
import io.github.careplansdk.csv.diff.Diff;
import io.github.careplansdk.csv.diff.GroupDiff;
import io.github.careplansdk.csv.diff.KindCount;
import io.github.careplansdk.csv.diff.KindDiff;
import io.github.careplansdk.csv.diff.RecordDiff;
import io.github.careplansdk.csv.diff.Side;
import io.github.careplansdk.csv.diff.UserDiff;
import io.github.careplansdk.csv.report.internal.CalendarDays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Differences as one page for a browser: for each user the records that differ and the columns in which they do, and the
 * calendars of table 6, one side above the other. The page needs no network and no script, and prints on A4 landscape. It
 * names users by their insured numbers, and shows cells only if told to, but for those by which records are told apart. It
 * escapes all content of files. Immutable and safe to share.
 */
public final class DiffPage {
    private static final Template TEMPLATE = Template.beside(DiffPage.class, "diff.html");

    private final DiffTexts texts;
    private final boolean values;

    private DiffPage(DiffTexts texts, boolean values) {
        this.texts = texts;
        this.values = values;
    }

    /** Returns a page in a language, without the values of cells. */
    public static DiffPage in(Language language) {
        return new DiffPage(DiffTexts.in(language), false);
    }

    /** Returns a copy of this page that shows the cells that differ, or does not. They are personal data. */
    public DiffPage showValues(boolean show) {
        return new DiffPage(texts, show);
    }

    /**
     * Writes the page, which says that it is UTF-8; the writer stays open.
     *
     * @throws IOException if {@code out} cannot be written
     */
    public void write(Diff found, Writer out) throws IOException {
        Map<String, Object> page = new HashMap<>();
        page.put("text", texts.texts());
        page.put("language", texts.language().id());
        page.put("verdict", texts.verdict(found));
        page.put("verdictId", found.isSame() ? "good" : "bad");
        page.put("facts", texts.facts(found));
        page.put("values", values);
        page.put("counts", found.kinds().stream().map(this::count).toList());
        page.put(
                "unread",
                found.unread().stream()
                        .map(unread -> String.join("  ", texts.unread(unread)))
                        .toList());
        page.put(
                "files",
                found.files().stream()
                        .map(file -> texts.change(file.change()) + "  " + file.name())
                        .toList());
        page.put("users", found.users().stream().map(this::user));
        try {
            TEMPLATE.write(page, out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private Map<String, ?> count(KindCount count) {
        return Map.of("kind", texts.kind(count.kind()), "numbers", numbers(count));
    }

    private static List<String> numbers(KindCount count) {
        return Stream.of(count.same(), count.changed(), count.added(), count.removed())
                .map(number -> String.format(Locale.ROOT, "%,d", number))
                .toList();
    }

    private Map<String, ?> user(UserDiff user) {
        return Map.of(
                "title", texts.user(user),
                "groups", user.groups().stream().map(this::group).toList());
    }

    private Map<String, ?> group(GroupDiff group) {
        boolean listed = values || group.change() == Change.CHANGED;
        return Map.of(
                "title", texts.group(group),
                "notes", texts.notes(group),
                "kinds", group.kinds().stream().map(kind -> kind(kind, listed)).toList(),
                "calendars", group.calendar().map(this::calendar).stream().toList());
    }

    private Map<String, ?> kind(KindDiff kind, boolean listed) {
        return Map.of(
                "title", texts.kind(kind),
                "counts", texts.counts(kind.count()),
                "common",
                        kind.common().stream()
                                .map(cell -> cell(cell, Change.CHANGED))
                                .toList(),
                "records", listed ? kind.records().stream().map(this::record).toList() : List.of());
    }

    private Map<String, ?> record(RecordDiff record) {
        boolean shown = values || record.change() == Change.CHANGED;
        return Map.of(
                "change", texts.change(record.change()),
                "style", record.change().name().toLowerCase(Locale.ROOT),
                "rows", texts.rows(record),
                "key", texts.key(record),
                "cells",
                        shown
                                ? record.cells().stream()
                                        .map(cell -> cell(cell, record.change()))
                                        .toList()
                                : List.of());
    }

    private Map<String, ?> cell(CellPair cell, Change change) {
        return Map.of("name", texts.name(cell), "values", values ? texts.values(cell, change) : "");
    }

    private Map<String, ?> calendar(Calendar calendar) {
        List<Map<String, ?>> headings = calendar.isOfTwoMonths()
                ? List.of(
                        heading(calendar, Side.BEFORE, texts.side(Side.BEFORE)),
                        heading(calendar, Side.AFTER, texts.side(Side.AFTER)))
                : List.of(heading(calendar, Side.AFTER, ""));
        return Map.of(
                "headings",
                headings,
                "services",
                calendar.services().stream().map(this::service).toList());
    }

    private Map<String, ?> heading(Calendar calendar, Side side, String label) {
        return Map.of(
                "label",
                label,
                "days",
                calendar.days().stream().map(day -> heading(day, side)).toList());
    }

    private Map<String, ?> heading(Calendar.Day day, Side side) {
        return day.of(side)
                .<Map<String, ?>>map(date -> CalendarDays.heading(date, texts.language()))
                .orElse(Map.of("number", "", "weekday", "", "style", ""));
    }

    private Map<String, ?> service(Calendar.Service service) {
        return Map.of(
                "names",
                texts.service(service),
                "sides",
                Stream.of(Side.values()).map(side -> times(service, side)).toList());
    }

    private Map<String, ?> times(Calendar.Service service, Side side) {
        boolean first = side == Side.BEFORE;
        List<Long> times = service.times(side);
        return Map.of(
                "style",
                first ? "first" : "second",
                "first",
                first,
                "label",
                texts.side(side),
                "days",
                IntStream.range(0, times.size())
                        .mapToObj(i -> Map.of(
                                "style",
                                service.before().get(i).equals(service.after().get(i)) ? "day" : "day bad",
                                "times",
                                times.get(i) == 0 ? "" : times.get(i)))
                        .toList(),
                "sum",
                times.stream().mapToLong(Long::longValue).sum());
    }
}
