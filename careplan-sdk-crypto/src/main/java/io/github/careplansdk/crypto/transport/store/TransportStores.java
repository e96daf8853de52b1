package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.TransportStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stores of one office: an outbox, an inbox and their audit trail. The methods that read may be called while others
 * work in the stores; to make changes, open a store.
 *
 * <p>An opened store is a <em>worker</em>. The implementation decides how many workers there may be at a time: one for
 * a folder, many for a database, on any number of machines. A worker claims what it works on under a lease, which other
 * workers respect until it ends. Stores are safe for use by several threads; threads that share an opened store share
 * its leases, and have to coordinate their work themselves.
 *
 * <p>Methods of stores throw {@link IOException} if the store cannot be read or written now, and {@link
 * TransportException} if a request is refused, with a code that says why.
 */
public interface TransportStores {
    /**
     * Opens the outbox and finishes what an earlier run left unfinished in it.
     *
     * @param peer the name of the peer in the audit trail
     * @return a worker, to be closed; empty if these stores have no outbox
     * @throws TransportException if no further worker can be admitted
     */
    Optional<OutboxStore> openOutbox(String peer) throws IOException;

    /**
     * Opens the inbox and finishes what an earlier run left unfinished in it.
     *
     * @param peer the name of the peer in the audit trail
     * @return a worker, to be closed; empty if these stores have no inbox
     * @throws TransportException if no further worker can be admitted
     */
    Optional<InboxStore> openInbox(String peer) throws IOException;

    /** Returns the audit trail of both. */
    AuditStore audit();

    /** Returns the number of units in each state, without reading each unit; a state without units has no entry. */
    Map<TransportStatus.State, Long> counts() throws IOException;

    /**
     * Returns all units: those of the outbox, by state and unit, then those of the inbox, by unit, then those in
     * quarantine.
     */
    List<TransportStatus.UnitStatus> units() throws IOException;
}
