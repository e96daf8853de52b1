package io.github.careplansdk.crypto.identity;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When a certificate is good, in Japan time. The day it ends (有効終了年月日) counts to 23:59:59, whatever the time of day
 * in the certificate.
 *
 * @param begins its first moment
 * @param notAfter its last second, as the certificate has it
 */
public record Validity(Instant begins, Instant notAfter) {
    /** The time zone of the standard. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** Returns when a certificate is good. */
    public static Validity of(X509Certificate certificate) {
        return new Validity(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /** Returns the day in Japan of a moment. */
    public static LocalDate day(Instant moment) {
        return moment.atZone(JAPAN).toLocalDate();
    }

    /** Returns whether its first moment has come. */
    public boolean hasBegun(Instant at) {
        return !at.isBefore(begins);
    }

    /** Returns whether the last day is over. */
    public boolean hasEnded(Instant at) {
        return day(at).isAfter(lastDay());
    }

    /** Returns whether software that goes by the second in the certificate takes it as ended. */
    public boolean hasEndedToTheSecond(Instant at) {
        // X.509 counts the last second in, and knows no fractions.
        return at.truncatedTo(ChronoUnit.SECONDS).isAfter(notAfter);
    }

    /** Returns the day it ends (有効終了年月日), in Japan. */
    public LocalDate lastDay() {
        return day(notAfter);
    }

    /** Returns the days from a moment's day to the last day: 0 on the last day, negative afterwards. */
    public long daysLeft(Instant at) {
        return ChronoUnit.DAYS.between(day(at), lastDay());
    }

    /** Returns the first moment of the renewal window: midnight, in Japan, so long before the last day. */
    public ZonedDateTime renewalOpens(Period window) {
        return lastDay().minus(window).atStartOfDay(JAPAN);
    }
}
