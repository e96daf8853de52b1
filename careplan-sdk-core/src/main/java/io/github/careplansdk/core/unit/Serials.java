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
 * Gives out file serials (ファイル連番, the standard's section on file names): each greater than all before it, so that no
 * sender uses one twice, be it within one second, in several threads, after a restart or when the clock was set back.
 *
 * <p>A serial is the second, in Japan time, at which it is given out. Where more serials are asked for than seconds have
 * passed, they run ahead of the clock second by second rather than wait: a hundred units made at once carry the serials of
 * the next hundred seconds. The clock catches up when nothing is sent for as long.
 *
 * <p>Safe to share between threads. One sender has one of these; several senders may share one.
 */
public final class Serials {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Duration STEP = Duration.ofSeconds(1);

    private final Clock clock;
    private final State state;

    /** Where the last serial is kept: a file, or a row of a database. */
    public interface State {
        /**
         * Replaces the last serial by the one that {@code next} makes of it, which is kept before this returns. Callers,
         * threads as well as processes, take turns.
         */
        Serial advance(Function<Optional<Serial>, Serial> next);

        /** Returns the last serial, or empty where there was none. */
        Optional<Serial> last();
    }

    private Serials(Clock clock, State state) {
        this.clock = clock;
        this.state = state;
    }

    /** Returns serials whose last is kept there. */
    public static Serials keptIn(State state, Clock clock) {
        return new Serials(clock, state);
    }

    /**
     * Returns serials whose last the caller keeps: every one is greater than {@code last}. Whoever sends files keeps {@link #last}
     * before sending them, and begins with it after a restart.
     */
    public static Serials after(Optional<Serial> last, Clock clock) {
        return new Serials(clock, new InMemory(last));
    }

    /** Returns the next serial. */
    public Serial next() {
        return state.advance(this::after);
    }

    /** Returns the last serial that was given out, or empty where there was none. */
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
