package io.github.careplansdk.crypto.office;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.internal.DatedTable;
import io.github.careplansdk.core.move.AnnouncedDate;
import io.github.careplansdk.core.move.ExchangeMove;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dates, periods and hours that the portal and the exchange hold to, each with the day since which it holds and its
 * source. When licences end, the {@link ExchangeMove} says. Newer ones replace them without a release. Immutable.
 */
public final class OfficeFacts {
    /** In place of a day: it holds as far back as is known. In place of a value: there is no such thing. */
    private static final String NONE = "-";

    private static final OfficeFacts PUBLISHED = new OfficeFacts(
            byName(DatedTable.beside(OfficeFacts.class, "office-facts.tsv", 4, OfficeFacts::parse, Line::subject)),
            ExchangeMove.published());

    private final Map<Name, List<Line>> lines;
    private final ExchangeMove move;

    /** The facts there are, and the form of their values. */
    private enum Name {
        ISSUING_STOPS(Hours::parse),
        RENEWAL_OPENS(OfficeFacts::period),
        LICENCE_RENEWS_ITSELF(LocalDate::parse),
        FREE_PASS(OfficeFacts::period);

        private final Function<String, Object> parser;

        Name(Function<String, Object> parser) {
            this.parser = parser;
        }

        static Name of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    private record Line(Name name, LocalDate since, Optional<Object> value, String source) {
        Object subject() {
            return List.of(name, since);
        }
    }

    /**
     * Hours of a day in Japan.
     *
     * @param from their first moment
     * @param to the first moment after them
     */
    public record Hours(LocalTime from, LocalTime to) {
        /** @throws IllegalArgumentException if they do not end after they begin */
        public Hours {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("Hours end after they begin, on the same day.");
            }
        }

        private static Hours parse(String text) {
            String[] ends = text.split("-", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException("Hours are HH:MM-HH:MM.");
            }
            return new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        }

        /** Returns whether a time is within them. */
        public boolean include(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }

        @Override
        public String toString() {
            return from + "-" + to;
        }
    }

    private OfficeFacts(Map<Name, List<Line>> lines, ExchangeMove move) {
        this.lines = lines;
        this.move = move;
    }

    /** Returns what was published when this version was released. */
    public static OfficeFacts published() {
        return PUBLISHED;
    }

    /**
     * Returns a copy in which the facts that a table names replace ours; leaves the reader open. A line has the name of a fact,
     * the day since which it holds, its value and its source, separated by tabs, as in {@code office-facts.tsv}. Lines that
     * begin with {@code #} are comments.
     *
     * @throws CarePlanException with code {@code DATED_TABLE}, {@code DATED_TABLE_REPEATED} or {@code DATED_TABLE_EMPTY}
     *     if a line has another form, two say the same since the same day, or there is none
     * @throws IOException if the reader cannot be read
     */
    public OfficeFacts with(Reader reader) throws IOException {
        Map<Name, List<Line>> merged = new EnumMap<>(lines);
        merged.putAll(byName(DatedTable.read(reader, 4, OfficeFacts::parse, Line::subject)));
        return new OfficeFacts(merged, move);
    }

    /** Returns a copy with what is announced about the move of the exchange. */
    public OfficeFacts with(ExchangeMove value) {
        return new OfficeFacts(lines, value);
    }

    private static Map<Name, List<Line>> byName(Collection<Line> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(Line::name, () -> new EnumMap<>(Name.class), Collectors.toList()));
    }

    private static Period period(String text) {
        Period period = Period.parse(text);
        if (period.isNegative()) {
            throw new IllegalArgumentException("A period is not negative.");
        }
        return period;
    }

    private static Line parse(List<String> cells) {
        Name name = Name.of(cells.get(0));
        LocalDate since = cells.get(1).equals(NONE) ? LocalDate.MIN : LocalDate.parse(cells.get(1));
        Optional<Object> value =
                Optional.of(cells.get(2)).filter(text -> !text.equals(NONE)).map(name.parser);
        return new Line(name, since, value, cells.get(3));
    }

    /** Returns the hours in which no certificates are issued, on a day. */
    public Optional<Hours> issuingStops(LocalDate day) {
        return value(Name.ISSUING_STOPS, day, Hours.class);
    }

    /** Returns how long before its last day the renewal of a certificate opens. */
    public Period renewalWindow(LocalDate day) {
        return value(Name.RENEWAL_OPENS, day, Period.class).orElse(Period.ZERO);
    }

    /** Returns whether licences that were first applied for on a day renew by themselves. */
    public boolean licenceRenewsItself(LocalDate applied) {
        return value(Name.LICENCE_RENEWS_ITSELF, applied, LocalDate.class)
                .filter(first -> !applied.isBefore(first))
                .isPresent();
    }

    /** Returns how long a licence is free that was applied for on a day in the free-pass campaign (フリーパスキャンペーン). */
    public Optional<Period> freePass(LocalDate applied) {
        return value(Name.FREE_PASS, applied, Period.class);
    }

    /** Returns when all licences end. */
    public AnnouncedDate licencesEnd() {
        return move.licencesEnd();
    }

    /** Returns the sources of all facts, each once. */
    public List<String> sources() {
        Stream<String> ofLines = lines.values().stream().flatMap(List::stream).map(Line::source);
        return Stream.concat(ofLines, Stream.of(licencesEnd().source()))
                .distinct()
                .sorted()
                .toList();
    }

    private <T> Optional<T> value(Name name, LocalDate day, Class<T> type) {
        Stream<Line> holding = lines.getOrDefault(name, List.of()).stream()
                .filter(line -> !line.since().isAfter(day));
        return holding.max(Comparator.comparing(Line::since))
                .flatMap(Line::value)
                .map(type::cast);
    }
}
