package io.github.careplansdk.crypto.seal.internal.container;

import io.github.careplansdk.core.internal.disk.RandomAccessBytes;
import io.github.careplansdk.core.internal.disk.Spool;
import io.github.careplansdk.crypto.seal.SealCode;
import io.github.careplansdk.crypto.seal.SealLimits;
import io.github.careplansdk.crypto.seal.internal.RefusedException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * The bytes of a container, read at any place. A file is opened anew for each part; one that is changed meanwhile does not match
 * its check sums and digests, which are taken of what is handed on.
 *
 * @param held what is closed with them
 */
public record ZipBytes(RandomAccessBytes bytes, long size, Closeable held) implements Closeable {
    /** Names, extra fields and headers of an entry, at the most. */
    private static final int AROUND_ENTRY = 1 << 16;

    /** Returns those of a file. */
    public static ZipBytes open(Path file) throws IOException {
        return of(RandomAccessBytes.of(file), () -> {});
    }

    /** Returns bytes in memory. */
    public static ZipBytes of(byte[] bytes) throws IOException {
        return of(RandomAccessBytes.of(bytes), () -> {});
    }

    /**
     * Returns those of a stream, which is read to its end and left open.
     *
     * @throws RefusedException if there are more than any container within the limits has
     */
    public static ZipBytes read(InputStream in, SealLimits limits) throws IOException, RefusedException {
        long most = most(limits);
        Spool spool = Spool.of(in, most).orElseThrow(() -> new RefusedException(SealCode.CONTAINER_TOO_LARGE, most));
        return of(RandomAccessBytes.of(spool), spool);
    }

    private static ZipBytes of(RandomAccessBytes bytes, Closeable held) throws IOException {
        return new ZipBytes(bytes, bytes.size(), held);
    }

    /** Returns how many bytes a container has at the most, whose files may be packed or not, with what stands around each entry. */
    public static long most(SealLimits limits) {
        long around = limits.entries() * (2L * AROUND_ENTRY) + limits.signatureBytes();
        return limits.totalBytes() > Long.MAX_VALUE - around ? Long.MAX_VALUE : limits.totalBytes() + around;
    }

    /** Returns some of the bytes, in the order of ZIP: the least first. */
    public ByteBuffer at(long position, int length) throws IOException, RefusedException {
        check(position >= 0 && position <= size - length, position);
        try {
            return bytes.read(position, length);
        } catch (EOFException cut) {
            throw new RefusedException(SealCode.CONTAINER_INCONSISTENT, position);
        }
    }

    /** Opens the bytes from a place on; whoever asked closes them. */
    InputStream from(long position) throws IOException {
        return bytes.from(position);
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
}
