package io.github.careplansdk.csv.testkit.generate.internal.community;

import static io.github.careplansdk.core.kind.ServiceType.*;
import static io.github.careplansdk.csv.testkit.generate.internal.community.OfferedService.Shape.*;

import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a service of each exchanged type is like. Codes and units look like those of the price lists of 2024, but this is no
 * price list.
 *
 * @param type the service type
 * @param code サービスコード
 * @param units 単位数 of one time, day or month
 * @param shape how it is given
 * @param start when it starts, HHMM, or 9999
 * @param end when it ends
 */
record OfferedService(ServiceType type, ServiceCode code, int units, Shape shape, String start, String end) {
    private static final String NO_TIME = "9999";

    /** How services are given. */
    enum Shape {
        /** On weekdays, with times. */
        VISIT,
        /** Some days on end, counted by the day. */
        STAY,
        /** On several days, paid by the month. */
        MONTH,
        /** Lent for the month. */
        RENTAL,
        /** Twice a month, outside the benefit limit. */
        ADVICE
    }

    private static final Map<ServiceType, OfferedService> BY_TYPE = List.of(
                    of(HOME_VISIT_CARE, "1211", 387, VISIT, "1000", "1100"),
                    of(HOME_VISIT_BATHING, "1111", 1266, VISIT, "1330", "1430"),
                    of(HOME_VISIT_NURSING, "1111", 471, VISIT, "1115", "1145"),
                    of(HOME_VISIT_REHABILITATION, "1111", 308, VISIT, "1500", "1520"),
                    of(DAY_CARE, "2442", 777, VISIT, "0930", "1645"),
                    of(DAY_REHABILITATION, "2411", 686, VISIT, "0940", "1550"),
                    of(EQUIPMENT_RENTAL, "1003", 1000, RENTAL, NO_TIME, NO_TIME),
                    of(SHORT_STAY_CARE, "1111", 672, STAY, NO_TIME, NO_TIME),
                    of(SHORT_STAY_MEDICAL_HEALTH_FACILITY, "1111", 830, STAY, NO_TIME, NO_TIME),
                    of(SHORT_STAY_MEDICAL_SANATORIUM, "1111", 723, STAY, NO_TIME, NO_TIME),
                    of(SHORT_STAY_MEDICAL_INTEGRATED_FACILITY, "1111", 778, STAY, NO_TIME, NO_TIME),
                    of(HOME_MEDICAL_MANAGEMENT, "1111", 515, ADVICE, "1400", "1420"),
                    of(NIGHT_HOME_VISIT_CARE, "1111", 372, VISIT, "2345", "0015"),
                    of(REGULAR_AND_ON_DEMAND_VISITS, "1111", 9720, MONTH, NO_TIME, NO_TIME),
                    of(DEMENTIA_DAY_CARE, "2441", 994, VISIT, "0930", "1635"),
                    of(COMMUNITY_DAY_CARE, "2442", 890, VISIT, "0900", "1600"),
                    of(SMALL_MULTIFUNCTIONAL, "1111", 10458, MONTH, NO_TIME, NO_TIME),
                    of(SMALL_MULTIFUNCTIONAL_SHORT_TERM, "1111", 572, STAY, NO_TIME, NO_TIME),
                    of(ServiceType.NURSING_SMALL_MULTIFUNCTIONAL, "1111", 12447, MONTH, NO_TIME, NO_TIME),
                    of(NURSING_SMALL_MULTIFUNCTIONAL_SHORT_TERM, "1111", 571, STAY, NO_TIME, NO_TIME),
                    of(SPECIFIED_FACILITY_SHORT_TERM, "1111", 542, STAY, NO_TIME, NO_TIME),
                    of(COMMUNITY_SPECIFIED_FACILITY_SHORT_TERM, "1111", 546, STAY, NO_TIME, NO_TIME),
                    of(DEMENTIA_GROUP_HOME_SHORT_TERM, "1111", 793, STAY, NO_TIME, NO_TIME),
                    of(PREVENTIVE_HOME_VISIT_BATHING, "1111", 856, VISIT, "1330", "1430"),
                    of(PREVENTIVE_HOME_VISIT_NURSING, "1111", 303, VISIT, "1115", "1145"),
                    of(PREVENTIVE_HOME_VISIT_REHABILITATION, "1111", 298, VISIT, "1500", "1520"),
                    of(PREVENTIVE_DAY_REHABILITATION, "1111", 2268, MONTH, NO_TIME, NO_TIME),
                    of(PREVENTIVE_EQUIPMENT_RENTAL, "1009", 250, RENTAL, NO_TIME, NO_TIME),
                    of(PREVENTIVE_SHORT_STAY_CARE, "1111", 529, STAY, NO_TIME, NO_TIME),
                    of(PREVENTIVE_SHORT_STAY_MEDICAL_HEALTH_FACILITY, "1111", 613, STAY, NO_TIME, NO_TIME),
                    of(PREVENTIVE_SHORT_STAY_MEDICAL_SANATORIUM, "1111", 547, STAY, NO_TIME, NO_TIME),
                    of(PREVENTIVE_SHORT_STAY_MEDICAL_INTEGRATED_FACILITY, "1111", 603, STAY, NO_TIME, NO_TIME),
                    of(PREVENTIVE_HOME_MEDICAL_MANAGEMENT, "1111", 515, ADVICE, "1400", "1420"),
                    of(PREVENTIVE_DEMENTIA_DAY_CARE, "1111", 861, VISIT, "0930", "1635"),
                    of(PREVENTIVE_SMALL_MULTIFUNCTIONAL, "1111", 3450, MONTH, NO_TIME, NO_TIME),
                    of(PREVENTIVE_SMALL_MULTIFUNCTIONAL_SHORT_TERM, "1111", 424, STAY, NO_TIME, NO_TIME),
                    of(PREVENTIVE_DEMENTIA_GROUP_HOME_SHORT_TERM, "1111", 777, STAY, NO_TIME, NO_TIME),
                    of(MUNICIPAL_VISIT_DEEMED, "1111", 268, VISIT, "1300", "1345"),
                    of(MUNICIPAL_VISIT, "2411", 287, VISIT, "1300", "1400"),
                    of(MUNICIPAL_VISIT_FIXED_RATE, "1001", 200, VISIT, "1430", "1515"),
                    of(MUNICIPAL_VISIT_FIXED_AMOUNT, "1001", 150, VISIT, "1530", "1600"),
                    of(MUNICIPAL_DAY_DEEMED, "1111", 384, VISIT, "0930", "1230"),
                    of(MUNICIPAL_DAY, "1122", 436, VISIT, "0930", "1230"),
                    of(MUNICIPAL_DAY_FIXED_RATE, "1001", 300, VISIT, "1330", "1530"),
                    of(MUNICIPAL_DAY_FIXED_AMOUNT, "1001", 250, VISIT, "1300", "1500"))
            .stream()
            .collect(Collectors.toMap(OfferedService::type, Function.identity()));

    private static OfferedService of(ServiceType type, String item, int units, Shape shape, String start, String end) {
        return new OfferedService(type, new ServiceCode(type.code() + item), units, shape, start, end);
    }

    /** The offer of a type. */
    static OfferedService of(ServiceType type) {
        OfferedService offer = BY_TYPE.get(type);
        if (offer == null) {
            throw new IllegalArgumentException(type + " is not exchanged.");
        }
        return offer;
    }

    /** Whether its units count towards the benefit limit. */
    boolean isWithinLimit() {
        return shape != ADVICE;
    }
}
