package io.github.careplansdk.csv.validate.internal.row;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.ServiceCodes;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.RowCheck;
import java.util.List;
import java.util.stream.Stream;

/** Rules about the sorts of rows in tables 3 and 7. */
final class TableRules {
    private static final long ALL_OFFICES = 9_999_999_999L;

    private TableRules() {}

    static List<RowCheck> sortsOfTable3(Layout<?> layout, FileContext file) {
        if (!file.kind().equals(FileKind.UP3KYO)) {
            return List.of();
        }
        List<List<Integer>> sorts = List.of(
                indexes(layout, "serviceContent", "dayOfWeek", "startTime", "endTime"),
                indexes(layout, "dailyActivity", "activityStartTime", "activityEndTime"),
                indexes(layout, "nonWeeklyService"));
        return List.of((row, problems) -> {
            int begun = 0;
            int whole = 0;
            for (List<Integer> sort : sorts) {
                begun += sort.stream().allMatch(row::isEmpty) ? 0 : 1;
                whole += sort.stream().noneMatch(row::isEmpty) ? 1 : 0;
            }
            if (begun > 1) {
                problems.report(ProblemCode.TABLE3_ROW_MIXED, CellProblems.ROW, "@tooMuch");
            } else if (whole == 0) {
                problems.report(ProblemCode.TABLE3_ROW_MIXED, CellProblems.ROW, "@tooLittle");
            }
        });
    }

    private static List<Integer> indexes(Layout<?> layout, String... columns) {
        return Stream.of(columns).map(layout::column).map(Column::index).toList();
    }

    static List<RowCheck> valuesOfTotals(Layout<?> layout, FileContext file) {
        if (!file.kind().equals(FileKind.UPSIKYU)) {
            return List.of();
        }
        int service = layout.column("serviceCode").index();
        int units = layout.column("units").index();
        int rate = layout.column("discountedRate").index();
        int discounted = layout.column("discountedUnits").index();
        return List.of((row, problems) -> {
            if (row.isFilled(service) && ServiceCodes.isTotal(row.value(service))) {
                if (row.isFilled(units) && row.value(units) != 0) {
                    problems.report(ProblemCode.TOTAL_ROW_VALUE, units, "@unitsZero");
                }
                if (row.isFilled(rate)) {
                    problems.report(ProblemCode.TOTAL_ROW_VALUE, rate, "@rateEmpty");
                }
                if (row.isFilled(discounted)) {
                    problems.report(ProblemCode.TOTAL_ROW_VALUE, discounted, "@discountedEmpty");
                }
            }
        });
    }

    static List<RowCheck> providersOfTotals(Layout<?> layout, FileContext file) {
        if (!file.kind().equals(FileKind.UPSIKYU)) {
            return List.of();
        }
        int service = layout.column("serviceCode").index();
        int provider = layout.column("providerNumber").index();
        return List.of((row, problems) -> {
            if (row.isFilled(service) && row.isFilled(provider)) {
                boolean all = row.value(provider) == ALL_OFFICES;
                if (row.value(service) == ServiceCodes.GRAND_TOTAL && !all) {
                    problems.report(ProblemCode.TOTAL_ROW_PROVIDER, provider, "@grandTotalProvider");
                } else if (!ServiceCodes.isTotal(row.value(service)) && all) {
                    problems.report(ProblemCode.TOTAL_ROW_PROVIDER, provider, "@realProvider");
                    row.distrust(provider);
                }
            }
        });
    }
}
