package io.github.careplansdk.csv.bench;

import io.github.careplansdk.core.code.Code;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;

/** What a programmer writes to make values of cells, with some care for speed. Nothing stays nothing. */
final class Values {
    private static final int NO_TIME = 9999;

    private Values() {}

    static LocalDate date(String cell) {
        return isEmpty(cell) ? null : date(Integer.parseInt(cell));
    }

    static LocalDate date(int digits) {
        return LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100);
    }

    static YearMonth month(String cell) {
        return isEmpty(cell) ? null : month(Integer.parseInt(cell));
    }

    static YearMonth month(int digits) {
        return YearMonth.of(digits / 100, digits % 100);
    }

    /** The time, or nothing for 9999. */
    static LocalTime time(String cell) {
        return isEmpty(cell) ? null : time(Integer.parseInt(cell));
    }

    static LocalTime time(int digits) {
        return digits == NO_TIME ? null : LocalTime.of(digits / 100, digits % 100);
    }

    /** The entry of a code list. */
    static <C extends Code> C code(C[] list, String cell) {
        if (isEmpty(cell)) {
            return null;
        }
        for (C entry : list) {
            if (entry.code().equals(cell)) {
                return entry;
            }
        }
        throw new IllegalArgumentException("No code of the list: " + cell);
    }

    static boolean isEmpty(String cell) {
        return cell == null || cell.isEmpty();
    }
}
