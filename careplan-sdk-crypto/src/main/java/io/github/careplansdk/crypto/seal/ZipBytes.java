package io.github.careplansdk.crypto.seal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a ZIP file, by their position. */
final class ZipBytes implements Closeable {
    private final FileChannel channel;
    private final long size;

    private ZipBytes(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    static ZipBytes open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new ZipBytes(channel, channel.size());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Returns how many bytes the file has. */
    long size() {
        return size;
    }

    /** Returns some bytes of the file, in the order of ZIP: the least first. */
    ByteBuffer at(long position, int length) throws IOException, RefusedException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        check(position >= 0 && position <= size - length, position);
        while (bytes.hasRemaining()) {
            int n = channel.read(bytes, position + bytes.position());
            check(n >= 0, position);
        }
        return bytes.flip();
    }

    /** Returns a stream of some bytes of the file. */
    InputStream section(long start, long length) {
        return new Section(start, length);
    }

    /** Refuses a container that contradicts itself at a position. */
    static void check(boolean agrees, long position) throws RefusedException {
        if (!agrees) {
            throw SealCode.CONTAINER_INCONSISTENT.refused(position);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Some bytes of the file. */
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
            int n = channel.read(ByteBuffer.wrap(target, offset, (int) Math.min(length, left)), position);
            if (n > 0) {
                position += n;
                left -= n;
            }
            return n;
        }
    }
}
