package io.github.careplansdk.csv.layout.internal;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.layout.Column;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a column hold, in each of its forms: the bytes of a cell, a number, the value in a record, the text of a
 * cell, JSON. Bytes become a number first, whatever the type, so that rules compare values without making objects.
 * Immutable.
 */
public abstract class ValueType {
    /** The bytes are no value of the type. */
    public static final long BAD = Long.MIN_VALUE;

    /** 9999: a service without times. */
    public static final long NO_TIME = 9999;

    /** What stands for a value in JSON. */
    public enum Json {
        /** A {@link String}. */
        STRING,
        /** An {@link Integer}. */
        INTEGER,
        /** A {@link java.math.BigDecimal}. */
        NUMBER,
        /** A list of the days of a month as {@link Integer}s. */
        DAYS,
        /** A {@link io.github.careplansdk.core.code.Code}; what is read is the {@link String} of its code. */
        CODE
    }

    private final Class<?> held;
    private final ProblemCode problem;
    private final long range;
    private final BilingualText expected;

    /**
     * Creates a type.
     *
     * @param held the class of the values that a record holds
     * @param problem what it means that a cell is {@link #BAD}
     * @param range how many numbers there are, from 0
     * @param expectedJa what is expected in JSON, in Japanese
     * @param expectedEn the same in English
     */
    ValueType(Class<?> held, ProblemCode problem, long range, String expectedJa, String expectedEn) {
        this.held = held;
        this.problem = problem;
        this.range = range;
        this.expected = new BilingualText(expectedJa, expectedEn);
    }

    /** Creates a type of numbers without a range. */
    ValueType(Class<?> held, ProblemCode problem, String expectedJa, String expectedEn) {
        this(held, problem, Long.MAX_VALUE, expectedJa, expectedEn);
    }

    /** Returns the type of a column's cells. */
    public static ValueType of(Column column) {
        return switch (column.type()) {
            case VERSION -> new CalendarTypes.Version();
            case MONTH -> new CalendarTypes.Month(column.zeroAllowed());
            case DATE -> new CalendarTypes.Date(column.zeroAllowed());
            case TIME -> new CalendarTypes.Time();
            case TIME_OR_9999 -> new CalendarTypes.TimeOrNone();
            case DAYS -> new CalendarTypes.Days();
            case DIGITS -> new NumberTypes.Insurer();
            case INSURED -> new NumberTypes.Insured();
            case OFFICE -> new NumberTypes.Office();
            case INT -> new NumberTypes.Int(column.max() > 0);
            case DECIMAL -> new NumberTypes.Decimal();
            case CODE -> new CodeTypes.Listed(column.codes());
            case SERVICE_TYPE -> new CodeTypes.OfService();
            case SERVICE_CODE -> new CodeTypes.Service(column.totals());
            case POSTAL -> new TextTypes.Postal();
            case PHONE -> new TextTypes.Phone();
            case EQUIPMENT_CODE -> new TextTypes.Equipment();
            case FIXED -> new TextTypes.Fixed(column.fixed());
            case UNUSED -> new TextTypes.Unused();
            case CHARS, TEXT -> new TextTypes.Any();
        };
    }

    /** Returns the class of the values that a record holds. */
    public final Class<?> held() {
        return held;
    }

    /** Returns what it means that a cell is {@link #BAD}. */
    public final ProblemCode problem() {
        return problem;
    }

    /** Returns the arguments of {@link #problem()}. */
    public Object[] arguments() {
        return new Object[0];
    }

    /** Returns the number of a cell that is not empty, or {@link #BAD}. */
    public abstract long parse(byte[] bytes, int from, int to);

    /**
     * Returns the number that stands for {@link #BAD} bytes where these are only a warning, so that keys still tell them
     * apart: a hash.
     */
    public long otherwise(byte[] bytes, int from, int to) {
        return hash(bytes, from, to);
    }

    /** Returns whether full-width digits and letters are an error of their own. */
    public boolean isHalfWidth() {
        return true;
    }

    /** Returns whether a record need not hold the value, because its file tells it. */
    public boolean isOfTheFile() {
        return false;
    }

    /** Returns whether the value is the text of the cell, so that the cell and not its number tells it. */
    public boolean staysText() {
        return false;
    }

    /** Returns the value that a record holds for a number, or null for the zeros that stand for none. */
    public abstract @Nullable Object value(long number);

    /** Returns the number of a cell's text, or {@link #BAD}. */
    public final long number(String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.US_ASCII);
        return bytes.length == 0 ? BAD : parse(bytes, 0, bytes.length);
    }

    /** Returns the value of a cell's text, or empty where it has none. */
    public Optional<Object> read(String cell) {
        long number = number(cell);
        return number == BAD ? Optional.empty() : Optional.ofNullable(value(number));
    }

    /** Returns the text of a value's cell. */
    public String text(Object value) {
        return value.toString();
    }

    /** Returns the text of a cell without a value: empty, or the zeros that stand for none. */
    public String none() {
        return "";
    }

    /** Returns the value that a builder begins with, or null where there is no usual one. */
    public @Nullable Object usual() {
        return null;
    }

    /** Returns how many numbers there are, from 0, for keys that are packed. */
    public final long range() {
        return range;
    }

    /** Returns what stands for a value in JSON. */
    public Json json() {
        return Json.STRING;
    }

    /** Returns what stands for that value in JSON. */
    public Object toJson(Object value) {
        return json() == Json.STRING ? text(value) : value;
    }

    /**
     * Returns the value that JSON stands for.
     *
     * @param json what {@link #json()} says
     * @throws IllegalArgumentException if it stands for none
     * @throws java.time.DateTimeException if it stands for none
     */
    public Object ofJson(Object json) {
        return read((String) json).orElseThrow(IllegalArgumentException::new);
    }

    /** Returns what is expected in JSON, in words. */
    public String expected(Language language) {
        return expected.in(language);
    }

    /** Returns the number that these digits spell (of very many, some number), or {@link #BAD}. */
    static long digits(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > 0 && length <= Long.BYTES && from + Long.BYTES <= bytes.length) {
            long number = ByteWords.digits(ByteWords.load(bytes, from), length);
            return number < 0 ? BAD : number;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return BAD;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    static long digits(byte[] bytes, int from, int to, int length) {
        return to - from == length ? digits(bytes, from, to) : BAD;
    }

    /** Returns the digits of a number, with zeros in front of them where there are fewer. */
    static String padded(long number, int length) {
        byte[] digits = new byte[length];
        long rest = number;
        for (int i = length - 1; i >= 0; i--) {
            digits[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return rest == 0 && number >= 0 ? new String(digits, StandardCharsets.ISO_8859_1) : Long.toString(number);
    }

    static long hash(byte[] bytes, int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * 0x100000001b3L;
        }
        return hash == BAD ? -1 : hash | 1L << 62;
    }
}
