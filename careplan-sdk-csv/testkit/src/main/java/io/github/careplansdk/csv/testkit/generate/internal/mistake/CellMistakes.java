package io.github.careplansdk.csv.testkit.generate.internal.mistake;

import static io.github.careplansdk.core.kind.FileKind.*;
import static io.github.careplansdk.core.problem.ProblemCode.*;

import io.github.careplansdk.core.kind.Standard;
import java.time.YearMonth;

/** Mistakes of single cells: their presence, length and value. */
final class CellMistakes extends LayerMistakes {
    /** The CSV version of an edition whose columns are not known. */
    private static final String UNDESCRIBED = Standard.published().editions().stream()
            .filter(edition -> !edition.isDescribed())
            .findFirst()
            .orElseThrow()
            .csvVersion();

    CellMistakes(YearMonth month, CleanUnits clean) {
        super(month, clean);
        addLayout();
        addValues();
        addCheckDigits();
    }

    private void addLayout() {
        add(
                COLUMN_COUNT,
                "a cell less than the kind has columns",
                () -> clean.results().dropLastCell(UPJSK, 1).finds(COLUMN_COUNT, UPJSK, 1));
        add(
                EDITION_NOT_DESCRIBED,
                "the CSV version of an edition whose columns are not known",
                () -> endsToo(clean.results().setAll(UPJSK, "csvVersion", UNDESCRIBED), UNDESCRIBED, 1)
                        .finds(EDITION_NOT_DESCRIBED, UPJSK, 1, "csvVersion"));
        addCell(REQUIRED_EMPTY, "no service date", "serviceDate", "");
        addCell(REQUIRED_EMPTY_UNCLEAR, "no units", "units", "");
        addCell(EXPECTED_EMPTY, "not said whether outsourced", clean::basicInfo, UPKIHON, "outsourcing", "");
        addCell(TOO_LONG, "a satellite's number of three digits", "satelliteNumber", "123");
        addCell(TOO_LONG_UNCLEAR, "days of three digits", clean::plan, UPSIKYU, "daysToPreviousMonth", "123");
        addCell(UNUSED_FILLED, "a value in the unused column", "identifier", "1");
        addCell(SURROUNDING_SPACE, "a space before a number", "count", " 1");
    }

    private void addValues() {
        addCell(FULL_WIDTH_CHARACTER, "a full-width digit", "count", "１");
        addCell(NOT_DATE, "the 32nd day of the month", "serviceDate", MONTH.format(month) + "32");
        addCell(NOT_MONTH, "the 13th month", "serviceMonth", month.getYear() + "13");
        addCell(NOT_TIME, "minute 60", "startTime", "0860");
        addCell(NOT_INTEGER, "units with a decimal point", "units", "25.0");
        addCell(NOT_DECIMAL, "a letter in a price", clean::plan, UPSIKYU, "unitPrice", "10.2x");
        addCell(NOT_POSTAL_CODE, "a postal code without hyphen", clean::plan, UPHOSOKU, "postalCode", "0000000");
        addCell(NOT_PHONE_NUMBER, "letters in a phone number", clean::plan, UPHOSOKU, "phoneNumber", "TEL00-000-0000");
        addCell(NOT_OFFICE_NUMBER, "an office number of nine digits", "updatedByOffice", "990000001");
        addCell(NOT_INSURER_NUMBER, "an insurer's number of five digits", "insurerNumber", "99001");
        addCell(NOT_INSURED_NUMBER, "an insured number of nine digits", "insuredNumber", "990000001");
        addCell(
                NOT_SERVICE_TYPE,
                "a service type that is none",
                clean::plan,
                UPHOSOKU,
                "serviceTypeLimits[1].serviceType",
                "ZZ");
        addCell(NOT_SERVICE_CODE, "a service code of five characters", "serviceCode", "11121");
        addCell(
                NOT_EQUIPMENT_CODE,
                "an equipment code without hyphen",
                clean::rentalResults,
                UPJSK,
                "taisCode",
                "999010000110");
        addCell(NOT_DAY_PATTERN, "pro-rated days of 30 characters", "proRatedDays", "1" + "0".repeat(29));
        addCell(UNKNOWN_CODE, "a code that is none", "over30Days", "2");
        addCell(
                NOT_FIXED_VALUE,
                "another number than the fixed one",
                clean::plan,
                UPSIKYU,
                "fixedOffice",
                OTHER_OFFICE);
    }

    private void addCheckDigits() {
        addCell(INSURER_CHECK_DIGIT, "a wrong check digit of an insurer", "insurerNumber", "131012");
        addCell(OFFICE_CHECK_DIGIT, "a wrong check digit of an office", "careOfficeNumber", "1370100009");
    }
}
