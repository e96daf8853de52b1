package io.github.careplansdk.csv.report.reconcile;

import io.github.careplansdk.core.code.Weekday;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What text and page say alike. */
record ReconciliationWords(Language language) {
    String say(String japanese, String english) {
        return language == Language.JA ? japanese : english;
    }

    String title() {
        return say("予定と実績の突合", "Plan against result");
    }

    String verdict(Reconciliation found) {
        if (!found.unread().isEmpty()) {
            return say("読めないデータがあります", "Not all could be read");
        }
        return found.isAsPlanned() ? say("すべて予定どおり", "All as planned") : say("差異あり", "There are differences");
    }

    String month(YearMonth month) {
        return language == Language.JA ? month.getYear() + "年" + month.getMonthValue() + "月" : month.toString();
    }

    String user(User user) {
        return say("保険者 ", "insurer ") + user.insurer().value() + "  " + say("被保険者 ", "insured ")
                + user.insured().value();
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
            notes.add(say("この事業所からの実績がありません", "the provider sent no result of this user"));
        }
        service.otherInsurer()
                .ifPresent(other -> notes.add(
                        say("実績の保険者 " + other + "（住所地特例か確認してください）", "the result names the insurer " + other)));
        return notes;
    }

    /** How many visits have each outcome, as far as there are any. */
    List<String> counts(ToLongFunction<Outcome> count) {
        List<String> counts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            long visits = count.applyAsLong(outcome);
            if (visits > 0) {
                counts.add(String.format(Locale.ROOT, say("%s %,d件", "%s: %,d"), outcome.text(language), visits));
            }
        }
        return counts;
    }

    String units(UnitSum units) {
        String sums = String.format(
                Locale.ROOT,
                say("予定 %,d単位  実績 %,d単位", "planned %,d units, given %,d units"),
                units.planned(),
                units.given());
        return units.unstated() == 0
                ? sums
                : sums
                        + String.format(
                                Locale.ROOT,
                                say("（ほかに単位数のない実績 %,d件）", " (and %,d results without units)"),
                                units.unstated());
    }

    String day(LocalDate date) {
        return language == Language.JA
                ? date.getMonthValue() + "月" + date.getDayOfMonth() + "日（" + weekday(date) + "）"
                : date + " " + weekday(date);
    }

    String weekday(LocalDate date) {
        return language == Language.JA
                ? Weekday.values()[date.getDayOfWeek().getValue() - 1].label()
                : date.getDayOfWeek()
                        .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                        .substring(0, 2);
    }

    String outcomes(Visit visit) {
        return String.join(
                say("、", ", "),
                visit.outcomes().stream().map(outcome -> outcome.text(language)).toList());
    }

    /** A row of table 6: its times, count and units. */
    String row(Table6 row) {
        List<String> parts = new ArrayList<>();
        if (row.startTime().time().isPresent() || row.endTime().time().isPresent()) {
            parts.add(time(row.startTime()) + "-" + time(row.endTime()));
        }
        parts.add(String.format(Locale.ROOT, say("%d回", "×%d"), row.count()));
        row.units().ifPresent(units -> parts.add(String.format(Locale.ROOT, say("%,d単位", "%,d units"), units)));
        row.proRatedDays()
                .ifPresent(days -> parts.add(String.format(
                        Locale.ROOT,
                        say("日割 %d日", "pro rata %d days"),
                        days.days().size())));
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
                    List.of(each.side().text(language), each.reason().text(language), each.file()));
            each.user().ifPresent(user -> about.add(user(user)));
            rows.computeIfAbsent(about, none -> new ArrayList<>()).add(each.row());
        }
        List<List<String>> facts = new ArrayList<>();
        rows.forEach((about, numbers) -> {
            if (!numbers.contains(0L)) {
                about.add(say("データ行 ", "rows ") + String.join(", ", ranges(numbers)));
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

    String unreadHint() {
        return say(
                "次のデータは比べていません。validate コマンドで誤りを確かめてください。",
                "These were not compared; the command validate says what is wrong with them.");
    }
}
