package io.github.careplansdk.csv.export;

import io.github.careplansdk.csv.model.Table6;
import java.time.YearMonth;
import java.util.List;

/**
 * The results of a month (実績): all service types and satellites, since results are sent as a whole.
 *
 * @param month the service month (対象年月)
 * @param rows the rows, each with the care office that it goes to (プラン担当業者コード)
 */
public record MonthResults(YearMonth month, List<Table6> rows) {
    /**
     * Creates results.
     *
     * @throws IllegalArgumentException if a row is of another month
     */
    public MonthResults {
        rows = SortingCells.copy(rows);
        for (Table6 row : rows) {
            MonthPlan.check(month, row == null ? null : row.serviceMonth());
        }
    }
}
