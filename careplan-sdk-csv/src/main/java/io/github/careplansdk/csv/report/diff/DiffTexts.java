package io.github.careplansdk.csv.report.diff;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.csv.diff.Calendar;
import io.github.careplansdk.csv.diff.CellPair;
import io.github.careplansdk.csv.diff.Change;
import io.github.careplansdk.csv.diff.Diff;
import io.github.careplansdk.csv.diff.GroupDiff;
import io.github.careplansdk.csv.diff.KindCount;
import io.github.careplansdk.csv.diff.KindDiff;
import io.github.careplansdk.csv.diff.RecordDiff;
import io.github.careplansdk.csv.diff.Side;
import io.github.careplansdk.csv.diff.Unread;
import io.github.careplansdk.csv.diff.UserDiff;
import io.github.careplansdk.csv.report.internal.CalendarDays;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What text and page say alike. */
record DiffTexts(Language language, Texts texts) {
    /** The texts in that language. */
    static DiffTexts in(Language language) {
        return new DiffTexts(language, Texts.beside(DiffTexts.class, language));
    }

    String get(String key) {
        return texts.get(key);
    }

    String verdict(Diff found) {
        if (!found.unread().isEmpty()) {
            return texts.get("verdict.unread");
        }
        return texts.get(found.isSame() ? "verdict.same" : "verdict.differences");
    }

    /** How many users differ and how many do not. */
    List<String> facts(Diff found) {
        List<String> facts = new ArrayList<>();
        facts.add(texts.count("users.differing", found.users().size()));
        facts.add(texts.count("users.same", found.sameUsers()));
        if (found.excluded() > 0) {
            facts.add(texts.count("excluded", found.excluded()));
        }
        return facts;
    }

    /** How many records of a kind there are by what happened to them. */
    List<String> counts(KindCount count) {
        List<String> counts = new ArrayList<>();
        counts.add(texts.count("same", count.same()));
        add(counts, "CHANGED.count", count.changed());
        add(counts, "ADDED.count", count.added());
        add(counts, "REMOVED.count", count.removed());
        return counts;
    }

    private void add(List<String> counts, String key, long count) {
        if (count > 0) {
            counts.add(texts.count(key, count));
        }
    }

    String kind(FileKind kind) {
        return new BilingualText(kind.titleJa(), kind.titleEn()).in(language) + " " + kind.name();
    }

    String kind(KindDiff kind) {
        return kind.before().equals(kind.after())
                ? kind(kind.before())
                : fromTo(kind(kind.before()), kind(kind.after()));
    }

    String change(Change change) {
        return texts.get(change.name());
    }

    String side(Side side) {
        return texts.get(side.name());
    }

    String user(UserDiff user) {
        return texts.with("user", Map.of("insurer", user.insurer(), "insured", user.insured()));
    }

    /** Which group it is: of which date or month, or of which on both sides. */
    String group(GroupDiff group) {
        String title = titles(group);
        String before =
                group.before().map(GroupDiff.Group::date).map(this::date).orElse("");
        String after = group.after().map(GroupDiff.Group::date).map(this::date).orElse(before);
        String dates = before.isEmpty() || before.equals(after) ? after : fromTo(before, after);
        return title + "  " + dates;
    }

    private String titles(GroupDiff group) {
        List<String> titles = Stream.concat(group.before().stream(), group.after().stream())
                .map(GroupDiff.Group::lead)
                .distinct()
                .map(this::kind)
                .toList();
        return titles.size() == 1 ? titles.get(0) : fromTo(titles.get(0), titles.get(1));
    }

    /** What is to be known of a group besides its records: what happened to it, its units, and how days were compared. */
    List<String> notes(GroupDiff group) {
        List<String> notes = new ArrayList<>();
        if (group.change() != Change.CHANGED) {
            notes.add(texts.get(group.change() + ".group"));
        }
        group.before().ifPresent(each -> notes.add(side(Side.BEFORE) + " " + each.unit()));
        group.after().ifPresent(each -> notes.add(side(Side.AFTER) + " " + each.unit()));
        if (group.calendar().filter(Calendar::isOfTwoMonths).isPresent()) {
            notes.add(texts.get("byWeekday"));
        }
        return notes;
    }

    /** A date or month as it stands in a cell, in words where it can be read. */
    String date(String cell) {
        try {
            if (cell.length() == 6) {
                return format(
                        "month.pattern", YearMonth.of(Integer.parseInt(cell) / 100, Integer.parseInt(cell) % 100));
            } else if (cell.length() == 8) {
                return format("date.pattern", LocalDate.parse(cell, DateTimeFormatter.BASIC_ISO_DATE));
            }
        } catch (DateTimeException | NumberFormatException notReadable) {
            return cell;
        }
        return cell;
    }

    private String format(String pattern, TemporalAccessor date) {
        return DateTimeFormatter.ofPattern(texts.get(pattern), Locale.ROOT).format(date);
    }

    /** What tells a record from others of its kind, on both sides where that differs. */
    String key(RecordDiff record) {
        List<String> parts = new ArrayList<>();
        for (CellPair cell : record.key()) {
            String before = date(cell, cell.before());
            String after = date(cell, cell.after());
            String text = record.change() != Change.CHANGED || before.equals(after)
                    ? before.isEmpty() ? after : before
                    : fromTo(before, after);
            parts.add(cell.column().numbering() ? name(cell) + " " + value(text) : value(text));
        }
        return String.join("  ", parts);
    }

    private String date(CellPair pair, String cell) {
        return switch (pair.column().type()) {
            case DATE, MONTH -> date(cell);
            default -> cell;
        };
    }

    /** The rows of a record in the files of both sides. */
    String rows(RecordDiff record) {
        Optional<String> before = record.before().map(place -> String.valueOf(place.row()));
        Optional<String> after = record.after().map(place -> String.valueOf(place.row()));
        String rows = before.isPresent() && after.isPresent()
                ? fromTo(before.get(), after.get())
                : before.or(() -> after).orElse("");
        return texts.with("rows", Map.of("rows", rows));
    }

    private String fromTo(String before, String after) {
        return texts.with("fromTo", Map.of("before", before, "after", after));
    }

    String name(CellPair cell) {
        return new BilingualText(cell.column().name(), cell.column().nameEn()).in(language);
    }

    String columns(List<CellPair> cells) {
        return String.join(texts.get("and"), cells.stream().map(this::name).toList());
    }

    /** What the cells of a column say: from what to what, or what a record that was added or removed has. */
    String values(CellPair cell, Change change) {
        return switch (change) {
            case CHANGED -> fromTo(value(cell.before()), value(cell.after()));
            case ADDED -> cell.after();
            case REMOVED -> cell.before();
        };
    }

    /** A cell, or words for an empty one. */
    private String value(String cell) {
        return cell.isEmpty() ? texts.get("empty") : cell;
    }

    String weekday(LocalDate date) {
        return CalendarDays.weekday(date, language);
    }

    List<String> service(Calendar.Service service) {
        return Stream.of(service.provider(), service.code(), service.equipment())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    List<String> unread(Unread unread) {
        Messages messages = Messages.in(language);
        List<String> facts = new ArrayList<>();
        facts.add(side(unread.side()));
        facts.add(unread.problem().code().name());
        String place = messages.place(unread.problem().location());
        facts.add((place.isEmpty() ? "" : place + ": ") + messages.message(unread.problem()));
        if (unread.problem().count() > 1) {
            facts.add(texts.count("unread.count", unread.problem().count()));
        }
        return facts;
    }
}
