package io.github.careplansdk.csv.validate.internal.row;

import io.github.careplansdk.core.code.CareLevel;
import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.RowCheck;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Rules about the supplement (利用者補足情報). */
final class SupplementRules {
    private SupplementRules() {}

    /** With tables 1-3 the month is zero and the plan date real, with tables 6 and 7 the other way round. */
    static List<RowCheck> keys(Layout<?> layout, FileContext file) {
        if (!isSupplement(file) || file.name().isEmpty()) {
            return List.of();
        }
        boolean monthly = file.name().get().month().isPresent();
        int month = layout.column("serviceMonth").index();
        int plan = layout.column("carePlanDate").index();
        return List.of((row, problems) -> {
            if (row.isFilled(month) && monthly == (row.value(month) == 0)) {
                problems.report(ProblemCode.SUPPLEMENT_KEY, month, monthly ? "@monthReal" : "@monthZero");
                row.distrust(month);
            }
            if (row.isFilled(plan) && monthly != (row.value(plan) == 0)) {
                problems.report(ProblemCode.SUPPLEMENT_KEY, plan, monthly ? "@planDateZero" : "@planDateReal");
                row.distrust(plan);
            }
        });
    }

    static List<RowCheck> limitSlots(Layout<?> layout, FileContext file) {
        if (!isSupplement(file)) {
            return List.of();
        }
        List<int[]> slots = new ArrayList<>();
        for (int slot = 1;
                layout.find("serviceTypeLimits[" + slot + "].serviceType").isPresent();
                slot++) {
            String path = "serviceTypeLimits[" + slot + "].";
            slots.add(layout.columns().stream()
                    .filter(column -> column.nameEn().startsWith(path))
                    .mapToInt(Column::index)
                    .toArray());
        }
        return List.of((row, problems) -> {
            boolean gap = false;
            for (int[] slot : slots) {
                boolean empty = true;
                for (int column : slot) {
                    empty &= row.isEmpty(column);
                }
                if (!empty && gap) {
                    problems.report(ProblemCode.LIMIT_SLOT_ORDER, slot[0]);
                    return;
                }
                gap |= empty;
            }
        });
    }

    /**
     * The monthly limit is that of the care level; where that changed in the month, the higher one's. Where a cell of these cannot
     * be relied on, or no limits are known for the month, nothing is said.
     */
    static List<RowCheck> limitsOfCareLevels(Layout<?> layout, FileContext file) {
        if (!isSupplement(file)) {
            return List.of();
        }
        Column levels = layout.column("careLevel");
        int level = levels.index();
        int limit = layout.column("benefitLimitUnits").index();
        int changed = layout.column("careLevelChangeDate").index();
        Column previousLevels = layout.column("previousCareLevel");
        int previous = previousLevels.index();
        int serviceMonth = layout.column("serviceMonth").index();
        int planDate = layout.column("carePlanDate").index();
        return List.of((row, problems) -> {
            if (!row.isFilled(level) || !row.isFilled(limit) || !row.isSound(changed)) {
                return;
            }
            long month = row.isFilled(serviceMonth) && row.value(serviceMonth) != 0
                    ? row.value(serviceMonth)
                    : row.isFilled(planDate) ? row.value(planDate) / 100 : 0;
            boolean changedInMonth = row.isFilled(changed) && row.value(changed) / 100 == month;
            if (month == 0 || (changedInMonth && !row.isFilled(previous))) {
                return;
            }
            Code now = levels.codes().get((int) row.value(level));
            Code before = changedInMonth ? previousLevels.codes().get((int) row.value(previous)) : now;
            YearMonth inMonth = YearMonth.of((int) month / 100, (int) month % 100);
            List<Long> first = limits(file, now, inMonth);
            List<Long> second = limits(file, before, inMonth);
            long given = row.value(limit);
            if (!first.isEmpty()
                    && !second.isEmpty()
                    && first.stream().noneMatch(one -> second.stream().anyMatch(two -> Math.max(one, two) == given))) {
                problems.report(ProblemCode.LIMIT_NOT_OF_CARE_LEVEL, limit);
            }
        });
    }

    private static List<Long> limits(FileContext file, Code level, YearMonth month) {
        return CareLevel.of(level.code())
                .map(known -> file.check().benefitLimits().of(known, month))
                .orElse(List.of());
    }

    private static boolean isSupplement(FileContext file) {
        return file.kind().equals(FileKind.UPHOSOKU);
    }
}
