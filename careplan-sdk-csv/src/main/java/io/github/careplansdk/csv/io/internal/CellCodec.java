package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.DaySet;
import io.github.careplansdk.csv.model.ServiceTime;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Reads the value of one cell that is not free text. A value is first a number, whatever its type, so that rules compare
 * values without making objects; {@link #box} makes the object that a record holds.
 */
abstract class CellCodec {
    /** The bytes are no value of the type. */
    static final long BAD = Long.MIN_VALUE;

    private final ProblemCode problem;

    private CellCodec(ProblemCode problem) {
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
            case MONTH -> new Month(column.zeroAllowed());
            case DATE -> new Date(column.zeroAllowed());
            case DIGITS -> new Insurer();
            case INSURED -> new Insured();
            case OFFICE -> new Office();
            case CODE -> new CodeList(column.codes());
            case INT -> new Int(column.max() > 0);
            case DECIMAL -> new Decimal();
            case TIME -> new Time(false);
            case TIME_OR_9999 -> new Time(true);
            case DAYS -> new Days();
            case SERVICE_TYPE -> new Type();
            case SERVICE_CODE -> new Service(column.totals());
            case POSTAL -> new Postal();
            case PHONE -> new Phone();
            case EQUIPMENT_CODE -> new Equipment();
            case FIXED -> new Fixed(column.fixed());
            case CHARS, UNUSED, TEXT -> new Chars();
        };
    }

    /** The number that these digits spell (of very many, some number), or {@link #BAD}. */
    private static long digits(byte[] bytes, int from, int to) {
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

    private static long digits(byte[] bytes, int from, int to, int length) {
        return to - from == length ? digits(bytes, from, to) : BAD;
    }

    private static String padded(long number, int length) {
        String digits = Long.toString(number);
        return "0".repeat(length - digits.length()) + digits;
    }

    private static final class Month extends CellCodec {
        private final boolean zeroAllowed;

        Month(boolean zeroAllowed) {
            super(ProblemCode.NOT_MONTH);
            this.zeroAllowed = zeroAllowed;
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            long value = digits(bytes, from, to, 6);
            if (value == 0 && zeroAllowed) {
                return 0;
            }
            long month = value % 100;
            return value >= 100_000 && month >= 1 && month <= 12 ? value : BAD;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            if (!zeroAllowed) {
                return month(value);
            }
            return value == 0 ? Optional.empty() : Optional.of(month(value));
        }

        private static YearMonth month(long value) {
            return YearMonth.of((int) value / 100, (int) value % 100);
        }
    }

    private static final class Date extends CellCodec {
        private final boolean zeroAllowed;

        Date(boolean zeroAllowed) {
            super(ProblemCode.NOT_DATE);
            this.zeroAllowed = zeroAllowed;
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            long value = digits(bytes, from, to, 8);
            if (value == 0 && zeroAllowed) {
                return 0;
            }
            return value >= 10_000_000 && Dates.isReal(value) ? value : BAD;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            if (!zeroAllowed) {
                return date(value);
            }
            return value == 0 ? Optional.empty() : Optional.of(date(value));
        }

        private static LocalDate date(long value) {
            return LocalDate.of((int) value / 10_000, (int) value / 100 % 100, (int) value % 100);
        }
    }

    private static final class Insurer extends CellCodec {
        Insurer() {
            super(ProblemCode.NOT_INSURER_NUMBER);
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            return digits(bytes, from, to, 6);
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return new InsurerNumber(padded(value, 6));
        }
    }

    /** Ten digits are their number; H and nine digits are counted from 10,000,000,000 on. */
    private static final class Insured extends CellCodec {
        private static final long H = 10_000_000_000L;

        Insured() {
            super(ProblemCode.NOT_INSURED_NUMBER);
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            if (to - from == 10 && bytes[from] == 'H') {
                long number = digits(bytes, from + 1, to);
                return number == BAD ? BAD : H + number;
            }
            return digits(bytes, from, to, 10);
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return new InsuredNumber(value >= H ? "H" + padded(value - H, 9) : padded(value, 10));
        }
    }

    private static final class Office extends CellCodec {
        Office() {
            super(ProblemCode.NOT_OFFICE_NUMBER);
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            return digits(bytes, from, to, 10);
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return new OfficeNumber(padded(value, 10));
        }
    }

    /** The value is the index in the list. */
    private static final class CodeList extends CellCodec {
        private final List<Code> codes;
        private final int[] packed;

        CodeList(List<Code> codes) {
            super(ProblemCode.UNKNOWN_CODE);
            this.codes = codes;
            this.packed = codes.stream()
                    .mapToInt(entry -> pack(
                            entry.code().getBytes(StandardCharsets.US_ASCII),
                            0,
                            entry.code().length()))
                    .toArray();
        }

        private static int pack(byte[] bytes, int from, int to) {
            int packed = to - from;
            for (int i = from; i < to; i++) {
                packed = packed << 8 | (bytes[i] & 0xFF);
            }
            return packed;
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            if (to - from > 2) {
                return BAD;
            }
            int wanted = pack(bytes, from, to);
            for (int i = 0; i < packed.length; i++) {
                if (packed[i] == wanted) {
                    return i;
                }
            }
            return BAD;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return codes.get((int) value);
        }

        @Override
        Object[] arguments() {
            StringBuilder allowed = new StringBuilder();
            for (Code entry : codes) {
                allowed.append(allowed.isEmpty() ? "" : ", ")
                        .append(entry.code())
                        .append('=')
                        .append(entry.label());
            }
            return new Object[] {allowed};
        }
    }

    private static final class Int extends CellCodec {
        private static final int MOST_DIGITS = 9;

        private final boolean bounded;

        /** Where the column bounds the length, a longer number is too long, but a number. */
        Int(boolean bounded) {
            super(ProblemCode.NOT_INTEGER);
            this.bounded = bounded;
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            boolean negative = bytes[from] == '-';
            int start = negative ? from + 1 : from;
            if (to == start || (to - start > MOST_DIGITS && !bounded)) {
                return BAD;
            }
            long number = digits(bytes, start, to);
            return negative && number != BAD ? -number : number;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return (int) value;
        }
    }

    /** The value is in hundredths. */
    private static final class Decimal extends CellCodec {
        Decimal() {
            super(ProblemCode.NOT_DECIMAL);
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            int point = from;
            while (point < to && bytes[point] != '.') {
                point++;
            }
            int decimals = to - point - 1;
            if (point == from || point - from > 6 || decimals == 0 || decimals > 2) {
                return BAD;
            }
            long whole = digits(bytes, from, point);
            long fraction = decimals < 0 ? 0 : digits(bytes, point + 1, to);
            return whole == BAD || fraction == BAD ? BAD : whole * 100 + (decimals == 1 ? fraction * 10 : fraction);
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return BigDecimal.valueOf(value, 2);
        }
    }

    /** The value is HHMM as a number. */
    private static final class Time extends CellCodec {
        private final boolean noneAllowed;

        Time(boolean noneAllowed) {
            super(ProblemCode.NOT_TIME);
            this.noneAllowed = noneAllowed;
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            long value = digits(bytes, from, to, 4);
            if (value == TypedRow.NO_TIME && noneAllowed) {
                return value;
            }
            return value >= 0 && value < 2400 && value % 100 < 60 ? value : BAD;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            if (value == TypedRow.NO_TIME) {
                return ServiceTime.NONE;
            }
            LocalTime time = LocalTime.of((int) value / 100, (int) value % 100);
            return noneAllowed ? new ServiceTime(Optional.of(time)) : time;
        }
    }

    /** The value has bit 0 for the first day of the month. */
    private static final class Days extends CellCodec {
        private static final int LENGTH = 31;

        Days() {
            super(ProblemCode.NOT_DAY_PATTERN);
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            if (to - from != LENGTH) {
                return BAD;
            }
            long days = 0;
            for (int i = 0; i < LENGTH; i++) {
                int day = bytes[from + i] - '0';
                if (day != 0 && day != 1) {
                    return BAD;
                }
                days |= (long) day << i;
            }
            return days;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return DaySet.ofBits((int) value);
        }
    }

    /** The value is the constant's place in {@link ServiceType}. */
    private static final class Type extends CellCodec {
        Type() {
            super(ProblemCode.NOT_SERVICE_TYPE);
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            int type = to - from == 2 ? ServiceCodes.type(bytes, from) : -1;
            return type < 0 ? BAD : type;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return ServiceCodes.type((int) value);
        }
    }

    /** The value is the six characters, one a byte. */
    private static final class Service extends CellCodec {
        private final boolean totals;

        Service(boolean totals) {
            super(ProblemCode.NOT_SERVICE_CODE);
            this.totals = totals;
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            long value = to - from == 6 ? ServiceCodes.pack(bytes, from) : BAD;
            boolean known = value != BAD
                    && (ServiceCodes.type(bytes, from) >= 0 || (totals && value == ServiceCodes.GRAND_TOTAL));
            return known ? value : BAD;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return new ServiceCode(ServiceCodes.text(value));
        }
    }

    private static final class Postal extends CellCodec {
        Postal() {
            super(ProblemCode.NOT_POSTAL_CODE);
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            if (to - from != 8 || bytes[from + 3] != '-') {
                return BAD;
            }
            long area = digits(bytes, from, from + 3);
            long town = digits(bytes, from + 4, to);
            return area == BAD || town == BAD ? BAD : area * 10_000 + town;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return Ms932.decode(bytes, from, to, false);
        }
    }

    private static final class Phone extends CellCodec {
        Phone() {
            super(ProblemCode.NOT_PHONE_NUMBER);
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            for (int i = from; i < to; i++) {
                if ("0123456789-+()*# ".indexOf(bytes[i]) < 0) {
                    return BAD;
                }
            }
            return hash(bytes, from, to);
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return Ms932.decode(bytes, from, to, false);
        }
    }

    /** The value is the number without its hyphen. */
    private static final class Equipment extends CellCodec {
        Equipment() {
            super(ProblemCode.NOT_EQUIPMENT_CODE);
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            if (to - from != 12 || bytes[from + 5] != '-') {
                return BAD;
            }
            return number(bytes, from, from + 5, to);
        }

        private static long number(byte[] bytes, int from, int hyphen, int to) {
            long maker = digits(bytes, from, hyphen, 5);
            long product = digits(bytes, to - 6, to, 6);
            return maker == BAD || product == BAD ? BAD : maker * 1_000_000 + product;
        }

        /** Also reads the code with the full-width hyphen that the standard prints. */
        @Override
        long otherwise(byte[] bytes, int from, int to) {
            boolean printed = to - from == 13 && Ms932.length(bytes, from + 5, to) == 2;
            long number = printed ? number(bytes, from, from + 5, to) : BAD;
            return number == BAD ? super.otherwise(bytes, from, to) : number;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return Ms932.decode(bytes, from, to, false);
        }
    }

    private static final class Fixed extends CellCodec {
        private final String expected;

        Fixed(String expected) {
            super(ProblemCode.NOT_FIXED_VALUE);
            this.expected = expected;
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            return Ms932.decode(bytes, from, to, false).equals(expected) ? 0 : BAD;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return Ms932.decode(bytes, from, to, false);
        }

        @Override
        Object[] arguments() {
            return new Object[] {expected};
        }
    }

    private static final class Chars extends CellCodec {
        Chars() {
            super(ProblemCode.UNUSED_FILLED);
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            return hash(bytes, from, to);
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return Ms932.decode(bytes, from, to, false);
        }
    }

    /**
     * The value that stands for bytes which are {@link #BAD} where that is only a warning, so that keys still tell them
     * apart: a negative hash.
     */
    long otherwise(byte[] bytes, int from, int to) {
        return hash(bytes, from, to);
    }

    private static long hash(byte[] bytes, int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * 0x100000001b3L;
        }
        return hash == BAD ? -1 : hash | 1L << 62;
    }
}
