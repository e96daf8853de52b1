package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.Submission;
import io.github.careplansdk.crypto.transport.protocol.internal.PeerClient;
import io.github.careplansdk.crypto.transport.store.Body;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The way of one unit from the outbox to the peer: its bytes checked, submitted, and what became of it noted. */
public final class UnitSender {
    private final PeerClient peer;
    private final OutboxStore outbox;

    public UnitSender(PeerClient peer, OutboxStore outbox) {
        this.peer = peer;
        this.outbox = outbox;
    }

    /**
     * Sends a unit that this worker has claimed.
     *
     * @throws TransportException if it did not get there, with what is known
     */
    public Receipt send(QueuedUnit unit, TransportListener listener) throws IOException {
        Body body = body(unit);
        if (!unit.attempted()) {
            outbox.attempted(unit);
        }
        try {
            Receipt receipt = peer.submit(submission(unit, body), unit.attempted(), listener);
            outbox.delivered(unit, receipt);
            return receipt;
        } catch (TransportException e) {
            settle(unit, e);
            throw e;
        }
    }

    private static Submission submission(QueuedUnit unit, Body body) {
        return new Submission(unit.unit(), unit.key(), unit.bulk(), unit.type(), unit.size(), unit.digest(), body);
    }

    /** The one file that is sent, if it is as it was queued. */
    private Body body(QueuedUnit unit) throws IOException {
        List<Body> bodies = outbox.body(unit);
        if (bodies.size() == 1) {
            try (InputStream in = bodies.get(0).open()) {
                if (ContentDigest.of(in).equals(unit.digest())) {
                    return bodies.get(0);
                }
            }
        }
        throw new TransportException(
                DeliveryOutcome.NOT_SENT, Finding.of(TransportCode.QUEUED_BYTES_CHANGED, UnitKey.of(unit.unit())));
    }

    private void settle(QueuedUnit unit, TransportException failure) throws IOException {
        if (failure.outcome() == DeliveryOutcome.REJECTED) {
            outbox.rejected(unit, failure.finding());
            return;
        }
        if (failure.outcome() == DeliveryOutcome.NOT_SENT && !unit.attempted()) {
            outbox.notAttempted(unit);
        }
        outbox.notDelivered(unit, failure.finding());
    }
}
