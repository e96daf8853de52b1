package io.github.careplansdk.core.name;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A file serial (ファイル連番): the date and time, to the second and in Japan time, at which a unit was made. All files of
 * one unit carry the same; receivers process units in its order.
 *
 * @param time the moment, in Japan time
 */
public record Serial(LocalDateTime time) implements Comparable<Serial> {
    /** @throws IllegalArgumentException if the time has a fraction of a second, or a year without four digits */
    public Serial {
        if (time.getNano() != 0 || time.getYear() < 1000 || time.getYear() > 9999) {
            throw new IllegalArgumentException("A serial has 14 digits, whole seconds: " + time);
        }
    }

    /** Parses a serial of 14 digits (YYYYMMDDHHMMSS); returns empty if they are not a real date and time. */
    public static Optional<Serial> parse(String digits) {
        if (!Digits.are(digits, 14) || digits.charAt(0) == '0') {
            return Optional.empty();
        }
        try {
            return Optional.of(new Serial(LocalDateTime.of(
                    Integer.parseInt(digits, 0, 4, 10),
                    Integer.parseInt(digits, 4, 6, 10),
                    Integer.parseInt(digits, 6, 8, 10),
                    Integer.parseInt(digits, 8, 10, 10),
                    Integer.parseInt(digits, 10, 12, 10),
                    Integer.parseInt(digits, 12, 14, 10))));
        } catch (DateTimeException notReal) {
            return Optional.empty();
        }
    }

    /** Returns the 14 digits. */
    public String digits() {
        long day = (time.getYear() * 100L + time.getMonthValue()) * 100 + time.getDayOfMonth();
        return String.valueOf(((day * 100 + time.getHour()) * 100 + time.getMinute()) * 100 + time.getSecond());
    }

    @Override
    public int compareTo(Serial other) {
        return time.compareTo(other.time);
    }

    @Override
    public String toString() {
        return digits();
    }
}
