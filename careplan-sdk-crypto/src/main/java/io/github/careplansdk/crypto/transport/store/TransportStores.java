package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.TransportStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where one office's units are kept: an outbox, an inbox and their audit trail. The methods here only look, and may be called
 * while others work in the stores; to work in one, it is opened.
 *
 * <p>An opened store is a <em>worker</em>. How many workers there may be at a time, the implementation says: of a folder one,
 * of a database many, on any number of machines. What a worker takes to work on is under a lease, which other workers respect
 * until it ends. Stores are safe for use by several threads; threads that share an opened store share its leases, and have
 * to agree among themselves who works on which unit.
 *
 * <p>Methods of stores throw {@link IOException} where the store cannot be read or written now, and {@link
 * TransportException} where what is asked for is refused, with a code that says why.
 */
public interface TransportStores {
    /**
     * Opens the outbox; what an earlier run left unfinished in it is finished.
     *
     * @param peer the other end, as the audit trail names it
     * @return a worker, to be closed; empty where these stores have no outbox
     * @throws TransportException if no further worker can be admitted
     */
    Optional<OutboxStore> openOutbox(String peer) throws IOException;

    /**
     * Opens the inbox; what an earlier run left unfinished in it is finished.
     *
     * @param peer the other end, as the audit trail names it
     * @return a worker, to be closed; empty where these stores have no inbox
     * @throws TransportException if no further worker can be admitted
     */
    Optional<InboxStore> openInbox(String peer) throws IOException;

    /** Returns the audit trail of both. */
    AuditStore audit();

    /** Counts the units by state, without reading each; a state without units has no entry. */
    Map<TransportStatus.State, Long> counts() throws IOException;

    /** Returns all units: those of the outbox, by state and unit, then those of the inbox, by unit, then the quarantine. */
    List<TransportStatus.UnitStatus> units() throws IOException;
}
