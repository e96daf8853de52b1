package io.github.careplansdk.core.kind;

import java.time.LocalTime;
import java.util.Optional;

/**
 * When a service starts or ends in table 6: a time of day, or 9999 for a service without times.
 *
 * @param time the time to the minute, or empty for 9999
 */
public record ServiceTime(Optional<LocalTime> time) {
    /** 9999: the service has no times. */
    public static final ServiceTime NONE = new ServiceTime(Optional.empty());

    /** Returns a time of day. */
    public static ServiceTime of(int hour, int minute) {
        return new ServiceTime(Optional.of(LocalTime.of(hour, minute)));
    }

    /** Returns the text of a cell: HHMM or 9999. */
    @Override
    public String toString() {
        return time.map(ServiceTime::digits).orElse("9999");
    }

    /** By hand: writing a month does it hundreds of thousands of times. */
    private static String digits(LocalTime time) {
        return String.valueOf(10_000 + time.getHour() * 100 + time.getMinute()).substring(1);
    }
}
