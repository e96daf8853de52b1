package io.github.careplansdk.crypto.seal.internal.container;

import io.github.careplansdk.core.internal.disk.Spool;
import io.github.careplansdk.crypto.seal.SealCode;
import io.github.careplansdk.crypto.seal.SealLimits;
import io.github.careplansdk.crypto.seal.internal.RefusedException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a container, by their position. */
public final class ZipBytes implements Closeable {
    /** Reads some bytes from a position on; -1 at the end. */
    @FunctionalInterface
    private interface Reading {
        int read(ByteBuffer into, long position) throws IOException;
    }

    /** Names, extra fields and headers of an entry, at the most. */
    private static final int AROUND_ENTRY = 1 << 16;

    private final Reading reading;
    private final long size;
    private final Closeable held;

    private ZipBytes(Reading reading, long size, Closeable held) {
        this.reading = reading;
        this.size = size;
        this.held = held;
    }

    public static ZipBytes open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new ZipBytes(channel::read, channel.size(), channel);
        } catch (IOException e) {
            try (channel) {
                throw e;
            }
        }
    }

    public static ZipBytes of(byte[] bytes) {
        return new ZipBytes((into, position) -> read(bytes, into, position), bytes.length, () -> {});
    }

    /**
     * Those of a stream, which is read to its end and left open.
     *
     * @throws RefusedException if there are more than any container within the limits has
     */
    public static ZipBytes read(InputStream in, SealLimits limits) throws IOException, RefusedException {
        long most = most(limits);
        Spool spool = Spool.of(in, most).orElseThrow(() -> new RefusedException(SealCode.CONTAINER_TOO_LARGE, most));
        return new ZipBytes(
                (into, position) -> {
                    int count =
                            spool.read(into.array(), into.arrayOffset() + into.position(), into.remaining(), position);
                    into.position(into.position() + Math.max(count, 0));
                    return count;
                },
                spool.size(),
                spool);
    }

    /** Returns how many bytes a container has at the most, whose files may be packed or not, with what stands around each entry. */
    public static long most(SealLimits limits) {
        long around = limits.entries() * (2L * AROUND_ENTRY) + limits.signatureBytes();
        return limits.totalBytes() > Long.MAX_VALUE - around ? Long.MAX_VALUE : limits.totalBytes() + around;
    }

    private static int read(byte[] bytes, ByteBuffer into, long position) {
        if (position >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(into.remaining(), bytes.length - position);
        into.put(bytes, (int) position, count);
        return count;
    }

    /** Returns how many bytes there are. */
    long size() {
        return size;
    }

    /** Returns some of the bytes, in the order of ZIP: the least first. */
    public ByteBuffer at(long position, int length) throws IOException, RefusedException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        check(position >= 0 && position <= size - length, position);
        while (bytes.hasRemaining()) {
            int n = reading.read(bytes, position + bytes.position());
            check(n >= 0, position);
        }
        return bytes.flip();
    }

    /** Returns a stream of some of the bytes. */
    InputStream section(long start, long length) {
        return new Section(start, length);
    }

    /** Refuses a container that contradicts itself at a position. */
    public static void check(boolean agrees, long position) throws RefusedException {
        if (!agrees) {
            throw new RefusedException(SealCode.CONTAINER_INCONSISTENT, position);
        }
    }

    @Override
    public void close() throws IOException {
        held.close();
    }

    /** Some of the bytes. */
    private final class Section extends InputStream {
        private long position;
        private long left;

        Section(long start, long length) {
            this.position = start;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int n = reading.read(ByteBuffer.wrap(target, offset, (int) Math.min(length, left)), position);
            if (n > 0) {
                position += n;
                left -= n;
            }
            return n;
        }
    }
}
