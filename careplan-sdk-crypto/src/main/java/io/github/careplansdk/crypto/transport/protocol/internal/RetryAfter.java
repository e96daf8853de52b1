package io.github.careplansdk.crypto.transport.protocol.internal;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a peer asks to wait (RFC 9110, 10.2.3): a number of seconds, or a moment. */
public final class RetryAfter {
    private static final String SECONDS = "[0-9]{1,18}";

    private RetryAfter() {}

    /** The wait, or empty where the header is missing or is none. */
    static Optional<Duration> of(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .flatMap(value -> value.matches(SECONDS)
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                        : until(value, headers));
    }

    /** Until a moment by the peer's clock, which need not show what ours does. */
    private static Optional<Duration> until(String moment, HttpHeaders headers) {
        return headers.firstValue("Date")
                .flatMap(RetryAfter::moment)
                .flatMap(now -> moment(moment).map(then -> Duration.between(now, then)))
                .filter(wait -> !wait.isNegative());
    }

    private static Optional<ZonedDateTime> moment(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
