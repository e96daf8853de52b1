package io.github.careplansdk.csv.testkit.generate;

import static io.github.careplansdk.core.kind.FileKind.*;
import static io.github.careplansdk.core.problem.ProblemCode.*;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.validate.EditionEnds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A mistake for each problem that a file can have, made in a good unit. */
final class Mistakes {
    /** Problems of the program that checks, or of the day of the check, and not of what is checked. */
    static final Set<ProblemCode> NOT_OF_FILES =
            Collections.unmodifiableSet(EnumSet.of(EDITION_ENDS, NOTHING_TO_CHECK, RULE_FAILED));

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final String OTHER_OFFICE = "9900000999";
    private static final Edition NEWEST = Standard.published().newest();
    /** The CSV version of the edition before the newest. */
    private static final String EARLIER = Standard.published().editions().stream()
            .filter(edition -> edition.isDescribed() && edition.compareTo(NEWEST) < 0)
            .reduce((first, next) -> next)
            .orElseThrow()
            .csvVersion();

    /** The CSV version of an edition whose columns are not known. */
    private static final String UNDESCRIBED = Standard.published().editions().stream()
            .filter(edition -> !edition.isDescribed())
            .findFirst()
            .orElseThrow()
            .csvVersion();

    private static final String OTHER_CODE = "119999";
    private static final String OTHER_USER = "9999999901";

    private final YearMonth month;
    private final CleanUnits clean;
    private final Map<ProblemCode, Mistake> all = new EnumMap<>(ProblemCode.class);

    /**
     * A mistake.
     *
     * @param what what was done
     * @param bulk makes the files with the mistake
     */
    record Mistake(String what, Supplier<BrokenBulk> bulk) {}

    Mistakes(YearMonth month, Path familyImage) {
        this.month = month;
        this.clean = new CleanUnits(month, familyImage);
        addBytes();
        addNames();
        addLexical();
        addLayout();
        addValues();
        addCheckDigits();
        addRows(familyImage);
        addFiles();
        addUnits();
        addKeys();
    }

    /** The mistakes, by their problem. */
    Map<ProblemCode, Mistake> all() {
        return all;
    }

    private void add(ProblemCode code, String what, Supplier<BrokenBulk> bulk) {
        all.put(code, new Mistake(what, bulk));
    }

    /** A value in the first row of results, which is told of that cell. */
    private void addCell(ProblemCode code, String what, String column, String value) {
        addCell(code, what, clean::results, UPJSK, column, value);
    }

    /** A value in the first row of a file, which is told of that cell. */
    private void addCell(
            ProblemCode code, String what, Supplier<BrokenBulk> unit, FileKind kind, String column, String value) {
        add(code, what, () -> unit.get().set(kind, 1, column, value).finds(code, kind, 1, column));
    }

    /** What stands between two commas of the first row of results. */
    private void addRaw(ProblemCode code, String what, String column, String between) {
        add(code, what, () -> clean.results().raw(UPJSK, 1, column, between).finds(code, UPJSK, 1, column));
    }

    /** Bytes in the care manager's name in the first row of results. */
    private void addBytes(ProblemCode code, String what, int... bytes) {
        add(
                code,
                what,
                () -> clean.results()
                        .set(UPJSK, 1, "careManagerName", "試~験")
                        .bytesForTilde(UPJSK, bytes)
                        .finds(code, UPJSK, 1, "careManagerName"));
    }

    /** Another name for the results. */
    private void addName(ProblemCode code, String what, String part, String replacement) {
        add(code, what, () -> clean.results().rename(UPJSK, part, replacement).finds(code, UPJSK));
    }

    private void addBytes() {
        addBytes(NOT_MS932, "a byte in a name that is no character", 0xFF);
        addBytes(USER_DEFINED_CHARACTER, "a user-defined character (外字) in a name", 0xF0, 0x40);
        addBytes(CONTROL_CHARACTER, "a control character in a name", 0x7F);
        add(
                BYTE_ORDER_MARK,
                "the byte order mark of UTF-8 before MS932",
                () -> clean.results().bytes(UPJSK, Mistakes::withByteOrderMark).findsAtLine(BYTE_ORDER_MARK, UPJSK, 1));
        add(
                LOOKS_LIKE_UTF8,
                "the whole file in UTF-8",
                () -> clean.results()
                        .bytes(UPJSK, bytes -> new String(bytes, Ms932.CHARSET).getBytes(StandardCharsets.UTF_8))
                        .finds(LOOKS_LIKE_UTF8, UPJSK));
        add(
                EMPTY_FILE,
                "a file without a byte",
                () -> clean.results().bytes(UPJSK, bytes -> new byte[0]).finds(EMPTY_FILE, UPJSK));
        add(
                INPUT_LIMIT_EXCEEDED,
                "a cell longer than the usual limit of 1 MiB",
                () -> clean.results()
                        .set(UPJSK, 1, "careManagerName", "x".repeat(Limits.DEFAULT.cellBytes() + 1))
                        .finds(INPUT_LIMIT_EXCEEDED, UPJSK, 1));
    }

    private static byte[] withByteOrderMark(byte[] bytes) {
        byte[] marked = new byte[bytes.length + 3];
        marked[0] = (byte) 0xEF;
        marked[1] = (byte) 0xBB;
        marked[2] = (byte) 0xBF;
        System.arraycopy(bytes, 0, marked, 3, bytes.length);
        return marked;
    }

    private void addNames() {
        addName(FILE_NAME_UNKNOWN_KIND, "a kind that is none", "UPJSK", "UPJISSEKI");
        addName(FILE_NAME_PARTS, "a name without the month", "_" + MONTH.format(month) + "_", "_");
        addName(FILE_NAME_MONTH, "the 13th month", "_" + MONTH.format(month) + "_", "_" + month.getYear() + "13_");
        addName(FILE_NAME_OFFICE_NUMBER, "an office number with a letter", "_43_", "A_43_");
        addName(FILE_NAME_SERVICE_TYPE, "a service type of one digit", "_11_", "_1_");
        addName(FILE_NAME_UNKNOWN_SERVICE_TYPE, "a service type that is not listed", "_11_", "_99_");
        addName(FILE_NAME_SERIAL, "a serial at hour 24", "100000.CSV", "240000.CSV");
        addName(FILE_NAME_EXTENSION, "the extension of a text", ".CSV", ".TXT");
        addName(FILE_NAME_CASE, "the extension in small letters", ".CSV", ".csv");
        add(FILE_NAME_IMAGE_BRANCH, "an image's number of one digit", () -> {
            BrokenBulk bulk = clean.basicInfo().renameImage("_0001", "_1");
            return bulk.set(UPKIHON, 1, "familyImageFileName", bulk.image())
                    .finds(FILE_NAME_IMAGE_BRANCH, bulk.image());
        });
        add(
                FILE_NAME_VERSION3,
                "a name of an earlier edition, without service types",
                () -> clean.results()
                        .rename(UPJSK, "_11_", "_")
                        .rename(UPJSK, "_43_", "_")
                        .finds(FILE_NAME_VERSION3, UPJSK));
        add(SAME_OFFICE, "the sender as receiver", () -> {
            BrokenBulk bulk = clean.results();
            String[] parts = bulk.name(UPJSK).split("_");
            return bulk.rename(UPJSK, parts[4], parts[2]).finds(SAME_OFFICE, UPJSK);
        });
    }

    private void addLexical() {
        add(UNCLOSED_QUOTE, "a quote in the last row that is never closed", () -> {
            BrokenBulk bulk = clean.results();
            int last = bulk.rows(UPJSK);
            return bulk.raw(UPJSK, last, "providerName", "\"見本").finds(UNCLOSED_QUOTE, UPJSK, last, "providerName");
        });
        addRaw(STRAY_QUOTE, "a quote in a number", "count", "1\"");
        addRaw(TEXT_AFTER_QUOTE, "text behind a closing quote", "careManagerName", "\"試験\"計子");
        addRaw(BARE_TEXT, "free text without quotes", "careManagerName", "試験");
        addRaw(QUOTED_CODE, "a number in quotes", "count", "\"1\"");
        add(
                LINE_END_NOT_CRLF,
                "LF at the end of rows",
                () -> clean.results()
                        .text(UPJSK, text -> text.replace("\r\n", "\n"))
                        .findsAtLine(LINE_END_NOT_CRLF, UPJSK, 1));
        add(MIXED_LINE_ENDS, "LF at the end of the last row only", () -> {
            BrokenBulk bulk = clean.results();
            int last = bulk.rows(UPJSK);
            return bulk.text(UPJSK, text -> text.stripTrailing() + "\n")
                    .findsAtLine(MIXED_LINE_ENDS, UPJSK, last)
                    .findsAtLine(LINE_END_NOT_CRLF, UPJSK, last);
        });
        add(BLANK_LINE, "an empty line after the rows", () -> {
            BrokenBulk bulk = clean.results();
            return bulk.text(UPJSK, text -> text + "\r\n").findsAtLine(BLANK_LINE, UPJSK, bulk.rows(UPJSK) + 1);
        });
        add(NO_FINAL_LINE_END, "no line end after the last row", () -> {
            BrokenBulk bulk = clean.results();
            return bulk.text(UPJSK, String::stripTrailing).findsAtLine(NO_FINAL_LINE_END, UPJSK, bulk.rows(UPJSK));
        });
        add(
                HEADER_ROW,
                "a row of column names",
                () -> clean.results()
                        .text(UPJSK, text -> names() + "\r\n" + text)
                        .finds(HEADER_ROW, UPJSK, 1));
    }

    private static String names() {
        return Layouts.published().of(UPJSK).columns().stream()
                .map(Column::name)
                .collect(Collectors.joining(","));
    }

    private void addLayout() {
        add(
                COLUMN_COUNT,
                "a cell less than the kind has columns",
                () -> clean.results().dropLastCell(UPJSK, 1).finds(COLUMN_COUNT, UPJSK, 1));
        add(
                EDITION_NOT_DESCRIBED,
                "the CSV version of an edition whose columns are not known",
                () -> clean.results()
                        .setAll(UPJSK, "csvVersion", UNDESCRIBED)
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

    /** Where the month after is past the end of the earlier edition, that is found too. */
    private BrokenBulk earlier(BrokenBulk bulk, int row) {
        boolean over = EditionEnds.published()
                .day(EARLIER)
                .filter(day -> !month.plusMonths(1).atDay(1).isBefore(day))
                .isPresent();
        return over ? bulk.finds(EDITION_ENDS, UPJSK, row, "csvVersion") : bulk;
    }

    private YearMonth shortMonth() {
        YearMonth shorter = month;
        while (shorter.lengthOfMonth() == 31) {
            shorter = shorter.plusMonths(1);
        }
        return shorter;
    }

    private void addFiles() {
        add(
                CSV_VERSION_UNKNOWN,
                "the month in which the edition was published",
                () -> clean.results()
                        .setAll(
                                UPJSK,
                                "csvVersion",
                                NEWEST.published().orElseThrow().format(MONTH))
                        .finds(CSV_VERSION_UNKNOWN, UPJSK, 1, "csvVersion"));
        add(CSV_VERSION_MIXED, "an earlier edition in the last row", () -> {
            BrokenBulk bulk = clean.results();
            int last = bulk.rows(UPJSK);
            return earlier(bulk.set(UPJSK, last, "csvVersion", EARLIER), last)
                    .finds(CSV_VERSION_MIXED, UPJSK, last, "csvVersion");
        });
        add(
                CSV_VERSION_NOT_FOR_MONTH,
                "an earlier edition after it ended",
                () -> earlier(clean.results().setAll(UPJSK, "csvVersion", EARLIER), 1)
                        .finds(CSV_VERSION_NOT_FOR_MONTH, UPJSK, 1, "csvVersion"));
        add(
                DUPLICATE_KEY,
                "a user's supplement twice",
                () -> clean.plan()
                        .copyRow(UPHOSOKU, 1, "csvVersion", NEWEST.csvVersion())
                        .finds(DUPLICATE_KEY, UPHOSOKU, 2));
        add(
                DUPLICATE_NUMBER,
                "a number of table 2 twice",
                () -> clean.carePlan()
                        .set(UP2KYO, 2, "supportNumber", "1")
                        .finds(DUPLICATE_NUMBER, UP2KYO, 2, "needNumber"));
        add(
                NUMBER_ORDER,
                "rows of table 2 out of order",
                () -> clean.carePlan()
                        .set(UP2KYO, 1, "supportNumber", "3")
                        .finds(NUMBER_ORDER, UP2KYO, 2, "needNumber"));
        add(
                DETAIL_NUMBER_SEQUENCE,
                "detail numbers 1 and 3",
                () -> clean.rentalResults().set(UPJSK, 2, "detailNumber", "3").finds(DETAIL_NUMBER_SEQUENCE, UPJSK, 1));
        add(GRAND_TOTAL_MISSING, "no grand total", () -> {
            BrokenBulk bulk = clean.plan();
            return bulk.removeRow(UPSIKYU, bulk.rows(UPSIKYU)).finds(GRAND_TOTAL_MISSING, UPSIKYU, 1);
        });
        add(SUBTOTAL_MISSING, "no subtotal of several rows", () -> {
            BrokenBulk bulk = clean.plan();
            return bulk.removeRow(UPSIKYU, bulk.rowWith(UPSIKYU, "serviceCode", "11AAAA"))
                    .finds(SUBTOTAL_MISSING, UPSIKYU, 1);
        });
        add(SUBTOTAL_DIFFERS, "a subtotal of a unit more", () -> {
            BrokenBulk bulk = clean.plan();
            int subtotal = bulk.rowWith(UPSIKYU, "serviceCode", "11AAAA");
            return bulk.add(UPSIKYU, subtotal, "serviceUnits", 1)
                    .finds(SUBTOTAL_DIFFERS, UPSIKYU, subtotal, "serviceUnits");
        });
        add(GRAND_TOTAL_DIFFERS, "a grand total of a unit more", () -> {
            BrokenBulk bulk = clean.plan();
            int total = bulk.rows(UPSIKYU);
            return bulk.add(UPSIKYU, total, "serviceUnits", 1)
                    .finds(GRAND_TOTAL_DIFFERS, UPSIKYU, total, "serviceUnits");
        });
        add(UNITS_TIMES_COUNT_DIFFERS, "a unit more than units times count, in all sums", () -> {
            BrokenBulk bulk = clean.plan();
            return bulk.add(UPSIKYU, 1, "serviceUnits", 1)
                    .add(UPSIKYU, bulk.rowWith(UPSIKYU, "serviceCode", "11AAAA"), "serviceUnits", 1)
                    .add(UPSIKYU, bulk.rows(UPSIKYU), "serviceUnits", 1)
                    .finds(UNITS_TIMES_COUNT_DIFFERS, UPSIKYU, 1, "serviceUnits");
        });
    }

    private void addUnits() {
        add(UNIT_NOT_ALLOWED, "a plan and its deletion with one serial", () -> {
            BrokenBulk bulk = clean.plan();
            BrokenBulk deletion = clean.planDeletion();
            String address = bulk.name(UPPLAN).substring("UPPLAN".length());
            deletion.rename(DLTPLAN, deletion.name(DLTPLAN), "DLTPLAN" + address);
            return bulk.and(deletion).finds(UNIT_NOT_ALLOWED, UPHOSOKU);
        });
        add(
                UNIT_INCOMPLETE,
                "tables 6 and 7 without the supplement",
                () -> clean.plan().without(UPHOSOKU).finds(UNIT_INCOMPLETE, UPPLAN));
        add(UNIT_DUPLICATE_KIND, "results of two months with one serial", () -> {
            String next = MONTH.format(month.plusMonths(1));
            BrokenBulk later = clean.results()
                    .rename(UPJSK, "_" + MONTH.format(month) + "_", "_" + next + "_")
                    .setAll(UPJSK, "serviceMonth", next)
                    .setAll(UPJSK, "serviceDate", next + "01");
            return clean.results().and(later).finds(UNIT_DUPLICATE_KIND, later.name(UPJSK));
        });
        add(
                UNIT_ADDRESS_DIFFERS,
                "the supplement under another service type",
                () -> clean.plan()
                        .rename(UPHOSOKU, "_11_", "_15_")
                        .finds(UNIT_ADDRESS_DIFFERS, UPPLAN)
                        .finds(UNIT_ADDRESS_DIFFERS, UPHOSOKU)
                        .finds(UNIT_ADDRESS_DIFFERS, UPHOSOKU));
        add(UNIT_MONTH_DIFFERS, "the supplement of the next month", () -> {
            String next = MONTH.format(month.plusMonths(1));
            return clean.plan()
                    .rename(UPHOSOKU, "_" + MONTH.format(month) + "_", "_" + next + "_")
                    .set(UPHOSOKU, 1, "serviceMonth", next)
                    .finds(UNIT_MONTH_DIFFERS, UPHOSOKU);
        });
        add(
                DIRECTION_UNLIKELY,
                "results to a provider",
                () -> clean.results().rename(UPJSK, "_43_", "_15_").finds(DIRECTION_UNLIKELY, UPJSK));
        add(
                ATTACHMENT_TYPE,
                "a Word document",
                () -> clean.results().with("memo.docx", ascii("PK")).finds(ATTACHMENT_TYPE, "memo.docx"));
        add(
                ATTACHMENT_CONTENT,
                "a GIF that is called PDF",
                () -> clean.results().with("memo.pdf", ascii("GIF89a")).finds(ATTACHMENT_CONTENT, "memo.pdf"));
        add(BULK_LIMIT, "101 units", () -> {
            BrokenBulk bulk = clean.planDeletion();
            String receiver = bulk.name(DLTPLAN).split("_")[4];
            for (int i = 0; i < 100; i++) {
                String other = new OfficeNumber(String.format(Locale.ROOT, "99000008%02d", i)).value();
                bulk.and(clean.planDeletion().rename(DLTPLAN, receiver, other));
            }
            return bulk.finds(BULK_LIMIT, "");
        });
        add(
                IMAGE_MISSING,
                "an image that is not there",
                () -> clean.basicInfo().withoutImage().finds(IMAGE_MISSING, UPKIHON, 1, "familyImageFileName"));
        add(IMAGE_UNNAMED, "an image that no row names", () -> {
            BrokenBulk bulk = clean.basicInfo();
            return bulk.set(UPKIHON, 1, "familyImageFileName", "").finds(IMAGE_UNNAMED, bulk.image());
        });
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void addKeys() {
        add(
                KEY_WITHOUT_LEAD,
                "a supplement without table 6",
                () -> clean.plan()
                        .copyRow(UPHOSOKU, 1, "insuredNumber", OTHER_USER)
                        .finds(KEY_WITHOUT_LEAD, UPHOSOKU, 2));
        add(LEAD_WITHOUT_DETAIL, "table 6 without table 7", () -> {
            BrokenBulk bulk = clean.plan();
            return bulk.copyRow(UPPLAN, 1, "insuredNumber", OTHER_USER)
                    .copyRow(UPHOSOKU, 1, "insuredNumber", OTHER_USER)
                    .finds(LEAD_WITHOUT_DETAIL, UPPLAN, bulk.rows(UPPLAN));
        });
        add(
                LEAD_WITHOUT_SUPPLEMENT,
                "the supplement of another user",
                () -> clean.plan()
                        .set(UPHOSOKU, 1, "insuredNumber", OTHER_USER)
                        .finds(LEAD_WITHOUT_SUPPLEMENT, UPPLAN, 1)
                        .finds(KEY_WITHOUT_LEAD, UPHOSOKU, 1));
        add(USER_WITHOUT_RECEIVER, "a plan to a provider that gives nothing", () -> {
            BrokenBulk bulk = clean.plan();
            String receiver = bulk.name(UPPLAN).split("_")[4];
            return bulk.setWhere(UPPLAN, "providerNumber", receiver, OTHER_OFFICE)
                    .setWhere(UPSIKYU, "providerNumber", receiver, OTHER_OFFICE)
                    .finds(USER_WITHOUT_RECEIVER, UPPLAN, 1);
        });
        add(
                COUNT_DIFFERS,
                "a visit less in table 6 than table 7 counts",
                () -> clean.plan().removeRow(UPPLAN, 1).finds(COUNT_DIFFERS, UPSIKYU, 1, "count"));
        add(
                OVER_BENEFIT_LIMIT,
                "units over the limit, and no excess shown",
                () -> clean.plan()
                        .set(UPHOSOKU, 1, "benefitLimitUnits", "1")
                        .finds(OVER_BENEFIT_LIMIT, UPSIKYU, 1)
                        .finds(LIMIT_NOT_OF_CARE_LEVEL, UPHOSOKU, 1, "benefitLimitUnits"));
        add(PLANNED_NOT_IN_TABLE7, "a visit of another code in table 6 only", () -> {
            BrokenBulk bulk = clean.plan().copyRow(UPPLAN, 1, "serviceCode", OTHER_CODE);
            return bulk.finds(PLANNED_NOT_IN_TABLE7, UPPLAN, bulk.rows(UPPLAN), "serviceCode");
        });
        add(TABLE7_NOT_PLANNED, "another code in table 6 than in table 7", () -> {
            BrokenBulk bulk = clean.plan();
            String code = bulk.cell(UPSIKYU, 1, "serviceCode");
            bulk.setWhere(UPPLAN, "serviceCode", code, OTHER_CODE);
            return bulk.finds(TABLE7_NOT_PLANNED, UPSIKYU, 1, "serviceCode")
                    .finds(
                            PLANNED_NOT_IN_TABLE7,
                            UPPLAN,
                            bulk.rowWith(UPPLAN, "serviceCode", OTHER_CODE),
                            "serviceCode");
        });
    }
}
