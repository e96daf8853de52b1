package io.github.careplansdk.csv.bench;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import java.util.List;

/** The cells of a row before they are a record: columns of numbers as numbers, the others as texts. */
final class Cells {
    private static final int EMPTY = Integer.MIN_VALUE;

    private final boolean[] numeric;
    private final int[] numbers;
    private final String[] texts;

    Cells(FileKind kind) {
        List<Column> columns = Layouts.published().of(kind).columns();
        this.numeric = new boolean[columns.size()];
        this.numbers = new int[columns.size()];
        this.texts = new String[columns.size()];
        for (int i = 0; i < numeric.length; i++) {
            numeric[i] = isNumber(columns.get(i).type());
        }
    }

    private static boolean isNumber(CellType type) {
        return switch (type) {
            case DATE, VERSION, MONTH, INT, TIME, TIME_OR_9999 -> true;
            default -> false;
        };
    }

    void set(String[] cells) {
        for (int i = 0; i < numeric.length; i++) {
            String cell = cells[i] == null ? "" : cells[i];
            if (numeric[i]) {
                numbers[i] = cell.isEmpty() ? EMPTY : Integer.parseInt(cell);
            } else {
                texts[i] = cell;
            }
        }
    }

    void set(int column, char[] chars, int from, int length) {
        if (!numeric[column]) {
            texts[column] = length == 0 ? "" : new String(chars, from, length);
        } else {
            numbers[column] = length == 0 ? EMPTY : number(chars, from, length);
        }
    }

    private static int number(char[] chars, int from, int length) {
        boolean negative = chars[from] == '-';
        int number = 0;
        for (int i = negative ? from + 1 : from; i < from + length; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException();
            }
            number = number * 10 + digit;
        }
        return negative ? -number : number;
    }

    int number(int column) {
        return numbers[column];
    }

    boolean hasNumber(int column) {
        return numbers[column] != EMPTY;
    }

    String text(int column) {
        return texts[column];
    }
}
