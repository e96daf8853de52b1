package io.github.careplansdk.csv.layout.internal;

import java.time.LocalDate;
import java.time.YearMonth;

/** Dates as the numbers that their digits spell: YYYYMMDD and YYYYMM. */
public final class Dates {
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Dates() {}

    /** Returns whether YYYYMMDD is a day of the calendar. */
    public static boolean isReal(long date) {
        long day = date % 100;
        long month = date / 100 % 100;
        return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(date / 100);
    }

    /** Returns the number of a date. */
    public static long number(LocalDate date) {
        return date.getYear() * 10_000L + date.getMonthValue() * 100L + date.getDayOfMonth();
    }

    /** Returns the number of a month. */
    public static long number(YearMonth month) {
        return month.getYear() * 100L + month.getMonthValue();
    }

    /** Returns how many days the month YYYYMM has. */
    public static int lengthOfMonth(long yearMonth) {
        long year = yearMonth / 100;
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return yearMonth % 100 == 2 && leap ? 29 : DAYS[(int) (yearMonth % 100) - 1];
    }
}
