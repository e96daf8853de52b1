package io.github.careplansdk.core.internal.disk;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that is only added to. What was added is on the disk when {@link #add} returns; threads that add at the same time
 * share one force for it, since one of them forces what the others have written too. Each call opens the file for itself, so that
 * an interrupt of one thread closes it for no other.
 */
public final class AppendedFile {
    /** What is brought to the disk by one force, and fails with it. Looked into under the lock on forcing. */
    private static final class Batch {
        private final long begin;
        private boolean forced;
        private @Nullable IOException failure;

        private Batch(long begin) {
            this.begin = begin;
        }
    }

    private final Path file;
    private final Disk disk;
    private final Object forcing = new Object();
    private @Nullable Batch growing;
    private boolean named;

    AppendedFile(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
        this.named = Files.exists(file);
    }

    /** Adds to the end, all or nothing: what a full disk took of it is taken back. */
    public void add(byte[] content) throws IOException {
        force(write(content));
        disk.done("appended: " + file.getFileName());
    }

    /** Returns how long it is, with what others are adding now. */
    public synchronized long length() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private synchronized Batch write(byte[] content) throws IOException {
        long begin = length();
        try (FileChannel channel = disk.open(file)) {
            Disk.writeAll(channel.position(begin), content);
        } catch (IOException e) {
            takeBack(begin, e);
            throw e;
        }
        Batch batch = growing == null ? new Batch(begin) : growing;
        growing = batch;
        return batch;
    }

    /** Who has to wait for its turn here often finds that it is done. */
    private void force(Batch batch) throws IOException {
        synchronized (forcing) {
            if (batch.failure != null) {
                throw new IOException(batch.failure.getMessage(), batch.failure);
            }
            if (!batch.forced) {
                endGrowth();
                try {
                    uninterrupted(this::forceAll);
                    batch.forced = true;
                } catch (IOException e) {
                    fail(batch, e);
                    throw e;
                }
            }
        }
    }

    /** What is added from now on may come too late for the force that begins. */
    private synchronized void endGrowth() {
        growing = null;
    }

    private void forceAll() throws IOException {
        disk.force(file);
        if (!named) {
            disk.forceNames(file.toAbsolutePath().getParent());
            named = true;
        }
    }

    /**
     * Takes back what was not forced, for all who wait: after a failure systems take the bytes for written, and the next force would
     * succeed without them.
     */
    private synchronized void fail(Batch batch, IOException failure) {
        batch.failure = failure;
        if (growing != null) {
            growing.failure = failure;
            growing = null;
        }
        takeBack(batch.begin, failure);
    }

    private void takeBack(long begin, IOException failure) {
        try {
            uninterrupted(() -> {
                try (FileChannel channel = disk.open(file)) {
                    channel.truncate(begin);
                }
            });
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Something that an interrupt would break off. */
    @FunctionalInterface
    private interface Step {
        void make() throws IOException;
    }

    /** Does something for other threads too, whom an interrupt of this one does not concern. The thread stays interrupted. */
    private static void uninterrupted(Step step) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    step.make();
                    return;
                } catch (ClosedByInterruptException e) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
