package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.internal.ValueType;

/** When two texts are the same value of a column: {@code 1} and {@code 01}, {@code 0.5} and {@code 0.50}. */
final class CellValues {
    /** A longer text may be a number that a {@code long} does not hold. */
    private static final int MOST_DIGITS = 18;

    private CellValues() {}

    /** Whether a cell holds nothing: it is empty, or the zeros that stand for none. */
    static boolean isNone(Column column, String cell) {
        return cell.isEmpty()
                || (column.zeroAllowed() && cell.equals(ValueType.of(column).none()));
    }

    /** Whether two cells of a column, which may be one of different editions, hold the same. */
    static boolean same(Column one, String cell, Column other, String otherCell) {
        if (cell.equals(otherCell)) {
            return true;
        }
        boolean comparable = one == other || (one.type() == other.type() && one.type() != CellType.CODE);
        if (!comparable) {
            return false;
        }
        long number = number(one, cell);
        return number != ValueType.BAD && number == number(other, otherCell);
    }

    /** A text that is alike for texts that are the same value, in the order of numbers where they are numbers. */
    static String canonical(Column column, String cell) {
        long number = number(column, cell);
        if (number == ValueType.BAD) {
            return cell;
        }
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, MOST_DIGITS - digits.length())) + digits;
    }

    private static long number(Column column, String cell) {
        ValueType type = ValueType.of(column);
        return type.staysText() || cell.length() > MOST_DIGITS ? ValueType.BAD : type.number(cell);
    }
}
