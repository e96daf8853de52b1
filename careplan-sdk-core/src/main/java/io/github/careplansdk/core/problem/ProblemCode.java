package io.github.careplansdk.core.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can be wrong with a file, a unit or a bulk: the codes of the standard's table of problems, layer by layer,
 * in the order in which reports list them.
 *
 * <p>The parameters of a code are facts a report may always show (lengths, counts, names from the standard, parts of a
 * file name); they never hold what a cell of a file says. What each code means and what to do about it, in Japanese and
 * English, is in {@link Messages}.
 */
public enum ProblemCode implements RuleCode {
    /** Bytes that are no MS932 character (byte offset, line); of a file being written, the characters that MS932 lacks. */
    NOT_MS932(Severity.ERROR, Layer.BYTES, OfficialMessage.FORMAT, "offset", "?characters"),
    /** 外字: 0xF040-0xF9FC. */
    USER_DEFINED_CHARACTER(Severity.ERROR, Layer.BYTES, OfficialMessage.FORMAT, "offset"),
    /** The file begins with a Unicode byte order mark. */
    BYTE_ORDER_MARK(Severity.ERROR, Layer.BYTES, OfficialMessage.FORMAT, "encoding"),
    /** Not MS932 but valid UTF-8 with non-ASCII text. */
    LOOKS_LIKE_UTF8(Severity.ERROR, Layer.BYTES, OfficialMessage.FORMAT, "offset"),
    /** NUL, 0x1A or another control character but CR, LF and TAB. */
    CONTROL_CHARACTER(Severity.WARNING, Layer.BYTES, OfficialMessage.NONE, "offset", "character"),
    /** No row at all. */
    EMPTY_FILE(Severity.ERROR, Layer.BYTES, OfficialMessage.FORMAT),
    /** Larger than the limits the caller set (bytes, rows, cell length, archive ratio). */
    INPUT_LIMIT_EXCEEDED(Severity.ERROR, Layer.BYTES, OfficialMessage.NONE, "@limit", "allowed"),
    /** An entry of an archive fails its CRC, size or place, is there twice, or has a name that cannot be a file's: it is not checked further. */
    ARCHIVE_DAMAGED(Severity.ERROR, Layer.BYTES, OfficialMessage.NONE, "@reason"),
    /** A file that cannot be read, or that vanished or changed while it was read. */
    FILE_UNREADABLE(Severity.ERROR, Layer.BYTES, OfficialMessage.NONE, "@reason"),
    /** No known kind at the front of a .CSV or image name. */
    FILE_NAME_UNKNOWN_KIND(Severity.ERROR, Layer.NAME, OfficialMessage.NAME),
    /** Too few or too many parts. */
    FILE_NAME_PARTS(Severity.ERROR, Layer.NAME, OfficialMessage.NAME, "expected", "found"),
    /** Not a month, or 000000 where it is not allowed. */
    FILE_NAME_MONTH(Severity.ERROR, Layer.NAME, OfficialMessage.NAME, "part"),
    /** An office number is not 10 digits. */
    FILE_NAME_OFFICE_NUMBER(Severity.ERROR, Layer.NAME, OfficialMessage.NAME, "part"),
    /** A service type is not 2 characters of 0-9A-Z. */
    FILE_NAME_SERVICE_TYPE(Severity.ERROR, Layer.NAME, OfficialMessage.NAME, "part"),
    /** A well-formed service type that the standard does not list. */
    FILE_NAME_UNKNOWN_SERVICE_TYPE(Severity.WARNING, Layer.NAME, OfficialMessage.NONE, "part"),
    /** The serial is not 14 digits that make a real date and time. */
    FILE_NAME_SERIAL(Severity.ERROR, Layer.NAME, OfficialMessage.NAME, "part"),
    /** Not .CSV (or .jpg for the image). */
    FILE_NAME_EXTENSION(Severity.ERROR, Layer.NAME, OfficialMessage.NAME, "expected"),
    /** Lower-case letters in kind or extension. */
    FILE_NAME_CASE(Severity.WARNING, Layer.NAME, OfficialMessage.NONE, "expected"),
    /** Image without its 4-digit branch number. */
    FILE_NAME_IMAGE_BRANCH(Severity.ERROR, Layer.NAME, OfficialMessage.NAME, "part"),
    /** A version-3 name, without service types. */
    FILE_NAME_VERSION3(Severity.WARNING, Layer.NAME, OfficialMessage.NAME, "expected", "found", "edition", "from"),
    /** Sender and receiver have the same office number: the official help desk says that sending may fail. */
    SAME_OFFICE(Severity.WARNING, Layer.NAME, OfficialMessage.NONE),
    /** A quote opened and never closed (line where it opened). */
    UNCLOSED_QUOTE(Severity.ERROR, Layer.LEXICAL, OfficialMessage.FORMAT),
    /** A quote inside a bare cell. */
    STRAY_QUOTE(Severity.ERROR, Layer.LEXICAL, OfficialMessage.FORMAT),
    /** Text between a closing quote and the comma. */
    TEXT_AFTER_QUOTE(Severity.ERROR, Layer.LEXICAL, OfficialMessage.FORMAT),
    /** Free text not in quotes. */
    BARE_TEXT(Severity.WARNING, Layer.LEXICAL, OfficialMessage.NONE),
    /** A cell that is not free text in quotes (legal CSV; the standard is silent). */
    QUOTED_CODE(Severity.INFO, Layer.LEXICAL, OfficialMessage.NONE),
    /** LF or CR alone ends a row. */
    LINE_END_NOT_CRLF(Severity.WARNING, Layer.LEXICAL, OfficialMessage.NONE, "found"),
    /** Rows end in different ways. */
    MIXED_LINE_ENDS(Severity.WARNING, Layer.LEXICAL, OfficialMessage.NONE, "found"),
    /** An empty line between or after rows. */
    BLANK_LINE(Severity.WARNING, Layer.LEXICAL, OfficialMessage.FORMAT),
    /** The last row has no line end. */
    NO_FINAL_LINE_END(Severity.INFO, Layer.LEXICAL, OfficialMessage.NONE),
    /** The first row holds column names. */
    HEADER_ROW(Severity.ERROR, Layer.LEXICAL, OfficialMessage.FORMAT),
    /** More or fewer cells than the kind has columns. */
    COLUMN_COUNT(Severity.ERROR, Layer.LAYOUT, OfficialMessage.FORMAT, "expected", "found"),
    /** A file of an edition whose columns are not known. */
    EDITION_NOT_DESCRIBED(Severity.ERROR, Layer.LAYOUT, OfficialMessage.NONE, "found", "edition"),
    /** A required cell is empty. */
    REQUIRED_EMPTY(Severity.ERROR, Layer.LAYOUT, OfficialMessage.FORMAT),
    /** Empty, and the layout marks it R?. */
    REQUIRED_EMPTY_UNCLEAR(Severity.WARNING, Layer.LAYOUT, OfficialMessage.NONE),
    /** Empty, and the layout marks it N. */
    EXPECTED_EMPTY(Severity.WARNING, Layer.LAYOUT, OfficialMessage.NONE),
    /** More characters than the layout allows. */
    TOO_LONG(Severity.ERROR, Layer.LAYOUT, OfficialMessage.FORMAT, "allowed", "found"),
    /** Longer than a length that is printed unclearly. */
    TOO_LONG_UNCLEAR(Severity.WARNING, Layer.LAYOUT, OfficialMessage.NONE, "allowed", "found"),
    /** An unused column is filled; or, of a record being written, one that the edition of the file does not have. */
    UNUSED_FILLED(Severity.WARNING, Layer.LAYOUT, OfficialMessage.NONE, "?dropped"),
    /** Spaces before or after a cell that is not free text. */
    SURROUNDING_SPACE(Severity.WARNING, Layer.LAYOUT, OfficialMessage.NONE),
    /** Full-width digits or letters in a cell that is not free text. */
    FULL_WIDTH_CHARACTER(Severity.ERROR, Layer.VALUE, OfficialMessage.FORMAT),
    /** Not a real YYYYMMDD date. */
    NOT_DATE(Severity.ERROR, Layer.VALUE, OfficialMessage.FORMAT),
    /** Not a real YYYYMM month. */
    NOT_MONTH(Severity.ERROR, Layer.VALUE, OfficialMessage.FORMAT),
    /** Not HHMM (nor 9999 where allowed). */
    NOT_TIME(Severity.ERROR, Layer.VALUE, OfficialMessage.FORMAT),
    /** Not an integer (a leading - is allowed: deductions). */
    NOT_INTEGER(Severity.ERROR, Layer.VALUE, OfficialMessage.FORMAT),
    /** Not like 99.99. */
    NOT_DECIMAL(Severity.ERROR, Layer.VALUE, OfficialMessage.FORMAT),
    /** Not NNN-NNNN. */
    NOT_POSTAL_CODE(Severity.ERROR, Layer.VALUE, OfficialMessage.FORMAT),
    /** Characters no phone number has. */
    NOT_PHONE_NUMBER(Severity.WARNING, Layer.VALUE, OfficialMessage.NONE),
    /** Not 10 digits. */
    NOT_OFFICE_NUMBER(Severity.ERROR, Layer.VALUE, OfficialMessage.FORMAT),
    /** Not 6 digits. */
    NOT_INSURER_NUMBER(Severity.ERROR, Layer.VALUE, OfficialMessage.FORMAT),
    /** Not 10 digits, nor H and 9 digits. */
    NOT_INSURED_NUMBER(Severity.ERROR, Layer.VALUE, OfficialMessage.FORMAT),
    /** Not a listed service type. */
    NOT_SERVICE_TYPE(Severity.ERROR, Layer.VALUE, OfficialMessage.FORMAT),
    /** Not 6 characters: service type, then 4 of 0-9A-Z. */
    NOT_SERVICE_CODE(Severity.ERROR, Layer.VALUE, OfficialMessage.FORMAT),
    /** Not NNNNN-NNNNNN (the print shows a full-width hyphen: read it, warn). */
    NOT_EQUIPMENT_CODE(Severity.WARNING, Layer.VALUE, OfficialMessage.NONE),
    /** Not 31 characters of 0 and 1. */
    NOT_DAY_PATTERN(Severity.ERROR, Layer.VALUE, OfficialMessage.FORMAT),
    /** Not a value of the column's code list. */
    UNKNOWN_CODE(Severity.ERROR, Layer.VALUE, OfficialMessage.FORMAT, "allowed"),
    /** Not the fixed value of the column. */
    NOT_FIXED_VALUE(Severity.WARNING, Layer.VALUE, OfficialMessage.NONE, "expected"),
    /** The sixth digit of an insurer number is not the check digit of the five before; prefectures 01 to 47 only. */
    INSURER_CHECK_DIGIT(Severity.WARNING, Layer.VALUE, OfficialMessage.NONE),
    /** The tenth digit of an office number is not the check digit of the nine before; prefectures 01 to 47 only. */
    OFFICE_CHECK_DIGIT(Severity.INFO, Layer.VALUE, OfficialMessage.NONE),
    /** Only with master data: the service code does not exist, or not in that month. */
    SERVICE_CODE_NOT_IN_MASTER(Severity.WARNING, Layer.VALUE, OfficialMessage.NONE, "month"),
    /** The service date is not in the service month. */
    DATE_OUTSIDE_MONTH(Severity.ERROR, Layer.ROW, OfficialMessage.FORMAT),
    /** A row's month is not the month in the file name. */
    MONTH_DIFFERS_FROM_NAME(Severity.ERROR, Layer.ROW, OfficialMessage.FORMAT, "month"),
    /** A birth date in the future or before 1870, a creation date after the serial. */
    DATE_IMPLAUSIBLE(Severity.WARNING, Layer.ROW, OfficialMessage.NONE, "@reason"),
    /** An end date before its start date. */
    PERIOD_ORDER(Severity.ERROR, Layer.ROW, OfficialMessage.NONE, "start"),
    /** The end time is before the start time, other than a visit across midnight (start 18:00 or later); in table 6 also equal times; an activity of table 3 may end when it starts. */
    TIME_ORDER(Severity.WARNING, Layer.ROW, OfficialMessage.NONE, "start"),
    /** 9999 on one side only. */
    TIME_HALF_GIVEN(Severity.ERROR, Layer.ROW, OfficialMessage.FORMAT, "start"),
    /** A pro-rated day that the month does not have. */
    PRO_RATED_DAY_OUTSIDE_MONTH(Severity.ERROR, Layer.ROW, OfficialMessage.FORMAT),
    /** A service type that the standard leaves out. */
    SERVICE_TYPE_NOT_EXCHANGED(Severity.ERROR, Layer.ROW, OfficialMessage.NONE),
    /** Equipment rental (17, 67) with neither code. */
    EQUIPMENT_CODE_MISSING(Severity.ERROR, Layer.ROW, OfficialMessage.FORMAT),
    /** Equipment rental with both codes. */
    EQUIPMENT_CODE_BOTH(Severity.WARNING, Layer.ROW, OfficialMessage.NONE),
    /** A detail number on a service other than 17. */
    DETAIL_NUMBER_MISPLACED(Severity.WARNING, Layer.ROW, OfficialMessage.NONE),
    /** Only with master data: the units are not those of the service code (before discount). */
    UNITS_NOT_OF_CODE(Severity.INFO, Layer.ROW, OfficialMessage.NONE, "units"),
    /** A code that means other, and no text beside it. */
    OTHER_TEXT_MISSING(Severity.WARNING, Layer.ROW, OfficialMessage.NONE, "column"),
    /** With tables 1-3 the month must be 000000 and the plan date real; with 6-7 the plan date 00000000. */
    SUPPLEMENT_KEY(Severity.ERROR, Layer.ROW, OfficialMessage.FORMAT, "@expected"),
    /** Service type limits not filled from slot 1. */
    LIMIT_SLOT_ORDER(Severity.WARNING, Layer.ROW, OfficialMessage.NONE),
    /** The supplement's monthly limit is not that of the care level; the higher level's where the level changed in the month. */
    LIMIT_NOT_OF_CARE_LEVEL(Severity.WARNING, Layer.ROW, OfficialMessage.NONE),
    /** A table-3 row that is more or less than one of its three sorts. */
    TABLE3_ROW_MIXED(Severity.WARNING, Layer.ROW, OfficialMessage.NONE, "@found"),
    /** Units, rate or discounted units wrong on a subtotal or grand-total row. */
    TOTAL_ROW_VALUE(Severity.ERROR, Layer.ROW, OfficialMessage.FORMAT, "@expected"),
    /** The grand total's provider is not 9999999999, or a detail's is. */
    TOTAL_ROW_PROVIDER(Severity.ERROR, Layer.ROW, OfficialMessage.FORMAT, "@expected"),
    /** The care office in the row is not the sender in the name. */
    SENDER_NOT_CARE_OFFICE(Severity.INFO, Layer.ROW, OfficialMessage.NONE),
    /** A result of a provider other than the sender, unless the sender is care management passing it on (43, 46). */
    PROVIDER_NOT_SENDER(Severity.WARNING, Layer.ROW, OfficialMessage.NONE),
    /** No version of the standard (202410 and 202504 get a hint). */
    CSV_VERSION_UNKNOWN(Severity.ERROR, Layer.FILE, OfficialMessage.FORMAT, "found", "expected", "@hint"),
    /** More than one version in a file. */
    CSV_VERSION_MIXED(Severity.ERROR, Layer.FILE, OfficialMessage.FORMAT, "first", "found"),
    /** Another version applies to that service month. */
    CSV_VERSION_NOT_FOR_MONTH(Severity.ERROR, Layer.FILE, OfficialMessage.NONE, "found", "expected", "month"),
    /** The file name has the form of another edition than the rows. */
    FILE_NAME_NOT_OF_VERSION(
            Severity.WARNING, Layer.FILE, OfficialMessage.NAME, "found", "version", "edition", "expected"),
    /** A file of an edition that the exchange no longer takes on the day of the check. */
    EDITION_ENDS(Severity.WARNING, Layer.FILE, OfficialMessage.NONE, "found", "from", "source"),
    /** Two rows with the same key where the kind allows one. */
    DUPLICATE_KEY(Severity.ERROR, Layer.FILE, OfficialMessage.NONE, "key", "firstRow"),
    /** Table 2 or UPYOBO_SUB: the same three numbers twice for a plan. */
    DUPLICATE_NUMBER(Severity.ERROR, Layer.FILE, OfficialMessage.NONE, "firstRow"),
    /** Table 2 or UPYOBO_SUB rows out of printing order. */
    NUMBER_ORDER(Severity.WARNING, Layer.FILE, OfficialMessage.NONE),
    /** Detail numbers do not run 1, 2, 3 within the same code and units. */
    DETAIL_NUMBER_SEQUENCE(Severity.WARNING, Layer.FILE, OfficialMessage.NONE),
    /** Table 7 of a user without its 999999 row. */
    GRAND_TOTAL_MISSING(Severity.ERROR, Layer.FILE, OfficialMessage.FORMAT),
    /** Several rows of a type and no type+AAAA row. */
    SUBTOTAL_MISSING(Severity.WARNING, Layer.FILE, OfficialMessage.NONE, "subtotal"),
    /** Details do not add up to the subtotal. */
    SUBTOTAL_DIFFERS(Severity.WARNING, Layer.FILE, OfficialMessage.NONE, "subtotal"),
    /** Subtotals or details do not add up to the grand total. */
    GRAND_TOTAL_DIFFERS(Severity.WARNING, Layer.FILE, OfficialMessage.NONE),
    /** Units (discounted if given) times count is not the service units. */
    UNITS_TIMES_COUNT_DIFFERS(Severity.WARNING, Layer.FILE, OfficialMessage.NONE),
    /** Files that make no allowed unit. */
    UNIT_NOT_ALLOWED(Severity.ERROR, Layer.UNIT, OfficialMessage.COMBINATION, "kinds"),
    /** A file of the unit is missing. */
    UNIT_INCOMPLETE(Severity.ERROR, Layer.UNIT, OfficialMessage.COMBINATION, "missing", "present"),
    /** The same kind twice in one unit. */
    UNIT_DUPLICATE_KIND(Severity.ERROR, Layer.UNIT, OfficialMessage.COMBINATION, "kind"),
    /** A unit lacks a file that is there with the same serial and another sender, receiver or service type. */
    UNIT_ADDRESS_DIFFERS(Severity.ERROR, Layer.UNIT, OfficialMessage.COMBINATION, "missing", "other"),
    /** Tables 6, 7 and the supplement name different months. */
    UNIT_MONTH_DIFFERS(Severity.ERROR, Layer.UNIT, OfficialMessage.COMBINATION, "months"),
    /** Results to a provider, or plans from a type that has no care manager. */
    DIRECTION_UNLIKELY(Severity.INFO, Layer.UNIT, OfficialMessage.NONE, "type"),
    /** An attachment that is not csv, pdf, jpeg, jpg, png, gif or txt. */
    ATTACHMENT_TYPE(Severity.ERROR, Layer.UNIT, OfficialMessage.NAME, "extension"),
    /** An attachment whose first bytes do not fit its extension. */
    ATTACHMENT_CONTENT(Severity.WARNING, Layer.UNIT, OfficialMessage.NONE, "extension"),
    /** More than 100 units in a bulk send. */
    BULK_LIMIT(Severity.ERROR, Layer.UNIT, OfficialMessage.NONE, "allowed", "found"),
    /** A row names an image that is not there. */
    IMAGE_MISSING(Severity.ERROR, Layer.UNIT, OfficialMessage.COMBINATION),
    /** An image that no row names (one image a row). */
    IMAGE_UNNAMED(Severity.WARNING, Layer.UNIT, OfficialMessage.NONE),
    /** An empty folder or archive, or one with nothing but ignored files. */
    NOTHING_TO_CHECK(Severity.ERROR, Layer.UNIT, OfficialMessage.NONE),
    /** A row whose key the leading table does not have. */
    KEY_WITHOUT_LEAD(Severity.ERROR, Layer.KEYS, OfficialMessage.NONE, "lead", "key"),
    /** A key of the leading table that a table of the unit does not have. */
    LEAD_WITHOUT_DETAIL(Severity.WARNING, Layer.KEYS, OfficialMessage.NONE, "kind", "key"),
    /** A key of the leading table without its supplement row. */
    LEAD_WITHOUT_SUPPLEMENT(Severity.ERROR, Layer.KEYS, OfficialMessage.NONE, "key"),
    /** A user none of whose rows names the receiver. */
    USER_WITHOUT_RECEIVER(Severity.WARNING, Layer.KEYS, OfficialMessage.NONE, "receiver"),
    /** Table 7's count is not the times table 6 plans for that provider, code, units and equipment code; not compared where table 6 is pro rata or has 9999 on several days, or does not plan the code at all. */
    COUNT_DIFFERS(Severity.WARNING, Layer.KEYS, OfficialMessage.NONE),
    /** A provider's service code that table 6 plans for a user has no row in table 7. */
    PLANNED_NOT_IN_TABLE7(Severity.WARNING, Layer.KEYS, OfficialMessage.NONE),
    /** A detail of table 7 whose service code table 6 does not plan for that provider and user. */
    TABLE7_NOT_PLANNED(Severity.INFO, Layer.KEYS, OfficialMessage.NONE),
    /** Units over the limit in the supplement and none shown as excess. */
    OVER_BENEFIT_LIMIT(Severity.INFO, Layer.KEYS, OfficialMessage.NONE),
    /** A rule broke: the verdict is not valid. */
    RULE_FAILED(Severity.ERROR, Layer.INTERNAL, OfficialMessage.NONE, "rule", "error", "?ownRule");

    private final Severity severity;
    private final Layer layer;
    private final OfficialMessage official;
    private final List<String> parameters;
    private final List<Boolean> words;
    private final List<Boolean> optional;

    /** A parameter that begins with {@code @} takes the name of words; one that begins with {@code ?} may be left out. */
    ProblemCode(Severity severity, Layer layer, OfficialMessage official, String... parameters) {
        this.severity = severity;
        this.layer = layer;
        this.official = official;
        List<String> names = new ArrayList<>();
        List<Boolean> areWords = new ArrayList<>();
        List<Boolean> areOptional = new ArrayList<>();
        for (String parameter : parameters) {
            boolean isWord = parameter.startsWith("@");
            boolean isOptional = parameter.startsWith("?");
            names.add(isWord || isOptional ? parameter.substring(1) : parameter);
            areWords.add(isWord);
            areOptional.add(isOptional);
        }
        this.parameters = List.copyOf(names);
        this.words = List.copyOf(areWords);
        this.optional = List.copyOf(areOptional);
    }

    /** Returns the severity that the standard gives the code; a {@link Policy} may judge it otherwise. */
    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Layer layer() {
        return layer;
    }

    @Override
    public OfficialMessage official() {
        return official;
    }

    @Override
    public List<String> parameters() {
        return parameters;
    }

    /** Whether the argument for that parameter is {@code @} and the name of words in each language. */
    boolean isWord(int parameter) {
        return words.get(parameter);
    }

    /**
     * Whether a problem may leave out the argument for that parameter, which is then empty. Where it is given, there are other
     * words.
     */
    boolean isOptional(int parameter) {
        return optional.get(parameter);
    }

    /** Returns the code of that name, or empty. */
    public static Optional<ProblemCode> of(String name) {
        for (ProblemCode code : values()) {
            if (code.name().equals(name)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
