package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The folders of a transport; each may be missing. */
public record Mailboxes(@Nullable Outbox outbox, @Nullable Inbox inbox) implements AutoCloseable {
    /** Opens and locks them both, or neither. */
    public static Mailboxes open(@Nullable Path outbox, @Nullable Path inbox, Disk disk, Clock clock, String peer)
            throws IOException {
        Outbox out = outbox == null ? null : Outbox.open(outbox, disk, clock, peer);
        try {
            return new Mailboxes(out, inbox == null ? null : Inbox.open(inbox, disk, clock, peer));
        } catch (Throwable e) {
            if (out != null) {
                out.close();
            }
            throw e;
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
