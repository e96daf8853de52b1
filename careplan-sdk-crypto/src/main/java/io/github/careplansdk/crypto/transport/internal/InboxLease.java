package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.TransportListener.LeaseEvent;
import io.github.careplansdk.crypto.transport.TransportListener.LeaseEvent.Change;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps an inbox claimed for as long as any thread works in it, and tells what becomes of the lease. */
public final class InboxLease {
    /**
     * What came of asking for the lease.
     *
     * @param isOurs whether this worker has the inbox now
     * @param change what has become of the lease; empty where nothing has
     */
    private record Claim(boolean isOurs, Optional<Change> change) {}

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
    public boolean enter(TransportListener listener) throws IOException {
        Claim claim = entered();
        tell(claim.change(), listener);
        return claim.isOurs();
    }

    private synchronized Claim entered() throws IOException {
        Claim claim = claim();
        working += claim.isOurs() ? 1 : 0;
        return claim;
    }

    /** Works on one unit, where this thread has entered; sees to it first that the lease lasts for it. */
    public <T> T with(UnitId unit, TransportListener listener, UnitLocks.Work<T> work) throws IOException {
        keep(unit, listener);
        try {
            return work.run();
        } catch (TransportException e) {
            if (e.finding().code() == TransportCode.LEASE_LOST) {
                tell(lost(), listener);
            }
            throw e;
        }
    }

    private void keep(UnitId unit, TransportListener listener) throws IOException {
        Claim claim = claim();
        tell(claim.change(), listener);
        if (!claim.isOurs()) {
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
    public void leave(TransportListener listener) {
        tell(left(), listener);
    }

    private synchronized Optional<Change> left() {
        working--;
        if (working > 0 || !claimed) {
            return Optional.empty();
        }
        claimed = false;
        try {
            inbox.release();
        } catch (IOException e) {
            // Then it ends by itself.
        }
        return Optional.of(Change.RELEASED);
    }

    private synchronized Claim claim() throws IOException {
        long now = System.nanoTime();
        if (claimed && now - claimedAt < lease.toNanos() / 4) {
            return new Claim(true, Optional.empty());
        }
        if (!inbox.claim(lease)) {
            return new Claim(false, lost());
        }
        Change change = claimed ? Change.RENEWED : Change.TAKEN;
        claimed = true;
        claimedAt = now;
        return new Claim(true, Optional.of(change));
    }

    private synchronized Optional<Change> lost() {
        Optional<Change> change = claimed ? Optional.of(Change.LOST) : Optional.empty();
        claimed = false;
        return change;
    }

    /** Not under the lock: a listener that waits for another thread must not keep that one out. */
    private void tell(Optional<Change> change, TransportListener listener) {
        change.ifPresent(value -> listener.lease(LeaseEvent.ofInbox(value, office.get())));
    }

    private static TransportException refused(TransportCode code, UnitId unit) {
        return new TransportException(DeliveryOutcome.NOT_SENT, Finding.of(code, UnitKey.of(unit)));
    }
}
