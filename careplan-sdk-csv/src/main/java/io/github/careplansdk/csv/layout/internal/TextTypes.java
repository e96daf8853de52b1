package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.problem.ProblemCode;

/** Values that stay text. */
final class CharacterCodecs {
    private CharacterCodecs() {}

    static final class Postal extends CellCodec {
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
            return DecodingTable.decode(bytes, from, to, false);
        }
    }

    static final class Phone extends CellCodec {
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
            return DecodingTable.decode(bytes, from, to, false);
        }
    }

    static final class Equipment extends CellCodec {
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
            boolean printed = to - from == 13 && DecodingTable.length(bytes, from + 5, to) == 2;
            long number = printed ? number(bytes, from, from + 5, to) : BAD;
            return number == BAD ? super.otherwise(bytes, from, to) : number;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return DecodingTable.decode(bytes, from, to, false);
        }
    }

    static final class Fixed extends CellCodec {
        private final String expected;

        Fixed(String expected) {
            super(ProblemCode.NOT_FIXED_VALUE);
            this.expected = expected;
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            return DecodingTable.decode(bytes, from, to, false).equals(expected) ? 0 : BAD;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return DecodingTable.decode(bytes, from, to, false);
        }

        @Override
        Object[] arguments() {
            return new Object[] {expected};
        }
    }

    static final class Chars extends CellCodec {
        Chars() {
            super(ProblemCode.UNUSED_FILLED);
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            return hash(bytes, from, to);
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            return DecodingTable.decode(bytes, from, to, false);
        }
    }
}
