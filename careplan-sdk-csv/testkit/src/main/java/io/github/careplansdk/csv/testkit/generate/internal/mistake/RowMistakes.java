package io.github.careplansdk.csv.testkit.generate.internal.mistake;

import static io.github.careplansdk.core.kind.FileKind.*;
import static io.github.careplansdk.core.problem.ProblemCode.*;

import java.nio.file.Path;
import java.time.YearMonth;

/** Mistakes of the cells of a row against each other and the name. */
final class RowMistakes extends LayerMistakes {
    RowMistakes(YearMonth month, CleanUnits clean, Path familyImage) {
        super(month, clean);
        addRows(familyImage);
    }

    private void addRows(Path familyImage) {
        addCell(MONTH_DIFFERS_FROM_NAME, "a row of the next month", "serviceMonth", MONTH.format(month.plusMonths(1)));
        addCell(
                DATE_OUTSIDE_MONTH,
                "a date in the next month",
                "serviceDate",
                MONTH.format(month.plusMonths(1)) + "01");
        addCell(DATE_IMPLAUSIBLE, "born before 1870", clean::plan, UPHOSOKU, "birthDate", "18691231");
        addCell(
                PERIOD_ORDER,
                "certified until before the start",
                clean::carePlan,
                UP1KYO,
                "certificationEndDate",
                "20000101");
        add(
                TIME_ORDER,
                "an end before the start",
                () -> clean.results()
                        .set(UPJSK, 1, "startTime", "1000")
                        .set(UPJSK, 1, "endTime", "0900")
                        .finds(TIME_ORDER, UPJSK, 1, "endTime"));
        add(
                TIME_HALF_GIVEN,
                "an end without a start",
                () -> clean.results().set(UPJSK, 1, "startTime", "9999").finds(TIME_HALF_GIVEN, UPJSK, 1, "endTime"));
        CleanUnits ofShortMonth = new CleanUnits(shortMonth(), familyImage);
        addCell(
                PRO_RATED_DAY_OUTSIDE_MONTH,
                "a pro-rated 31st day in a month without one",
                ofShortMonth::results,
                UPJSK,
                "proRatedDays",
                "0".repeat(30) + "1");
        addCell(SERVICE_TYPE_NOT_EXCHANGED, "a facility's service", "serviceCode", "331111");
        add(
                EQUIPMENT_CODE_MISSING,
                "rental without a code",
                () -> clean.rentalResults()
                        .set(UPJSK, 1, "taisCode", "")
                        .set(UPJSK, 1, "notifiedEquipmentCode", "")
                        .finds(EQUIPMENT_CODE_MISSING, UPJSK, 1, "taisCode"));
        add(
                EQUIPMENT_CODE_BOTH,
                "rental with both codes",
                () -> clean.rentalResults()
                        .set(UPJSK, 1, "taisCode", "99901-000011")
                        .set(UPJSK, 1, "notifiedEquipmentCode", "99901-000022")
                        .finds(EQUIPMENT_CODE_BOTH, UPJSK, 1, "notifiedEquipmentCode"));
        addCell(DETAIL_NUMBER_MISPLACED, "a detail number on a visit", "detailNumber", "1");
        add(
                OTHER_TEXT_MISSING,
                "in hospital, and not said where",
                () -> clean.basicInfo()
                        .set(UPKIHON, 1, "userSituation", "02")
                        .finds(OTHER_TEXT_MISSING, UPKIHON, 1, "userSituationNote"));
        addCell(
                SUPPLEMENT_KEY,
                "a plan's date in the supplement of tables 6 and 7",
                clean::plan,
                UPHOSOKU,
                "carePlanDate",
                MONTH.format(month) + "01");
        addCell(
                LIMIT_SLOT_ORDER,
                "the second limit filled and the first not",
                clean::plan,
                UPHOSOKU,
                "serviceTypeLimits[2].serviceType",
                "11");
        addCell(
                LIMIT_NOT_OF_CARE_LEVEL,
                "a limit of no care level",
                clean::plan,
                UPHOSOKU,
                "benefitLimitUnits",
                "99999");
        add(
                TABLE3_ROW_MIXED,
                "a service and an activity in one row of table 3",
                () -> clean.carePlan().set(UP3KYO, 1, "dailyActivity", "朝食").finds(TABLE3_ROW_MIXED, UP3KYO, 1));
        add(TOTAL_ROW_VALUE, "units on a subtotal", () -> {
            BrokenBulk bulk = clean.plan();
            int subtotal = bulk.rowWith(UPSIKYU, "serviceCode", "11AAAA");
            return bulk.set(UPSIKYU, subtotal, "units", "250").finds(TOTAL_ROW_VALUE, UPSIKYU, subtotal, "units");
        });
        add(TOTAL_ROW_PROVIDER, "a provider on the grand total", () -> {
            BrokenBulk bulk = clean.plan();
            int total = bulk.rows(UPSIKYU);
            return bulk.set(UPSIKYU, total, "providerNumber", bulk.cell(UPSIKYU, 1, "providerNumber"))
                    .finds(TOTAL_ROW_PROVIDER, UPSIKYU, total, "providerNumber");
        });
        addCell(SENDER_NOT_CARE_OFFICE, "another care office", clean::plan, UPPLAN, "careOfficeNumber", OTHER_OFFICE);
        addCell(PROVIDER_NOT_SENDER, "another provider", "providerNumber", OTHER_OFFICE);
    }

    private YearMonth shortMonth() {
        YearMonth shorter = month;
        while (shorter.lengthOfMonth() == 31) {
            shorter = shorter.plusMonths(1);
        }
        return shorter;
    }
}
