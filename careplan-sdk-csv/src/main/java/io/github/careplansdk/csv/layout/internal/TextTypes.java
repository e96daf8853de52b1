package io.github.careplansdk.csv.layout.internal;

import io.github.careplansdk.core.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Values that are the texts of their cells. */
final class TextTypes {
    private TextTypes() {}

    /** Any half-width characters, or free text. */
    static class Any extends ValueType {
        Any() {
            this(ProblemCode.FULL_WIDTH_CHARACTER);
        }

        Any(ProblemCode problem) {
            super(String.class, problem, "文字列", "a string");
        }

        @Override
        public long parse(byte[] bytes, int from, int to) {
            return hash(bytes, from, to);
        }

        @Override
        public final boolean staysText() {
            return true;
        }

        @Override
        public final Object value(long number) {
            throw new IllegalStateException("The text of a cell is not in its number.");
        }

        @Override
        public final Optional<Object> read(String cell) {
            return Optional.of(cell);
        }

        @Override
        public final String text(Object value) {
            return (String) value;
        }
    }

    /** Nothing: the column is not used. */
    static final class Unused extends Any {
        Unused() {
            super(ProblemCode.UNUSED_FILLED);
        }

        @Override
        public long parse(byte[] bytes, int from, int to) {
            return BAD;
        }

        @Override
        public boolean isHalfWidth() {
            return false;
        }
    }

    /** A postal code, NNN-NNNN. */
    static final class Postal extends Any {
        Postal() {
            super(ProblemCode.NOT_POSTAL_CODE);
        }

        @Override
        public long parse(byte[] bytes, int from, int to) {
            if (to - from != 8 || bytes[from + 3] != '-') {
                return BAD;
            }
            long area = digits(bytes, from, from + 3);
            long town = digits(bytes, from + 4, to);
            return area == BAD || town == BAD ? BAD : area * 10_000 + town;
        }
    }

    /** A phone or fax number. */
    static final class Phone extends Any {
        Phone() {
            super(ProblemCode.NOT_PHONE_NUMBER);
        }

        @Override
        public long parse(byte[] bytes, int from, int to) {
            for (int i = from; i < to; i++) {
                if ("0123456789-+()*# ".indexOf(bytes[i]) < 0) {
                    return BAD;
                }
            }
            return hash(bytes, from, to);
        }
    }

    /** The code of a piece of equipment, NNNNN-NNNNNN. */
    static final class Equipment extends Any {
        /** The first byte of every full-width hyphen and dash of MS932. */
        private static final byte FULL_WIDTH_HYPHEN = (byte) 0x81;

        Equipment() {
            super(ProblemCode.NOT_EQUIPMENT_CODE);
        }

        @Override
        public long parse(byte[] bytes, int from, int to) {
            return to - from == 12 && bytes[from + 5] == '-' ? number(bytes, from, to) : BAD;
        }

        private static long number(byte[] bytes, int from, int to) {
            long maker = digits(bytes, from, from + 5);
            long product = digits(bytes, to - 6, to);
            return maker == BAD || product == BAD ? BAD : maker * 1_000_000 + product;
        }

        /** Also reads the code with the full-width hyphen that the standard prints. */
        @Override
        public long otherwise(byte[] bytes, int from, int to) {
            boolean printed = to - from == 13 && bytes[from + 5] == FULL_WIDTH_HYPHEN;
            long number = printed ? number(bytes, from, to) : BAD;
            return number == BAD ? super.otherwise(bytes, from, to) : number;
        }
    }

    /** One fixed value. */
    static final class Fixed extends Any {
        private final String expected;
        private final byte[] bytes;

        Fixed(String expected) {
            super(ProblemCode.NOT_FIXED_VALUE);
            this.expected = expected;
            this.bytes = expected.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public long parse(byte[] cell, int from, int to) {
            return Arrays.equals(cell, from, to, bytes, 0, bytes.length) ? 0 : BAD;
        }

        @Override
        public Object[] arguments() {
            return new Object[] {expected};
        }

        @Override
        public Object usual() {
            return expected;
        }
    }
}
