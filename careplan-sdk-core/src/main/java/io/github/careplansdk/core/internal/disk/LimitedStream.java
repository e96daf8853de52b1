package io.github.careplansdk.core.internal.disk;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** So many bytes of a stream, all of which have to be there. It does not close the stream. */
public final class LimitedStream extends InputStream {
    private final InputStream in;
    private long left;

    /** Reads so many bytes of a stream. */
    public LimitedStream(InputStream in, long length) {
        this.in = in;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0 && length > 0) {
            return -1;
        }
        int got = in.read(into, offset, (int) Math.min(length, left));
        if (got < 0) {
            throw new EOFException("The archive ends too early.");
        }
        left -= got;
        return got;
    }
}
