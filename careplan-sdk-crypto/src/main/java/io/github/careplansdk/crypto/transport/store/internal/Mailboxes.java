package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The opened stores of a transport; each may be missing. */
public record Mailboxes(
        @Nullable OutboxStore outbox, @Nullable InboxStore inbox) implements AutoCloseable {
    /** Opens them both, or neither. */
    public static Mailboxes open(@Nullable TransportStores sending, @Nullable TransportStores receiving, String peer)
            throws IOException {
        OutboxStore outbox = sending == null ? null : sending.openOutbox(peer).orElse(null);
        try {
            return new Mailboxes(
                    outbox, receiving == null ? null : receiving.openInbox(peer).orElse(null));
        } catch (Throwable e) {
            if (outbox != null) {
                closeAfter(e, outbox);
            }
            throw e;
        }
    }

    /** Closes what was opened before something failed; the failure stays the one that is told. */
    public static void closeAfter(Throwable failure, AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (inbox != null) {
                inbox.close();
            }
        } finally {
            if (outbox != null) {
                outbox.close();
            }
        }
    }
}
