package io.github.careplansdk.csv.report.reconcile;

import io.github.careplansdk.core.internal.text.Template;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.reconcile.Outcome;
import io.github.careplansdk.csv.reconcile.Reconciliation;
import io.github.careplansdk.csv.reconcile.ServiceComparison;
import io.github.careplansdk.csv.reconcile.Side;
import io.github.careplansdk.csv.reconcile.UnitSum;
import io.github.careplansdk.csv.reconcile.UserComparison;
import io.github.careplansdk.csv.reconcile.Visit;
import io.github.careplansdk.csv.report.internal.CalendarDays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plan against result as one page for a browser: for each user the calendar grid of all services, planned above given,
 * and below it what differs. The page needs no network and no script, and prints on A4 landscape. It names users by
 * their insured numbers, and escapes all content of files. Immutable and safe to share.
 */
public final class ReconciliationPage {
    private static final Map<Outcome, String> MARKS = Map.of(
            Outcome.NOT_DONE, "×",
            Outcome.NOT_PLANNED, "＋",
            Outcome.OTHER_TIME, "△",
            Outcome.OTHER_COUNT, "△",
            Outcome.OTHER_UNITS, "△");

    private static final Template TEMPLATE = Template.beside(ReconciliationPage.class, "reconcile.html");

    private final ReconciliationTexts texts;

    private ReconciliationPage(ReconciliationTexts texts) {
        this.texts = texts;
    }

    /** Returns a page in a language. */
    public static ReconciliationPage in(Language language) {
        return new ReconciliationPage(ReconciliationTexts.in(language));
    }

    /**
     * Writes the page, which says that it is UTF-8; the writer stays open.
     *
     * @throws IOException if {@code out} cannot be written
     */
    public void write(Reconciliation found, Writer out) throws IOException {
        List<String> facts = new ArrayList<>(texts.facts(found));
        facts.add(texts.units(found.units()));
        Map<String, Object> page = new HashMap<>();
        page.put("text", texts.texts());
        page.put("language", texts.language().id());
        page.put("verdict", texts.verdict(found));
        page.put("verdictId", found.isAsPlanned() ? "good" : "bad");
        page.put("facts", facts);
        page.put("legend", legend());
        page.put(
                "unread",
                texts.unread(found.unread()).stream()
                        .map(fact -> String.join("  ", fact))
                        .toList());
        page.put("plan", Side.PLAN.text(texts.language()));
        page.put("result", Side.RESULT.text(texts.language()));
        page.put("users", found.users().stream().map(this::user));
        try {
            TEMPLATE.write(page, out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private List<Map<String, ?>> legend() {
        return List.of(
                legend(Outcome.NOT_DONE, Outcome.NOT_DONE.text(texts.language())),
                legend(Outcome.NOT_PLANNED, Outcome.NOT_PLANNED.text(texts.language())),
                legend(Outcome.OTHER_TIME, texts.get("otherTimeCountOrUnits")));
    }

    private static Map<String, ?> legend(Outcome outcome, String text) {
        return Map.of("mark", marks(Set.of(outcome)), "text", text);
    }

    private Map<String, ?> user(UserComparison user) {
        YearMonth month = user.month();
        List<String> facts = new ArrayList<>(texts.counts(user::count));
        facts.add(texts.units(user.units()));
        return Map.of(
                "title", texts.month(month) + "  " + texts.user(user.user()),
                "facts", facts,
                "days",
                        days(month)
                                .map(day -> CalendarDays.heading(day, texts.language()))
                                .toList(),
                "services",
                        user.services().stream()
                                .map(service -> service(month, service))
                                .toList(),
                "differences",
                        user.services().stream().flatMap(this::differences).toList());
    }

    private static Stream<LocalDate> days(YearMonth month) {
        return IntStream.rangeClosed(1, month.lengthOfMonth()).mapToObj(month::atDay);
    }

    private Map<String, ?> service(YearMonth month, ServiceComparison service) {
        Map<LocalDate, Set<Outcome>> outcomes = service.visits().stream()
                .collect(Collectors.toMap(Visit::date, Visit::outcomes, ReconciliationPage::both));
        return Map.of(
                "names", texts.service(service),
                "notes", texts.notes(service),
                "sides",
                        Stream.of(Side.values())
                                .map(side -> side(side, month, service, outcomes))
                                .toList());
    }

    private Map<String, ?> side(
            Side side, YearMonth month, ServiceComparison service, Map<LocalDate, Set<Outcome>> outcomes) {
        boolean planned = side == Side.PLAN;
        UnitSum units = service.units();
        return Map.of(
                "style", planned ? "first" : "second",
                "planned", planned,
                "label", side.text(texts.language()),
                "days",
                        days(month)
                                .map(date ->
                                        cell(planned, service.times(side, date), outcomes.getOrDefault(date, Set.of())))
                                .toList(),
                "times", number(service.times(side)),
                "units", number(planned ? units.planned() : units.given()));
    }

    private static Map<String, ?> cell(boolean planned, int times, Set<Outcome> outcomes) {
        String state =
                outcomes.isEmpty() ? "day" : outcomes.equals(Set.of(Outcome.AS_PLANNED)) ? "day good" : "day bad";
        return Map.of("style", state, "times", times == 0 ? "" : times, "mark", planned ? "" : marks(outcomes));
    }

    /** The marks of outcomes, each once; nothing where all is as planned. */
    private static String marks(Set<Outcome> outcomes) {
        return outcomes.stream()
                .filter(MARKS::containsKey)
                .sorted()
                .map(MARKS::get)
                .distinct()
                .collect(Collectors.joining());
    }

    private Stream<Map<String, ?>> differences(ServiceComparison service) {
        return service.visits().stream()
                .filter(visit -> !visit.isAsPlanned())
                .map(visit -> Map.of(
                        "day", texts.day(visit.date()),
                        "service", String.join("  ", texts.service(service)),
                        "mark", marks(visit.outcomes()),
                        "outcomes", texts.outcomes(visit),
                        "planned", visit.row(Side.PLAN).map(texts::row).orElse(""),
                        "given", visit.row(Side.RESULT).map(texts::row).orElse("")));
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
