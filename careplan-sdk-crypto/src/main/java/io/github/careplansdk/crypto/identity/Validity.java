package io.github.careplansdk.crypto.identity;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The validity period of a certificate, in Japan time. The day it ends (有効終了年月日) counts to 23:59:59, whatever the time
 * of day in the certificate.
 *
 * @param begins its first moment
 * @param notAfter its last second, as the certificate has it
 */
public record Validity(Instant begins, Instant notAfter) {
    /** The time zone of the standard. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** Returns the validity period of a certificate. */
    public static Validity of(X509Certificate certificate) {
        return new Validity(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /** Returns the date in Japan at a moment. */
    public static LocalDate day(Instant moment) {
        return moment.atZone(JAPAN).toLocalDate();
    }

    /** Returns whether the period has begun. */
    public boolean hasBegun(Instant at) {
        return !at.isBefore(begins);
    }

    /** Returns whether the last day is over. */
    public boolean hasEnded(Instant at) {
        return day(at).isAfter(lastDay());
    }

    /** Returns whether the period has ended for software that compares with the second in the certificate. */
    public boolean hasEndedToTheSecond(Instant at) {
        // X.509 counts the last second in, and knows no fractions.
        return at.truncatedTo(ChronoUnit.SECONDS).isAfter(notAfter);
    }

    /** Returns the day it ends (有効終了年月日), in Japan. */
    public LocalDate lastDay() {
        return day(notAfter);
    }

    /** Returns the number of days from a moment to the last day: 0 on the last day, negative afterwards. */
    public long daysLeft(Instant at) {
        return ChronoUnit.DAYS.between(day(at), lastDay());
    }

    /** Returns the beginning of the renewal window: midnight in Japan, that period before the last day. */
    public ZonedDateTime renewalOpens(Period window) {
        return lastDay().minus(window).atStartOfDay(JAPAN);
    }
}
