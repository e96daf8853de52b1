package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import java.io.IOException;
import java.time.Duration;

/** Keeps an inbox claimed for as long as any thread works in it. */
public final class InboxLease {
    private final InboxStore inbox;
    private final Duration lease;
    private int working;
    private long claimedAt;

    /** @param lease at least twice as long as one unit may take */
    public InboxLease(InboxStore inbox, Duration lease) {
        this.inbox = inbox;
        this.lease = lease;
    }

    /** Begins to work in the inbox; returns whether this worker has it now. Who has begun ends with {@link #leave}. */
    public synchronized boolean enter() throws IOException {
        if (isClaimed()) {
            working++;
            return true;
        }
        return false;
    }

    /** Sees to it that the lease lasts for another unit. */
    public synchronized void keep(UnitId unit) throws IOException {
        if (!isClaimed()) {
            throw refused(TransportCode.LEASE_LOST, unit);
        }
    }

    /** Works on one unit. */
    public <T> T hold(UnitId unit, UnitLocks.Work<T> work) throws IOException {
        if (!enter()) {
            throw refused(TransportCode.INBOX_CLAIMED, unit);
        }
        try {
            return work.run();
        } finally {
            leave();
        }
    }

    /** Ends work in the inbox; the last one gives it back. */
    public synchronized void leave() {
        working--;
        if (working == 0) {
            try {
                inbox.release();
            } catch (IOException e) {
                // Then it ends by itself.
            }
        }
    }

    private boolean isClaimed() throws IOException {
        long now = System.nanoTime();
        if (working > 0 && now - claimedAt < lease.toNanos() / 4) {
            return true;
        }
        claimedAt = now;
        return inbox.claim(lease);
    }

    private static TransportException refused(TransportCode code, UnitId unit) {
        return new TransportException(DeliveryOutcome.NOT_SENT, Finding.of(code, UnitKey.of(unit)));
    }
}
