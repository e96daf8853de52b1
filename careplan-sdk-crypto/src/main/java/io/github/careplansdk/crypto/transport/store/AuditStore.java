package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The audit trail of an outbox and an inbox. There is no method to add to it: the stores do that, in the step that a line tells
 * of. So a change without its line does not exist; where a store has no transactions, a crash may leave a line twice, or one
 * whose change is made by the next run.
 *
 * <p>The trail is never pruned: how long it is to be kept is for the office to say.
 */
public interface AuditStore {
    /**
     * Returns the events of a period, of each mailbox in the order in which they happened. A line that cannot be read has an
     * empty place, whatever its time: what is missing can be counted.
     *
     * @param from the first moment
     * @param until the first moment after the period
     * @return a stream to be closed, which throws {@link java.io.UncheckedIOException} where reading breaks off
     */
    Stream<Optional<AuditEvent>> events(Instant from, Instant until) throws IOException;

    /** Returns all events. */
    default Stream<Optional<AuditEvent>> events() throws IOException {
        return events(Instant.MIN, Instant.MAX);
    }
}
