package io.github.careplansdk.core.internal.disk;

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
public abstract class RandomAccessBytes {
    /** Returns how many there are. */
    public abstract long size() throws IOException;

    /** Opens the bytes from a place on; whoever asked closes them. */
    public abstract InputStream from(long position) throws IOException;

    /** Reads some bytes, little-endian. */
    public final ByteBuffer read(long position, int length) throws IOException {
        try (InputStream in = from(position)) {
            return read(in, length);
        }
    }

    /** Reads the next bytes of a stream, little-endian. */
    public static ByteBuffer read(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The archive ends too early.");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns the bytes of a file on any file system, which is open only while a part of it is read. */
    public static RandomAccessBytes of(Path file) {
        return new RandomAccessBytes() {
            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream from(long position) throws IOException {
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

    /** Returns bytes that a stream has given. */
    public static RandomAccessBytes of(Spool spool) {
        return new RandomAccessBytes() {
            @Override
            public long size() {
                return spool.size();
            }

            @Override
            public InputStream from(long position) {
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

    /** Returns bytes in memory. */
    public static RandomAccessBytes of(byte[] bytes) {
        return new RandomAccessBytes() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream from(long position) {
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
