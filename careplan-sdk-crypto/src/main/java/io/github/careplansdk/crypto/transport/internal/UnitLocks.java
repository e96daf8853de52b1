package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.core.unit.UnitId;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Lets one thread at a time work on a unit; that thread as often as it likes. */
public final class UnitLocks {
    /** Something to do on a unit. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    private final Map<UnitId, Thread> owners = new HashMap<>();

    public <T> T alone(UnitId unit, Work<T> work) throws IOException {
        boolean first = enter(unit);
        try {
            return work.run();
        } finally {
            if (first) {
                leave(unit);
            }
        }
    }

    private synchronized boolean enter(UnitId unit) throws IOException {
        Thread owner = owners.putIfAbsent(unit, Thread.currentThread());
        while (owner != null && owner != Thread.currentThread()) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while another thread works on the unit.", e);
            }
            owner = owners.putIfAbsent(unit, Thread.currentThread());
        }
        return owner == null;
    }

    private synchronized void leave(UnitId unit) {
        owners.remove(unit);
        notifyAll();
    }
}
