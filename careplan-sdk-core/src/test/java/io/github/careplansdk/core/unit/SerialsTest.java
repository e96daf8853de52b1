package io.github.careplansdk.core.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.name.Serial;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SerialsTest {
    private final SetClock clock = new SetClock(Instant.parse("2026-03-31T15:00:00.987Z"));

    @Test
    void aSerialIsTheSecondInJapan() {
        assertThat(Serials.after(Optional.empty(), clock).next()).hasToString("20260401000000");
    }

    @Test
    void theyRunAheadOfTheClockRatherThanRepeat() {
        Serials serials = Serials.after(Optional.empty(), clock);
        assertThat(Stream.generate(serials::next).limit(61))
                .startsWith(serial("20260401000000"), serial("20260401000001"))
                .endsWith(serial("20260401000100"));
        clock.set("2026-03-31T15:00:30Z");
        assertThat(serials.next()).hasToString("20260401000101");
        clock.set("2026-03-31T15:05:00Z");
        assertThat(serials.next()).hasToString("20260401000500");
    }

    @Test
    void aClockThatWasSetBackGivesNoOlderSerial() {
        Serials serials = Serials.after(Optional.empty(), clock);
        Serial before = serials.next();
        clock.set("2025-12-31T00:00:00Z");
        assertThat(serials.next()).isGreaterThan(before).hasToString("20260401000001");
    }

    @Test
    void theCallerMayKeepTheLast() {
        Serials serials = Serials.after(Optional.of(serial("20260401000059")), clock);
        assertThat(serials.last()).hasValue(serial("20260401000059"));
        assertThat(serials.next()).hasToString("20260401000100");
        assertThat(serials.last()).hasValue(serial("20260401000100"));
    }

    @Test
    void threadsNeverShareOne() throws Exception {
        Serials serials = Serials.after(Optional.empty(), clock);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Serial>>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                running.add(threads.submit(
                        () -> Stream.generate(serials::next).limit(250).toList()));
            }
            List<Serial> all = new ArrayList<>();
            for (Future<List<Serial>> each : running) {
                all.addAll(each.get());
            }
            assertThat(all).hasSize(1000).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Serial serial(String digits) {
        return Serial.parse(digits).orElseThrow();
    }

    /** A clock that tells what it was set to. */
    private static final class SetClock extends Clock {
        private volatile Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        void set(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
