package io.github.careplansdk.crypto.transport.protocol.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final String NOW = "Wed, 25 Mar 2026 01:10:00 GMT";

    private static Optional<Duration> of(String value) {
        return RetryAfter.of(
                HttpHeaders.of(Map.of("Retry-After", List.of(value), "Date", List.of(NOW)), (name, any) -> true));
    }

    @Test
    void aNumberIsSeconds() {
        assertThat(of("0")).contains(Duration.ZERO);
        assertThat(of("120")).contains(Duration.ofSeconds(120));
        assertThat(of("999999999999999999")).contains(Duration.ofSeconds(999_999_999_999_999_999L));
    }

    @Test
    void aMomentIsReckonedFromThePeersOwnClock() {
        assertThat(of("Wed, 25 Mar 2026 01:11:30 GMT")).contains(Duration.ofSeconds(90));
        assertThat(of(NOW)).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "+1",
                "1.5",
                "soon",
                "9999999999999999999",
                "Wed, 25 Mar 2026 01:09:59 GMT",
                "2026-03-25T01:11:30Z",
                "Thu, 99 Mar 2026 01:11:30 GMT"
            })
    void anythingElseIsNoWait(String value) {
        assertThat(of(value)).isEmpty();
    }

    @Test
    void withoutThePeersClockAMomentSaysNothing() {
        assertThat(RetryAfter.of(HttpHeaders.of(Map.of("Retry-After", List.of(NOW)), (name, any) -> true)))
                .isEmpty();
        assertThat(RetryAfter.of(HttpHeaders.of(Map.of(), (name, any) -> true))).isEmpty();
    }
}
