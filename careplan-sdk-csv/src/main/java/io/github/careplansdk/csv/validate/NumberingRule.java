package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The three numbers (ＮＯ) of the rows of a plan are unique together and rise. A number left empty repeats that of the row
 * above; a row without its last number takes no part.
 */
final class NumberingRule implements Rule {
    private static final int NONE = -1;
    private static final int MOST = 1_000_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final KeyColumns columns;
    private final List<Column> numbers;
    private final TupleMap firstRows;
    private final TupleMap lastNumbers;
    private final long[] plan;
    private final long[] key;
    /** Whether a row above could not be read, so that an empty number repeats nobody knows which. */
    private boolean lost;

    NumberingRule(KeyColumns columns, List<Column> numbers) {
        this.columns = columns;
        this.numbers = numbers;
        this.plan = new long[columns.width()];
        this.key = new long[columns.width() + 1];
        this.firstRows = new TupleMap(key.length, 1);
        this.lastNumbers = new TupleMap(plan.length, 1);
    }

    @Override
    public void doubt(TypedRow row) {
        lost = true;
    }

    @Override
    public void see(TypedRow row, CellProblems problems) {
        if (!columns.read(row, plan)) {
            doubt(row);
            return;
        }
        int planEntry = lastNumbers.findOrAdd(plan);
        long before = lastNumbers.value(planEntry, 0);
        long together = together(row, before);
        if (together == NONE) {
            lost |= numbers.stream().anyMatch(number -> !row.isSound(number.index()));
            return;
        }
        lost = false;
        lastNumbers.set(planEntry, 0, together);
        System.arraycopy(plan, 0, key, 0, plan.length);
        key[plan.length] = together;
        int known = firstRows.size();
        int entry = firstRows.findOrAdd(key);
        if (entry < known) {
            problems.report(ProblemCode.DUPLICATE_NUMBER, numbers.get(0).index(), firstRows.value(entry, 0));
        } else {
            firstRows.set(entry, 0, row.number());
            if (together < before) {
                problems.report(ProblemCode.NUMBER_ORDER, numbers.get(0).index());
            }
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
