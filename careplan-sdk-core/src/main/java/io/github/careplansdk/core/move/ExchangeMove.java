package io.github.careplansdk.core.move;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.internal.DatedTable;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What is announced about the move of the exchange into the web service (介護保険資格確認等WEBサービス): its dates, and the CSV
 * versions that it accepts afterwards. Immutable.
 */
public final class ExchangeMove {
    private static final int PARTS = 3;
    private static final Pattern VERSIONS = Pattern.compile("[0-9]{6}(,[0-9]{6})*");
    private static final ExchangeMove PUBLISHED = new ExchangeMove(
            DatedTable.beside(ExchangeMove.class, "exchange-move.tsv", PARTS, ExchangeMove::parse, Line::fact));

    private final Map<Fact, Line> lines = new EnumMap<>(Fact.class);

    private enum Fact {
        REGISTER_BY,
        MOVE,
        LICENCES_END,
        ACCEPTED;

        boolean isDate() {
            return this != ACCEPTED;
        }
    }

    private record Line(Fact fact, String value, String source) {}

    private ExchangeMove(Collection<Line> facts) {
        facts.forEach(line -> lines.put(line.fact(), line));
    }

    /** Returns what was announced when this version was released. */
    public static ExchangeMove published() {
        return PUBLISHED;
    }

    /**
     * Reads newer facts and leaves the reader open: lines of fact ({@code register-by}, {@code move}, {@code licences-end} or
     * {@code accepted}), value and source, separated by tabs. A value is a day (YYYY-MM-DD) or month (YYYY-MM); of {@code accepted}, CSV
     * versions separated by commas. Facts without a line stay as published. Lines that begin with {@code #} are comments.
     *
     * @throws CarePlanException with code {@code DATED_TABLE}, {@code DATED_TABLE_REPEATED} or {@code
     *     DATED_TABLE_EMPTY} if a line has another form, two are of one fact, or there is none
     * @throws IOException if the reader cannot be read
     */
    public static ExchangeMove read(Reader reader) throws IOException {
        return PUBLISHED.with(DatedTable.read(reader, PARTS, ExchangeMove::parse, Line::fact));
    }

    private static Line parse(List<String> cells) {
        Fact fact = Fact.valueOf(cells.get(0).toUpperCase(Locale.ROOT).replace('-', '_'));
        Line line = new Line(fact, cells.get(1), cells.get(2));
        if (fact.isDate()) {
            AnnouncedDate.parse(line.value(), line.source());
        } else if (!VERSIONS.matcher(line.value()).matches()) {
            throw new IllegalArgumentException("no CSV versions");
        }
        return line;
    }

    private ExchangeMove with(Collection<Line> newer) {
        ExchangeMove changed = new ExchangeMove(lines.values());
        newer.forEach(line -> changed.lines.put(line.fact(), line));
        return changed;
    }

    /** Returns a copy with the day of the move, once it is known; the licences end on it too. */
    public ExchangeMove on(LocalDate day) {
        UnaryOperator<Line> moved = line -> new Line(line.fact(), day.toString(), line.source());
        return with(List.of(moved.apply(line(Fact.MOVE)), moved.apply(line(Fact.LICENCES_END))));
    }

    /** Returns until when offices register for the web service. */
    public AnnouncedDate registration() {
        return date(Fact.REGISTER_BY);
    }

    /** Returns when the exchange moves. */
    public AnnouncedDate move() {
        return date(Fact.MOVE);
    }

    /** Returns when the licences of the client application end. */
    public AnnouncedDate licencesEnd() {
        return date(Fact.LICENCES_END);
    }

    /** Returns the CSV versions of files that are accepted after the move. */
    public List<String> acceptedVersions() {
        return List.of(line(Fact.ACCEPTED).value().split(","));
    }

    /** Returns who announced which versions are accepted. */
    public String acceptedSource() {
        return line(Fact.ACCEPTED).source();
    }

    private AnnouncedDate date(Fact fact) {
        Line line = line(fact);
        return AnnouncedDate.parse(line.value(), line.source());
    }

    private Line line(Fact fact) {
        Line line = lines.get(fact);
        if (line == null) {
            throw new IllegalStateException("exchange-move.tsv lacks " + fact);
        }
        return line;
    }
}
