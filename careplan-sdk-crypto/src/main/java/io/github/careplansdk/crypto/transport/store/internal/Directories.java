package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.crypto.transport.TransportStatus.State;
import io.github.careplansdk.crypto.transport.TransportStatus.UnitStatus;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.audit.AuditTrail;
import io.github.careplansdk.crypto.transport.store.AuditStore;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Stores in two folders, each of which may be missing. */
public record Directories(Optional<Path> outbox, Optional<Path> inbox, Disk disk, Clock clock)
        implements TransportStores {
    @Override
    public Optional<OutboxStore> openOutbox(String peer) throws IOException {
        return outbox.isPresent()
                ? Optional.of(DirectoryOutbox.open(outbox.get(), disk, clock, peer))
                : Optional.empty();
    }

    @Override
    public Optional<InboxStore> openInbox(String peer) throws IOException {
        return inbox.isPresent() ? Optional.of(DirectoryInbox.open(inbox.get(), disk, clock, peer)) : Optional.empty();
    }

    @Override
    public AuditStore audit() {
        return this::events;
    }

    private Stream<Optional<AuditEvent>> events(Instant from, Instant until) throws IOException {
        Stream<Optional<AuditEvent>> sent = lines(outbox);
        try {
            return Stream.concat(sent, lines(inbox))
                    .filter(line -> line.isEmpty()
                            || !line.get().at().isBefore(from)
                                    && line.get().at().isBefore(until));
        } catch (IOException | RuntimeException e) {
            sent.close();
            throw e;
        }
    }

    private static Stream<Optional<AuditEvent>> lines(Optional<Path> folder) throws IOException {
        return folder.isPresent() ? AuditTrail.lines(folder.get()) : Stream.of();
    }

    @Override
    public Map<State, Long> counts() throws IOException {
        Map<State, Long> counts = new EnumMap<>(State.class);
        if (outbox.isPresent()) {
            counts.putAll(DirectoryStatus.countOutbox(outbox.get()));
        }
        if (inbox.isPresent()) {
            DirectoryStatus.countInbox(inbox.get()).forEach((state, units) -> counts.merge(state, units, Long::sum));
        }
        return counts;
    }

    @Override
    public List<UnitStatus> units() throws IOException {
        List<UnitStatus> units = new ArrayList<>();
        if (outbox.isPresent()) {
            units.addAll(DirectoryStatus.ofOutbox(outbox.get()));
        }
        if (inbox.isPresent()) {
            units.addAll(DirectoryStatus.ofInbox(inbox.get()));
        }
        return List.copyOf(units);
    }
}
