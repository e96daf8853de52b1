package io.github.careplansdk.crypto.transport.offices;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.HttpTransport.Scope;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.protocol.Attempt;
import io.github.careplansdk.crypto.transport.protocol.FailedAttempt;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * A turn of an office, on one thread: it ends when all is done, when the peer is down, or when others wait and it has been long
 * enough. No thread pauses: what is to be tried again waits for a later turn.
 */
final class Turn implements Scope {
    /** So many attempts that fail one after the other speak of the peer and not of the units. */
    private static final int DOWN = 3;

    /** One attempt of a call. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws FailedAttempt, IOException;
    }

    /**
     * What an attempt is about.
     *
     * @param isCall whether it asks the peer to do something; a session is only what calls are made in
     * @param isOfUnit whether it is about one unit only
     * @param unit the unit, where that is known
     */
    record Subject(boolean isCall, boolean isOfUnit, Optional<UnitId> unit) {
        static final Subject SESSION = new Subject(false, false, Optional.empty());
        static final Subject LIST = new Subject(true, false, Optional.empty());
        static final Subject ACKNOWLEDGEMENT = new Subject(true, true, Optional.empty());

        static Subject of(UnitId unit) {
            return new Subject(true, true, Optional.of(unit));
        }
    }

    private final Place place = new Place();
    private long begin = System.nanoTime();
    private final Set<UnitId> leftOut;
    private final boolean again;
    private final Duration length;
    private final BooleanSupplier othersWait;
    private final BooleanSupplier stopped;
    private final Set<UnitId> failed = new HashSet<>();
    private Duration pause = Duration.ZERO;
    private int ended;
    private int done;
    private int doneOfUnits;
    private int inARow;
    private boolean down;
    private boolean cut;
    private boolean retryable;
    private boolean unfinished;

    /**
     * @param leftOut units that have failed before, and wait until the others have been tried
     * @param again whether the peer was down the last time
     * @param length after how long it ends where others wait
     * @param stopped whether nothing more is to be begun
     */
    Turn(Set<UnitId> leftOut, boolean again, Duration length, BooleanSupplier othersWait, BooleanSupplier stopped) {
        this.leftOut = Set.copyOf(leftOut);
        this.again = again;
        this.length = length;
        this.othersWait = othersWait;
        this.stopped = stopped;
    }

    /** A thread has taken it up, for which it may have waited long. */
    void begin() {
        begin = System.nanoTime();
    }

    @Override
    public boolean includes(UnitId unit) {
        return !leftOut.contains(unit);
    }

    /** Where the peer was down the last time too, it is told already which units wait. */
    @Override
    public boolean goesOn() {
        if (down || stopped.getAsBoolean()) {
            return down && !again && !stopped.getAsBoolean();
        }
        cut = cut || ended > 0 && System.nanoTime() - begin > length.toNanos() && othersWait.getAsBoolean();
        return !cut;
    }

    /** Makes an attempt for a unit, or one that stands for the peer as a whole. What may be tried again fails all the same. */
    <T> T attempt(Subject subject, Attempt attempt, Work<T> work) throws FailedAttempt, IOException {
        retryable = false;
        place.enter(attempt);
        try {
            T result = work.run();
            if (subject.isCall()) {
                done++;
                doneOfUnits += subject.isOfUnit() ? 1 : 0;
                inARow = 0;
            }
            return result;
        } catch (FailedAttempt | IOException | RuntimeException e) {
            if (place.leave()) {
                throw failed(subject, stuck(attempt));
            }
            if (e instanceof FailedAttempt failure) {
                throw failed(subject, failure);
            }
            throw e;
        } finally {
            place.leave();
            ended += subject.isOfUnit() ? 1 : 0;
        }
    }

    private static FailedAttempt stuck(Attempt attempt) {
        long seconds = attempt.deadline().minus(attempt.left()).toSeconds();
        Finding finding = Finding.of(TransportCode.STALLED, Math.max(1, seconds));
        return (attempt.bytesSent() > 0 ? FailedAttempt.unknown(finding) : FailedAttempt.notSent(finding))
                .again()
                .everywhere();
    }

    private FailedAttempt failed(Subject subject, FailedAttempt failure) {
        retryable = failure.mayTryAgain();
        if (!retryable || failure.needsNewSession()) {
            return failure;
        }
        unfinished = true;
        subject.unit().ifPresent(failed::add);
        pause = failure.pause().filter(asked -> asked.compareTo(pause) > 0).orElse(pause);
        inARow++;
        down = down || failure.isEverywhere() || !subject.isOfUnit() || inARow >= DOWN;
        FailedAttempt once = switch (failure.outcome()) {
            case NOT_SENT, DELIVERED -> FailedAttempt.notSent(failure.finding());
            case UNKNOWN -> FailedAttempt.unknown(failure.finding());
            case REJECTED ->
                failure.isForAllAttempts()
                        ? FailedAttempt.rejectedAlways(failure.finding())
                        : FailedAttempt.rejected(failure.finding());
        };
        return down ? once.everywhere() : once;
    }

    Place place() {
        return place;
    }

    /** Whether it ended because others waited. */
    boolean isCut() {
        return cut && !down;
    }

    /** Whether the peer is down for the office, or was too slow while others waited. */
    boolean isDown() {
        return down;
    }

    /** Whether anything has succeeded. */
    boolean hasDone() {
        return done > 0;
    }

    /** Whether anything has succeeded that brings a unit on; a list can be asked for without end. */
    boolean hasBroughtOn() {
        return doneOfUnits > 0;
    }

    /** Whether something failed that is to be tried again. */
    boolean isUnfinished() {
        return unfinished;
    }

    /** Whether what has just failed is tried again in a later turn. */
    boolean isRetryable() {
        return retryable;
    }

    /** The units of which an attempt failed that is to be made again. */
    Set<UnitId> failed() {
        return failed;
    }

    /** How long the peer asks to wait. */
    Duration pause() {
        return pause;
    }
}
