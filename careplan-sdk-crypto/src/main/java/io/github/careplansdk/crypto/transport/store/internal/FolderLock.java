package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps others out of an outbox or inbox. The system takes the lock away with the process, however it ends. */
public final class FolderLock implements AutoCloseable {
    private static final String NAME = ".lock";

    /**
     * The folders that this process holds. POSIX takes all locks of a process on a file away when it closes any one opening
     * of it: so a folder that is held here is not even tried.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Locks a folder that is there.
     *
     * @throws TransportException if this process or another holds it
     */
    public static FolderLock of(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD.add(real)) {
            throw inUse(TransportCode.FOLDER_IN_USE_HERE, folder);
        }
        Optional<FileChannel> locked = Optional.empty();
        try {
            locked = locked(real);
            return new FolderLock(real, locked.orElseThrow(() -> inUse(TransportCode.FOLDER_IN_USE, folder)));
        } finally {
            if (locked.isEmpty()) {
                HELD.remove(real);
            }
        }
    }

    private static TransportException inUse(TransportCode code, Path folder) {
        return new TransportException(DeliveryOutcome.NOT_SENT, Finding.of(code, folder));
    }

    private static Optional<FileChannel> locked(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByAnotherClassLoader) {
            return Optional.empty();
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        return locked ? Optional.of(channel) : Optional.empty();
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel.isOpen()) {
            try {
                channel.close();
            } finally {
                HELD.remove(folder);
            }
        }
    }
}
