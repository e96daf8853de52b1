package io.github.careplansdk.csv.export;

import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.Table1;
import io.github.careplansdk.csv.model.Table2;
import io.github.careplansdk.csv.model.Table3;
import java.util.List;

/**
 * Care plans (居宅サービス計画書) of any number of users.
 *
 * @param table1 第1表, one row a plan
 * @param table2 第2表, sorted by its numbers within a plan
 * @param table3 第3表
 * @param supplements 利用者補足情報, one for each plan, with the plan's date; sent with the month 000000
 */
public record CarePlans(List<Table1> table1, List<Table2> table2, List<Table3> table3, List<Supplement> supplements) {
    public CarePlans {
        table1 = SortingCells.copy(table1);
        table2 = SortingCells.copy(table2);
        table3 = SortingCells.copy(table3);
        supplements = SortingCells.copy(supplements);
    }
}
