package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.kind.FileKind.UP1KYO;
import static io.github.careplansdk.core.kind.FileKind.UP2KYO;
import static io.github.careplansdk.core.kind.FileKind.UP3KYO;
import static io.github.careplansdk.core.kind.FileKind.UPHOSOKU;
import static io.github.careplansdk.core.kind.FileKind.UPKIHON_SUB1;
import static io.github.careplansdk.core.kind.FileKind.UPKIHON_SUB2;
import static io.github.careplansdk.core.kind.FileKind.UPPLAN;
import static io.github.careplansdk.core.kind.FileKind.UPSIKYU;
import static io.github.careplansdk.core.kind.FileKind.UPYOBO_SUB;
import static io.github.careplansdk.core.problem.ProblemCode.COUNT_DIFFERS;
import static io.github.careplansdk.core.problem.ProblemCode.KEY_WITHOUT_LEAD;
import static io.github.careplansdk.core.problem.ProblemCode.LEAD_WITHOUT_DETAIL;
import static io.github.careplansdk.core.problem.ProblemCode.LEAD_WITHOUT_SUPPLEMENT;
import static io.github.careplansdk.core.problem.ProblemCode.OVER_BENEFIT_LIMIT;
import static io.github.careplansdk.core.problem.ProblemCode.PLANNED_NOT_IN_TABLE7;
import static io.github.careplansdk.core.problem.ProblemCode.TABLE7_NOT_PLANNED;
import static io.github.careplansdk.core.problem.ProblemCode.USER_WITHOUT_RECEIVER;
import static io.github.careplansdk.csv.validate.CleanUnits.OTHER_PROVIDER;
import static io.github.careplansdk.csv.validate.CleanUnits.basicInfo;
import static io.github.careplansdk.csv.validate.CleanUnits.carePlan;
import static io.github.careplansdk.csv.validate.CleanUnits.plan;
import static io.github.careplansdk.csv.validate.CleanUnits.preventivePlan;

import io.github.careplansdk.core.kind.FileKind;

final class KeyCases extends Cases {
    private static final String SECOND = "0000000002";
    /** The limits near the units of the clean plan are those of no care level. */
    private static final String NOT_OF_LEVEL = "LIMIT_NOT_OF_CARE_LEVEL UPHOSOKU 1:1 benefitLimitUnits";

    KeyCases() {
        about(KEY_WITHOUT_LEAD)
                .found("a supplement without table 6", second(plan(), UPHOSOKU), "UPHOSOKU 2:2")
                .found("table 7 without table 6, once a user", secondInTable7(plan()), "UPSIKYU 4:4")
                .found("a supplement without table 1", second(carePlan(), UPHOSOKU), "UPHOSOKU 2:2")
                .found(
                        "table 2 without table 1, once a plan",
                        second(second(carePlan(), UP2KYO), UP2KYO).set(UP2KYO, 4, "supportNumber", "2"),
                        "UP2KYO 3:3")
                .found(
                        "table 3 of another day's plan",
                        carePlan().copyRow(UP3KYO, 1, "carePlanDate", "20260317"),
                        "UP3KYO 4:4")
                .found("a daily schedule without its user", second(basicInfo(), UPKIHON_SUB1), "UPKIHON_SUB1 2:2")
                .found("a history without its user", second(basicInfo(), UPKIHON_SUB2), "UPKIHON_SUB2 2:2")
                .found("services without their plan", second(preventivePlan(), UPYOBO_SUB), "UPYOBO_SUB 3:3")
                .clean("all of the second user", secondInTable7(second(second(plan(), UPPLAN), UPHOSOKU)));
        about(LEAD_WITHOUT_DETAIL)
                .found("table 6 without table 7", second(second(plan(), UPPLAN), UPHOSOKU), "UPPLAN 3:3")
                .found(
                        "table 1 without tables 2 and 3, each told",
                        second(second(carePlan(), UP1KYO), UPHOSOKU),
                        "UP1KYO 2:2",
                        "UP1KYO 2:2")
                .clean("all of the second user", secondInTable7(second(second(plan(), UPPLAN), UPHOSOKU)));
        about(LEAD_WITHOUT_SUPPLEMENT)
                .found("table 6", secondInTable7(second(plan(), UPPLAN)), "UPPLAN 3:3")
                .found("table 1", second(second(second(carePlan(), UP1KYO), UP2KYO), UP3KYO), "UP1KYO 2:2")
                .clean("all of the second user", secondInTable7(second(second(plan(), UPPLAN), UPHOSOKU)));
        about(USER_WITHOUT_RECEIVER)
                .found("all by another provider", byOther(plan()), "UPPLAN 1:1")
                .clean(
                        "one by the receiver",
                        plan().copyRow(UPPLAN, 1, "providerNumber", OTHER_PROVIDER),
                        "PLANNED_NOT_IN_TABLE7 UPPLAN 3:3 serviceCode")
                .clean(
                        "all by another provider, for a support center",
                        byOther(plan()).renameAll("_11_", "_46_"));
        about(COUNT_DIFFERS)
                .found("three times for two visits", threeTimes(plan()), "UPSIKYU 1:1 count")
                .found("once for other units than planned", otherUnits(), "UPSIKYU 4:4 count")
                .clean("a service not planned at all", notPlanned(), "TABLE7_NOT_PLANNED UPSIKYU 4:4 serviceCode")
                .clean("twice on one day", plan().removeRow(UPPLAN, 2).set(UPPLAN, 1, "count", "2"))
                .clean("as planned pro rata", threeTimes(plan()).set(UPPLAN, 1, "proRatedDays", "1" + "0".repeat(30)))
                .clean(
                        "without times on several days",
                        threeTimes(plan()).setAll(UPPLAN, "startTime", "9999", "endTime", "9999"))
                .found(
                        "without times on one day",
                        threeTimes(plan())
                                .setAll(UPPLAN, "startTime", "9999", "endTime", "9999", "serviceDate", "20260401"),
                        "UPSIKYU 1:1 count")
                .found("for one of two pieces of equipment", equipment("2", "1"), "UPSIKYU 4:4 count")
                .clean("for each of two pieces of equipment", equipment("1", "1"));
        about(PLANNED_NOT_IN_TABLE7)
                .found("a second service", plan().copyRow(UPPLAN, 1, "serviceCode", "112111"), "UPPLAN 3:3 serviceCode")
                .found(
                        "a second service, told once for all its units and days",
                        plan().copyRow(UPPLAN, 1, "serviceCode", "112111")
                                .copyRow(UPPLAN, 1, "serviceCode", "112111", "units", "300"),
                        "UPPLAN 3:3 serviceCode")
                .found(
                        "the same service of another provider",
                        plan().copyRow(UPPLAN, 1, "providerNumber", OTHER_PROVIDER),
                        "UPPLAN 3:3 serviceCode")
                .clean("a service with other units", plan().copyRow(UPPLAN, 1, "units", "300"))
                .clean(
                        "a service that is not exchanged, which is told as that",
                        plan().copyRow(UPPLAN, 1, "serviceCode", "331111"),
                        "SERVICE_TYPE_NOT_EXCHANGED UPPLAN 3:3 serviceCode")
                .clean(
                        "a service that a bad row of table 7 may be",
                        plan().copyRow(UPPLAN, 1, "serviceCode", "112111").set(UPSIKYU, 1, "serviceCode", "11211"),
                        "NOT_SERVICE_CODE UPSIKYU 1:1 serviceCode")
                .clean(
                        "a user whom table 7 lacks",
                        second(second(plan(), UPPLAN), UPHOSOKU),
                        "LEAD_WITHOUT_DETAIL UPPLAN 3:3");
        about(TABLE7_NOT_PLANNED)
                .found("a second service", notPlanned(), "UPSIKYU 4:4 serviceCode")
                .found(
                        "a second service, told once for all its units",
                        notPlanned()
                                .copyRow(UPSIKYU, 4, "units", "100", "serviceUnits", "200")
                                .set(UPSIKYU, 2, "serviceUnits", "1200")
                                .set(UPSIKYU, 3, "serviceUnits", "1200"),
                        "UPSIKYU 4:4 serviceCode")
                .clean(
                        "a service that a bad row of table 6 may be",
                        notPlanned().set(UPPLAN, 2, "serviceCode", "11211"),
                        "NOT_SERVICE_CODE UPPLAN 2:2 serviceCode")
                .clean("a user whom table 6 lacks", secondInTable7(plan()), "KEY_WITHOUT_LEAD UPSIKYU 4:4")
                .clean("the subtotal and the grand total", plan());
        about(OVER_BENEFIT_LIMIT)
                .foundWith("more than the limit", limit("499"), "UPSIKYU 1:1", NOT_OF_LEVEL)
                .clean("as much as the limit", limit("500"), NOT_OF_LEVEL)
                .clean("no limit given", limit(""))
                .clean(
                        "an excess in table 7",
                        limit("499").set(UPSIKYU, 3, "benefitLimitExcessUnits", "1"),
                        NOT_OF_LEVEL)
                .clean(
                        "an excess in the supplement",
                        limit("499").set(UPHOSOKU, 1, "totalExcessUnits", "1"),
                        NOT_OF_LEVEL)
                .clean(
                        "an excess that cannot be read",
                        limit("499").set(UPSIKYU, 3, "benefitLimitExcessUnits", "1x"),
                        NOT_OF_LEVEL,
                        "NOT_INTEGER UPSIKYU 3:3 benefitLimitExcessUnits");
    }

    /** The first row of a file again, for a second user. */
    private static TestBulk second(TestBulk bulk, FileKind kind) {
        return bulk.copyRow(kind, 1, "insuredNumber", SECOND);
    }

    /** The rows of table 7 again, for a second user with one visit. */
    private static TestBulk secondInTable7(TestBulk bulk) {
        String[] claim = {"insuredNumber", SECOND, "serviceUnits", "250", "managedUnits", "250"};
        return bulk.copyRow(UPSIKYU, 1, claim)
                .set(UPSIKYU, 4, "count", "1")
                .copyRow(UPSIKYU, 2, claim)
                .copyRow(UPSIKYU, 3, claim);
    }

    /** A service of the provider in table 7 that table 6 does not plan. */
    private static TestBulk notPlanned() {
        return plan().copyRow(UPSIKYU, 1, "serviceCode", "112111")
                .set(UPSIKYU, 2, "serviceUnits", "1000")
                .set(UPSIKYU, 3, "serviceUnits", "1000");
    }

    /** The planned service in table 7 again, with other units. */
    private static TestBulk otherUnits() {
        return plan().copyRow(UPSIKYU, 1, "units", "100", "count", "1", "serviceUnits", "100")
                .set(UPSIKYU, 2, "serviceUnits", "600")
                .set(UPSIKYU, 3, "serviceUnits", "600");
    }

    private static TestBulk byOther(TestBulk bulk) {
        return bulk.setAll(UPPLAN, "providerNumber", OTHER_PROVIDER)
                .set(UPSIKYU, 1, "providerNumber", OTHER_PROVIDER)
                .set(UPSIKYU, 2, "providerNumber", OTHER_PROVIDER);
    }

    private static TestBulk threeTimes(TestBulk bulk) {
        return bulk.set(UPSIKYU, 1, "count", "3").setAll(UPSIKYU, "serviceUnits", "750", "managedUnits", "750");
    }

    private static TestBulk limit(String units) {
        return plan().set(UPHOSOKU, 1, "benefitLimitUnits", units);
    }

    /** Two pieces of equipment of one code and price, and how often table 7 counts each. */
    private static TestBulk equipment(String first, String second) {
        String[] rental = {"serviceCode", "171003", "startTime", "9999", "endTime", "9999"};
        TestBulk bulk = plan().copyRow(UPPLAN, 1, rental).copyRow(UPPLAN, 1, rental);
        bulk.set(UPPLAN, 3, "taisCode", "00001-000010").set(UPPLAN, 4, "taisCode", "00001-000020");
        int all = 250 * (Integer.parseInt(first) + Integer.parseInt(second));
        return bulk.copyRow(UPSIKYU, 1, claim(first, "00001-000010"))
                .copyRow(UPSIKYU, 1, claim(second, "00001-000020"))
                .copyRow(UPSIKYU, 2, "serviceCode", "17AAAA", "serviceUnits", all + "", "managedUnits", all + "")
                .set(UPSIKYU, 3, "serviceUnits", 500 + all + "", "managedUnits", 500 + all + "");
    }

    private static String[] claim(String count, String tais) {
        String units = 250 * Integer.parseInt(count) + "";
        return new String[] {
            "serviceCode", "171003", "count", count, "taisCode", tais, "serviceUnits", units, "managedUnits", units
        };
    }
}
