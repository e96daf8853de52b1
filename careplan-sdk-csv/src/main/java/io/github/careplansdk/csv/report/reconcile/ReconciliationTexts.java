package io.github.careplansdk.csv.report.reconcile;

import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.reconcile.Outcome;
import io.github.careplansdk.csv.reconcile.Reconciliation;
import io.github.careplansdk.csv.reconcile.ServiceComparison;
import io.github.careplansdk.csv.reconcile.UnitSum;
import io.github.careplansdk.csv.reconcile.Unread;
import io.github.careplansdk.csv.reconcile.Visit;
import io.github.careplansdk.csv.report.internal.CalendarDays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What text and page say alike. */
record ReconciliationTexts(Texts texts) {
    /** The texts in that language. */
    static ReconciliationTexts in(Language language) {
        return new ReconciliationTexts(Texts.beside(ReconciliationTexts.class, language));
    }

    Language language() {
        return texts.language();
    }

    String get(String key) {
        return texts.get(key);
    }

    String verdict(Reconciliation found) {
        if (!found.unread().isEmpty()) {
            return texts.get("verdict.unread");
        }
        return texts.get(found.isAsPlanned() ? "verdict.asPlanned" : "verdict.differences");
    }

    String month(YearMonth month) {
        return format("month.pattern", month);
    }

    private String format(String pattern, TemporalAccessor date) {
        return DateTimeFormatter.ofPattern(texts.get(pattern), Locale.ROOT).format(date);
    }

    String user(User user) {
        return texts.with(
                "user",
                Map.of(
                        "insurer",
                        user.insurer().value(),
                        "insured",
                        user.insured().value()));
    }

    /** How many users there are, and how many visits have each outcome. */
    List<String> facts(Reconciliation found) {
        List<String> facts = new ArrayList<>();
        facts.add(
                texts.with("users", Map.of("count", String.valueOf(found.users().size()))));
        facts.addAll(counts(found::count));
        return facts;
    }

    /** Provider and service, with what is to be known of both. */
    List<String> service(ServiceComparison service) {
        List<String> parts = new ArrayList<>();
        parts.add((service.service().provider().value() + " " + service.providerName()).strip());
        String type = service.service().code().type().map(ServiceType::label).orElse("");
        parts.add((service.service().code().value() + " " + type).strip());
        if (!service.service().equipment().isEmpty()) {
            parts.add(service.service().equipment());
        }
        return parts;
    }

    /** What is to be known of a service besides its visits. */
    List<String> notes(ServiceComparison service) {
        List<String> notes = new ArrayList<>();
        if (!service.isReported()) {
            notes.add(texts.get("notReported"));
        }
        service.otherInsurer().ifPresent(other -> notes.add(texts.with("otherInsurer", Map.of("insurer", other))));
        return notes;
    }

    /** How many visits have each outcome, as far as there are any. */
    List<String> counts(ToLongFunction<Outcome> count) {
        List<String> counts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            long visits = count.applyAsLong(outcome);
            if (visits > 0) {
                counts.add(texts.with("outcome", Map.of("outcome", outcome.text(language()), "count", visits)));
            }
        }
        return counts;
    }

    String units(UnitSum units) {
        String sums = texts.with("units", Map.of("planned", units.planned(), "given", units.given()));
        return units.unstated() == 0 ? sums : sums + texts.count("unstated", units.unstated());
    }

    String day(LocalDate date) {
        return format("day.pattern", date) + texts.with("day.weekday", Map.of("weekday", weekday(date)));
    }

    String weekday(LocalDate date) {
        return CalendarDays.weekday(date, language());
    }

    String outcomes(Visit visit) {
        return String.join(
                texts.get("and"),
                visit.outcomes().stream()
                        .map(outcome -> outcome.text(language()))
                        .toList());
    }

    /** A row of table 6: its times, count and units. */
    String row(Table6 row) {
        List<String> parts = new ArrayList<>();
        if (row.startTime().time().isPresent() || row.endTime().time().isPresent()) {
            parts.add(time(row.startTime()) + "-" + time(row.endTime()));
        }
        parts.add(texts.with("times", Map.of("times", String.valueOf(row.count()))));
        row.units().ifPresent(units -> parts.add(texts.count("unitsOfRow", units)));
        row.proRatedDays()
                .ifPresent(days -> parts.add(texts.count("proRated", days.days().size())));
        return String.join(" ", parts);
    }

    private static String time(ServiceTime time) {
        return time.time().map(LocalTime::toString).orElse("9999");
    }

    /** What could not be read: the facts about each file and user, with all its rows. */
    List<List<String>> unread(List<Unread> unread) {
        Map<List<String>, List<Long>> rows = new LinkedHashMap<>();
        for (Unread each : unread) {
            List<String> about = new ArrayList<>(
                    List.of(each.side().text(language()), each.reason().text(language()), each.file()));
            each.user().ifPresent(user -> about.add(user(user)));
            rows.computeIfAbsent(about, none -> new ArrayList<>()).add(each.row());
        }
        List<List<String>> facts = new ArrayList<>();
        rows.forEach((about, numbers) -> {
            if (!numbers.contains(0L)) {
                about.add(texts.with("rows", Map.of("rows", String.join(", ", ranges(numbers)))));
            }
            facts.add(about);
        });
        return facts;
    }

    /** Numbers in ascending order, those that follow one another as one: 1-3, 7. */
    private static List<String> ranges(List<Long> numbers) {
        List<String> ranges = new ArrayList<>();
        for (int first = 0, last = 0; first < numbers.size(); first = ++last) {
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            ranges.add(first == last ? numbers.get(first).toString() : numbers.get(first) + "-" + numbers.get(last));
        }
        return ranges;
    }
}
