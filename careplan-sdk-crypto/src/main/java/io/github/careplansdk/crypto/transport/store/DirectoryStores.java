package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.crypto.transport.store.internal.Directories;
import io.github.careplansdk.crypto.transport.store.internal.DirectoryBodies;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Stores in folders, as docs/transport.md describes them. A folder is created when it is first opened. One worker at a
 * time works in a folder, and holds a lock on it until it is closed or its process ends; this lock is the lease, which
 * does not expire. Folders and files are accessible to their owner only.
 */
public final class DirectoryStores {
    private DirectoryStores() {}

    /**
     * Returns stores that keep an outbox in one folder and an inbox in another; recorded times are those of the
     * system's clock.
     */
    public static TransportStores in(Path outbox, Path inbox) {
        return in(outbox, inbox, Clock.systemUTC());
    }

    /** Returns stores that keep an outbox in one folder and an inbox in another, with a clock for recorded times. */
    public static TransportStores in(Path outbox, Path inbox, Clock clock) {
        return new Directories(Optional.of(outbox), Optional.of(inbox), Disk.PRIVATE, clock);
    }

    /** Returns stores with an outbox and no inbox. */
    public static TransportStores ofOutbox(Path outbox) {
        return new Directories(Optional.of(outbox), Optional.empty(), Disk.PRIVATE, Clock.systemUTC());
    }

    /** Returns stores with an inbox and no outbox. */
    public static TransportStores ofInbox(Path inbox) {
        return new Directories(Optional.empty(), Optional.of(inbox), Disk.PRIVATE, Clock.systemUTC());
    }

    /** Returns the stores of many offices: {@code outbox} and {@code inbox} in a folder of the office's number. */
    public static OfficeStores below(Path folder) {
        return office -> {
            Path own = folder.resolve(office.value());
            return in(own.resolve("outbox"), own.resolve("inbox"));
        };
    }

    /** Returns a store of bodies as files below a folder, which workers on several machines may share. */
    public static BodyStore bodies(Path folder) {
        return new DirectoryBodies(folder, Disk.PRIVATE);
    }
}
