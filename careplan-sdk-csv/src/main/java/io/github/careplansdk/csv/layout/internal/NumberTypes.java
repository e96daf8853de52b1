package io.github.careplansdk.csv.layout.internal;

import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.layout.Column;
import java.math.BigDecimal;

/** Numbers that count, and numbers that name insurers, persons and offices. */
final class NumberTypes {
    private NumberTypes() {}

    /** A whole number. */
    static final class Int extends ValueType {
        private static final int MOST_DIGITS = 9;

        private final boolean bounded;

        /** Where the column bounds the length, a longer number is too long, but a number. */
        Int(boolean bounded) {
            super(Integer.class, ProblemCode.NOT_INTEGER, "整数", "a whole number");
            this.bounded = bounded;
        }

        @Override
        public long parse(byte[] bytes, int from, int to) {
            boolean negative = bytes[from] == '-';
            int start = negative ? from + 1 : from;
            if (to == start || (to - start > MOST_DIGITS && !bounded)) {
                return BAD;
            }
            long number = digits(bytes, start, to);
            return negative && number != BAD ? -number : number;
        }

        @Override
        public Object value(long number) {
            return (int) number;
        }

        @Override
        public Object usual() {
            return Column.UNSET;
        }

        @Override
        public Json json() {
            return Json.INTEGER;
        }

        @Override
        public Object ofJson(Object json) {
            return json;
        }
    }

    /** A number with two decimals; a record may hold it with fewer or with zeros behind them. */
    static final class Decimal extends ValueType {
        private static final int DECIMALS = 2;
        private static final int MOST_WHOLE_DIGITS = 9;

        Decimal() {
            super(BigDecimal.class, ProblemCode.NOT_DECIMAL, "小数2桁までの数", "a number with at most 2 decimals");
        }

        @Override
        public long parse(byte[] bytes, int from, int to) {
            int point = from;
            while (point < to && bytes[point] != '.') {
                point++;
            }
            int decimals = to - point - 1;
            if (point == from || point - from > 6 || decimals == 0 || decimals > DECIMALS) {
                return BAD;
            }
            long whole = digits(bytes, from, point);
            long fraction = decimals < 0 ? 0 : digits(bytes, point + 1, to);
            return whole == BAD || fraction == BAD ? BAD : whole * 100 + (decimals == 1 ? fraction * 10 : fraction);
        }

        @Override
        public Object value(long number) {
            return BigDecimal.valueOf(number, DECIMALS);
        }

        /** A number that a cell cannot hold is written as it is, and the check of the file finds it. */
        @Override
        public String text(Object value) {
            BigDecimal number = (BigDecimal) value;
            return fits(number) ? twoDecimals(number).toPlainString() : number.toString();
        }

        @Override
        public Json json() {
            return Json.NUMBER;
        }

        @Override
        public Object ofJson(Object json) {
            BigDecimal number = (BigDecimal) json;
            if (!fits(number)) {
                throw new IllegalArgumentException("The number has too many digits.");
            }
            return twoDecimals(number);
        }

        /** The whole digits are counted first: written out, a number such as 1e999999999 would fill the memory. */
        private static boolean fits(BigDecimal number) {
            return (long) number.precision() - number.scale() <= MOST_WHOLE_DIGITS
                    && number.stripTrailingZeros().scale() <= DECIMALS;
        }

        private static BigDecimal twoDecimals(BigDecimal number) {
            return number.stripTrailingZeros().setScale(DECIMALS);
        }
    }

    /** The six digits of an insurer. */
    static final class Insurer extends ValueType {
        Insurer() {
            super(
                    InsurerNumber.class,
                    ProblemCode.NOT_INSURER_NUMBER,
                    1_000_000,
                    "6桁の保険者番号の文字列",
                    "an insurer number: a string of 6 digits");
        }

        @Override
        public long parse(byte[] bytes, int from, int to) {
            return digits(bytes, from, to, 6);
        }

        @Override
        public Object value(long number) {
            return new InsurerNumber(padded(number, 6));
        }

        @Override
        public String text(Object value) {
            return ((InsurerNumber) value).value();
        }
    }

    /** An insured number: ten digits, or H and nine. */
    static final class Insured extends ValueType {
        private static final long H = 10_000_000_000L;

        Insured() {
            super(
                    InsuredNumber.class,
                    ProblemCode.NOT_INSURED_NUMBER,
                    2 * H,
                    "被保険者番号の文字列（10桁、またはHと9桁）",
                    "an insured number: a string of 10 digits, or H and 9 digits");
        }

        @Override
        public long parse(byte[] bytes, int from, int to) {
            if (to - from == 10 && bytes[from] == 'H') {
                long number = digits(bytes, from + 1, to);
                return number == BAD ? BAD : H + number;
            }
            return digits(bytes, from, to, 10);
        }

        @Override
        public Object value(long number) {
            return new InsuredNumber(number >= H ? "H" + padded(number - H, 9) : padded(number, 10));
        }

        @Override
        public String text(Object value) {
            return ((InsuredNumber) value).value();
        }
    }

    /** The ten digits of an office. */
    static final class Office extends ValueType {
        Office() {
            super(
                    OfficeNumber.class,
                    ProblemCode.NOT_OFFICE_NUMBER,
                    10_000_000_000L,
                    "10桁の事業所番号の文字列",
                    "an office number: a string of 10 digits");
        }

        @Override
        public long parse(byte[] bytes, int from, int to) {
            return digits(bytes, from, to, 10);
        }

        @Override
        public Object value(long number) {
            return new OfficeNumber(padded(number, 10));
        }

        @Override
        public String text(Object value) {
            return ((OfficeNumber) value).value();
        }
    }
}
