package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The audit trail of an outbox and an inbox. There is no method to add to it: the stores add a line in the same step as
 * the change that it records, so that no change is without its line. If a store has no transactions, a crash may leave
 * a doubled line, or a line whose change is made by the next run.
 *
 * <p>The trail is never pruned: the office decides how long it is kept.
 */
public interface AuditStore {
    /**
     * Returns the events of a period, of each mailbox in the order in which they happened. Each damaged line, whatever
     * its time, is an empty value, so that they can be counted.
     *
     * @param from the first moment
     * @param until the first moment after the period
     * @return a stream to be closed, which throws {@link java.io.UncheckedIOException} if reading fails
     */
    Stream<Optional<AuditEvent>> events(Instant from, Instant until) throws IOException;

    /** Returns all events. */
    default Stream<Optional<AuditEvent>> events() throws IOException {
        return events(Instant.MIN, Instant.MAX);
    }
}
