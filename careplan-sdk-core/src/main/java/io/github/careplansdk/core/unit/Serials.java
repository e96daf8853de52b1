package io.github.careplansdk.core.unit;

import io.github.careplansdk.core.name.Serial;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * Issues file serials (ファイル連番, the standard's section on file names). Each is greater than all before it, so that none
 * is used twice: not within one second, by several threads, after a restart or after the clock was set back.
 *
 * <p>A serial is the second, in Japan time, at which it is issued. If more serials are requested than seconds have
 * passed, they run ahead of the clock rather than wait: a hundred units made at once get the serials of the next
 * hundred seconds.
 *
 * <p>Safe to share between threads. A sender must use a single instance; several senders may share one.
 */
public final class Serials {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Duration STEP = Duration.ofSeconds(1);

    private final Clock clock;
    private final State state;

    /** Keeps the last serial, in a file or a row of a database. */
    public interface State {
        /**
         * Atomically replaces the last serial by the result of {@code next}, across threads and processes. The new
         * serial is stored before this returns.
         */
        Serial advance(Function<Optional<Serial>, Serial> next);

        /** Returns the last serial, or empty where there was none. */
        Optional<Serial> last();
    }

    private Serials(Clock clock, State state) {
        this.clock = clock;
        this.state = state;
    }

    /** Returns serials whose last one is kept in a state. */
    public static Serials keptIn(State state, Clock clock) {
        return new Serials(clock, state);
    }

    /**
     * Returns serials greater than {@code last}. The caller stores {@link #last} before sending files, and begins with
     * it after a restart.
     */
    public static Serials after(Optional<Serial> last, Clock clock) {
        return new Serials(clock, new InMemory(last));
    }

    /** Returns the next serial. */
    public Serial next() {
        return state.advance(this::after);
    }

    /** Returns the last serial that was issued, or empty if there was none. */
    public Optional<Serial> last() {
        return state.last();
    }

    private Serial after(Optional<Serial> last) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), JAPAN).truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime earliest = last.map(serial -> serial.time().plus(STEP)).orElse(now);
        return new Serial(now.isAfter(earliest) ? now : earliest);
    }

    /** Remembers the last serial in memory. */
    private static final class InMemory implements State {
        private Optional<Serial> last;

        InMemory(Optional<Serial> last) {
            this.last = last;
        }

        @Override
        public synchronized Serial advance(Function<Optional<Serial>, Serial> next) {
            Serial serial = next.apply(last);
            last = Optional.of(serial);
            return serial;
        }

        @Override
        public synchronized Optional<Serial> last() {
            return last;
        }
    }
}
