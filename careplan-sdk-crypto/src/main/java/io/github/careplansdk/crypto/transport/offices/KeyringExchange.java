package io.github.careplansdk.crypto.transport.offices;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.transport.internal.Failure;
import io.github.careplansdk.crypto.transport.internal.OngoingCalls;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One exchange of many offices. They take turns in the places of the pool, one after the other, each at one place at a time. An office
 * whose peer is down pauses without a place; while others have work, such offices together get at most a quarter of the places, and
 * one in whose attempt nothing moves gives its place up.
 */
final class KeyringExchange {
    /** Does a turn of an office. */
    @FunctionalInterface
    interface Work {
        OfficeWork.Next turn(OfficeWork office, Turn turn) throws IOException;
    }

    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(100);

    private final Fairness fairness;
    private final Executor executor;
    private final OngoingCalls calls;
    private final Set<OfficeNumber> down;
    private final Work work;

    private final Deque<OfficeWork> ready = new ArrayDeque<>();
    private final PriorityQueue<OfficeWork> pausing = new PriorityQueue<>(Comparator.comparingLong(OfficeWork::dueAt));
    private final Map<OfficeWork, Running> running = new HashMap<>();
    private @Nullable Thread waiting;
    private volatile boolean stopped;
    private volatile @Nullable Throwable broken;

    /**
     * How places are shared.
     *
     * @param places how many offices are worked for at the same time
     * @param turn how long an office has its place while others wait
     * @param patience how long an attempt may take to reach its peer while others wait
     */
    record Fairness(int places, Duration turn, Duration patience) {
        private static final int SHARE_OF_THOSE_DOWN = 4;

        /** How many places offices whose peer is down may have while others have work. */
        int placesOfThoseDown() {
            return places / SHARE_OF_THOSE_DOWN;
        }
    }

    /** An office that has a place. */
    private static final class Running {
        private final Turn turn;
        private final boolean wasDown;
        private @Nullable Thread thread;
        private boolean hasBegun;
        private boolean isWithdrawn;

        private Running(Turn turn, boolean wasDown) {
            this.turn = turn;
            this.wasDown = wasDown;
        }

        /** Takes the turn back where no thread has begun it; returns whether it did. */
        private boolean withdraw() {
            isWithdrawn = !hasBegun;
            return isWithdrawn;
        }

        private boolean isStuck(Duration patience) {
            return turn.place().isStuck(patience);
        }
    }

    /** @param down offices whose peer was down the last time: they come last; kept for the next exchange */
    KeyringExchange(Fairness fairness, Executor executor, OngoingCalls calls, Set<OfficeNumber> down, Work work) {
        this.fairness = fairness;
        this.executor = executor;
        this.calls = calls;
        this.down = down;
        this.work = work;
    }

    /** Works for offices until all is done or given up. An interrupt stops it, and the thread stays interrupted. */
    synchronized void run(Iterable<OfficeWork> offices) {
        waiting = Thread.currentThread();
        offices.forEach(ready::add);
        while (!ready.isEmpty() || !pausing.isEmpty() || !running.isEmpty()) {
            if (isEnding()) {
                endAll();
            }
            while (!pausing.isEmpty() && pausing.peek().dueAt() - System.nanoTime() <= 0) {
                ready.add(pausing.remove());
            }
            for (Optional<OfficeWork> next = next(); next.isPresent(); next = next()) {
                begin(next.get());
            }
            giveUpStuck();
            try {
                await();
            } catch (InterruptedException e) {
                stopped = true;
                running.values().forEach(KeyringExchange::interrupt);
            }
        }
        if (stopped) {
            Thread.currentThread().interrupt();
        }
        if (broken instanceof Error error) {
            throw error;
        }
        if (broken instanceof RuntimeException failure) {
            throw failure;
        }
    }

    private void await() throws InterruptedException {
        if (running.isEmpty() && ready.isEmpty() && !pausing.isEmpty()) {
            long left = pausing.peek().dueAt() - System.nanoTime();
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, Math.min(left, TICK)));
        } else if (!running.isEmpty()) {
            TimeUnit.NANOSECONDS.timedWait(this, TICK);
        }
    }

    /** Begins nothing more, also no turn that still waits for a thread; a turn that has begun is brought to its end. */
    private void endAll() {
        ready.forEach(OfficeWork::stopped);
        pausing.forEach(OfficeWork::stopped);
        ready.clear();
        pausing.clear();
        running.entrySet().removeIf(each -> {
            boolean isWithdrawn = each.getValue().withdraw();
            if (isWithdrawn) {
                each.getKey().stopped();
            }
            return isWithdrawn;
        });
    }

    /** The next office to get a place; empty where there is none, or no place for it. */
    private Optional<OfficeWork> next() {
        if (running.size() >= fairness.places() || isEnding()) {
            return Optional.empty();
        }
        Iterator<OfficeWork> offices = ready.iterator();
        while (offices.hasNext()) {
            OfficeWork office = offices.next();
            if (!isDown(office)) {
                offices.remove();
                return Optional.of(office);
            }
        }
        boolean othersWork = running.values().stream().anyMatch(turn -> !turn.wasDown);
        return othersWork && placesOfThoseDown() >= fairness.placesOfThoseDown()
                ? Optional.empty()
                : Optional.ofNullable(ready.poll());
    }

    private boolean isDown(OfficeWork office) {
        return down.contains(office.office());
    }

    private long placesOfThoseDown() {
        return running.values().stream()
                .filter(turn -> turn.wasDown || turn.isStuck(fairness.patience()))
                .count();
    }

    /** Whether an office waits for a place whose peer is not known to be down. */
    private synchronized boolean othersWait() {
        return ready.stream().anyMatch(office -> !isDown(office)) || isAnyNotBegun();
    }

    /** Whether an office has a place for which the executor has no thread yet. */
    private boolean isAnyNotBegun() {
        return running.values().stream().anyMatch(place -> place.thread == null && !place.wasDown);
    }

    private boolean isEnding() {
        return stopped || calls.isEnding() || broken != null;
    }

    private void begin(OfficeWork office) {
        Turn turn = new Turn(office.leftOut(), office.isDown(), fairness.turn(), this::othersWait, this::isEnding);
        Running place = new Running(turn, isDown(office));
        running.put(office, place);
        try {
            executor.execute(calls.part(() -> turn(office, place)));
        } catch (RuntimeException | Error e) {
            // Those that have begun are waited for all the same.
            running.remove(office);
            office.stopped();
            broken = e;
        }
    }

    private void turn(OfficeWork office, Running place) {
        if (!begin(place)) {
            return;
        }
        OfficeWork.Next next = OfficeWork.Next.END;
        Throwable failure = null;
        place.turn.begin();
        try {
            next = work.turn(office, place.turn);
        } catch (IOException | RuntimeException e) {
            office.notBegun(Failure.of(e, office.office()));
        } catch (Throwable e) {
            failure = e;
        } finally {
            end(place);
            // An interrupt was meant for this turn, unless the executor has the thread work that waits for all of them.
            if (Thread.interrupted() && Thread.currentThread() == waiting) {
                stopped = true;
            }
            ended(office, place.turn, next, failure);
        }
    }

    /** Returns whether the turn is still to be done. */
    private synchronized boolean begin(Running place) {
        place.hasBegun = !place.isWithdrawn;
        place.thread = place.hasBegun ? Thread.currentThread() : null;
        return place.hasBegun;
    }

    private synchronized void end(Running place) {
        place.thread = null;
    }

    private synchronized void ended(OfficeWork office, Turn turn, OfficeWork.Next next, @Nullable Throwable failure) {
        running.remove(office);
        if (turn.isDown()) {
            down.add(office.office());
        } else if (turn.hasDone()) {
            down.remove(office.office());
        }
        if (next == OfficeWork.Next.TURN) {
            ready.add(office);
        } else if (next == OfficeWork.Next.PAUSE) {
            pausing.add(office);
        }
        broken = broken == null ? failure : broken;
        notifyAll();
    }

    /** Where others wait and no place is free, as many give theirs up as are beyond the share of those that are down. */
    private void giveUpStuck() {
        if (!othersWait() || running.size() < fairness.places() && !isAnyNotBegun()) {
            return;
        }
        // An executor may have fewer threads than there are places.
        long begun =
                running.values().stream().filter(place -> place.thread != null).count();
        long beyond = placesOfThoseDown() - begun / Fairness.SHARE_OF_THOSE_DOWN;
        for (Running place : running.values()) {
            if (beyond > 0 && place.isStuck(fairness.patience())) {
                place.turn.place().giveUp();
                beyond--;
            }
        }
    }

    private static void interrupt(Running place) {
        if (place.thread != null) {
            place.thread.interrupt();
        }
    }
}
