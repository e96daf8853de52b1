package io.github.careplansdk.csv.layout.internal;

import io.github.careplansdk.core.kind.DaySet;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.problem.ProblemCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Months, dates, times and days. */
final class CalendarTypes {
    // Only JSON and builders need these: reading must not initialise this class.
    private static final DateTimeFormatter VERSION = form("uuuuMM");
    private static final DateTimeFormatter MONTH = form("uuuu-MM");
    private static final DateTimeFormatter DATE = form("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = form("HH:mm");

    private CalendarTypes() {}

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** YYYYMM, or zeros for no month. */
    static class Month extends ValueType {
        private final boolean zeroAllowed;

        Month(boolean zeroAllowed) {
            this(zeroAllowed, "年月（\"2026-04\" の形）", "a month as \"2026-04\"");
        }

        private Month(boolean zeroAllowed, String expectedJa, String expectedEn) {
            super(YearMonth.class, ProblemCode.NOT_MONTH, 1_000_000, expectedJa, expectedEn);
            this.zeroAllowed = zeroAllowed;
        }

        @Override
        public long parse(byte[] bytes, int from, int to) {
            long value = digits(bytes, from, to, 6);
            if (value == 0 && zeroAllowed) {
                return 0;
            }
            long month = value % 100;
            return value >= 100_000 && month >= 1 && month <= 12 ? value : BAD;
        }

        @Override
        public @Nullable Object value(long number) {
            return number == 0 ? null : YearMonth.of((int) number / 100, (int) number % 100);
        }

        @Override
        public String text(Object value) {
            return padded(Dates.number((YearMonth) value), 6);
        }

        @Override
        public String none() {
            return zeroAllowed ? "000000" : "";
        }

        @Override
        public Object toJson(Object value) {
            return MONTH.format((YearMonth) value);
        }

        @Override
        public Object ofJson(Object json) {
            return YearMonth.parse((String) json, MONTH);
        }
    }

    /** The month that names a version of the standard. */
    static final class Version extends Month {
        Version() {
            super(false, "CSVバージョンの文字列（数字6桁）", "a CSV version: a string of 6 digits");
        }

        @Override
        public boolean isOfTheFile() {
            return true;
        }

        @Override
        public Object toJson(Object value) {
            return VERSION.format((YearMonth) value);
        }

        @Override
        public Object ofJson(Object json) {
            return YearMonth.parse((String) json, VERSION);
        }
    }

    /** YYYYMMDD, or zeros for no date. */
    static final class Date extends ValueType {
        private final boolean zeroAllowed;

        Date(boolean zeroAllowed) {
            super(
                    LocalDate.class,
                    ProblemCode.NOT_DATE,
                    100_000_000,
                    "実在する日付（\"2026-04-01\" の形）",
                    "a real date as \"2026-04-01\"");
            this.zeroAllowed = zeroAllowed;
        }

        @Override
        public long parse(byte[] bytes, int from, int to) {
            long value = digits(bytes, from, to, 8);
            if (value == 0 && zeroAllowed) {
                return 0;
            }
            return value >= 10_000_000 && Dates.isReal(value) ? value : BAD;
        }

        @Override
        public @Nullable Object value(long number) {
            return number == 0
                    ? null
                    : LocalDate.of((int) number / 10_000, (int) number / 100 % 100, (int) number % 100);
        }

        @Override
        public String text(Object value) {
            return padded(Dates.number((LocalDate) value), 8);
        }

        @Override
        public String none() {
            return zeroAllowed ? "00000000" : "";
        }

        @Override
        public Object toJson(Object value) {
            return DATE.format((LocalDate) value);
        }

        @Override
        public Object ofJson(Object json) {
            return LocalDate.parse((String) json, DATE);
        }
    }

    /** HHMM. */
    static final class Time extends ValueType {
        Time() {
            super(LocalTime.class, ProblemCode.NOT_TIME, "時刻（\"09:30\" の形）", "a time as \"09:30\"");
        }

        static long time(byte[] bytes, int from, int to) {
            long value = digits(bytes, from, to, 4);
            return value >= 0 && value < 2400 && value % 100 < 60 ? value : BAD;
        }

        @Override
        public long parse(byte[] bytes, int from, int to) {
            return time(bytes, from, to);
        }

        @Override
        public Object value(long number) {
            return LocalTime.of((int) number / 100, (int) number % 100);
        }

        @Override
        public String text(Object value) {
            LocalTime time = (LocalTime) value;
            return padded(time.getHour() * 100L + time.getMinute(), 4);
        }

        @Override
        public Object toJson(Object value) {
            return TIME.format((LocalTime) value);
        }

        @Override
        public Object ofJson(Object json) {
            return LocalTime.parse((String) json, TIME);
        }
    }

    /** HHMM, or 9999 for a service without times. */
    static final class TimeOrNone extends ValueType {
        /** A word, so that a forgotten time is not taken for it. */
        private static final String NO_TIME_JSON = "none";

        TimeOrNone() {
            super(
                    ServiceTime.class,
                    ProblemCode.NOT_TIME,
                    "時刻（\"09:30\" の形）か \"none\"",
                    "a time as \"09:30\", or \"none\"");
        }

        @Override
        public long parse(byte[] bytes, int from, int to) {
            return digits(bytes, from, to, 4) == NO_TIME ? NO_TIME : Time.time(bytes, from, to);
        }

        @Override
        public Object value(long number) {
            return number == NO_TIME ? ServiceTime.NONE : ServiceTime.of((int) number / 100, (int) number % 100);
        }

        @Override
        public Object usual() {
            return ServiceTime.NONE;
        }

        @Override
        public Object toJson(Object value) {
            return ((ServiceTime) value).time().map(TIME::format).orElse(NO_TIME_JSON);
        }

        @Override
        public Object ofJson(Object json) {
            return json.equals(NO_TIME_JSON)
                    ? ServiceTime.NONE
                    : new ServiceTime(Optional.of(LocalTime.parse((String) json, TIME)));
        }
    }

    /** 31 characters of 0 and 1, one a day. */
    static final class Days extends ValueType {
        private static final int LENGTH = 31;

        Days() {
            super(DaySet.class, ProblemCode.NOT_DAY_PATTERN, "1から31までの日の配列", "an array of days from 1 to 31");
        }

        @Override
        public long parse(byte[] bytes, int from, int to) {
            if (to - from != LENGTH) {
                return BAD;
            }
            long days = 0;
            for (int i = 0; i < LENGTH; i++) {
                int day = bytes[from + i] - '0';
                if (day != 0 && day != 1) {
                    return BAD;
                }
                days |= (long) day << i;
            }
            return days;
        }

        @Override
        public Object value(long number) {
            return DaySet.ofBits((int) number);
        }

        @Override
        public Json json() {
            return Json.DAYS;
        }

        @Override
        public Object toJson(Object value) {
            return ((DaySet) value).days();
        }

        @Override
        @SuppressWarnings("unchecked")
        public Object ofJson(Object json) {
            Collection<Integer> days = (Collection<Integer>) json;
            if (new HashSet<>(days).size() < days.size()) {
                throw new IllegalArgumentException("A day is there twice.");
            }
            return DaySet.of(days);
        }
    }
}
