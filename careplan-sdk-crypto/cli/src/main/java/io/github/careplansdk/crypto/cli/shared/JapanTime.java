package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.crypto.identity.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments as they are shown: in Japan time. */
public final class JapanTime {
    private static final ZoneId ZONE = Validity.JAPAN;
    private static final DateTimeFormatter FOR_PEOPLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private JapanTime() {}

    /** The day of a moment. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The last second of a day. */
    public static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(ZONE).toInstant();
    }

    /** A moment for people, without the zone. */
    public static String shown(Instant moment) {
        return FOR_PEOPLE.format(moment.atZone(ZONE));
    }

    /** A moment for programs, to the second, with its offset (ISO 8601). */
    public static String iso(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(ZONE).truncatedTo(ChronoUnit.SECONDS));
    }
}
