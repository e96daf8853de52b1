package io.github.careplansdk.crypto.transport.offices;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.transport.HttpTransport;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The transports of the offices that are being worked for. One that nobody uses any more is closed: idle offices hold nothing. */
final class OpenTransports {
    /** Opens the transport of an office. */
    @FunctionalInterface
    interface Opening {
        HttpTransport open(OfficeNumber office) throws IOException;
    }

    /** Something to do with a transport. */
    @FunctionalInterface
    interface Use<T> {
        T with(HttpTransport transport) throws IOException;
    }

    private static final class Shared {
        private @Nullable HttpTransport transport;
        private int users;
    }

    /** One of those that use a transport. */
    private record User(Shared shared, HttpTransport transport) implements Closeable {
        @Override
        public void close() throws IOException {
            release(shared);
        }
    }

    private final Opening opening;
    private final Map<OfficeNumber, Shared> offices = new ConcurrentHashMap<>();

    OpenTransports(Opening opening) {
        this.opening = opening;
    }

    /** Does something with the transport of an office, which others may be using as well. */
    <T> T use(OfficeNumber office, Use<T> use) throws IOException {
        Shared shared = offices.computeIfAbsent(office, number -> new Shared());
        try (User user = acquire(office, shared)) {
            return use.with(user.transport());
        }
    }

    private User acquire(OfficeNumber office, Shared shared) throws IOException {
        synchronized (shared) {
            HttpTransport transport = shared.transport == null ? opening.open(office) : shared.transport;
            shared.transport = transport;
            shared.users++;
            return new User(shared, transport);
        }
    }

    private static void release(Shared shared) throws IOException {
        synchronized (shared) {
            shared.users--;
            HttpTransport transport = shared.transport;
            if (shared.users == 0 && transport != null) {
                shared.transport = null;
                closeWhole(transport);
            }
        }
    }

    /** An interrupt, which was meant for the work, would break off what the stores have to bring to the disk. */
    private static void closeWhole(HttpTransport transport) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            transport.close();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
