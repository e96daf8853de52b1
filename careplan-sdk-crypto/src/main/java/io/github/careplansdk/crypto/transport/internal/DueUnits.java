package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** The due units of an outbox, each once, claimed some at a time so that other workers find theirs. Safe to share. */
public final class DueUnits {
    private final OutboxStore outbox;
    private final Duration lease;
    private final int some;
    private final Queue<QueuedUnit> claimed = new ArrayDeque<>();
    private Optional<UnitId> last = Optional.empty();
    private boolean end;

    /** @param some how many are claimed at a time */
    public DueUnits(OutboxStore outbox, Duration lease, int some) {
        this.outbox = outbox;
        this.lease = lease;
        this.some = some;
    }

    /** Returns the next unit; empty when all are given. */
    public synchronized Optional<QueuedUnit> next() throws IOException {
        claim();
        return Optional.ofNullable(claimed.poll());
    }

    /** Tells whether there is another. */
    public synchronized boolean isAny() throws IOException {
        claim();
        return !claimed.isEmpty();
    }

    private void claim() throws IOException {
        if (claimed.isEmpty() && !end) {
            List<QueuedUnit> more = outbox.claim(some, last, lease);
            end = more.size() < some;
            more.forEach(claimed::add);
            last = more.isEmpty() ? last : Optional.of(more.get(more.size() - 1).unit());
        }
    }
}
