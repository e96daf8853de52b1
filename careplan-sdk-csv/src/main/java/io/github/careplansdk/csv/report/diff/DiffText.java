package io.github.careplansdk.csv.report.diff;

import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.TextTable;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.diff.Calendar;
import io.github.careplansdk.csv.diff.CellPair;
import io.github.careplansdk.csv.diff.Change;
import io.github.careplansdk.csv.diff.Diff;
import io.github.careplansdk.csv.diff.FileDiff;
import io.github.careplansdk.csv.diff.GroupDiff;
import io.github.careplansdk.csv.diff.KindCount;
import io.github.careplansdk.csv.diff.KindDiff;
import io.github.careplansdk.csv.diff.RecordDiff;
import io.github.careplansdk.csv.diff.Side;
import io.github.careplansdk.csv.diff.Unread;
import io.github.careplansdk.csv.diff.UserDiff;
import io.github.careplansdk.csv.report.internal.CalendarGrid;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Differences for people: the sums, then user by user the records that differ and the columns in which they do, with the
 * calendar of each service that differs. It names users by their insured numbers, and shows cells only if told to; those by
 * which records are told apart, as numbers, providers, service codes and days, it always shows. Immutable and safe to share.
 */
public final class DiffText {
    private static final int DEFAULT_WIDTH = 100;
    private static final int NARROWEST = 60;
    private static final int HALF_A_MONTH = 16;
    private static final int TWO_WEEKS = 14;

    private final DiffTexts texts;
    private final int width;
    private final boolean coloured;
    private final boolean values;

    private DiffText(DiffTexts texts, int width, boolean coloured, boolean values) {
        this.texts = texts;
        this.width = width;
        this.coloured = coloured;
        this.values = values;
    }

    /** Returns a text in a language, 100 columns wide, without colours and without the values of cells. */
    public static DiffText in(Language language) {
        return new DiffText(DiffTexts.in(language), DEFAULT_WIDTH, false, false);
    }

    /** Returns a copy of this text with another number of columns, at least 60; a Japanese character takes two. */
    public DiffText width(int columns) {
        return new DiffText(texts, Math.max(columns, NARROWEST), coloured, values);
    }

    /** Returns a copy of this text with or without the colours of a terminal (ANSI escape sequences). */
    public DiffText coloured(boolean colours) {
        return new DiffText(texts, width, colours, values);
    }

    /** Returns a copy of this text that shows the cells that differ, or does not. They are personal data. */
    public DiffText showValues(boolean show) {
        return new DiffText(texts, width, coloured, show);
    }

    /**
     * Writes what differs, its lines ended by LF.
     *
     * @throws IOException if {@code out} cannot be written
     */
    public void write(Diff found, Appendable out) throws IOException {
        Page page = new Page(out, width, coloured);
        page.line(0, found.isSame() ? Style.GOOD : Style.BAD, texts.get("title") + "  " + texts.verdict(found));
        page.facts(0, Style.PLAIN, texts.facts(found));
        for (KindCount kind : found.kinds()) {
            writeCounts(page, 2, texts.kind(kind.kind()), kind);
        }
        writeUnread(page, found.unread());
        writeFiles(page, found.files());
        for (UserDiff user : found.users()) {
            page.gap();
            page.line(0, Style.BOLD, texts.user(user));
            for (GroupDiff group : user.groups()) {
                writeGroup(page, group);
            }
        }
    }

    private void writeCounts(Page page, int indent, String kind, KindCount count) throws IOException {
        List<String> facts = new ArrayList<>();
        facts.add(kind);
        facts.addAll(texts.counts(count));
        page.facts(indent, Style.PLAIN, facts);
    }

    private void writeUnread(Page page, List<Unread> unread) throws IOException {
        if (unread.isEmpty()) {
            return;
        }
        page.gap();
        page.paragraph(0, Style.BAD, texts.get("unreadHint"));
        for (Unread each : unread) {
            page.facts(2, Style.PLAIN, texts.unread(each));
        }
    }

    private void writeFiles(Page page, List<FileDiff> files) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        page.gap();
        page.line(0, Style.BOLD, texts.get("files"));
        for (FileDiff file : files) {
            page.facts(2, Style.PLAIN, List.of(texts.change(file.change()), file.name()));
        }
    }

    private void writeGroup(Page page, GroupDiff group) throws IOException {
        page.line(2, Style.BAD, texts.group(group));
        page.facts(4, Style.PLAIN, texts.notes(group));
        for (KindDiff kind : group.kinds()) {
            writeKind(page, group, kind);
        }
        if (group.calendar().isPresent()) {
            writeCalendar(page, group.calendar().get());
        }
    }

    private void writeKind(Page page, GroupDiff group, KindDiff kind) throws IOException {
        writeCounts(page, 4, texts.kind(kind), kind.count());
        if (!kind.common().isEmpty()) {
            writeCommon(page, kind.common());
        }
        if (group.change() != Change.CHANGED && !values) {
            return;
        }
        for (RecordDiff record : kind.records()) {
            List<String> facts = new ArrayList<>(List.of(texts.change(record.change()), texts.rows(record)));
            if (!record.key().isEmpty()) {
                facts.add(texts.key(record));
            }
            page.facts(6, Style.PLAIN, facts);
            if (values) {
                writeValues(page, record.cells(), record.change());
            } else if (record.change() == Change.CHANGED) {
                page.paragraph(8, Style.PLAIN, texts.columns(record.cells()));
            }
        }
    }

    private void writeCommon(Page page, List<CellPair> common) throws IOException {
        if (values) {
            page.line(6, Style.PLAIN, texts.get("common"));
            writeValues(page, common, Change.CHANGED);
        } else {
            page.labelled(6, Style.PLAIN, texts.get("common"), texts.columns(common));
        }
    }

    private void writeValues(Page page, List<CellPair> cells, Change change) throws IOException {
        TextTable table = new TextTable();
        for (CellPair cell : cells) {
            table.row(texts.name(cell), texts.values(cell, change));
        }
        page.table(8, Style.PLAIN, table);
    }

    private void writeCalendar(Page page, Calendar calendar) throws IOException {
        for (Calendar.Service service : calendar.services()) {
            if (service.isSame()) {
                continue;
            }
            page.facts(4, Style.PLAIN, texts.service(service));
            CalendarGrid grid =
                    calendar.isOfTwoMonths() ? gridOfTwoMonths(calendar, service) : gridOfAMonth(calendar, service);
            grid.line(texts.get("differs"), differences(service)).write(page, width);
        }
    }

    private CalendarGrid gridOfAMonth(Calendar calendar, Calendar.Service service) {
        CalendarGrid grid = new CalendarGrid(HALF_A_MONTH)
                .line("", each(calendar, day -> number(day.before())))
                .line("", each(calendar, day -> texts.weekday(day.any())));
        for (Side side : Side.values()) {
            grid.line(texts.side(side), times(service, side));
        }
        return grid;
    }

    private CalendarGrid gridOfTwoMonths(Calendar calendar, Calendar.Service service) {
        CalendarGrid grid = new CalendarGrid(TWO_WEEKS).line("", each(calendar, day -> texts.weekday(day.any())));
        for (Side side : Side.values()) {
            grid.line(texts.side(side), each(calendar, day -> number(day.of(side))))
                    .line("", times(service, side));
        }
        return grid;
    }

    private static String number(Optional<LocalDate> day) {
        return day.map(date -> String.valueOf(date.getDayOfMonth())).orElse("");
    }

    private static List<String> times(Calendar.Service service, Side side) {
        return service.times(side).stream().map(CalendarGrid::times).toList();
    }

    private static List<String> differences(Calendar.Service service) {
        return IntStream.range(0, service.before().size())
                .mapToObj(
                        day -> service.before().get(day).equals(service.after().get(day)) ? "" : "*")
                .toList();
    }

    private static List<String> each(Calendar calendar, Function<Calendar.Day, String> text) {
        return calendar.days().stream().map(text).toList();
    }
}
