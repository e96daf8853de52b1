package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.event.LeaseEvent;
import io.github.careplansdk.crypto.transport.event.LeaseEvent.Change;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps an inbox claimed for as long as any thread works in it, and tells what becomes of the lease. */
public final class InboxLease {
    private final InboxStore inbox;
    private final Duration lease;
    private final Supplier<Optional<OfficeNumber>> office;
    private int working;
    private boolean claimed;
    private long claimedAt;

    /**
     * @param lease at least twice as long as one unit may take
     * @param office whose inbox it is
     */
    public InboxLease(InboxStore inbox, Duration lease, Supplier<Optional<OfficeNumber>> office) {
        this.inbox = inbox;
        this.lease = lease;
        this.office = office;
    }

    /** Begins to work in the inbox; returns whether this worker has it now. Who has begun ends with {@link #leave}. */
    public synchronized boolean enter(TransportListener listener) throws IOException {
        if (isClaimed(listener)) {
            working++;
            return true;
        }
        return false;
    }

    /** Works on one unit, where this thread has entered; sees to it first that the lease lasts for it. */
    public <T> T with(UnitId unit, TransportListener listener, UnitLocks.Work<T> work) throws IOException {
        keep(unit, listener);
        try {
            return work.run();
        } catch (TransportException e) {
            if (e.finding().code() == TransportCode.LEASE_LOST) {
                lost(listener);
            }
            throw e;
        }
    }

    private synchronized void keep(UnitId unit, TransportListener listener) throws IOException {
        if (!isClaimed(listener)) {
            throw refused(TransportCode.LEASE_LOST, unit);
        }
    }

    /** Works on one unit, and in the inbox for that alone. */
    public <T> T hold(UnitId unit, TransportListener listener, UnitLocks.Work<T> work) throws IOException {
        if (!enter(listener)) {
            throw refused(TransportCode.INBOX_CLAIMED, unit);
        }
        try {
            return with(unit, listener, work);
        } finally {
            leave(listener);
        }
    }

    /** Ends work in the inbox; the last one gives it back. */
    public synchronized void leave(TransportListener listener) {
        working--;
        if (working == 0 && claimed) {
            claimed = false;
            try {
                inbox.release();
            } catch (IOException e) {
                // Then it ends by itself.
            }
            tell(Change.RELEASED, listener);
        }
    }

    private boolean isClaimed(TransportListener listener) throws IOException {
        long now = System.nanoTime();
        if (claimed && now - claimedAt < lease.toNanos() / 4) {
            return true;
        }
        if (inbox.claim(lease)) {
            tell(claimed ? Change.RENEWED : Change.TAKEN, listener);
            claimed = true;
            claimedAt = now;
        } else {
            lost(listener);
        }
        return claimed;
    }

    private synchronized void lost(TransportListener listener) {
        if (claimed) {
            claimed = false;
            tell(Change.LOST, listener);
        }
    }

    private void tell(Change change, TransportListener listener) {
        listener.lease(LeaseEvent.ofInbox(change, office.get()));
    }

    private static TransportException refused(TransportCode code, UnitId unit) {
        return new TransportException(DeliveryOutcome.NOT_SENT, Finding.of(code, UnitKey.of(unit)));
    }
}
