package io.github.careplansdk.csv.io.internal;

/** Dates as the numbers that their digits spell: YYYYMMDD and YYYYMM. */
public final class Dates {
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Dates() {}

    /** Whether YYYYMMDD is a day of the calendar. */
    static boolean isReal(long date) {
        long day = date % 100;
        long month = date / 100 % 100;
        return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(date / 100);
    }

    /** How many days the month YYYYMM has. */
    public static int lengthOfMonth(long yearMonth) {
        long year = yearMonth / 100;
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return yearMonth % 100 == 2 && leap ? 29 : DAYS[(int) (yearMonth % 100) - 1];
    }
}
