package io.github.careplansdk.core.internal.disk;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a stream, kept to be read at any place: in memory, or, where there are many, in a temporary file for its owner
 * only. The system removes that file when it is closed, when nobody refers to this any more, and when the process is killed.
 */
public final class Spool implements Closeable {
    static final int MOST_IN_MEMORY = 8 << 20;

    private final byte[] start;
    private final @Nullable FileChannel file;
    private final long size;

    private Spool(byte[] start, @Nullable FileChannel file, long size) {
        this.start = start;
        this.file = file;
        this.size = size;
    }

    /**
     * Reads a stream to its end.
     *
     * @param most the most bytes to keep
     * @return the bytes, or empty where there are more
     */
    public static Optional<Spool> of(InputStream in, long most) throws IOException {
        byte[] start = in.readNBytes((int) Math.min(MOST_IN_MEMORY, most + 1));
        if (start.length > most) {
            return Optional.empty();
        }
        if (start.length < MOST_IN_MEMORY) {
            return Optional.of(new Spool(start, null, start.length));
        }
        FileChannel file = temporary();
        try {
            write(file, ByteBuffer.wrap(start));
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (file.position() + n > most) {
                    file.close();
                    return Optional.empty();
                }
                write(file, ByteBuffer.wrap(buffer, 0, n));
            }
            return Optional.of(new Spool(new byte[0], file, file.size()));
        } catch (IOException | RuntimeException e) {
            try {
                file.close();
            } catch (IOException more) {
                e.addSuppressed(more);
            }
            throw e;
        }
    }

    static FileChannel temporary() throws IOException {
        Path path = Files.createTempFile("careplan-", ".part");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /** Returns how many bytes there are. */
    public long size() {
        return size;
    }

    /** Reads bytes from a place on; any number of threads may do so at once. Returns -1 at the end. */
    public int read(byte[] into, int offset, int length, long position) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position >= size) {
            return -1;
        }
        if (file != null) {
            return file.read(ByteBuffer.wrap(into, offset, length), position);
        }
        int count = (int) Math.min(length, size - position);
        System.arraycopy(start, (int) position, into, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
