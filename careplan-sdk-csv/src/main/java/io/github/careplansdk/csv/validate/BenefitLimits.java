package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.code.CareLevel;
import io.github.careplansdk.core.internal.DatedTable;
import java.io.IOException;
import java.io.Reader;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The monthly benefit limits (区分支給限度基準額) of the care levels, each with the month from which it applies. A care level
 * may have several. Immutable.
 */
public final class BenefitLimits {
    private static final BenefitLimits PUBLISHED = new BenefitLimits(
            DatedTable.beside(BenefitLimits.class, "benefit-limits.tsv", 3, BenefitLimits::limit, Limit::about));

    /** By care level, by the first month. */
    private final Map<CareLevel, NavigableMap<YearMonth, List<Long>>> units = new EnumMap<>(CareLevel.class);

    private record Limit(YearMonth month, CareLevel level, List<Long> units) {

        /** The month and the level. */
        List<?> about() {
            return List.of(month, level);
        }
    }

    private BenefitLimits(Collection<Limit> limits) {
        for (Limit limit : limits) {
            units.computeIfAbsent(limit.level(), level -> new TreeMap<>()).put(limit.month(), limit.units());
        }
    }

    /** Returns the limits that were published when this version was released. */
    public static BenefitLimits published() {
        return PUBLISHED;
    }

    /**
     * Reads limits and leaves the reader open: lines of first month (YYYY-MM), care level code and units, separated by
     * tabs. Several limits of a level are separated by commas. Lines that begin with {@code #} are comments.
     *
     * @throws CarePlanException with code {@code DATED_TABLE}, {@code DATED_TABLE_REPEATED} or {@code
     *     DATED_TABLE_EMPTY} if a line has another form, two are of one month and care level, or there is none
     * @throws IOException if the reader cannot be read
     */
    public static BenefitLimits read(Reader reader) throws IOException {
        return new BenefitLimits(DatedTable.read(reader, 3, BenefitLimits::limit, Limit::about));
    }

    private static Limit limit(List<String> cells) {
        List<Long> units = Stream.of(cells.get(2).split(",")).map(Long::valueOf).toList();
        if (units.stream().anyMatch(each -> each <= 0)) {
            throw new IllegalArgumentException("no units");
        }
        return new Limit(
                YearMonth.parse(cells.get(0)), CareLevel.of(cells.get(1)).orElseThrow(), units);
    }

    /** Returns the limits of a care level in a month, in units; none for a month before the first that is known. */
    public List<Long> of(CareLevel level, YearMonth month) {
        NavigableMap<YearMonth, List<Long>> byMonth = units.get(level);
        Map.Entry<YearMonth, List<Long>> found = byMonth == null ? null : byMonth.floorEntry(month);
        return found == null ? List.of() : found.getValue();
    }
}
