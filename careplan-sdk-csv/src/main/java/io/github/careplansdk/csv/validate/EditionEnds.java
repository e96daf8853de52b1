package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.internal.DatedTable;
import io.github.careplansdk.core.move.AnnouncedDate;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The days from which the exchange no longer accepts files of an edition. If only the month is announced, its first day
 * counts. Immutable.
 */
public final class EditionEnds {
    private static final DateTimeFormatter VERSION = DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT);

    private static final EditionEnds PUBLISHED = new EditionEnds(
            DatedTable.beside(EditionEnds.class, "edition-ends.tsv", 3, EditionEnds::parse, End::csvVersion));

    private final Map<String, End> byVersion = new LinkedHashMap<>();

    /**
     * The end of an edition.
     *
     * @param csvVersion the CSV version in its files
     * @param announced the day, or the month, from which its files are not accepted, as announced
     * @param day {@code announced} as a day
     * @param source who announced it
     */
    public record End(String csvVersion, String announced, LocalDate day, String source) {
        /** Returns whether files of the edition are no longer accepted on a day. */
        public boolean isOver(LocalDate today) {
            return !today.isBefore(day);
        }
    }

    private EditionEnds(Collection<End> ends) {
        ends.forEach(end -> byVersion.put(end.csvVersion(), end));
    }

    /** Returns what was announced when this version was released. */
    public static EditionEnds published() {
        return PUBLISHED;
    }

    /**
     * Reads ends and leaves the reader open: lines of CSV version, day (YYYY-MM-DD) or month (YYYY-MM), and source,
     * separated by tabs. Lines that begin with {@code #} are comments.
     *
     * @throws CarePlanException with code {@code DATED_TABLE}, {@code DATED_TABLE_REPEATED} or {@code
     *     DATED_TABLE_EMPTY} if a line has another form, two are of one version, or there is none
     * @throws IOException if the reader cannot be read
     */
    public static EditionEnds read(Reader reader) throws IOException {
        return new EditionEnds(DatedTable.read(reader, 3, EditionEnds::parse, End::csvVersion));
    }

    private static End parse(List<String> cells) {
        YearMonth.parse(cells.get(0), VERSION);
        AnnouncedDate date = AnnouncedDate.parse(cells.get(1), cells.get(2));
        return new End(cells.get(0), date.announced(), date.first(), date.source());
    }

    /** Returns a copy of these ends, all of them on another day, such as that of the move once it is known. */
    public EditionEnds on(LocalDate day) {
        return new EditionEnds(byVersion.values().stream()
                .map(end -> new End(end.csvVersion(), day.toString(), day, end.source()))
                .toList());
    }

    /** Returns the end of the edition with a CSV version, or empty if none is known. */
    public Optional<End> end(String csvVersion) {
        return Optional.ofNullable(byVersion.get(csvVersion));
    }
}
