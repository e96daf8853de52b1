package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.layout.Column;

/**
 * Reads the value of one cell that is not free text. A value is first a number, whatever its type, so that rules compare
 * values without making objects; {@link #box} makes the object that a record holds.
 */
abstract class CellCodec {
    /** The bytes are no value of the type. */
    static final long BAD = Long.MIN_VALUE;

    private final ProblemCode problem;

    CellCodec(ProblemCode problem) {
        this.problem = problem;
    }

    /** What it means that a value is {@link #BAD}. */
    final ProblemCode problem() {
        return problem;
    }

    /** The value as a number, or {@link #BAD}. */
    abstract long parse(byte[] bytes, int from, int to);

    /** The value as the object that a record holds. */
    abstract Object box(long value, byte[] bytes, int from, int to);

    /** What a report of this problem says besides. */
    Object[] arguments() {
        return new Object[0];
    }

    /** The codec of a column. */
    static CellCodec of(Column column) {
        return switch (column.type()) {
            case MONTH -> new CalendarCodecs.Month(column.zeroAllowed());
            case DATE -> new CalendarCodecs.Date(column.zeroAllowed());
            case DIGITS -> new NumberCodecs.Insurer();
            case INSURED -> new NumberCodecs.Insured();
            case OFFICE -> new NumberCodecs.Office();
            case CODE -> new CodeCodecs.CodeList(column.codes());
            case INT -> new NumberCodecs.Int(column.max() > 0);
            case DECIMAL -> new NumberCodecs.Decimal();
            case TIME -> new CalendarCodecs.Time(false);
            case TIME_OR_9999 -> new CalendarCodecs.Time(true);
            case DAYS -> new CalendarCodecs.Days();
            case SERVICE_TYPE -> new CodeCodecs.Type();
            case SERVICE_CODE -> new CodeCodecs.Service(column.totals());
            case POSTAL -> new CharacterCodecs.Postal();
            case PHONE -> new CharacterCodecs.Phone();
            case EQUIPMENT_CODE -> new CharacterCodecs.Equipment();
            case FIXED -> new CharacterCodecs.Fixed(column.fixed());
            case CHARS, UNUSED, TEXT -> new CharacterCodecs.Chars();
        };
    }

    /** The number that these digits spell (of very many, some number), or {@link #BAD}. */
    static long digits(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > 0 && length <= Long.BYTES && from + Long.BYTES <= bytes.length) {
            long number = Words.digits(Words.load(bytes, from), length);
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

    static String padded(long number, int length) {
        String digits = Long.toString(number);
        return "0".repeat(length - digits.length()) + digits;
    }

    /**
     * The value that stands for bytes which are {@link #BAD} where that is only a warning, so that keys still tell them
     * apart: a negative hash.
     */
    long otherwise(byte[] bytes, int from, int to) {
        return hash(bytes, from, to);
    }

    static long hash(byte[] bytes, int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * 0x100000001b3L;
        }
        return hash == BAD ? -1 : hash | 1L << 62;
    }
}
