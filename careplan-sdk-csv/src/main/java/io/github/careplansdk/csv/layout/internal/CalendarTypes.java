package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.kind.DaySet;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.problem.ProblemCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;

/** Months, dates, times and days. */
final class CalendarCodecs {
    private CalendarCodecs() {}

    static final class Month extends CellCodec {
        private final boolean zeroAllowed;

        Month(boolean zeroAllowed) {
            super(ProblemCode.NOT_MONTH);
            this.zeroAllowed = zeroAllowed;
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            long value = digits(bytes, from, to, 6);
            if (value == 0 && zeroAllowed) {
                return 0;
            }
            long month = value % 100;
            return value >= 100_000 && month >= 1 && month <= 12 ? value : BAD;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            if (!zeroAllowed) {
                return month(value);
            }
            return value == 0 ? Optional.empty() : Optional.of(month(value));
        }

        private static YearMonth month(long value) {
            return YearMonth.of((int) value / 100, (int) value % 100);
        }
    }

    static final class Date extends CellCodec {
        private final boolean zeroAllowed;

        Date(boolean zeroAllowed) {
            super(ProblemCode.NOT_DATE);
            this.zeroAllowed = zeroAllowed;
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            long value = digits(bytes, from, to, 8);
            if (value == 0 && zeroAllowed) {
                return 0;
            }
            return value >= 10_000_000 && Dates.isReal(value) ? value : BAD;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            if (!zeroAllowed) {
                return date(value);
            }
            return value == 0 ? Optional.empty() : Optional.of(date(value));
        }

        private static LocalDate date(long value) {
            return LocalDate.of((int) value / 10_000, (int) value / 100 % 100, (int) value % 100);
        }
    }

    static final class Time extends CellCodec {
        private final boolean noneAllowed;

        Time(boolean noneAllowed) {
            super(ProblemCode.NOT_TIME);
            this.noneAllowed = noneAllowed;
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
            long value = digits(bytes, from, to, 4);
            if (value == TypedRow.NO_TIME && noneAllowed) {
                return value;
            }
            return value >= 0 && value < 2400 && value % 100 < 60 ? value : BAD;
        }

        @Override
        Object box(long value, byte[] bytes, int from, int to) {
            if (value == TypedRow.NO_TIME) {
                return ServiceTime.NONE;
            }
            LocalTime time = LocalTime.of((int) value / 100, (int) value % 100);
            return noneAllowed ? new ServiceTime(Optional.of(time)) : time;
        }
    }

    static final class Days extends CellCodec {
        private static final int LENGTH = 31;

        Days() {
            super(ProblemCode.NOT_DAY_PATTERN);
        }

        @Override
        long parse(byte[] bytes, int from, int to) {
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
        Object box(long value, byte[] bytes, int from, int to) {
            return DaySet.ofBits((int) value);
        }
    }
}
