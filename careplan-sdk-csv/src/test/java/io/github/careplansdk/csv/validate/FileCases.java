package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.kind.FileKind.DLTPLAN;
import static io.github.careplansdk.core.kind.FileKind.UP1KYO;
import static io.github.careplansdk.core.kind.FileKind.UP2KYO;
import static io.github.careplansdk.core.kind.FileKind.UP3KYO;
import static io.github.careplansdk.core.kind.FileKind.UPHOSOKU;
import static io.github.careplansdk.core.kind.FileKind.UPJSK;
import static io.github.careplansdk.core.kind.FileKind.UPPLAN;
import static io.github.careplansdk.core.kind.FileKind.UPSIKYU;
import static io.github.careplansdk.core.kind.FileKind.UPYOBO_SUB;
import static io.github.careplansdk.core.problem.ProblemCode.CSV_VERSION_MIXED;
import static io.github.careplansdk.core.problem.ProblemCode.CSV_VERSION_NOT_FOR_MONTH;
import static io.github.careplansdk.core.problem.ProblemCode.CSV_VERSION_UNKNOWN;
import static io.github.careplansdk.core.problem.ProblemCode.DETAIL_NUMBER_SEQUENCE;
import static io.github.careplansdk.core.problem.ProblemCode.DUPLICATE_KEY;
import static io.github.careplansdk.core.problem.ProblemCode.DUPLICATE_NUMBER;
import static io.github.careplansdk.core.problem.ProblemCode.EDITION_ENDS;
import static io.github.careplansdk.core.problem.ProblemCode.FILE_NAME_NOT_OF_VERSION;
import static io.github.careplansdk.core.problem.ProblemCode.GRAND_TOTAL_DIFFERS;
import static io.github.careplansdk.core.problem.ProblemCode.GRAND_TOTAL_MISSING;
import static io.github.careplansdk.core.problem.ProblemCode.NUMBER_ORDER;
import static io.github.careplansdk.core.problem.ProblemCode.SUBTOTAL_DIFFERS;
import static io.github.careplansdk.core.problem.ProblemCode.SUBTOTAL_MISSING;
import static io.github.careplansdk.core.problem.ProblemCode.UNITS_TIMES_COUNT_DIFFERS;
import static io.github.careplansdk.csv.validate.CleanUnits.OTHER_PROVIDER;
import static io.github.careplansdk.csv.validate.CleanUnits.carePlan;
import static io.github.careplansdk.csv.validate.CleanUnits.plan;
import static io.github.careplansdk.csv.validate.CleanUnits.preventivePlan;
import static io.github.careplansdk.csv.validate.CleanUnits.rental;
import static io.github.careplansdk.csv.validate.CleanUnits.results;

import java.time.LocalDate;

final class FileCases extends Cases {
    private static final LocalDate MOVE = LocalDate.of(2027, 1, 1);

    FileCases() {
        about(CSV_VERSION_UNKNOWN)
                .found("the month in which 4.1 was published", version("202410"), "UPJSK 1:1 csvVersion")
                .found("version 4.0's", version("202504"), "UPJSK 1:1 csvVersion")
                .found(
                        "once, however many rows have it",
                        version("202410").copyRow(UPJSK, 1).copyRow(UPJSK, 1),
                        "UPJSK 1:1 csvVersion")
                .foundWith(
                        "in rows with a cell more, of which one tells so",
                        version("202704")
                                .addCell(UPJSK, 1, "\"\"")
                                .copyRow(UPJSK, 1)
                                .copyRow(UPJSK, 1),
                        "UPJSK 1:1 csvVersion",
                        "COLUMN_COUNT UPJSK 1:1")
                .foundWith(
                        "a draft's in rows with a cell less",
                        version("202504").dropLastCell(UPJSK, 1).copyRow(UPJSK, 1),
                        "UPJSK 1:1 csvVersion",
                        "COLUMN_COUNT UPJSK 1:1")
                .clean("version 4's", version("202407"));
        about(CSV_VERSION_MIXED)
                .found(
                        "version 3 in a later row",
                        results().copyRow(UPJSK, 1, "csvVersion", "202208"),
                        "UPJSK 2:2 csvVersion")
                .foundWith(
                        "an unknown one in a later row",
                        results().copyRow(UPJSK, 1, "csvVersion", "202410"),
                        "UPJSK 2:2 csvVersion",
                        "CSV_VERSION_UNKNOWN UPJSK 2:2 csvVersion")
                .foundWith(
                        "version 4 with its own columns behind version 3 with its own",
                        results()
                                .copyRow(UPJSK, 1)
                                .copyRow(UPJSK, 1)
                                .set(UPJSK, 1, "csvVersion", "202208")
                                .dropCell(UPJSK, 1, "equipmentName")
                                .dropCell(UPJSK, 1, "notifiedEquipmentCode")
                                .dropCell(UPJSK, 1, "taisCode"),
                        "UPJSK 2:2 csvVersion",
                        "CSV_VERSION_NOT_FOR_MONTH UPJSK 1:1 csvVersion",
                        "COLUMN_COUNT UPJSK 2:2")
                .clean(
                        "a cut row of the same version",
                        results().copyRow(UPJSK, 1).dropLastCell(UPJSK, 2),
                        "COLUMN_COUNT UPJSK 2:2")
                .clean("the same in all rows", results().copyRow(UPJSK, 1));
        about(CSV_VERSION_NOT_FOR_MONTH)
                .found("version 3 in April 2026", version("202208"), "UPJSK 1:1 csvVersion")
                .found("version 3 with its own columns", version3("202604"), "UPJSK 1:1 csvVersion")
                .found(
                        "version 4 in March 2025",
                        results()
                                .rename(UPJSK, "202604", "202503")
                                .set(UPJSK, 1, "serviceMonth", "202503", "serviceDate", "20250331"),
                        "UPJSK 1:1 csvVersion")
                .found(
                        "version 3 in a plan made when it had ended",
                        carePlan().set(UP1KYO, 1, "csvVersion", "202208"),
                        "UP1KYO 1:1 csvVersion")
                .clean("version 3 in March 2025", march2025(), "FILE_NAME_VERSION3 UPJSK")
                .clean(
                        "version 4 in a plan made before it began",
                        carePlan()
                                .renameAll("20260320101500", "20250320101500")
                                .setAll(UP1KYO, "createdDate", "20250318")
                                .setAll(UP2KYO, "createdDate", "20250318")
                                .setAll(UP3KYO, "createdDate", "20250318"));
        about(FILE_NAME_NOT_OF_VERSION)
                .found("service types in the name of version 3's rows", version3("202503"), "UPJSK 1:1 csvVersion")
                .clean("version 3's name and rows", march2025(), "FILE_NAME_VERSION3 UPJSK")
                .clean("version 4's name and rows", results())
                .clean(
                        "version 4's name in a month of version 4, but version 3's rows",
                        version3("202604"),
                        "CSV_VERSION_NOT_FOR_MONTH UPJSK 1:1 csvVersion")
                .clean(
                        "version 3's name and version 4's rows",
                        results().rename(UPJSK, "_11_", "_").rename(UPJSK, "_43_", "_"),
                        "FILE_NAME_VERSION3 UPJSK");
        about(EDITION_ENDS)
                .foundWith(
                        "an edition whose columns are not known",
                        version("202003").on(MOVE),
                        "UPJSK 1:1 csvVersion",
                        "EDITION_NOT_DESCRIBED UPJSK 1:1 csvVersion")
                .foundWith(
                        "version 3 on the first day of the move",
                        march2025().on(MOVE),
                        "UPJSK 1:1 csvVersion",
                        "FILE_NAME_VERSION3 UPJSK")
                .foundWith(
                        "version 3 in two rows, told once",
                        march2025().copyRow(UPJSK, 1).on(MOVE.plusYears(1)),
                        "UPJSK 1:1 csvVersion",
                        "FILE_NAME_VERSION3 UPJSK")
                .foundWith(
                        "version 3 in the second row",
                        results().copyRow(UPJSK, 1, "csvVersion", "202208").on(MOVE),
                        "UPJSK 2:2 csvVersion",
                        "CSV_VERSION_MIXED UPJSK 2:2 csvVersion")
                .foundWith(
                        "version 3 on another day that was set",
                        march2025()
                                .on(LocalDate.of(2026, 12, 1))
                                .with(builder -> builder.editionEnds(
                                        EditionEnds.published().on(LocalDate.of(2026, 12, 1)))),
                        "UPJSK 1:1 csvVersion",
                        "FILE_NAME_VERSION3 UPJSK")
                .clean("version 3 on the day before", march2025().on(MOVE.minusDays(1)), "FILE_NAME_VERSION3 UPJSK")
                .clean(
                        "version 3 before the day that was set",
                        march2025()
                                .on(MOVE)
                                .with(builder -> builder.editionEnds(
                                        EditionEnds.published().on(LocalDate.of(2027, 1, 18)))),
                        "FILE_NAME_VERSION3 UPJSK")
                .clean("version 4 after the move", results().on(MOVE.plusYears(1)));
        about(DUPLICATE_KEY)
                .found("a supplement twice", plan().copyRow(UPHOSOKU, 1), "UPHOSOKU 2:2")
                .found("a plan twice", carePlan().copyRow(UP1KYO, 1), "UP1KYO 2:2")
                .found(
                        "twice after the first, each told",
                        CleanUnits.deletion(DLTPLAN).copyRow(DLTPLAN, 1).copyRow(DLTPLAN, 1),
                        "DLTPLAN 2:2",
                        "DLTPLAN 3:3")
                .clean("two persons", CleanUnits.deletion(DLTPLAN).copyRow(DLTPLAN, 1, "insuredNumber", "0000000002"))
                .clean(
                        "one number at two insurers",
                        CleanUnits.deletion(DLTPLAN).copyRow(DLTPLAN, 1, "insurerNumber", "990028"))
                .clean(
                        "a number with and without H",
                        CleanUnits.deletion(DLTPLAN).copyRow(DLTPLAN, 1, "insuredNumber", "H000000001"))
                .clean("a kind with many rows of a key", results().copyRow(UPJSK, 1));
        about(DUPLICATE_NUMBER)
                .found("in table 2", carePlan().set(UP2KYO, 2, "supportNumber", "1"), "UP2KYO 2:2 needNumber")
                .found(
                        "in table 2, the need left empty",
                        carePlan().set(UP2KYO, 2, "needNumber", "", "supportNumber", "1"),
                        "UP2KYO 2:2 needNumber")
                .found(
                        "in UPYOBO_SUB",
                        preventivePlan().set(UPYOBO_SUB, 2, "usedServiceNumber", "1"),
                        "UPYOBO_SUB 2:2 issueNumber")
                .clean("another goal", carePlan().set(UP2KYO, 2, "goalNumber", "2", "supportNumber", "1"))
                .clean("another plan", secondPlan());
        about(NUMBER_ORDER)
                .found("supports", carePlan().set(UP2KYO, 1, "supportNumber", "3"), "UP2KYO 2:2 needNumber")
                .found("needs", carePlan().set(UP2KYO, 1, "needNumber", "2"), "UP2KYO 2:2 needNumber")
                .found(
                        "in UPYOBO_SUB",
                        preventivePlan().set(UPYOBO_SUB, 1, "usedServiceNumber", "3"),
                        "UPYOBO_SUB 2:2 issueNumber")
                .clean(
                        "10 after 9",
                        carePlan().set(UP2KYO, 1, "supportNumber", "9").set(UP2KYO, 2, "supportNumber", "10"))
                .clean("a number left out", carePlan().set(UP2KYO, 2, "supportNumber", "5"))
                .clean("need and goal printed once", carePlan().set(UP2KYO, 2, "needNumber", "", "goalNumber", ""))
                .clean("another plan begins anew", secondPlan());
        about(DETAIL_NUMBER_SEQUENCE)
                .found("1, 3", rentals("1", "3"), "UPJSK 1:1")
                .found("2 alone", rentals("2"), "UPJSK 1:1")
                .clean("1, 2, 3", rentals("1", "2", "3"))
                .clean("1, 2 on two days each", rentals("1", "2", "1", "2"))
                .clean("1 for each of two codes", rentals("1").copyRow(UPJSK, 1, "serviceCode", "171001"));
        about(GRAND_TOTAL_MISSING)
                .found("no 999999", plan().removeRow(UPSIKYU, 3), "UPSIKYU 1:1")
                .found("none of the second user", twoUsers().removeRow(UPSIKYU, 6), "UPSIKYU 4:4")
                .clean("one of each user", twoUsers());
        about(SUBTOTAL_MISSING)
                .found("two details", twoServices().removeRow(UPSIKYU, 2), "UPSIKYU 1:1")
                .clean("two details and a subtotal", twoServices())
                .clean("one detail", plan().removeRow(UPSIKYU, 2))
                .clean("one detail of each of two providers", twoProviders());
        about(SUBTOTAL_DIFFERS)
                .found("a unit more", plan().set(UPSIKYU, 2, "serviceUnits", "501"), "UPSIKYU 2:2 serviceUnits")
                .found(
                        "a unit less, over 30 days",
                        plan().set(UPSIKYU, 1, "over30Days", "1")
                                .set(UPSIKYU, 2, "over30Days", "1", "serviceCode", "11ZZZZ", "serviceUnits", "499"),
                        "UPSIKYU 2:2 serviceUnits")
                .clean("as much as the details", twoServices())
                .clean(
                        "over 30 days by itself",
                        plan().set(UPSIKYU, 1, "over30Days", "1")
                                .set(UPSIKYU, 2, "over30Days", "1", "serviceCode", "11ZZZZ"))
                .clean(
                        "outside the limit by itself",
                        plan().set(UPSIKYU, 1, "managedUnits", "").set(UPSIKYU, 2, "serviceCode", "11EEEE"))
                .clean("left empty", plan().set(UPSIKYU, 2, "serviceUnits", ""));
        about(GRAND_TOTAL_DIFFERS)
                .found("a unit more", plan().set(UPSIKYU, 3, "serviceUnits", "501"), "UPSIKYU 3:3 serviceUnits")
                .found(
                        "of the second user",
                        twoUsers().set(UPSIKYU, 6, "serviceUnits", "499"),
                        "UPSIKYU 6:6 serviceUnits")
                .clean("as much as the details", plan())
                .clean("left empty", plan().set(UPSIKYU, 3, "serviceUnits", ""));
        about(UNITS_TIMES_COUNT_DIFFERS)
                .found(
                        "a unit more, in all sums",
                        plan().setAll(UPSIKYU, "serviceUnits", "501"),
                        "UPSIKYU 1:1 serviceUnits")
                .found(
                        "units instead of discounted ones",
                        plan().setAll(UPPLAN, "units", "225")
                                .set(UPSIKYU, 1, "discountedRate", "90", "discountedUnits", "225"),
                        "UPSIKYU 1:1 serviceUnits")
                .clean(
                        "discounted units",
                        plan().setAll(UPPLAN, "units", "225")
                                .set(UPSIKYU, 1, "discountedRate", "90", "discountedUnits", "225")
                                .setAll(UPSIKYU, "serviceUnits", "450"))
                .clean("left empty", plan().setAll(UPSIKYU, "serviceUnits", ""));
    }

    private static TestBulk version(String value) {
        return results().set(UPJSK, 1, "csvVersion", value);
    }

    /** Results with the 22 columns of version 3. */
    static TestBulk version3(String month) {
        return results()
                .rename(UPJSK, "202604", month)
                .set(UPJSK, 1, "createdDate", month + "01", "serviceMonth", month, "serviceDate", month + "02")
                .toVersion3Columns();
    }

    /** Results of a month of version 3, with its columns and its names. */
    static TestBulk march2025() {
        return version3("202503").rename(UPJSK, "_11_", "_").rename(UPJSK, "_43_", "_");
    }

    /** Another plan of the same person, with the same numbers. */
    private static TestBulk secondPlan() {
        return carePlan()
                .copyRow(UP1KYO, 1, "carePlanDate", "20260319")
                .copyRow(UP2KYO, 1, "carePlanDate", "20260319")
                .copyRow(UP3KYO, 1, "carePlanDate", "20260319")
                .copyRow(UPHOSOKU, 1, "carePlanDate", "20260319");
    }

    private static TestBulk rentals(String... detailNumbers) {
        TestBulk bulk = rental().set(UPJSK, 1, "detailNumber", detailNumbers[0]);
        for (int i = 1; i < detailNumbers.length; i++) {
            bulk.copyRow(UPJSK, 1, "detailNumber", detailNumbers[i]);
        }
        return bulk;
    }

    private static TestBulk twoUsers() {
        TestBulk bulk = plan().copyRow(UPPLAN, 1, "insuredNumber", "0000000002")
                .copyRow(UPPLAN, 2, "insuredNumber", "0000000002")
                .copyRow(UPHOSOKU, 1, "insuredNumber", "0000000002");
        for (int row = 1; row <= 3; row++) {
            bulk.copyRow(UPSIKYU, row, "insuredNumber", "0000000002");
        }
        return bulk;
    }

    /** Two codes of one type, added up in the subtotal. */
    private static TestBulk twoServices() {
        return plan().copyRow(UPPLAN, 1, "serviceCode", "112222")
                .copyRow(
                        UPSIKYU, 1, "serviceCode", "112222", "count", "1", "serviceUnits", "250", "managedUnits", "250")
                .set(UPSIKYU, 2, "serviceUnits", "750", "managedUnits", "750")
                .set(UPSIKYU, 3, "serviceUnits", "750", "managedUnits", "750");
    }

    /** One service of each of two providers, without subtotals. */
    private static TestBulk twoProviders() {
        return plan().copyRow(UPPLAN, 1, "providerNumber", OTHER_PROVIDER)
                .copyRow(
                        UPSIKYU,
                        1,
                        "providerNumber",
                        OTHER_PROVIDER,
                        "count",
                        "1",
                        "serviceUnits",
                        "250",
                        "managedUnits",
                        "250")
                .set(UPSIKYU, 3, "serviceUnits", "750", "managedUnits", "750")
                .removeRow(UPSIKYU, 2);
    }
}
