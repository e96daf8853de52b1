package io.github.careplansdk.core.internal.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is only added to. What was added is on the disk when {@link #add} returns; threads that add at the same time
 * share one force for it, since one of them forces what the others have written too. Each call opens the file for itself, so that
 * an interrupt of one thread closes it for no other.
 */
public final class AppendedFile {
    /** Something that was added: the how-manieth, and where it lies. */
    private record Added(long number, long begin, long end) {}

    private final Path file;
    private final Disk disk;
    private final Object forcing = new Object();
    private long written;
    private long forced;
    private boolean named;

    AppendedFile(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
        this.named = Files.exists(file);
    }

    /** Adds to the end, all or nothing: what a full disk took of it is taken back. */
    public void add(byte[] content) throws IOException {
        Added added = write(content);
        try {
            force(added.number());
        } catch (IOException e) {
            takeBack(added, e);
            throw e;
        }
        disk.done("appended: " + file.getFileName());
    }

    /** Returns how long it is, with what others are adding now. */
    public synchronized long length() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private synchronized Added write(byte[] content) throws IOException {
        try (FileChannel channel = disk.open(file)) {
            long begin = channel.size();
            try {
                Disk.writeAll(channel.position(begin), content);
            } catch (IOException e) {
                truncate(channel, begin, e);
                throw e;
            }
            written++;
            return new Added(written, begin, begin + content.length);
        }
    }

    /** Who has to wait for its turn here often finds that it is done. */
    private void force(long number) throws IOException {
        synchronized (forcing) {
            if (forced >= number) {
                return;
            }
            long all = written();
            disk.force(file);
            if (!named) {
                disk.forceNames(file.toAbsolutePath().getParent());
                named = true;
            }
            forced = all;
        }
    }

    private synchronized long written() {
        return written;
    }

    /** Where others have added behind it, it stays: they count on what they have written. */
    private synchronized void takeBack(Added added, IOException failure) {
        try (FileChannel channel = disk.open(file)) {
            if (channel.size() == added.end()) {
                truncate(channel, added.begin(), failure);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static void truncate(FileChannel channel, long end, IOException failure) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
