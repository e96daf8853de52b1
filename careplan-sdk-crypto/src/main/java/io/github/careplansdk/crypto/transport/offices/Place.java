package io.github.careplansdk.crypto.transport.offices;

import io.github.careplansdk.crypto.transport.protocol.Attempt;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A thread of the pool while an office has it: whether it waits for the peer, and since when nothing has moved. */
final class Place {
    /** Whoever has moved something has reached its peer, which may be at work on it. */
    private static final int LONGER_WHEN_REACHED = 10;

    private @Nullable Thread waiting;
    private @Nullable Attempt attempt;
    private long moved;
    private long since;
    private boolean givenUp;

    /** The thread begins an attempt. */
    synchronized void enter(Attempt begun) {
        waiting = Thread.currentThread();
        attempt = begun;
        moved = 0;
        since = System.nanoTime();
    }

    /** The thread has ended its attempt; returns whether that was given up. The interrupt goes no further then. */
    synchronized boolean leave() {
        waiting = null;
        attempt = null;
        boolean broken = givenUp;
        givenUp = false;
        if (broken) {
            Thread.interrupted();
        }
        return broken;
    }

    /** Whether nothing has moved in the attempt for so long; ten times as long where something has. */
    synchronized boolean isStuck(Duration patience) {
        if (attempt == null || givenUp) {
            return false;
        }
        long now = System.nanoTime();
        long bytes = attempt.bytesSent() + attempt.bytesReceived();
        if (bytes != moved) {
            moved = bytes;
            since = now;
        }
        return now - since >= patience.toNanos() * (bytes > 0 ? LONGER_WHEN_REACHED : 1);
    }

    /** Breaks an attempt off. Outside of attempts nothing is broken off: files and databases do not see an interrupt. */
    synchronized void giveUp() {
        if (waiting != null) {
            givenUp = true;
            waiting.interrupt();
        }
    }
}
