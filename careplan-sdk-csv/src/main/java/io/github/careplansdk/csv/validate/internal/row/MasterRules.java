package io.github.careplansdk.csv.validate.internal.row;

import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.master.MasterData;
import io.github.careplansdk.core.master.MasterData.Service;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.ServiceCodes;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.RowCheck;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules that ask the caller's master data. They say only what is certain: nothing of the services of municipalities, which have
 * codes and units of their own, nor where the master data do not know.
 */
final class MasterRules {
    private MasterRules() {}

    static List<RowCheck> codes(Layout<?> layout, FileContext file) {
        if (file.check().masterData().isEmpty() || !layout.declares("serviceCode")) {
            return List.of();
        }
        KnownServices known =
                new KnownServices(layout, file.check().masterData().get());
        return List.of((row, problems) -> {
            if (known.canTell(row) && known.of(row).isEmpty() && known.hasAllOfItsType(row)) {
                problems.report(ProblemCode.SERVICE_CODE_NOT_IN_MASTER, known.code, known.month(row));
            }
        });
    }

    /**
     * The units of a row are those of its code. Table 7 has them before the discount, table 6 after it: there no more is certain
     * than that they are not beyond those of the code. Nothing is said of 0, which stands where units cannot be computed, of days
     * pro rata, and of equipment, whose units come from its price.
     */
    static List<RowCheck> units(Layout<?> layout, FileContext file) {
        if (file.check().masterData().isEmpty() || !layout.declares("serviceCode") || !layout.declares("units")) {
            return List.of();
        }
        KnownServices known =
                new KnownServices(layout, file.check().masterData().get());
        boolean beforeDiscount = layout.declares("discountedUnits");
        int units = layout.column("units").index();
        int count = layout.column("count").index();
        int proRated = layout.find("proRatedDays").map(Column::index).orElse(-1);
        return List.of((row, problems) -> {
            if (!known.canTell(row)
                    || !row.isFilled(units)
                    || row.value(units) == 0
                    || known.type(row).isEquipmentRental()
                    || (proRated >= 0 && !row.isEmpty(proRated))) {
                return;
            }
            int ofCode = known.of(row).map(service -> service.units().orElse(0)).orElse(0);
            long most = ofCode * Math.max(1, row.isFilled(count) ? row.value(count) : 1);
            if (ofCode != 0 && (beforeDiscount ? row.value(units) != ofCode : isBeyond(row.value(units), most))) {
                problems.report(ProblemCode.UNITS_NOT_OF_CODE, units, ofCode);
            }
        });
    }

    /** Whether no discount makes these units of those. */
    private static boolean isBeyond(long units, long most) {
        return Long.signum(units) != Long.signum(most) || Math.abs(units) > Math.abs(most);
    }

    /** What master data have of the services of a file, each code asked once a month. */
    private static final class KnownServices {
        private static final int MOST_KEPT = 10_000;

        private final MasterData master;
        private final int code;
        private final int monthColumn;
        private final Map<Long, Optional<Service>> services = new HashMap<>();
        private long monthOfServices;

        KnownServices(Layout<?> layout, MasterData master) {
            this.master = master;
            this.code = layout.column("serviceCode").index();
            this.monthColumn = layout.column("serviceMonth").index();
        }

        /** Whether a row names a service that is the same in all municipalities, and its month. */
        boolean canTell(TypedRow row) {
            return row.isFilled(code)
                    && !ServiceCodes.isTotal(row.value(code))
                    && type(row).scheme() != ServiceType.Scheme.MUNICIPAL
                    && type(row).isExchanged()
                    && row.isFilled(monthColumn);
        }

        ServiceType type(TypedRow row) {
            return ServiceCodes.typeOf(row.value(code));
        }

        YearMonth month(TypedRow row) {
            int digits = (int) row.value(monthColumn);
            return YearMonth.of(digits / 100, digits % 100);
        }

        boolean hasAllOfItsType(TypedRow row) {
            return master.hasAllOf(type(row), month(row));
        }

        Optional<Service> of(TypedRow row) {
            if (monthOfServices != row.value(monthColumn) || services.size() >= MOST_KEPT) {
                services.clear();
                monthOfServices = row.value(monthColumn);
            }
            return services.computeIfAbsent(
                    row.value(code), packed -> master.service(new ServiceCode(ServiceCodes.text(packed)), month(row)));
        }
    }
}
