package io.github.careplansdk.csv.validate.internal.row;

import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.ServiceCodes;
import io.github.careplansdk.csv.layout.internal.ValueType;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.RowCheck;
import java.util.ArrayList;
import java.util.List;

/** Rules about services, equipment, and what a code asks for beside it. */
final class ServiceRules {
    private ServiceRules() {}

    static List<RowCheck> exchangedTypes(Layout<?> layout, FileContext file) {
        List<RowCheck> checks = new ArrayList<>();
        for (Column code : Columns.of(layout, CellType.SERVICE_CODE)) {
            int index = code.index();
            checks.add((row, problems) -> {
                if (row.isFilled(index)
                        && row.value(index) != ServiceCodes.GRAND_TOTAL
                        && !ServiceCodes.typeOf(row.value(index)).isExchanged()) {
                    problems.report(ProblemCode.SERVICE_TYPE_NOT_EXCHANGED, index);
                }
            });
        }
        layout.find("serviceType")
                .map(Column::index)
                .ifPresent(type -> checks.add((row, problems) -> {
                    if (row.isFilled(type)
                            && !ServiceCodes.type((int) row.value(type)).isExchanged()) {
                        problems.report(ProblemCode.SERVICE_TYPE_NOT_EXCHANGED, type);
                    }
                }));
        return checks;
    }

    static List<RowCheck> equipmentCodes(Layout<?> layout, FileContext file) {
        if (!layout.declares("taisCode")) {
            return List.of();
        }
        int service = layout.column("serviceCode").index();
        int tais = layout.column("taisCode").index();
        int notified = layout.column("notifiedEquipmentCode").index();
        return List.of((row, problems) -> {
            if (!isService(row, service) || !typeOf(row, service).isEquipmentRental()) {
                return;
            }
            if (row.isEmpty(tais) && row.isEmpty(notified)) {
                problems.report(ProblemCode.EQUIPMENT_CODE_MISSING, tais);
            } else if (row.isFilled(tais) && row.isFilled(notified)) {
                problems.report(ProblemCode.EQUIPMENT_CODE_BOTH, notified);
            }
        });
    }

    static List<RowCheck> detailNumbers(Layout<?> layout, FileContext file) {
        if (!layout.declares("detailNumber")) {
            return List.of();
        }
        int detail = layout.column("detailNumber").index();
        int service = layout.column("serviceCode").index();
        return List.of((row, problems) -> {
            if (row.isFilled(detail)
                    && isService(row, service)
                    && typeOf(row, service) != ServiceType.EQUIPMENT_RENTAL) {
                problems.report(ProblemCode.DETAIL_NUMBER_MISPLACED, detail);
            }
        });
    }

    private static boolean isService(TypedRow row, int service) {
        return row.isFilled(service) && !ServiceCodes.isTotal(row.value(service));
    }

    private static ServiceType typeOf(TypedRow row, int service) {
        return ServiceCodes.typeOf(row.value(service));
    }

    static List<Column> textsOfCodes(Layout<?> layout) {
        return Columns.of(layout, column -> column.filledWhen().isPresent());
    }

    static RowCheck otherText(Layout<?> layout, Column text) {
        Column.Condition condition = text.filledWhen().orElseThrow();
        Column code = layout.column(condition.column());
        long other = ValueType.of(code).number(condition.code());
        return (row, problems) -> {
            if (row.isFilled(code.index()) && row.value(code.index()) == other && row.isEmpty(text.index())) {
                problems.report(ProblemCode.OTHER_TEXT_MISSING, text.index(), code.name());
            }
        };
    }
}
