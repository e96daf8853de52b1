package io.github.careplansdk.core.source;

import io.github.careplansdk.core.internal.disk.Spool;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of an archive, of which any part can be read, by several threads at once. */
abstract class ArchiveBytes {
    /** Returns how many there are. */
    abstract long size() throws IOException;

    /** Opens the bytes from a place on; whoever asked closes them. */
    abstract InputStream from(long position) throws IOException;

    /** Reads some bytes, little-endian. */
    final ByteBuffer read(long position, int length) throws IOException {
        try (InputStream in = from(position)) {
            return read(in, length);
        }
    }

    /** Reads the next bytes of a stream, little-endian. */
    static ByteBuffer read(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The archive ends too early.");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The bytes of a file on any file system, which is open only while a part of it is read. */
    static ArchiveBytes of(Path file) {
        return new ArchiveBytes() {
            @Override
            long size() throws IOException {
                return Files.size(file);
            }

            @Override
            InputStream from(long position) throws IOException {
                SeekableByteChannel channel = Files.newByteChannel(file);
                try {
                    channel.position(position);
                } catch (IOException | RuntimeException e) {
                    channel.close();
                    throw e;
                }
                return new Part() {
                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        return length == 0 ? 0 : channel.read(ByteBuffer.wrap(into, offset, length));
                    }

                    @Override
                    public void close() throws IOException {
                        channel.close();
                    }
                };
            }
        };
    }

    /** Bytes that a stream has given. */
    static ArchiveBytes of(Spool spool) {
        return new ArchiveBytes() {
            @Override
            long size() {
                return spool.size();
            }

            @Override
            InputStream from(long position) {
                return new Part() {
                    private long next = position;

                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        int got = spool.read(into, offset, length, next);
                        next += Math.max(0, got);
                        return got;
                    }
                };
            }
        };
    }

    /** Bytes in memory. */
    static ArchiveBytes of(byte[] bytes) {
        return new ArchiveBytes() {
            @Override
            long size() {
                return bytes.length;
            }

            @Override
            InputStream from(long position) {
                int start = (int) Math.min(position, bytes.length);
                return new ByteArrayInputStream(bytes, start, bytes.length - start);
            }
        };
    }

    /** A stream whose bytes are read many at a time. */
    private abstract static class Part extends InputStream {
        @Override
        public final int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public abstract int read(byte[] into, int offset, int length) throws IOException;
    }
}
