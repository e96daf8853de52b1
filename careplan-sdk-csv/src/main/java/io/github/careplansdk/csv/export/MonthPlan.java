package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plan of an office with care managers for a month: all its users, with the services of all their providers,
 * whether exchanged or not.
 *
 * @param month the service month (対象年月)
 * @param table6 サービス利用票: the services
 * @param table7 サービス利用票別表: details, with or without the rows of totals
 * @param supplements 利用者補足情報, one for each user; with the plan's date and month as they may stand in the office's
 *     software, since what is sent has the date 00000000 and this month
 * @param supportCenters for the users whose care was outsourced to this office, the support center (地域包括支援センター) that
 *     did so and gets their plan as well
 */
public record MonthPlan(
        YearMonth month,
        List<Table6> table6,
        List<Table7> table7,
        List<Supplement> supplements,
        Map<User, OfficeNumber> supportCenters) {
    /**
     * Creates a plan.
     *
     * @throws IllegalArgumentException if a row of table 6 or 7 is of another month
     */
    public MonthPlan {
        table6 = SortingCells.copy(table6);
        table7 = SortingCells.copy(table7);
        supplements = SortingCells.copy(supplements);
        supportCenters = Map.copyOf(supportCenters);
        for (Table6 row : table6) {
            check(month, row == null ? null : row.serviceMonth());
        }
        for (Table7 row : table7) {
            check(month, row == null ? null : row.serviceMonth());
        }
    }

    /** Creates a plan that goes to no support center. */
    public MonthPlan(YearMonth month, List<Table6> table6, List<Table7> table7, List<Supplement> supplements) {
        this(month, table6, table7, supplements, Map.of());
    }

    /** Checks a row's month; that it lacks one, the exporter reports. */
    static void check(YearMonth expected, @Nullable YearMonth found) {
        if (found != null && !expected.equals(found)) {
            throw new IllegalArgumentException("A row is of " + found + ", not of " + expected + ".");
        }
    }
}
