package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.code.CareLevel;
import io.github.careplansdk.core.code.Code;
import java.io.IOException;
import java.io.Reader;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The monthly benefit limits (区分支給限度基準額) of the care levels, each with the month from which it holds. A care level may have
 * several. Immutable.
 */
public final class BenefitLimits {
    private static final BenefitLimits PUBLISHED =
            new BenefitLimits(DatedTable.published("benefit-limits.tsv", 3, BenefitLimits::limit, Limit::about));

    /** By care level, by the first month as the number YYYYMM. */
    private final Map<String, NavigableMap<Long, List<Long>>> units = new HashMap<>();

    private record Limit(long month, String level, List<Long> units) {
        private Limit {
            if (CareLevel.of(level).isEmpty() || units.stream().anyMatch(each -> each <= 0)) {
                throw new IllegalArgumentException("no care level or no units");
            }
        }

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
     * Reads limits and leaves the reader open: lines of first month (YYYY-MM), care level code and units, between tabs. Several
     * limits of a level stand beside each other with a comma between them. Lines that begin with {@code #} are comments.
     *
     * @throws CarePlanException with code {@code DATED_TABLE}, {@code DATED_TABLE_REPEATED} or {@code DATED_TABLE_EMPTY} if a line has another form, two are of one month and care level, or there
     *     is none
     * @throws IOException if the reader cannot be read
     */
    public static BenefitLimits read(Reader reader) throws IOException {
        return new BenefitLimits(DatedTable.read(reader, 3, BenefitLimits::limit, Limit::about));
    }

    private static Limit limit(List<String> cells) {
        YearMonth month = YearMonth.parse(cells.get(0));
        List<Long> units =
                List.of(cells.get(2).split(",")).stream().map(Long::valueOf).toList();
        return new Limit(month.getYear() * 100L + month.getMonthValue(), cells.get(1), units);
    }

    /**
     * Whether a limit is that of the higher of two care levels.
     *
     * @param month the month as the number YYYYMM; for months before the first known, every limit is right
     */
    boolean allow(long limit, long month, Code level, Code other) {
        List<Long> first = at(month, level);
        List<Long> second = at(month, other);
        return first.isEmpty()
                || second.isEmpty()
                || first.stream().anyMatch(one -> second.stream().anyMatch(two -> Math.max(one, two) == limit));
    }

    private List<Long> at(long month, Code level) {
        NavigableMap<Long, List<Long>> byMonth = units.get(level.code());
        Map.Entry<Long, List<Long>> found = byMonth == null ? null : byMonth.floorEntry(month);
        return found == null ? List.of() : found.getValue();
    }
}
