package io.github.careplansdk.csv.reconcile;

import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How the rows of a service in table 6 add up to units. */
enum Counting {
    /** Each row: its units times its count; pro rata, each day of the pattern (日割対象日). */
    EACH_ROW,
    /** The service is counted once a month, though it stands on several days. */
    ONCE_A_MONTH;

    /**
     * How a service is counted. Without times on several days (9999), table 6 does not tell whether each day counts or all
     * count once; table 7 does.
     */
    static Counting of(List<Table6> planned, List<Table7> claims) {
        boolean open = planned.size() > 1
                && planned.stream().allMatch(row -> row.startTime().time().isEmpty());
        boolean once = !claims.isEmpty() && claims.stream().allMatch(claim -> claim.count() == 1);
        return open && once ? ONCE_A_MONTH : EACH_ROW;
    }

    /** The units of a side's rows of one service. */
    long units(List<Table6> rows) {
        Set<List<Object>> counted = new LinkedHashSet<>();
        long sum = 0;
        for (Table6 row : rows) {
            long units = row.units().orElse(0);
            if (row.proRatedDays().isPresent()) {
                if (counted.add(List.of(row.proRatedDays().get(), units))) {
                    sum += units * row.proRatedDays().get().days().size();
                }
            } else if (this == EACH_ROW) {
                sum += units * row.count();
            } else if (counted.add(List.of(units))) {
                sum += units;
            }
        }
        return sum;
    }
}
