package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.TransportListener.LeaseEvent;
import io.github.careplansdk.crypto.transport.TransportListener.LeaseEvent.Change;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.IOException;
import java.util.List;

/** The lease on a unit that this worker has claimed to send it: what becomes of it is told, and it is given back after a failure. */
public record UnitLease(OutboxStore outbox, QueuedUnit unit, TransportListener listener) {
    /** Works on the unit. */
    public <T> T with(UnitLocks.Work<T> work) throws IOException {
        tell(Change.TAKEN);
        try {
            return work.run();
        } catch (IOException | RuntimeException e) {
            giveBack(e);
            tell(isLost(e) ? Change.LOST : Change.RELEASED);
            throw e;
        }
    }

    private void tell(Change change) {
        listener.lease(LeaseEvent.ofUnit(change, unit.unit()));
    }

    private static boolean isLost(Exception failure) {
        return failure instanceof TransportException known && known.finding().code() == TransportCode.LEASE_LOST;
    }

    private void giveBack(Exception reason) {
        try {
            outbox.release(List.of(unit));
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
