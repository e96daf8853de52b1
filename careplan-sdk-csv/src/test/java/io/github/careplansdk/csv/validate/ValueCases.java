package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.kind.FileKind.DLTJSK;
import static io.github.careplansdk.core.kind.FileKind.UP3KYO;
import static io.github.careplansdk.core.kind.FileKind.UPHOSOKU;
import static io.github.careplansdk.core.kind.FileKind.UPJSK;
import static io.github.careplansdk.core.kind.FileKind.UPSIKYU;
import static io.github.careplansdk.core.problem.ProblemCode.FULL_WIDTH_CHARACTER;
import static io.github.careplansdk.core.problem.ProblemCode.INSURER_CHECK_DIGIT;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_DATE;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_DAY_PATTERN;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_DECIMAL;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_EQUIPMENT_CODE;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_FIXED_VALUE;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_INSURED_NUMBER;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_INSURER_NUMBER;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_INTEGER;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_MONTH;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_OFFICE_NUMBER;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_PHONE_NUMBER;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_POSTAL_CODE;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_SERVICE_CODE;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_SERVICE_TYPE;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_TIME;
import static io.github.careplansdk.core.problem.ProblemCode.OFFICE_CHECK_DIGIT;
import static io.github.careplansdk.core.problem.ProblemCode.UNKNOWN_CODE;
import static io.github.careplansdk.csv.validate.CleanUnits.carePlan;
import static io.github.careplansdk.csv.validate.CleanUnits.plan;
import static io.github.careplansdk.csv.validate.CleanUnits.rental;
import static io.github.careplansdk.csv.validate.CleanUnits.results;

final class ValueCases extends Cases {
    private static final String APRIL = "100000000000000000000000000000";

    ValueCases() {
        about(FULL_WIDTH_CHARACTER)
                .found("a digit", set("count", "１"), "UPJSK 1:1 count")
                .found("a date", set("serviceDate", "２０２６０４０１"), "UPJSK 1:1 serviceDate")
                .found("a letter", set("insuredNumber", "Ｈ000000001"), "UPJSK 1:1 insuredNumber")
                .found(
                        "one digit of a phone number",
                        supplement("phoneNumber", "03-1234-567８"),
                        "UPHOSOKU 1:1 phoneNumber")
                .found("in a satellite's number", set("satelliteNumber", "１"), "UPJSK 1:1 satelliteNumber")
                .clean("in a text", set("careManagerName", "１２ＡＢ"));
        about(NOT_DATE)
                .found("a day that the month does not have", set("serviceDate", "20260431"), "UPJSK 1:1 serviceDate")
                .found("29 February of no leap year", supplement("birthDate", "19410229"), "UPHOSOKU 1:1 birthDate")
                .found("with slashes", supplement("limitEndDate", "26/12/31"), "UPHOSOKU 1:1 limitEndDate")
                .found("zeros where they mean nothing", supplement("birthDate", "00000000"), "UPHOSOKU 1:1 birthDate")
                .found("seven digits", supplement("limitEndDate", "2026123"), "UPHOSOKU 1:1 limitEndDate")
                .clean("the last day of the month", set("serviceDate", "20260430"))
                .clean("29 February of a leap year", supplement("birthDate", "19400229"))
                .clean("zeros where they mean no date", plan().set(UPHOSOKU, 1, "carePlanDate", "00000000"));
        about(NOT_MONTH)
                .found("month 00", set("serviceMonth", "202600"), "UPJSK 1:1 serviceMonth")
                .found("month 13", set("serviceMonth", "202613"), "UPJSK 1:1 serviceMonth")
                .found("zeros where they mean nothing", set("serviceMonth", "000000"), "UPJSK 1:1 serviceMonth")
                .found("five digits", set("serviceMonth", "20264"), "UPJSK 1:1 serviceMonth")
                .clean("zeros where they mean no month", carePlan());
        about(NOT_TIME)
                .found("minute 60", set("startTime", "0860"), "UPJSK 1:1 startTime")
                .found("hour 24", set("endTime", "2400"), "UPJSK 1:1 endTime")
                .found("with a colon", set("startTime", "9:00"), "UPJSK 1:1 startTime")
                .found("three digits", set("startTime", "900"), "UPJSK 1:1 startTime")
                .found("9999 in table 3", carePlan().set(UP3KYO, 1, "startTime", "9999"), "UP3KYO 1:1 startTime")
                .clean("the first and the last minute", set("startTime", "0000", "endTime", "2359"))
                .clean("9999 in table 6", set("startTime", "9999", "endTime", "9999"));
        about(NOT_INTEGER)
                .found("a decimal point", set("units", "25.0"), "UPJSK 1:1 units")
                .foundWith(
                        "a thousands comma",
                        results().raw(UPJSK, 1, "units", "\"1,250\""),
                        "UPJSK 1:1 units",
                        "QUOTED_CODE UPJSK 1:1 units")
                .found("a plus sign", set("units", "+250"), "UPJSK 1:1 units")
                .found("a minus sign alone", set("units", "-"), "UPJSK 1:1 units")
                .clean("a deduction", set("units", "-250"))
                .clean("zeros in front", set("units", "000250"));
        about(NOT_DECIMAL)
                .found("a letter", price("11.4x"), "UPSIKYU 1:1 unitPrice")
                .found("three decimals", price("11.400"), "UPSIKYU 1:1 unitPrice")
                .found("a negative price", price("-11.40"), "UPSIKYU 1:1 unitPrice")
                .clean("two decimals", price("10.00"));
        about(NOT_POSTAL_CODE)
                .found("without hyphen", supplement("postalCode", "1000001"), "UPHOSOKU 1:1 postalCode")
                .found("the hyphen elsewhere", supplement("postalCode", "1000-001"), "UPHOSOKU 1:1 postalCode")
                .clean("with hyphen", supplement("postalCode", "999-9999"))
                .clean("empty", supplement("postalCode", ""));
        about(NOT_PHONE_NUMBER)
                .found("letters", supplement("phoneNumber", "TEL03-1234-5678"), "UPHOSOKU 1:1 phoneNumber")
                .clean("brackets", supplement("phoneNumber", "(03)1234-5678"))
                .clean("digits alone", supplement("phoneNumber", "09012345678"));
        about(NOT_OFFICE_NUMBER)
                .found("nine digits", set("updatedByOffice", "997010001"), "UPJSK 1:1 updatedByOffice")
                .found("a letter", set("providerNumber", "13A0000002"), "UPJSK 1:1 providerNumber")
                .foundWith(
                        "eleven digits, which are too long as well",
                        set("updatedByOffice", "99701000011"),
                        "UPJSK 1:1 updatedByOffice",
                        "TOO_LONG UPJSK 1:1 updatedByOffice")
                .clean("ten digits", set("updatedByOffice", "0000000000"));
        about(NOT_INSURER_NUMBER)
                .found("five digits", set("insurerNumber", "13101"), "UPJSK 1:1 insurerNumber")
                .found("a letter", set("insurerNumber", "13101X"), "UPJSK 1:1 insurerNumber")
                .clean("a zero in front", set("insurerNumber", "011007"));
        about(NOT_INSURED_NUMBER)
                .found("nine digits", set("insuredNumber", "000000001"), "UPJSK 1:1 insuredNumber")
                .found("a small h", set("insuredNumber", "h000000001"), "UPJSK 1:1 insuredNumber")
                .found("H elsewhere", set("insuredNumber", "0H00000001"), "UPJSK 1:1 insuredNumber")
                .clean("public assistance", set("insuredNumber", "H000000001"));
        about(NOT_SERVICE_TYPE)
                .found("not listed", deletion("99"), "DLTJSK 1:1 serviceType")
                .found("a small letter", deletion("2a"), "DLTJSK 1:1 serviceType")
                .found(
                        "in the supplement",
                        supplement("serviceTypeLimits[1].serviceType", "ZZ"),
                        "UPHOSOKU 1:1 serviceTypeLimits[1].serviceType")
                .clean("with a letter", deletion("2A"));
        about(NOT_SERVICE_CODE)
                .found("five characters", set("serviceCode", "11111"), "UPJSK 1:1 serviceCode")
                .found("small letters", set("serviceCode", "11abcd"), "UPJSK 1:1 serviceCode")
                .found("a service type not listed", set("serviceCode", "991111"), "UPJSK 1:1 serviceCode")
                .found("the grand total, in table 6", set("serviceCode", "999999"), "UPJSK 1:1 serviceCode")
                .clean("letters", set("serviceCode", "A2ZZ9Z"));
        about(NOT_EQUIPMENT_CODE)
                .found("without hyphen", tais("000010000100"), "UPJSK 1:1 taisCode")
                .found("too few digits", tais("0001-000010"), "UPJSK 1:1 taisCode")
                .found("with the full-width hyphen of the print", tais("00001－000010"), "UPJSK 1:1 taisCode")
                .clean("with hyphen", tais("99999-999999"));
        about(NOT_DAY_PATTERN)
                .found("30 characters", set("proRatedDays", APRIL), "UPJSK 1:1 proRatedDays")
                .found("a digit 2", set("proRatedDays", APRIL.replaceFirst("1", "2") + "0"), "UPJSK 1:1 proRatedDays")
                .clean("31 characters", set("proRatedDays", APRIL + "0"))
                .clean("empty", set("proRatedDays", ""));
        about(UNKNOWN_CODE)
                .found("a digit of no list", set("over30Days", "2"), "UPJSK 1:1 over30Days")
                .found("an old care level", supplement("careLevel", "11"), "UPHOSOKU 1:1 careLevel")
                .found("without its zero", supplement("careLevel", "6"), "UPHOSOKU 1:1 careLevel")
                .clean("another of the list", set("over30Days", "1"))
                .clean("with its zero", plan().set(UPHOSOKU, 1, "careLevel", "06", "benefitLimitUnits", "5032"));
        about(NOT_FIXED_VALUE)
                .found("another number", plan().set(UPSIKYU, 1, "fixedOffice", "9970100011"), "UPSIKYU 1:1 fixedOffice")
                .clean("the fixed value", plan().set(UPSIKYU, 1, "fixedOffice", "9999999999"))
                .clean("empty", plan().set(UPSIKYU, 1, "fixedOffice", ""));
        about(INSURER_CHECK_DIGIT)
                .found("a digit too high", set("insurerNumber", "131012"), "UPJSK 1:1 insurerNumber")
                .found("two digits swapped", set("insurerNumber", "113011"), "UPJSK 1:1 insurerNumber")
                .found("in the last prefecture", set("insurerNumber", "472010"), "UPJSK 1:1 insurerNumber")
                .found(
                        "each row that has it",
                        twice("insurerNumber", "131012"),
                        "UPJSK 1:1 insurerNumber",
                        "UPJSK 2:2 insurerNumber")
                .clean("the right digit", set("insurerNumber", "131011"))
                .clean("the right digit, which is 0", set("insurerNumber", "131300"))
                .clean("a prefecture that is none", set("insurerNumber", "480011"))
                .clean("no prefecture", set("insurerNumber", "000011"))
                .clean(
                        "another fault of the number",
                        set("insurerNumber", "13101"),
                        "NOT_INSURER_NUMBER UPJSK 1:1 insurerNumber");
        about(OFFICE_CHECK_DIGIT)
                .found("a digit too high", set("careOfficeNumber", "1370100009"), "UPJSK 1:1 careOfficeNumber")
                .clean("the right digit", set("careOfficeNumber", "1370100008"))
                .clean("an invented number", set("careOfficeNumber", "9970100012"))
                .clean("the number that stands for all offices", plan());
    }

    private static TestBulk set(String... columnsAndValues) {
        return results().set(UPJSK, 1, columnsAndValues);
    }

    private static TestBulk twice(String column, String value) {
        return set(column, value).copyRow(UPJSK, 1);
    }

    private static TestBulk supplement(String column, String value) {
        return plan().set(UPHOSOKU, 1, column, value);
    }

    private static TestBulk price(String value) {
        return plan().set(UPSIKYU, 1, "unitPrice", value);
    }

    private static TestBulk deletion(String serviceType) {
        return CleanUnits.deletion(DLTJSK).set(DLTJSK, 1, "serviceType", serviceType);
    }

    private static TestBulk tais(String value) {
        return rental().set(UPJSK, 1, "taisCode", value);
    }
}
