package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;

/**
 * Whether the last digit of a number is the check digit of those before: weights 2, 1, 2, 1 … from the right, the digits of the
 * products added, and what the sum lacks to the next ten. Only the numbers of real prefectures, 01 to 47, have one.
 */
final class CheckDigitCheck implements RowCheck {
    private static final long LAST_PREFECTURE = 47;

    private final int column;
    private final long afterPrefecture;
    private final ProblemCode code;
    /** From row to row the number is mostly the same. */
    private long lastRight = -1;

    /** A check of a column whose numbers begin with the prefecture, and then have as many digits as {@code afterPrefecture} zeros. */
    CheckDigitCheck(int column, long afterPrefecture, ProblemCode code) {
        this.column = column;
        this.afterPrefecture = afterPrefecture;
        this.code = code;
    }

    @Override
    public void see(TypedRow row, CellProblems problems) {
        if (!row.isFilled(column) || row.value(column) == lastRight) {
            return;
        }
        long number = row.value(column);
        long prefecture = number / afterPrefecture;
        if (prefecture >= 1 && prefecture <= LAST_PREFECTURE && number % 10 != checkDigit(number / 10)) {
            problems.report(code, column);
        } else {
            lastRight = number;
        }
    }

    /** The check digit of the digits in front of it. */
    static long checkDigit(long digits) {
        long sum = 0;
        long weight = 2;
        for (long rest = digits; rest > 0; rest /= 10) {
            long product = rest % 10 * weight;
            sum += product / 10 + product % 10;
            weight = 3 - weight;
        }
        return (10 - sum % 10) % 10;
    }
}
