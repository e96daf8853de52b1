package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.ProblemCode;
import java.math.BigDecimal;

/** Numbers that count, and numbers that name insurers, persons and offices. */
final class NumberCodecs {
    private NumberCodecs() {}

    static final class Int extends CellCodec {
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

    static final class Decimal extends CellCodec {
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

    static final class Insurer extends CellCodec {
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

    static final class Insured extends CellCodec {
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

    static final class Office extends CellCodec {
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
}
