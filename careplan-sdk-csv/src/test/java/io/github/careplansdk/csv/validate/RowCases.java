package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.kind.FileKind.DLTJSK;
import static io.github.careplansdk.core.kind.FileKind.UP1KYO;
import static io.github.careplansdk.core.kind.FileKind.UP3KYO;
import static io.github.careplansdk.core.kind.FileKind.UPHOSOKU;
import static io.github.careplansdk.core.kind.FileKind.UPJSK;
import static io.github.careplansdk.core.kind.FileKind.UPKIHON;
import static io.github.careplansdk.core.kind.FileKind.UPPLAN;
import static io.github.careplansdk.core.kind.FileKind.UPSIKYU;
import static io.github.careplansdk.core.kind.FileKind.UPYOBO;
import static io.github.careplansdk.core.problem.ProblemCode.DATE_IMPLAUSIBLE;
import static io.github.careplansdk.core.problem.ProblemCode.DATE_OUTSIDE_MONTH;
import static io.github.careplansdk.core.problem.ProblemCode.DETAIL_NUMBER_MISPLACED;
import static io.github.careplansdk.core.problem.ProblemCode.EQUIPMENT_CODE_BOTH;
import static io.github.careplansdk.core.problem.ProblemCode.EQUIPMENT_CODE_MISSING;
import static io.github.careplansdk.core.problem.ProblemCode.LIMIT_NOT_OF_CARE_LEVEL;
import static io.github.careplansdk.core.problem.ProblemCode.LIMIT_SLOT_ORDER;
import static io.github.careplansdk.core.problem.ProblemCode.MONTH_DIFFERS_FROM_NAME;
import static io.github.careplansdk.core.problem.ProblemCode.OTHER_TEXT_MISSING;
import static io.github.careplansdk.core.problem.ProblemCode.PERIOD_ORDER;
import static io.github.careplansdk.core.problem.ProblemCode.PROVIDER_NOT_SENDER;
import static io.github.careplansdk.core.problem.ProblemCode.PRO_RATED_DAY_OUTSIDE_MONTH;
import static io.github.careplansdk.core.problem.ProblemCode.SENDER_NOT_CARE_OFFICE;
import static io.github.careplansdk.core.problem.ProblemCode.SERVICE_TYPE_NOT_EXCHANGED;
import static io.github.careplansdk.core.problem.ProblemCode.SUPPLEMENT_KEY;
import static io.github.careplansdk.core.problem.ProblemCode.TABLE3_ROW_MIXED;
import static io.github.careplansdk.core.problem.ProblemCode.TIME_HALF_GIVEN;
import static io.github.careplansdk.core.problem.ProblemCode.TIME_ORDER;
import static io.github.careplansdk.core.problem.ProblemCode.TOTAL_ROW_PROVIDER;
import static io.github.careplansdk.core.problem.ProblemCode.TOTAL_ROW_VALUE;
import static io.github.careplansdk.csv.validate.CleanUnits.CARE_OFFICE;
import static io.github.careplansdk.csv.validate.CleanUnits.OTHER_PROVIDER;
import static io.github.careplansdk.csv.validate.CleanUnits.PROVIDER;
import static io.github.careplansdk.csv.validate.CleanUnits.basicInfo;
import static io.github.careplansdk.csv.validate.CleanUnits.carePlan;
import static io.github.careplansdk.csv.validate.CleanUnits.plan;
import static io.github.careplansdk.csv.validate.CleanUnits.preventivePlan;
import static io.github.careplansdk.csv.validate.CleanUnits.rental;
import static io.github.careplansdk.csv.validate.CleanUnits.results;

final class RowCases extends Cases {
    private static final String NO_DAYS = "0".repeat(31);

    RowCases() {
        about(MONTH_DIFFERS_FROM_NAME)
                .found("a row of the next month", set("serviceMonth", "202605"), "UPJSK 1:1 serviceMonth")
                .found(
                        "a row of the next month with a date in it",
                        set("serviceMonth", "202605", "serviceDate", "20260501"),
                        "UPJSK 1:1 serviceMonth")
                .found(
                        "a deletion for the month before",
                        CleanUnits.deletion(DLTJSK).set(DLTJSK, 1, "serviceMonth", "202603"),
                        "DLTJSK 1:1 serviceMonth")
                .clean("the month of the name", set("serviceMonth", "202604"))
                .clean("no month in the supplement, nor in its name", carePlan());
        about(DATE_OUTSIDE_MONTH)
                .found("the day after", set("serviceDate", "20260501"), "UPJSK 1:1 serviceDate")
                .found("the day before", set("serviceDate", "20260331"), "UPJSK 1:1 serviceDate")
                .clean("the last day", set("serviceDate", "20260430"));
        about(DATE_IMPLAUSIBLE)
                .found("born tomorrow", plan().set(UPHOSOKU, 1, "birthDate", "20260502"), "UPHOSOKU 1:1 birthDate")
                .found("born before 1870", plan().set(UPHOSOKU, 1, "birthDate", "18691231"), "UPHOSOKU 1:1 birthDate")
                .found(
                        "made the day after the serial",
                        plan().set(UPPLAN, 1, "createdDate", "20260321"),
                        "UPPLAN 1:1 createdDate")
                .clean("born today", plan().set(UPHOSOKU, 1, "birthDate", "20260501"))
                .clean("born on the first day of 1870", plan().set(UPHOSOKU, 1, "birthDate", "18700101"))
                .clean("made on the day of the serial", plan().set(UPPLAN, 1, "createdDate", "20260320"));
        about(PERIOD_ORDER)
                .found(
                        "certified until the day before",
                        carePlan().set(UP1KYO, 1, "certificationEndDate", "20251231"),
                        "UP1KYO 1:1 certificationEndDate")
                .found(
                        "a limit until the day before",
                        plan().set(UPHOSOKU, 1, "limitEndDate", "20251231"),
                        "UPHOSOKU 1:1 limitEndDate")
                .found(
                        "in the basic information",
                        basicInfo().set(UPKIHON, 1, "certificationEndDate", "20251231"),
                        "UPKIHON 1:1 certificationEndDate")
                .found(
                        "in the preventive plan",
                        preventivePlan().set(UPYOBO, 1, "certificationEndDate", "20251231"),
                        "UPYOBO 1:1 certificationEndDate")
                .clean("one day long", carePlan().set(UP1KYO, 1, "certificationEndDate", "20260101"))
                .clean("without a start", carePlan().set(UP1KYO, 1, "certificationStartDate", ""));
        about(TIME_ORDER)
                .found("an hour backwards", times("1000", "0900"), "UPJSK 1:1 endTime")
                .found("across midnight from 17:59 on", times("1759", "0600"), "UPJSK 1:1 endTime")
                .found("no time at all, in table 6", times("0900", "0900"), "UPJSK 1:1 endTime")
                .found("no time at all, in the evening", times("2000", "2000"), "UPJSK 1:1 endTime")
                .found(
                        "a service of the week backwards",
                        carePlan().set(UP3KYO, 1, "startTime", "1000", "endTime", "0959"),
                        "UP3KYO 1:1 endTime")
                .found(
                        "an activity backwards",
                        carePlan().set(UP3KYO, 2, "activityStartTime", "0700", "activityEndTime", "0659"),
                        "UP3KYO 2:2 activityEndTime")
                .clean("across midnight from 18:00 on", times("1800", "0600"))
                .clean("a minute", times("0900", "0901"))
                .clean("an activity that ends when it starts", carePlan())
                .clean(
                        "sleep across midnight",
                        carePlan().set(UP3KYO, 2, "activityStartTime", "2100", "activityEndTime", "0600"));
        about(TIME_HALF_GIVEN)
                .found("no start", times("9999", "1000"), "UPJSK 1:1 endTime")
                .found("no end", times("0900", "9999"), "UPJSK 1:1 endTime")
                .clean("neither", times("9999", "9999"));
        about(PRO_RATED_DAY_OUTSIDE_MONTH)
                .found("31 April", set("proRatedDays", "0".repeat(30) + "1"), "UPJSK 1:1 proRatedDays")
                .clean("30 April", set("proRatedDays", "0".repeat(29) + "10"))
                .clean("no day", set("proRatedDays", NO_DAYS));
        about(SERVICE_TYPE_NOT_EXCHANGED)
                .found("a facility", set("serviceCode", "331111"), "UPJSK 1:1 serviceCode")
                .found("care management itself", set("serviceCode", "431111"), "UPJSK 1:1 serviceCode")
                .found(
                        "in a deletion",
                        CleanUnits.deletion(DLTJSK).set(DLTJSK, 1, "serviceType", "33"),
                        "DLTJSK 1:1 serviceType")
                .clean("the facility's short-term service", set("serviceCode", "271111"))
                .clean("the grand total of table 7", plan());
        about(EQUIPMENT_CODE_MISSING)
                .found("neither code", rental().set(UPJSK, 1, "taisCode", ""), "UPJSK 1:1 taisCode")
                .found(
                        "preventive",
                        rental().set(UPJSK, 1, "serviceCode", "671003", "taisCode", ""),
                        "UPJSK 1:1 taisCode")
                .clean(
                        "the notified code",
                        rental().set(UPJSK, 1, "taisCode", "", "notifiedEquipmentCode", "00001-000010"))
                .clean("no rental", results())
                .clean("subtotals of rentals", rentalPlan());
        about(EQUIPMENT_CODE_BOTH)
                .found(
                        "both codes",
                        rental().set(UPJSK, 1, "notifiedEquipmentCode", "00001-000010"),
                        "UPJSK 1:1 notifiedEquipmentCode")
                .clean("one code", rental());
        about(DETAIL_NUMBER_MISPLACED)
                .found("a visit", set("detailNumber", "1"), "UPJSK 1:1 detailNumber")
                .found(
                        "a preventive rental",
                        rental().set(UPJSK, 1, "serviceCode", "671003", "detailNumber", "1"),
                        "UPJSK 1:1 detailNumber")
                .clean("a rental", rental().set(UPJSK, 1, "detailNumber", "1"));
        about(OTHER_TEXT_MISSING)
                .found(
                        "another reason",
                        carePlan().set(UP1KYO, 1, "livingSupportReason", "3"),
                        "UP1KYO 1:1 otherReason")
                .found(
                        "another way of consulting",
                        basicInfo().set(UPKIHON, 1, "consultationMethod", "03"),
                        "UPKIHON 1:1 consultationMethodOther")
                .found(
                        "in hospital",
                        basicInfo().set(UPKIHON, 1, "userSituation", "02"),
                        "UPKIHON 1:1 userSituationNote")
                .clean("the reason told", carePlan().set(UP1KYO, 1, "livingSupportReason", "3", "otherReason", "多忙"))
                .clean("a reason of the list", carePlan().set(UP1KYO, 1, "livingSupportReason", "2"));
        about(SUPPLEMENT_KEY)
                .found(
                        "a month with tables 1-3",
                        carePlan().set(UPHOSOKU, 1, "serviceMonth", "202604"),
                        "UPHOSOKU 1:1 serviceMonth")
                .found(
                        "a plan date with tables 6 and 7",
                        plan().set(UPHOSOKU, 1, "carePlanDate", "20260318"),
                        "UPHOSOKU 1:1 carePlanDate")
                .clean("the month zero with tables 1-3", carePlan())
                .clean("the plan date zero with tables 6 and 7", plan());
        about(LIMIT_SLOT_ORDER)
                .found(
                        "slot 1 left empty",
                        limits("serviceTypeLimits[2].serviceType", "11", "serviceTypeLimits[2].limitUnits", "1000"),
                        "UPHOSOKU 1:1 serviceTypeLimits[2].serviceType")
                .found(
                        "slot 2 left empty",
                        limits("serviceTypeLimits[1].serviceType", "11", "serviceTypeLimits[3].serviceType", "15"),
                        "UPHOSOKU 1:1 serviceTypeLimits[3].serviceType")
                .clean(
                        "slots 1 and 2",
                        limits("serviceTypeLimits[1].serviceType", "11", "serviceTypeLimits[2].serviceType", "22"));
        about(LIMIT_NOT_OF_CARE_LEVEL)
                .found("a unit less", limit("16764", "21"), "UPHOSOKU 1:1 benefitLimitUnits")
                .found("the next level's", limit("19705", "21"), "UPHOSOKU 1:1 benefitLimitUnits")
                .found(
                        "the lower level's of a month in which it changed",
                        changed("20260415", "22"),
                        "UPHOSOKU 1:1 benefitLimitUnits")
                .found(
                        "the higher level's of a month after it changed",
                        changed("20260331", "22").set(UPHOSOKU, 1, "benefitLimitUnits", "19705"),
                        "UPHOSOKU 1:1 benefitLimitUnits")
                .found(
                        "with tables 1-3, in the month of the plan",
                        carePlan().set(UPHOSOKU, 1, "benefitLimitUnits", "16692"),
                        "UPHOSOKU 1:1 benefitLimitUnits")
                .clean("one limit of who is not certified", limit("5032", "06"))
                .clean("the other limit of who is not certified", limit("10531", "06"))
                .clean("of each level: support 2", limit("10531", "13"))
                .clean("of each level: care 5", limit("36217", "25"))
                .clean(
                        "the higher level's of a month in which it changed",
                        changed("20260415", "22").set(UPHOSOKU, 1, "benefitLimitUnits", "19705"))
                .clean("a change from nobody knows what", changed("20260415", ""))
                .clean("no limit", limit("", "21"))
                .clean("no care level", limit("1000000", ""));
        about(TABLE3_ROW_MIXED)
                .found("a service and an activity", carePlan().set(UP3KYO, 1, "dailyActivity", "朝食"), "UP3KYO 1:1")
                .found("a service without its day", carePlan().set(UP3KYO, 1, "dayOfWeek", ""), "UP3KYO 1:1")
                .found("an activity without its end", carePlan().set(UP3KYO, 2, "activityEndTime", ""), "UP3KYO 2:2")
                .found("nothing", carePlan().set(UP3KYO, 3, "nonWeeklyService", ""), "UP3KYO 3:3")
                .clean("one of each sort", carePlan());
        about(TOTAL_ROW_VALUE)
                .found("units on a subtotal", plan().set(UPSIKYU, 2, "units", "250"), "UPSIKYU 2:2 units")
                .found("units on the grand total", plan().set(UPSIKYU, 3, "units", "1"), "UPSIKYU 3:3 units")
                .found("a rate", plan().set(UPSIKYU, 2, "discountedRate", "90"), "UPSIKYU 2:2 discountedRate")
                .found(
                        "discounted units",
                        plan().set(UPSIKYU, 3, "discountedUnits", "0"),
                        "UPSIKYU 3:3 discountedUnits")
                .clean("units 0", plan().set(UPSIKYU, 2, "units", "0"))
                .clean(
                        "rate and discounted units of a detail",
                        plan().set(UPSIKYU, 1, "discountedRate", "100", "discountedUnits", "250"));
        about(TOTAL_ROW_PROVIDER)
                .found(
                        "the grand total with a provider",
                        plan().set(UPSIKYU, 3, "providerNumber", PROVIDER),
                        "UPSIKYU 3:3 providerNumber")
                .found(
                        "a detail without",
                        plan().set(UPSIKYU, 1, "providerNumber", "9999999999"),
                        "UPSIKYU 1:1 providerNumber")
                .clean("the grand total without", plan());
        about(SENDER_NOT_CARE_OFFICE)
                .found(
                        "another care office in table 6",
                        plan().set(UPPLAN, 2, "careOfficeNumber", "9970100099"),
                        "UPPLAN 2:2 careOfficeNumber")
                .found(
                        "another care office in table 1",
                        carePlan().set(UP1KYO, 1, "careOfficeNumber", "9970100099"),
                        "UP1KYO 1:1 careOfficeNumber")
                .clean("the sender", plan().set(UPPLAN, 2, "careOfficeNumber", CARE_OFFICE))
                .clean("another care office in results", set("careOfficeNumber", "9970100099"));
        about(PROVIDER_NOT_SENDER)
                .found("another provider", set("providerNumber", OTHER_PROVIDER), "UPJSK 1:1 providerNumber")
                .found(
                        "another provider's deletion",
                        CleanUnits.deletion(DLTJSK).set(DLTJSK, 1, "providerNumber", OTHER_PROVIDER),
                        "DLTJSK 1:1 providerNumber")
                .clean("passed on by care management", passedOnBy("43"))
                .clean("passed on by preventive care management", passedOnBy("46"))
                .clean(
                        "a plan names all providers",
                        plan().copyRow(UPPLAN, 1, "providerNumber", OTHER_PROVIDER),
                        "PLANNED_NOT_IN_TABLE7 UPPLAN 3:3 serviceCode");
    }

    private static TestBulk limit(String units, String careLevel) {
        return plan().set(UPHOSOKU, 1, "benefitLimitUnits", units, "careLevel", careLevel);
    }

    private static TestBulk changed(String day, String previous) {
        return plan().set(UPHOSOKU, 1, "careLevelChangeDate", day, "previousCareLevel", previous);
    }

    private static TestBulk set(String... columnsAndValues) {
        return results().set(UPJSK, 1, columnsAndValues);
    }

    private static TestBulk times(String start, String end) {
        return set("startTime", start, "endTime", end);
    }

    private static TestBulk limits(String... columnsAndValues) {
        return plan().set(UPHOSOKU, 1, columnsAndValues);
    }

    private static TestBulk passedOnBy(String type) {
        return set("providerNumber", OTHER_PROVIDER).rename(UPJSK, "_11_", "_" + type + "_");
    }

    /** A month's rental beside the visits, with its subtotal. */
    private static TestBulk rentalPlan() {
        return plan().copyRow(
                        UPPLAN,
                        1,
                        "serviceCode",
                        "171003",
                        "startTime",
                        "9999",
                        "endTime",
                        "9999",
                        "taisCode",
                        "00001-000010")
                .copyRow(
                        UPSIKYU,
                        1,
                        "serviceCode",
                        "171003",
                        "count",
                        "1",
                        "serviceUnits",
                        "250",
                        "managedUnits",
                        "250",
                        "taisCode",
                        "00001-000010")
                .copyRow(UPSIKYU, 2, "serviceCode", "17AAAA", "serviceUnits", "250", "managedUnits", "250")
                .set(UPSIKYU, 3, "serviceUnits", "750", "managedUnits", "750");
    }
}
