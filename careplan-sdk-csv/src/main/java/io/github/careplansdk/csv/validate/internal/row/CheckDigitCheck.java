package io.github.careplansdk.csv.validate.internal.row;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.validate.internal.rule.RowCheck;
import java.util.List;

/**
 * Whether the last digit of a number is the check digit of those before: weights 2, 1, 2, 1 … from the right, the digits of the
 * products added, and what the sum lacks to the next ten. Only the numbers of real prefectures, 01 to 47, have one.
 */
public final class CheckDigitCheck implements RowCheck {
    private static final int LAST_PREFECTURE = 47;

    private final int[] columns;
    private final long afterPrefecture;
    private final ProblemCode code;
    /** The versions of the cells that were found right last. */
    private final int[] versions;
    /** Numbers that were found right, each at its own place: a file has few, row after row. */
    private final long[] right = new long[64];

    /** A check of columns whose numbers begin with the prefecture, and then have as many digits as {@code afterPrefecture} zeros. */
    CheckDigitCheck(List<Column> columns, long afterPrefecture, ProblemCode code) {
        this.columns = new int[columns.size()];
        for (int i = 0; i < this.columns.length; i++) {
            this.columns[i] = columns.get(i).index();
        }
        this.versions = new int[columns.size()];
        this.afterPrefecture = afterPrefecture;
        this.code = code;
    }

    @Override
    public void see(TypedRow row, CellProblems problems) {
        for (int i = 0; i < columns.length; i++) {
            int version = row.version(columns[i]);
            if (version == versions[i]) {
                continue;
            }
            if (!row.isFilled(columns[i]) || isKnownRight(row.value(columns[i]))) {
                versions[i] = version;
            } else {
                problems.report(code, columns[i]);
            }
        }
    }

    private boolean isKnownRight(long number) {
        int place = (int) (number ^ number >>> 6) & right.length - 1;
        if (right[place] != number && isRight(number)) {
            right[place] = number;
        }
        return right[place] == number;
    }

    private boolean isRight(long number) {
        long prefecture = number / afterPrefecture;
        return prefecture < 1 || prefecture > LAST_PREFECTURE || number % 10 == checkDigit(number / 10);
    }

    /** Returns the last of the real prefectures; their numbers only have a check digit. */
    public static int lastPrefecture() {
        return LAST_PREFECTURE;
    }

    /** Returns the check digit of the digits in front of it. */
    public static long checkDigit(long digits) {
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
