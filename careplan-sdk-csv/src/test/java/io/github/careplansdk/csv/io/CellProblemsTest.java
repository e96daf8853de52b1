package io.github.careplansdk.csv.io;

import static io.github.careplansdk.core.problem.ProblemCode.BARE_TEXT;
import static io.github.careplansdk.core.problem.ProblemCode.CONTROL_CHARACTER;
import static io.github.careplansdk.core.problem.ProblemCode.EXPECTED_EMPTY;
import static io.github.careplansdk.core.problem.ProblemCode.FULL_WIDTH_CHARACTER;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_DATE;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_DAY_PATTERN;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_DECIMAL;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_EQUIPMENT_CODE;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_FIXED_VALUE;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_INSURED_NUMBER;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_INSURER_NUMBER;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_INTEGER;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_MONTH;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_MS932;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_OFFICE_NUMBER;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_PHONE_NUMBER;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_POSTAL_CODE;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_SERVICE_CODE;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_SERVICE_TYPE;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_TIME;
import static io.github.careplansdk.core.problem.ProblemCode.QUOTED_CODE;
import static io.github.careplansdk.core.problem.ProblemCode.REQUIRED_EMPTY;
import static io.github.careplansdk.core.problem.ProblemCode.REQUIRED_EMPTY_UNCLEAR;
import static io.github.careplansdk.core.problem.ProblemCode.STRAY_QUOTE;
import static io.github.careplansdk.core.problem.ProblemCode.SURROUNDING_SPACE;
import static io.github.careplansdk.core.problem.ProblemCode.TEXT_AFTER_QUOTE;
import static io.github.careplansdk.core.problem.ProblemCode.TOO_LONG;
import static io.github.careplansdk.core.problem.ProblemCode.TOO_LONG_UNCLEAR;
import static io.github.careplansdk.core.problem.ProblemCode.UNKNOWN_CODE;
import static io.github.careplansdk.core.problem.ProblemCode.UNUSED_FILLED;
import static io.github.careplansdk.core.problem.ProblemCode.USER_DEFINED_CHARACTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.code.CareLevel;
import io.github.careplansdk.core.code.ConsultationMethod;
import io.github.careplansdk.core.code.InsuranceCoverage;
import io.github.careplansdk.core.kind.DaySet;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.PlanDeletion;
import io.github.careplansdk.csv.model.ResultDeletion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One cell of each type in a row that is good otherwise: the value that its record holds, and what is reported of it. */
class CellProblemsTest {
    private static final Object NOTHING = CellValue.NOTHING;
    /** The record is not there, as a cell has an error. */
    private static final Object NO_RECORD = "(no record)";

    private record Case(FileKind kind, String column, byte[] cell, Object value, Set<ProblemCode> problems) {
        @Override
        public String toString() {
            return kind + " " + column + " " + new String(cell, Ms932.CHARSET);
        }
    }

    private static Case good(FileKind kind, String column, String cell, Object value) {
        return new Case(kind, column, cell.getBytes(Ms932.CHARSET), value, Set.of());
    }

    /** A warning: the record is there. */
    private static Case doubtful(FileKind kind, String column, String cell, Object value, ProblemCode... problems) {
        return new Case(kind, column, cell.getBytes(Ms932.CHARSET), value, Set.of(problems));
    }

    private static Case bad(FileKind kind, String column, String cell, ProblemCode... problems) {
        return new Case(kind, column, cell.getBytes(Ms932.CHARSET), NO_RECORD, Set.of(problems));
    }

    private static Case badBytes(FileKind kind, String column, String cell, ProblemCode... problems) {
        return new Case(kind, column, cell.getBytes(StandardCharsets.ISO_8859_1), NO_RECORD, Set.of(problems));
    }

    static Stream<Case> cases() {
        return Stream.of(
                        months(),
                        dates(),
                        numbersOfPeople(),
                        texts(),
                        codes(),
                        contacts(),
                        integers(),
                        decimals(),
                        times(),
                        days(),
                        services(),
                        equipment(),
                        others())
                .flatMap(List::stream);
    }

    private static List<Case> months() {
        FileKind kind = FileKind.DLTPLAN;
        String column = "serviceMonth";
        return List.of(
                good(kind, column, "202604", YearMonth.of(2026, 4)),
                good(kind, column, "100001", YearMonth.of(1000, 1)),
                good(kind, column, "999912", YearMonth.of(9999, 12)),
                bad(kind, column, "", REQUIRED_EMPTY),
                bad(kind, column, "202600", NOT_MONTH),
                bad(kind, column, "202613", NOT_MONTH),
                bad(kind, column, "000000", NOT_MONTH),
                bad(kind, column, "000004", NOT_MONTH),
                bad(kind, column, "099912", NOT_MONTH),
                bad(kind, column, "20264", NOT_MONTH),
                bad(kind, column, "2026/4", NOT_MONTH),
                bad(kind, column, "2026-4", NOT_MONTH),
                bad(kind, column, "-20264", NOT_MONTH),
                bad(kind, column, "2026040", NOT_MONTH, TOO_LONG),
                bad(kind, column, "２０２６", FULL_WIDTH_CHARACTER),
                bad(kind, column, "２０２６０４", FULL_WIDTH_CHARACTER),
                bad(kind, column, "令和8", NOT_MONTH),
                bad(kind, column, "R0804", NOT_MONTH),
                doubtful(kind, column, "\"202604\"", YearMonth.of(2026, 4), QUOTED_CODE),
                doubtful(kind, column, " 202604", YearMonth.of(2026, 4), SURROUNDING_SPACE),
                doubtful(kind, column, "202604　", YearMonth.of(2026, 4), SURROUNDING_SPACE),
                doubtful(kind, column, "\" 202604 　\"", YearMonth.of(2026, 4), SURROUNDING_SPACE, QUOTED_CODE),
                bad(kind, column, "  ", SURROUNDING_SPACE, REQUIRED_EMPTY),
                bad(kind, column, "　", SURROUNDING_SPACE, REQUIRED_EMPTY),
                bad(kind, column, "\"\"", QUOTED_CODE, REQUIRED_EMPTY),
                good(FileKind.UPHOSOKU, "serviceMonth", "202604", YearMonth.of(2026, 4)),
                good(FileKind.UPHOSOKU, "serviceMonth", "000000", NOTHING),
                bad(FileKind.UPHOSOKU, "serviceMonth", "000001", NOT_MONTH),
                bad(FileKind.UPHOSOKU, "serviceMonth", "", REQUIRED_EMPTY));
    }

    private static List<Case> dates() {
        FileKind kind = FileKind.UP1KYO;
        String column = "certificationDate";
        return List.of(
                good(kind, column, "", NOTHING),
                good(kind, column, "20260401", LocalDate.of(2026, 4, 1)),
                good(kind, column, "20240229", LocalDate.of(2024, 2, 29)),
                good(kind, column, "20000229", LocalDate.of(2000, 2, 29)),
                good(kind, column, "19000228", LocalDate.of(1900, 2, 28)),
                good(kind, column, "99991231", LocalDate.of(9999, 12, 31)),
                bad(kind, column, "19000229", NOT_DATE),
                bad(kind, column, "20260229", NOT_DATE),
                bad(kind, column, "20260431", NOT_DATE),
                bad(kind, column, "20260400", NOT_DATE),
                bad(kind, column, "20260432", NOT_DATE),
                bad(kind, column, "20260001", NOT_DATE),
                bad(kind, column, "20261301", NOT_DATE),
                bad(kind, column, "00000000", NOT_DATE),
                bad(kind, column, "00010101", NOT_DATE),
                bad(kind, column, "2026041", NOT_DATE),
                bad(kind, column, "2026-4-1", NOT_DATE),
                bad(kind, column, "2026/04/01", NOT_DATE, TOO_LONG),
                bad(kind, column, "２０２６０４０１", FULL_WIDTH_CHARACTER),
                bad(kind, column, "平成1年", NOT_DATE),
                doubtful(kind, column, " ", NOTHING, SURROUNDING_SPACE),
                good(FileKind.UPHOSOKU, "carePlanDate", "00000000", NOTHING),
                good(FileKind.UPHOSOKU, "carePlanDate", "20260401", LocalDate.of(2026, 4, 1)),
                bad(FileKind.UPHOSOKU, "carePlanDate", "00000001", NOT_DATE),
                bad(FileKind.UPHOSOKU, "carePlanDate", "", REQUIRED_EMPTY));
    }

    private static List<Case> numbersOfPeople() {
        FileKind kind = FileKind.DLTJSK;
        return List.of(
                good(kind, "insurerNumber", "000001", new InsurerNumber("000001")),
                bad(kind, "insurerNumber", "", REQUIRED_EMPTY),
                bad(kind, "insurerNumber", "13100", NOT_INSURER_NUMBER),
                bad(kind, "insurerNumber", "1310010", NOT_INSURER_NUMBER, TOO_LONG),
                bad(kind, "insurerNumber", "13100A", NOT_INSURER_NUMBER),
                bad(kind, "insurerNumber", "-13100", NOT_INSURER_NUMBER),
                bad(kind, "insurerNumber", "１３１００１", FULL_WIDTH_CHARACTER),
                good(kind, "insuredNumber", "0000000000", new InsuredNumber("0000000000")),
                good(kind, "insuredNumber", "9999999999", new InsuredNumber("9999999999")),
                good(kind, "insuredNumber", "H000000000", new InsuredNumber("H000000000")),
                good(kind, "insuredNumber", "H999999999", new InsuredNumber("H999999999")),
                bad(kind, "insuredNumber", "", REQUIRED_EMPTY),
                bad(kind, "insuredNumber", "h000000001", NOT_INSURED_NUMBER),
                bad(kind, "insuredNumber", "H00000001", NOT_INSURED_NUMBER),
                bad(kind, "insuredNumber", "H00000000H", NOT_INSURED_NUMBER),
                bad(kind, "insuredNumber", "000000001", NOT_INSURED_NUMBER),
                bad(kind, "insuredNumber", "H0000000001", NOT_INSURED_NUMBER, TOO_LONG),
                bad(kind, "insuredNumber", "Ｈ000000001", FULL_WIDTH_CHARACTER),
                good(kind, "providerNumber", "0000000001", new OfficeNumber("0000000001")),
                good(kind, "providerNumber", "9999999999", new OfficeNumber("9999999999")),
                bad(kind, "providerNumber", "", REQUIRED_EMPTY),
                bad(kind, "providerNumber", "137000000", NOT_OFFICE_NUMBER),
                bad(kind, "providerNumber", "13700000A1", NOT_OFFICE_NUMBER),
                bad(kind, "providerNumber", "1370000001 1", NOT_OFFICE_NUMBER, TOO_LONG),
                doubtful(kind, "providerNumber", "1370000001 ", new OfficeNumber("1370000001"), SURROUNDING_SPACE),
                doubtful(FileKind.UPPLAN, "careOfficeNumber", "", NOTHING, REQUIRED_EMPTY_UNCLEAR),
                doubtful(FileKind.UPKIHON, "outsourcing", "", NOTHING, EXPECTED_EMPTY));
    }

    private static List<Case> texts() {
        FileKind kind = FileKind.UP1KYO;
        String column = "assessmentResult";
        return List.of(
                good(kind, column, "", NOTHING),
                good(kind, column, "\"\"", NOTHING),
                good(kind, column, "\"あ\"", "あ"),
                good(kind, column, "\" あ　\"", " あ　"),
                good(kind, column, "\"#\"", "#"),
                good(kind, column, "\"a,b\r\nc\"\"d\"\"\"", "a,b\r\nc\"d\""),
                good(kind, column, "\"" + "あ".repeat(5000) + "\"", "あ".repeat(5000)),
                doubtful(kind, column, "あ", "あ", BARE_TEXT),
                doubtful(kind, column, " ", " ", BARE_TEXT),
                doubtful(kind, column, "\"a\0b\"", "a\0b", CONTROL_CHARACTER),
                good(kind, column, "\"a\tb\"", "a\tb"),
                bad(kind, column, "a\"b", BARE_TEXT, STRAY_QUOTE),
                bad(kind, column, "\"a\"b", TEXT_AFTER_QUOTE),
                bad(kind, column, "\"a\" ", TEXT_AFTER_QUOTE),
                badBytes(kind, column, "\"\u0082\"", NOT_MS932),
                badBytes(kind, column, "\"a\u00FFb\u00FF\"", NOT_MS932),
                badBytes(kind, column, "\"\u0082\u00A0\u0080\"", NOT_MS932),
                badBytes(kind, column, "\"\u00F0\u0040\"", USER_DEFINED_CHARACTER),
                badBytes(kind, column, "\"\u00F9\u00FC\u0082\"", USER_DEFINED_CHARACTER, NOT_MS932),
                good(kind, column, "\"\uFA11①\"", "\uFA11①"),
                bad(kind, "careManagerName", "", REQUIRED_EMPTY),
                bad(kind, "careManagerName", "\"\"", REQUIRED_EMPTY),
                good(kind, "careManagerName", "\" \"", " "),
                good(FileKind.UPYOBO_SUB, "issueNumber", "\"12\"", "12"),
                good(FileKind.UPYOBO_SUB, "issueNumber", "\"あい\"", "あい"),
                good(FileKind.UPYOBO_SUB, "issueNumber", "\"\"\"\"\"\"", "\"\""),
                bad(FileKind.UPYOBO_SUB, "issueNumber", "\"\"\"\"\"\"\"\"", TOO_LONG),
                bad(FileKind.UPYOBO_SUB, "issueNumber", "\"あいう\"", TOO_LONG),
                doubtful(FileKind.UPYOBO_SUB, "issueNumber", "12", "12", BARE_TEXT));
    }

    private static List<Case> codes() {
        return List.of(
                good(FileKind.UP1KYO, "careLevel", "06", CareLevel.values()[0]),
                good(FileKind.UP1KYO, "careLevel", "", NOTHING),
                bad(FileKind.UP1KYO, "careLevel", "6", UNKNOWN_CODE),
                bad(FileKind.UP1KYO, "careLevel", "11", UNKNOWN_CODE),
                bad(FileKind.UP1KYO, "careLevel", "2", UNKNOWN_CODE),
                bad(FileKind.UP1KYO, "careLevel", "021", UNKNOWN_CODE, TOO_LONG),
                bad(FileKind.UP1KYO, "careLevel", "２１", FULL_WIDTH_CHARACTER),
                bad(FileKind.UP1KYO, "careLevel", "ｱ", UNKNOWN_CODE),
                bad(FileKind.UP1KYO, "careLevel", "要介護１", TOO_LONG, FULL_WIDTH_CHARACTER),
                good(FileKind.UP2KYO, "insuranceCoverage", "Y", InsuranceCoverage.values()[0]),
                bad(FileKind.UP2KYO, "insuranceCoverage", "y", UNKNOWN_CODE),
                bad(FileKind.UP2KYO, "insuranceCoverage", "Ｙ", FULL_WIDTH_CHARACTER),
                good(FileKind.UPKIHON, "consultationMethod", "03", ConsultationMethod.values()[2]),
                bad(FileKind.UPKIHON, "consultationMethod", "3", UNKNOWN_CODE),
                bad(FileKind.UPKIHON, "planType", "", REQUIRED_EMPTY),
                good(FileKind.UPPLAN, "over30Days", "0", Applies.NO),
                good(FileKind.UPPLAN, "over30Days", "1", Applies.YES),
                bad(FileKind.UPPLAN, "over30Days", "2", UNKNOWN_CODE),
                bad(FileKind.UPPLAN, "over30Days", "01", UNKNOWN_CODE, TOO_LONG),
                bad(FileKind.UPPLAN, "over30Days", "\0001", UNKNOWN_CODE, TOO_LONG, CONTROL_CHARACTER),
                bad(FileKind.UPPLAN, "over30Days", "", REQUIRED_EMPTY));
    }

    private static List<Case> contacts() {
        FileKind kind = FileKind.UPHOSOKU;
        return List.of(
                good(kind, "postalCode", "123-4567", "123-4567"),
                good(kind, "postalCode", "000-0000", "000-0000"),
                good(kind, "postalCode", "", NOTHING),
                bad(kind, "postalCode", "1234567", NOT_POSTAL_CODE),
                bad(kind, "postalCode", "12-34567", NOT_POSTAL_CODE),
                bad(kind, "postalCode", "1234-567", NOT_POSTAL_CODE),
                bad(kind, "postalCode", "123-456", NOT_POSTAL_CODE),
                bad(kind, "postalCode", "〒123-4567", NOT_POSTAL_CODE, TOO_LONG),
                bad(kind, "postalCode", "１２３－４５６７", FULL_WIDTH_CHARACTER),
                bad(kind, "postalCode", "123ｰ4567", NOT_POSTAL_CODE),
                good(kind, "phoneNumber", "03-1234-5678", "03-1234-5678"),
                good(kind, "phoneNumber", "+81(3)1234", "+81(3)1234"),
                good(kind, "phoneNumber", "03 1234 5678", "03 1234 5678"),
                good(kind, "phoneNumber", "", NOTHING),
                doubtful(kind, "phoneNumber", "03.1234.5678", "03.1234.5678", NOT_PHONE_NUMBER),
                doubtful(kind, "phoneNumber", "なし", "なし", NOT_PHONE_NUMBER),
                doubtful(kind, "phoneNumber", "0312345678ext", "0312345678ext", NOT_PHONE_NUMBER),
                bad(kind, "phoneNumber", "０３－１２３４", FULL_WIDTH_CHARACTER),
                bad(kind, "phoneNumber", "0".repeat(16), TOO_LONG));
    }

    private static List<Case> integers() {
        FileKind kind = FileKind.UPSIKYU;
        return List.of(
                good(kind, "units", "0", 0),
                good(kind, "units", "000012", 12),
                good(kind, "units", "999999", 999_999),
                good(kind, "units", "-99999", -99_999),
                good(kind, "units", "-0", 0),
                bad(kind, "units", "", REQUIRED_EMPTY),
                bad(kind, "units", "-", NOT_INTEGER),
                bad(kind, "units", "--1", NOT_INTEGER),
                bad(kind, "units", "1-", NOT_INTEGER),
                bad(kind, "units", "+1", NOT_INTEGER),
                bad(kind, "units", "1.0", NOT_INTEGER),
                bad(kind, "units", "1 0", NOT_INTEGER),
                bad(kind, "units", "1e3", NOT_INTEGER),
                bad(kind, "units", "0x1", NOT_INTEGER),
                bad(kind, "units", "\"1,000\"", QUOTED_CODE, NOT_INTEGER),
                bad(kind, "units", "１２", FULL_WIDTH_CHARACTER),
                bad(kind, "units", "－1", NOT_INTEGER),
                bad(kind, "units", "▲1", NOT_INTEGER),
                bad(kind, "units", "1000000", TOO_LONG),
                bad(kind, "units", "9".repeat(18), TOO_LONG),
                bad(kind, "units", "9".repeat(40), TOO_LONG),
                good(kind, "managedUnits", "", NOTHING),
                good(kind, "managedUnits", "-1", -1),
                good(kind, "count", "999", 999),
                bad(kind, "count", "1000", TOO_LONG),
                good(kind, "daysToPreviousMonth", "30", 30),
                doubtful(kind, "daysToPreviousMonth", "300", 300, TOO_LONG_UNCLEAR),
                doubtful(kind, "daysToPreviousMonth", "30000", 30_000, TOO_LONG_UNCLEAR),
                bad(kind, "daysToPreviousMonth", "300000", TOO_LONG),
                good(FileKind.UPPLAN, "detailNumber", "99", 99),
                doubtful(FileKind.UPPLAN, "detailNumber", "100", 100, TOO_LONG_UNCLEAR),
                doubtful(FileKind.UPPLAN, "detailNumber", "999999999", 999_999_999, TOO_LONG_UNCLEAR),
                doubtful(FileKind.UPPLAN, "units", "", NOTHING, REQUIRED_EMPTY_UNCLEAR),
                good(FileKind.UPPLAN, "units", "-100", -100));
    }

    private static List<Case> decimals() {
        FileKind kind = FileKind.UPSIKYU;
        String column = "unitPrice";
        return List.of(
                good(kind, column, "", NOTHING),
                good(kind, column, "11.40", new BigDecimal("11.40")),
                good(kind, column, "10.00", new BigDecimal("10.00")),
                good(kind, column, "00.01", new BigDecimal("0.01")),
                bad(kind, column, ".50", NOT_DECIMAL),
                bad(kind, column, "10.", NOT_DECIMAL),
                bad(kind, column, "10.123", NOT_DECIMAL),
                bad(kind, column, "1.2.3", NOT_DECIMAL),
                bad(kind, column, "-10.00", NOT_DECIMAL),
                bad(kind, column, "\"10,00\"", NOT_DECIMAL, QUOTED_CODE),
                bad(kind, column, "１０．００", FULL_WIDTH_CHARACTER),
                bad(kind, column, "1000.00", TOO_LONG));
    }

    private static List<Case> times() {
        FileKind kind = FileKind.UPPLAN;
        String column = "startTime";
        return List.of(
                good(kind, column, "0000", ServiceTime.of(0, 0)),
                good(kind, column, "0905", ServiceTime.of(9, 5)),
                good(kind, column, "2359", ServiceTime.of(23, 59)),
                good(kind, column, "9999", ServiceTime.NONE),
                bad(kind, column, "", REQUIRED_EMPTY),
                bad(kind, column, "2400", NOT_TIME),
                bad(kind, column, "0960", NOT_TIME),
                bad(kind, column, "900", NOT_TIME),
                bad(kind, column, "9:00", NOT_TIME),
                bad(kind, column, "-900", NOT_TIME),
                bad(kind, column, "09:00", NOT_TIME, TOO_LONG),
                bad(kind, column, "０９００", FULL_WIDTH_CHARACTER),
                good(FileKind.UP3KYO, "startTime", "", NOTHING),
                good(FileKind.UP3KYO, "startTime", "0900", LocalTime.of(9, 0)),
                good(FileKind.UP3KYO, "startTime", "0000", LocalTime.MIDNIGHT),
                bad(FileKind.UP3KYO, "startTime", "9999", NOT_TIME),
                bad(FileKind.UP3KYO, "startTime", "2400", NOT_TIME));
    }

    private static List<Case> days() {
        FileKind kind = FileKind.UPPLAN;
        String column = "proRatedDays";
        List<Integer> all = IntStream.rangeClosed(1, 31).boxed().toList();
        return List.of(
                good(kind, column, "", NOTHING),
                good(kind, column, "0".repeat(31), DaySet.of(List.of())),
                good(kind, column, "1".repeat(31), DaySet.of(all)),
                good(kind, column, "1" + "0".repeat(29) + "1", DaySet.of(List.of(1, 31))),
                bad(kind, column, "0".repeat(30), NOT_DAY_PATTERN),
                bad(kind, column, "0".repeat(32), NOT_DAY_PATTERN, TOO_LONG),
                bad(kind, column, "0".repeat(30) + "2", NOT_DAY_PATTERN),
                bad(kind, column, "0".repeat(15) + " " + "0".repeat(15), NOT_DAY_PATTERN),
                bad(kind, column, "０".repeat(31), FULL_WIDTH_CHARACTER));
    }

    private static List<Case> services() {
        return List.of(
                good(FileKind.DLTJSK, "serviceType", "11", ServiceType.HOME_VISIT_CARE),
                good(FileKind.DLTJSK, "serviceType", "2A", ServiceType.of("2A").orElseThrow()),
                bad(FileKind.DLTJSK, "serviceType", "2a", NOT_SERVICE_TYPE),
                bad(FileKind.DLTJSK, "serviceType", "99", NOT_SERVICE_TYPE),
                bad(FileKind.DLTJSK, "serviceType", "1", NOT_SERVICE_TYPE),
                bad(FileKind.DLTJSK, "serviceType", "111", NOT_SERVICE_TYPE, TOO_LONG),
                bad(FileKind.DLTJSK, "serviceType", "", REQUIRED_EMPTY),
                bad(FileKind.DLTJSK, "serviceType", "１１", FULL_WIDTH_CHARACTER),
                bad(FileKind.DLTJSK, "serviceType", "ｱｱ", NOT_SERVICE_TYPE),
                good(FileKind.UPPLAN, "serviceCode", "111111", new ServiceCode("111111")),
                good(FileKind.UPPLAN, "serviceCode", "2AZ9A0", new ServiceCode("2AZ9A0")),
                bad(FileKind.UPPLAN, "serviceCode", "999999", NOT_SERVICE_CODE),
                bad(FileKind.UPPLAN, "serviceCode", "11111", NOT_SERVICE_CODE),
                bad(FileKind.UPPLAN, "serviceCode", "11111a", NOT_SERVICE_CODE),
                bad(FileKind.UPPLAN, "serviceCode", "001111", NOT_SERVICE_CODE),
                bad(FileKind.UPPLAN, "serviceCode", "1111111", NOT_SERVICE_CODE, TOO_LONG),
                bad(FileKind.UPPLAN, "serviceCode", "11-111", NOT_SERVICE_CODE),
                bad(FileKind.UPPLAN, "serviceCode", "", REQUIRED_EMPTY),
                good(FileKind.UPSIKYU, "serviceCode", "999999", ServiceCode.GRAND_TOTAL),
                good(FileKind.UPSIKYU, "serviceCode", "11AAAA", new ServiceCode("11AAAA")),
                good(FileKind.UPSIKYU, "serviceCode", "17EEEE", new ServiceCode("17EEEE")),
                good(FileKind.UPSIKYU, "serviceCode", "21ZZZZ", new ServiceCode("21ZZZZ")),
                bad(FileKind.UPSIKYU, "serviceCode", "99AAAA", NOT_SERVICE_CODE));
    }

    private static List<Case> equipment() {
        FileKind kind = FileKind.UPPLAN;
        String column = "taisCode";
        return List.of(
                good(kind, column, "", NOTHING),
                good(kind, column, "00001-000010", "00001-000010"),
                doubtful(kind, column, "00001－000010", "00001－000010", NOT_EQUIPMENT_CODE),
                doubtful(kind, column, "00001000010", "00001000010", NOT_EQUIPMENT_CODE),
                doubtful(kind, column, "0001-0000010", "0001-0000010", NOT_EQUIPMENT_CODE),
                doubtful(kind, column, "00001-00001A", "00001-00001A", NOT_EQUIPMENT_CODE),
                bad(kind, column, "00001-0000100", TOO_LONG, NOT_EQUIPMENT_CODE),
                bad(kind, column, "０0001-00010", FULL_WIDTH_CHARACTER));
    }

    private static List<Case> others() {
        return List.of(
                good(FileKind.UPPLAN, "satelliteNumber", "", NOTHING),
                good(FileKind.UPPLAN, "satelliteNumber", "1", "1"),
                good(FileKind.UPPLAN, "satelliteNumber", "A1", "A1"),
                bad(FileKind.UPPLAN, "satelliteNumber", "001", TOO_LONG),
                bad(FileKind.UPPLAN, "satelliteNumber", "１", FULL_WIDTH_CHARACTER),
                good(FileKind.UPPLAN, "identifier", "", NOTHING),
                doubtful(FileKind.UPPLAN, "identifier", "1", "1", UNUSED_FILLED),
                bad(FileKind.UPPLAN, "identifier", "12", UNUSED_FILLED, TOO_LONG),
                good(FileKind.UPSIKYU, "fixedOffice", "9999999999", "9999999999"),
                good(FileKind.UPSIKYU, "fixedOffice", "", NOTHING),
                doubtful(FileKind.UPSIKYU, "fixedOffice", "1370000001", "1370000001", NOT_FIXED_VALUE),
                good(FileKind.UPSIKYU, "enteredBy", "user01", "user01"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCellIsReadOrReported(Case cell) {
        Row<?> row = read(cell);
        Object value = row.record()
                .<Object>map(record -> Sample.value(record, cell.column()))
                .orElse(NO_RECORD);
        Column column = Sample.smallest(cell.kind()).layout().column(cell.column());

        assertThat(row.problems()).extracting(Problem::code).containsExactlyInAnyOrderElementsOf(cell.problems());
        assertThat(row.problems())
                .allMatch(problem -> problem.location().column() == column.number())
                .allMatch(problem -> problem.location().columnName().equals(column.name()))
                .allMatch(problem -> problem.location().columnNameEn().equals(column.nameEn()))
                .allMatch(problem -> problem.value().isEmpty());
        assertThat(value).isEqualTo(cell.value());
        assertThat(value == NO_RECORD)
                .isEqualTo(cell.problems().stream().anyMatch(code -> code.severity() == Severity.ERROR));
    }

    private static Row<?> read(Case cell) {
        Sample sample = Sample.smallest(cell.kind());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < sample.cells().size(); i++) {
            Column column = sample.layout().columns().get(i);
            String usual = sample.cells().get(i);
            if (i > 0) {
                bytes.write(',');
            }
            if (column.nameEn().equals(cell.column())) {
                bytes.writeBytes(cell.cell());
            } else {
                bytes.writeBytes(
                        (column.type().isText() ? SimpleCsvWriter.quoted(usual) : usual).getBytes(Ms932.CHARSET));
            }
        }
        bytes.writeBytes(new byte[] {'\r', '\n'});
        return CarePlanCsv.read(
                        new ByteArrayInputStream(bytes.toByteArray()),
                        cell.kind(),
                        sample.layout().record())
                .iterator()
                .next();
    }

    /** One bad cell does not hide another. */
    @Test
    void allBadCellsOfARowAreReported() {
        String row = "20240x,13100x,H,2026/4,office,９９";
        List<Problem> problems = CarePlanCsv.read(
                        new ByteArrayInputStream(row.getBytes(Ms932.CHARSET)), FileKind.DLTJSK, ResultDeletion.class)
                .iterator()
                .next()
                .problems();

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(
                        NOT_MONTH,
                        NOT_INSURER_NUMBER,
                        NOT_INSURED_NUMBER,
                        NOT_MONTH,
                        NOT_OFFICE_NUMBER,
                        FULL_WIDTH_CHARACTER);
        assertThat(problems).extracting(problem -> problem.location().column()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void theOffsetOfABadByteIsItsPlaceInTheFile() {
        byte[] bytes = ("202407,131001,0000000001,202604\r\n" + "202407,131001,00\u0082000001,202604\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        List<Problem> problems =
                CarePlanCsv.read(new ByteArrayInputStream(bytes), FileKind.DLTPLAN, PlanDeletion.class).stream()
                        .flatMap(row -> row.problems().stream())
                        .filter(problem -> problem.code() == NOT_MS932)
                        .toList();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).argument("offset")).isEqualTo("49");
        assertThat(bytes[49]).isEqualTo((byte) 0x82);
    }

    @Test
    void problemsSayHowLongACellMayBe() {
        Row<?> row = read(bad(FileKind.UPSIKYU, "count", "1000"));

        assertThat(row.problems().get(0).argument("allowed")).isEqualTo("3");
        assertThat(row.problems().get(0).argument("found")).isEqualTo("4");
    }
}
