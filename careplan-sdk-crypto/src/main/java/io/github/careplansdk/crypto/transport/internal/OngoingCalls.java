package io.github.careplansdk.crypto.transport.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The calls that are under way on a transport. When its end is asked for, those go on to theirs, and no other begins. */
public final class OngoingCalls {
    /** A call. */
    @FunctionalInterface
    public interface Call<T> {
        T run() throws IOException;
    }

    private final Set<Thread> inside = new HashSet<>();
    private volatile boolean ending;

    /**
     * Makes a call, or a part of the one that this thread is in.
     *
     * @throws IllegalStateException if the end was asked for before
     */
    public <T> T run(Call<T> call) throws IOException {
        boolean outermost = enter();
        try {
            return call.run();
        } finally {
            if (outermost) {
                leave();
            }
        }
    }

    private synchronized boolean enter() {
        if (inside.contains(Thread.currentThread())) {
            return false;
        }
        if (ending) {
            throw new IllegalStateException("The transport is closed: build another one.");
        }
        return inside.add(Thread.currentThread());
    }

    private synchronized void leave() {
        inside.remove(Thread.currentThread());
        notifyAll();
    }

    /** Returns a task that is a part of a call under way, on whatever thread it runs. */
    public Runnable part(Runnable task) {
        return () -> {
            boolean outermost = join();
            try {
                task.run();
            } finally {
                if (outermost) {
                    leave();
                }
            }
        };
    }

    private synchronized boolean join() {
        return inside.add(Thread.currentThread());
    }

    /** Whether this thread is in a call. */
    public synchronized boolean isInside() {
        return inside.contains(Thread.currentThread());
    }

    /** Whether the end was asked for. */
    public boolean isEnding() {
        return ending;
    }

    /**
     * Lets no further call begin, and returns when those under way have ended; an interrupt does not shorten that.
     *
     * @param patience after how long the threads of calls under way are interrupted; empty for never
     * @throws IllegalStateException if the thread is itself in a call, which would wait for itself
     */
    public synchronized void end(Optional<Duration> patience) {
        if (inside.contains(Thread.currentThread())) {
            throw new IllegalStateException("A taker, check or listener cannot close the transport that calls it.");
        }
        ending = true;
        long begin = System.nanoTime();
        boolean stopped = patience.isEmpty();
        boolean interrupted = false;
        while (!inside.isEmpty()) {
            try {
                if (stopped) {
                    wait();
                } else {
                    long left = patience.get().toNanos() - (System.nanoTime() - begin);
                    stopped = left <= 0;
                    if (stopped) {
                        inside.forEach(Thread::interrupt);
                    } else {
                        TimeUnit.NANOSECONDS.timedWait(this, left);
                    }
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
