package io.github.careplansdk.csv.report.reconcile;

import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.reconcile.Outcome;
import io.github.careplansdk.csv.reconcile.Reconciliation;
import io.github.careplansdk.csv.reconcile.ServiceComparison;
import io.github.careplansdk.csv.reconcile.Side;
import io.github.careplansdk.csv.reconcile.Unread;
import io.github.careplansdk.csv.reconcile.UserComparison;
import io.github.careplansdk.csv.reconcile.Visit;
import io.github.careplansdk.csv.report.internal.Html;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Plan against result as one page for a browser: for each user the calendar grid of all services, planned above given, and
 * below it what differs. The page needs no network and no script, and prints on A4 landscape. It names users by their insured
 * numbers; nothing a file holds becomes markup. Immutable and safe to share.
 */
public final class ReconciliationPage {
    private static final Map<Outcome, String> MARKS = Map.of(
            Outcome.NOT_DONE, "×",
            Outcome.NOT_PLANNED, "＋",
            Outcome.OTHER_TIME, "△",
            Outcome.OTHER_COUNT, "△",
            Outcome.OTHER_UNITS, "△");

    private final ReconciliationWords words;

    private ReconciliationPage(ReconciliationWords words) {
        this.words = words;
    }

    /** Pages in that language. */
    public static ReconciliationPage in(Language language) {
        return new ReconciliationPage(new ReconciliationWords(language));
    }

    /**
     * Writes the page, which says that it is UTF-8; the writer stays open.
     *
     * @throws IOException if {@code out} takes no more
     */
    public void write(Reconciliation found, Writer out) throws IOException {
        try {
            new Run(new Html(out)).write(found);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    /** One page. */
    private final class Run {
        private final Html html;

        Run(Html html) {
            this.html = html;
        }

        void write(Reconciliation found) {
            html.document(words.language().id()).line();
            html.open("head").line();
            html.open("meta").with("charset", "utf-8").close().line();
            html.open("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1")
                    .close()
                    .line();
            html.element("title", words.title()).line();
            html.verbatim("style", ReconciliationStyle.CSS).line();
            html.close().line();
            html.open("body").line();
            writeSummary(found);
            writeUnread(found.unread());
            found.users().forEach(this::writeUser);
            html.close().line();
            html.close().line();
        }

        private void writeSummary(Reconciliation found) {
            html.open("header").line();
            html.element("h1", words.title()).line();
            html.open("p")
                    .with("class", found.isAsPlanned() ? "verdict good" : "verdict bad")
                    .text(words.verdict(found))
                    .close()
                    .line();
            html.open("p").with("class", "facts");
            html.element("span", words.say("利用者 ", "users: ") + found.users().size() + words.say("人", ""));
            words.counts(found::count).forEach(count -> html.text(" ").element("span", count));
            html.text(" ").element("span", words.units(found.units()));
            html.close().line();
            html.open("p").with("class", "legend");
            for (Outcome outcome : List.of(Outcome.NOT_DONE, Outcome.NOT_PLANNED)) {
                mark(Set.of(outcome));
                html.text(" " + outcome.text(words.language()) + "  ");
            }
            mark(Set.of(Outcome.OTHER_TIME));
            html.text(" " + words.say("時刻・回数・単位数の違い", "other time, count or units"));
            html.close().line();
            html.close().line();
        }

        private void writeUnread(List<Unread> unread) {
            if (unread.isEmpty()) {
                return;
            }
            html.open("section").with("class", "unread").line();
            html.element("p", words.unreadHint()).line();
            html.open("ul").line();
            words.unread(unread)
                    .forEach(facts ->
                            html.element("li", String.join("  ", facts)).line());
            html.close().line();
            html.close().line();
        }

        private void writeUser(UserComparison user) {
            html.open("section").with("class", "user").line();
            html.element("h2", words.month(user.month()) + "  " + words.user(user.user()))
                    .line();
            if (user.services().isEmpty()) {
                html.element("p", words.say("読める行がありません", "no row of this user can be read"))
                        .line();
            } else {
                html.open("p").with("class", "facts");
                words.counts(user::count)
                        .forEach(count -> html.element("span", count).text(" "));
                html.element("span", words.units(user.units())).close().line();
                writeGrid(user);
                if (!user.isAsPlanned()) {
                    writeDifferences(user);
                }
            }
            html.close().line();
        }

        private void writeGrid(UserComparison user) {
            html.open("div").with("class", "scroll").line();
            html.open("table").with("class", "grid").line();
            html.open("thead").line();
            writeHead(user.month());
            html.close().line();
            user.services().forEach(service -> writeService(user.month(), service));
            html.close().line();
            html.close().line();
        }

        private void writeHead(YearMonth month) {
            html.open("tr");
            html.open("th")
                    .with("class", "service")
                    .with("rowspan", 2)
                    .text(words.say("サービス", "Service"))
                    .close();
            html.open("th").with("rowspan", 2).text("").close();
            for (int day = 1; day <= month.lengthOfMonth(); day++) {
                html.open("th")
                        .with("class", dayClass(month.atDay(day)))
                        .text(String.valueOf(day))
                        .close();
            }
            html.open("th").with("rowspan", 2).text(words.say("回数", "Times")).close();
            html.open("th").with("rowspan", 2).text(words.say("単位", "Units")).close();
            html.close().line();
            html.open("tr");
            for (int day = 1; day <= month.lengthOfMonth(); day++) {
                html.open("th")
                        .with("class", dayClass(month.atDay(day)))
                        .text(words.weekday(month.atDay(day)))
                        .close();
            }
            html.close().line();
        }

        private static String dayClass(LocalDate day) {
            return day.getDayOfWeek() == DayOfWeek.SUNDAY
                    ? "day sunday"
                    : day.getDayOfWeek() == DayOfWeek.SATURDAY ? "day saturday" : "day";
        }

        private void writeService(YearMonth month, ServiceComparison service) {
            Map<LocalDate, Set<Outcome>> outcomes =
                    service.visits().stream().collect(Collectors.toMap(Visit::date, Visit::outcomes, Run::both));
            html.open("tbody").line();
            for (Side side : Side.values()) {
                html.open("tr").with("class", side == Side.PLAN ? "planned" : "given");
                if (side == Side.PLAN) {
                    html.open("th").with("class", "service").with("rowspan", 2).with("scope", "rowgroup");
                    words.service(service).forEach(part -> html.element("div", part));
                    words.notes(service)
                            .forEach(note -> html.open("div")
                                    .with("class", "note")
                                    .text(note)
                                    .close());
                    html.close();
                }
                html.open("th")
                        .with("class", "side")
                        .text(side.text(words.language()))
                        .close();
                for (int day = 1; day <= month.lengthOfMonth(); day++) {
                    LocalDate date = month.atDay(day);
                    writeDay(side, service.times(side, date), outcomes.getOrDefault(date, Set.of()));
                }
                long units = side == Side.PLAN
                        ? service.units().planned()
                        : service.units().given();
                html.open("td")
                        .with("class", "sum")
                        .text(number(service.times(side)))
                        .close();
                html.open("td").with("class", "sum").text(number(units)).close();
                html.close().line();
            }
            html.close().line();
        }

        private void writeDay(Side side, int times, Set<Outcome> outcomes) {
            html.open("td").with("class", dayState(outcomes));
            html.text(times == 0 ? "" : String.valueOf(times));
            if (side == Side.RESULT) {
                mark(outcomes);
            }
            html.close();
        }

        private static String dayState(Set<Outcome> outcomes) {
            return outcomes.isEmpty() ? "day" : outcomes.equals(Set.of(Outcome.AS_PLANNED)) ? "day good" : "day bad";
        }

        /** The marks of outcomes, each once; nothing where all is as planned. */
        private void mark(Set<Outcome> outcomes) {
            String marks = outcomes.stream()
                    .filter(MARKS::containsKey)
                    .sorted()
                    .map(MARKS::get)
                    .distinct()
                    .collect(Collectors.joining());
            if (!marks.isEmpty()) {
                html.open("b").with("class", "mark").text(marks).close();
            }
        }

        private void writeDifferences(UserComparison user) {
            html.open("table").with("class", "differences").line();
            html.open("thead").open("tr");
            for (String head : List.of(
                    words.say("日", "Day"),
                    words.say("サービス", "Service"),
                    words.say("差異", "Difference"),
                    Side.PLAN.text(words.language()),
                    Side.RESULT.text(words.language()))) {
                html.element("th", head);
            }
            html.close().close().line();
            html.open("tbody").line();
            for (ServiceComparison service : user.services()) {
                for (Visit visit : service.visits()) {
                    if (!visit.isAsPlanned()) {
                        writeDifference(service, visit);
                    }
                }
            }
            html.close().line();
            html.close().line();
        }

        private void writeDifference(ServiceComparison service, Visit visit) {
            html.open("tr");
            html.element("td", words.day(visit.date()));
            html.element("td", String.join("  ", words.service(service)));
            html.open("td");
            mark(visit.outcomes());
            html.text(" " + words.outcomes(visit)).close();
            for (Side side : Side.values()) {
                html.element("td", visit.row(side).map(words::row).orElse(""));
            }
            html.close().line();
        }

        private static Set<Outcome> both(Set<Outcome> one, Set<Outcome> other) {
            Set<Outcome> both = EnumSet.copyOf(one);
            both.addAll(other);
            return both;
        }

        private static String number(long number) {
            return String.format(Locale.ROOT, "%,d", number);
        }
    }
}
