package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.kind.FileKind.UPHOSOKU;
import static io.github.careplansdk.core.kind.FileKind.UPJSK;
import static io.github.careplansdk.core.kind.FileKind.UPKIHON;
import static io.github.careplansdk.core.kind.FileKind.UPSIKYU;
import static io.github.careplansdk.core.kind.FileKind.UPYOBO;
import static io.github.careplansdk.core.kind.FileKind.UPYOBO_SUB;
import static io.github.careplansdk.core.problem.ProblemCode.COLUMN_COUNT;
import static io.github.careplansdk.core.problem.ProblemCode.EDITION_NOT_DESCRIBED;
import static io.github.careplansdk.core.problem.ProblemCode.EXPECTED_EMPTY;
import static io.github.careplansdk.core.problem.ProblemCode.REQUIRED_EMPTY;
import static io.github.careplansdk.core.problem.ProblemCode.REQUIRED_EMPTY_UNCLEAR;
import static io.github.careplansdk.core.problem.ProblemCode.SURROUNDING_SPACE;
import static io.github.careplansdk.core.problem.ProblemCode.TOO_LONG;
import static io.github.careplansdk.core.problem.ProblemCode.TOO_LONG_UNCLEAR;
import static io.github.careplansdk.core.problem.ProblemCode.UNUSED_FILLED;
import static io.github.careplansdk.csv.validate.CleanUnits.basicInfo;
import static io.github.careplansdk.csv.validate.CleanUnits.plan;
import static io.github.careplansdk.csv.validate.CleanUnits.preventivePlan;
import static io.github.careplansdk.csv.validate.CleanUnits.results;

final class LayoutCases extends Cases {
    LayoutCases() {
        about(COLUMN_COUNT)
                .found("one cell less", results().dropLastCell(UPJSK, 1), "UPJSK 1:1")
                .found("one cell more", results().addCell(UPJSK, 1, ""), "UPJSK 1:1")
                .found("one cell alone", results().text(UPJSK, text -> text + "end\r\n"), "UPJSK 2:2")
                .clean("a comma within a text", results().set(UPJSK, 1, "careManagerName", "田中,一郎"));
        about(EDITION_NOT_DESCRIBED)
                .found(
                        "the first edition's, once",
                        set("csvVersion", "201910").copyRow(UPJSK, 1),
                        "UPJSK 1:1 csvVersion")
                .found(
                        "the second edition's, whatever it holds",
                        set("csvVersion", "202003").dropLastCell(UPJSK, 1),
                        "UPJSK 1:1 csvVersion")
                .clean("the third edition's in its time", FileCases.march2025(), "FILE_NAME_VERSION3 UPJSK");
        about(REQUIRED_EMPTY)
                .found("a date", set("serviceDate", ""), "UPJSK 1:1 serviceDate")
                .foundWith(
                        "nothing but spaces",
                        set("count", "  "),
                        "UPJSK 1:1 count",
                        "SURROUNDING_SPACE UPJSK 1:1 count")
                .clean("zero", set("count", "0"))
                .clean("an optional cell", set("careManagerName", ""));
        about(REQUIRED_EMPTY_UNCLEAR)
                .found("units", set("units", ""), "UPJSK 1:1 units")
                .found("care office", set("careOfficeNumber", ""), "UPJSK 1:1 careOfficeNumber")
                .clean("units 0", set("units", "0"));
        about(EXPECTED_EMPTY)
                .found("outsourcing", basicInfo().set(UPKIHON, 1, "outsourcing", ""), "UPKIHON 1:1 outsourcing")
                .found("outsourcing", preventivePlan().set(UPYOBO, 1, "outsourcing", ""), "UPYOBO 1:1 outsourcing")
                .clean("the other value", basicInfo().set(UPKIHON, 1, "outsourcing", "1"));
        about(TOO_LONG)
                .found("a satellite of three digits", set("satelliteNumber", "123"), "UPJSK 1:1 satelliteNumber")
                .found("a count of three digits", set("count", "100"), "UPJSK 1:1 count")
                .foundWith(
                        "a date of nine digits, which is none either",
                        set("createdDate", "202603181"),
                        "UPJSK 1:1 createdDate",
                        "NOT_DATE UPJSK 1:1 createdDate")
                .found(
                        "a number as text of three digits",
                        preventivePlan().set(UPYOBO_SUB, 2, "usedServiceNumber", "100"),
                        "UPYOBO_SUB 2:2 usedServiceNumber")
                .clean("two digits", set("satelliteNumber", "12"))
                .clean("two characters of two bytes", preventivePlan().set(UPYOBO_SUB, 2, "usedServiceNumber", "②②"))
                .clean(
                        "three digits in table 7",
                        plan().copyRow(
                                        UPSIKYU,
                                        1,
                                        "serviceCode",
                                        "131111",
                                        "units",
                                        "5",
                                        "count",
                                        "100",
                                        "serviceUnits",
                                        "500",
                                        "providerNumber",
                                        CleanUnits.OTHER_PROVIDER)
                                .set(UPSIKYU, 3, "serviceUnits", "1000"),
                        "TABLE7_NOT_PLANNED UPSIKYU 4:4 serviceCode")
                .clean(
                        "as long as allowed, with spaces around",
                        set("satelliteNumber", " 12 "),
                        "SURROUNDING_SPACE UPJSK 1:1 satelliteNumber")
                .clean("a text of any length", set("careManagerName", "長".repeat(5000)));
        about(TOO_LONG_UNCLEAR)
                .found("days of three digits", days("123"), "UPSIKYU 1:1 daysToPreviousMonth")
                .found("days of five digits", days("12345"), "UPSIKYU 1:1 daysToPreviousMonth")
                .clean("days of two digits", days("12"))
                .clean("days of six digits are too long", days("123456"), "TOO_LONG UPSIKYU 1:1 daysToPreviousMonth");
        about(UNUSED_FILLED)
                .found("a digit", set("identifier", "1"), "UPJSK 1:1 identifier")
                .clean("empty", set("identifier", ""));
        about(SURROUNDING_SPACE)
                .found("before a number", set("count", " 1"), "UPJSK 1:1 count")
                .found("after a number", set("units", "250 "), "UPJSK 1:1 units")
                .found("a full-width space", set("count", "　1"), "UPJSK 1:1 count")
                .found("nothing but a space", set("satelliteNumber", " "), "UPJSK 1:1 satelliteNumber")
                .clean("in a text", set("careManagerName", " 田中　"))
                .clean("within a cell", plan().set(UPHOSOKU, 1, "phoneNumber", "03 1234 5678"));
    }

    private static TestBulk set(String column, String value) {
        return results().set(UPJSK, 1, column, value);
    }

    private static TestBulk days(String value) {
        return plan().set(UPSIKYU, 1, "daysToPreviousMonth", value);
    }
}
