package io.github.careplansdk.csv.validate.internal.file;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.validate.internal.key.FirstRows;
import io.github.careplansdk.csv.validate.internal.key.KeyColumns;
import io.github.careplansdk.csv.validate.internal.key.RowKeys;
import io.github.careplansdk.csv.validate.internal.rule.Rule;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The three numbers (ＮＯ) of the rows of a plan are unique together and rise. A number left empty repeats that of the row
 * above; a row without its last number takes no part.
 */
final class NumberingRule implements Rule {
    static final List<ProblemCode> CODES = List.of(ProblemCode.DUPLICATE_NUMBER, ProblemCode.NUMBER_ORDER);

    private static final int NONE = -1;
    private static final int MOST = 1_000_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final List<Column> numbers;
    private final FirstRows firstRows;
    private final RowKeys<Plan> plans;
    private final long[] key;
    /** Whether a row above could not be read, so that an empty number repeats nobody knows which. */
    private boolean lost;

    /** What is noted of a plan. */
    private static final class Plan {
        private long lastNumbers;
    }

    NumberingRule(KeyColumns columns, List<Column> numbers) {
        this.numbers = numbers;
        this.key = new long[columns.width() + 1];
        this.firstRows = new FirstRows(key.length);
        this.plans = new RowKeys<>(columns, Plan::new);
    }

    @Override
    public void seeIncomplete(TypedRow row) {
        lost = true;
    }

    @Override
    public List<ProblemCode> codes() {
        return CODES;
    }

    @Override
    public void see(TypedRow row, CellProblems problems) {
        Plan noted = plans.of(row);
        if (noted == null) {
            lost = true;
            return;
        }
        long before = noted.lastNumbers;
        long together = together(row, before);
        if (together == NONE) {
            lost |= numbers.stream().anyMatch(number -> !row.isSound(number.index()));
            return;
        }
        lost = false;
        noted.lastNumbers = together;
        System.arraycopy(plans.key(), 0, key, 0, key.length - 1);
        key[key.length - 1] = together;
        long first = firstRows.add(key, row.number());
        if (first != 0) {
            problems.report(ProblemCode.DUPLICATE_NUMBER, numbers.get(0).index(), first);
        } else if (together < before) {
            problems.report(ProblemCode.NUMBER_ORDER, numbers.get(0).index());
        }
    }

    private long together(TypedRow row, long before) {
        long together = 0;
        long scale = (long) MOST * MOST;
        for (int i = 0; i < numbers.size(); i++, scale /= MOST) {
            int column = numbers.get(i).index();
            boolean last = i == numbers.size() - 1;
            long number;
            if (row.isEmpty(column) && !last && before > 0 && !lost) {
                number = before / scale % MOST;
            } else {
                number = row.isFilled(column) ? number(row, column) : NONE;
            }
            if (number < 0 || number >= MOST) {
                return NONE;
            }
            together += number * scale;
        }
        return together;
    }

    /** UPYOBO_SUB holds its numbers as free text. */
    private static long number(TypedRow row, int column) {
        if (!row.layout().columns().get(column).type().isText()) {
            return row.value(column);
        }
        String text = row.text(column);
        return NUMBER.matcher(text).matches() ? Long.parseLong(text) : NONE;
    }
}
