package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.crypto.transport.TransportStatus.State;
import io.github.careplansdk.crypto.transport.TransportStatus.UnitStatus;
import io.github.careplansdk.crypto.transport.store.AuditStore;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores of which only the outbox or only the inbox is worked in, as {@code send} and {@code receive} do. */
record OneWayStores(TransportStores stores, boolean sending) implements TransportStores {
    @Override
    public Optional<OutboxStore> openOutbox(String peer) throws IOException {
        return sending ? stores.openOutbox(peer) : Optional.empty();
    }

    @Override
    public Optional<InboxStore> openInbox(String peer) throws IOException {
        return sending ? Optional.empty() : stores.openInbox(peer);
    }

    @Override
    public AuditStore audit() {
        return stores.audit();
    }

    @Override
    public Map<State, Long> counts() throws IOException {
        return stores.counts();
    }

    @Override
    public List<UnitStatus> units() throws IOException {
        return stores.units();
    }
}
