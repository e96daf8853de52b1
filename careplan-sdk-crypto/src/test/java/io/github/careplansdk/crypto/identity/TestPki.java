package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.crypto.testkit.SamplePki;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** One PKI for all tests of the room, since its keys take time to make. */
final class TestPki {
    /** 2026-04-01, noon in Japan. */
    static final Instant NOW = Instant.parse("2026-04-01T03:00:00Z");

    static final SamplePki PKI = SamplePki.create(Clock.fixed(NOW, ZoneOffset.UTC));

    private TestPki() {}
}
