package io.github.careplansdk.crypto.testkit.store;

import static io.github.careplansdk.crypto.testkit.store.StoreSamples.PEER;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.claimed;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.enqueue;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.audit.AuditEvent.Event;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stores to be tested. */
interface StoreSetting {
    /** Returns the stores of {@link StoreSamples#OFFICE}; within a test, always stores of the same content, at first of none. */
    TransportStores stores() throws IOException;

    /** Tells whether several workers may have the stores open at a time. */
    boolean admitsSeveralWorkers();

    /** Makes all leases end now; called only where several workers are admitted. */
    default void endLeases() throws Exception {
        throw new UnsupportedOperationException("A store with several workers has leases that end.");
    }

    String RECEIVED_KEY = "20260325000001_9970100037_11_9970100011_43";

    default OutboxStore outbox() throws IOException {
        return stores().openOutbox(PEER).orElseThrow();
    }

    default InboxStore inbox() throws IOException {
        return stores().openInbox(PEER).orElseThrow();
    }

    default void send(OutboxStore box, int number) throws IOException {
        assertThat(enqueue(box, number, "content")).isPresent();
        QueuedUnit unit = claimed(box, number);
        box.attempted(unit);
        box.delivered(unit, receipt(unit));
    }

    default List<AuditEvent> trail() throws IOException {
        try (Stream<Optional<AuditEvent>> events = stores().audit().events()) {
            return events.map(Optional::orElseThrow).toList();
        }
    }

    default List<Event> happened(String unit) throws IOException {
        return trail().stream()
                .filter(event -> event.unit().equals(unit))
                .map(AuditEvent::event)
                .toList();
    }
}
